import type { AppDb } from '#renderer/storage/app-db.ts';
import { deviceOf } from '#shared/journal/seal.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Signer } from '#shared/kernel/ports.ts';
import { generateKeyPair, type KeyPair, webSigner } from '#shared/kernel/web-crypto.ts';
import type { DataPorts } from './data-ports.ts';

/** Who this device is to others. */
export interface DeviceIdentity {
  readonly device: DeviceId;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  /** Handle of the private key; workers may be handed it, nobody can read it out. */
  readonly privateKey: KeyPair['privateKey'];
  readonly signer: Signer;
  readonly createdAt: number;
}

/** The device's identity, made at first run. */
export async function ensureIdentity(
  db: AppDb,
  { crypto, digest, clock }: Pick<DataPorts, 'crypto' | 'digest' | 'clock'>,
): Promise<DeviceIdentity> {
  let row = await db.identity.get('device');
  if (row === undefined) {
    const { privateKey, publicKey } = await generateKeyPair(crypto, false);
    row = { id: 'device', privateKey, publicKey, createdAt: clock.now() };
    await db.identity.add(row);
  }
  const { privateKey, publicKey, createdAt } = row;
  return {
    device: await deviceOf(publicKey, digest),
    publicKey,
    privateKey,
    signer: webSigner(crypto, privateKey, publicKey),
    createdAt,
  };
}
