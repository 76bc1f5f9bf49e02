// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureIdentity } from '#renderer/data/identity.ts';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { exportPrivateKey } from '#shared/kernel/web-crypto.ts';
import { testWorld } from '#test/support/data-ports.ts';
import { deleteDatabases, unwrap } from '#test/support/data-session.ts';

const { ports } = testWorld();
let db: AppDb;

beforeEach(async () => {
  await deleteDatabases();
  db = unwrap(await openAppDb());
});
afterEach(() => db.close());

describe('the identity of a device', () => {
  it('is made once and kept', async () => {
    const first = await ensureIdentity(db, ports);
    db.close();
    db = unwrap(await openAppDb());
    const again = await ensureIdentity(db, ports);
    expect(again.device).toBe(first.device);
    expect(again.device).toMatch(/^[0-9a-f]{32}$/);
    const bytes = ports.random.bytes(20);
    const signature = await again.signer.sign(bytes);
    expect(await ports.verifier.verify(first.publicKey, signature, bytes)).toBe(true);
  });

  it('does not show its private key', async () => {
    const { privateKey } = await ensureIdentity(db, ports);
    await expect(exportPrivateKey(ports.crypto, privateKey)).rejects.toThrow();
  });
});
