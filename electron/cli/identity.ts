import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { deviceOf } from '#shared/journal/seal.ts';
import { hex, utf8 } from '#shared/kernel/bytes.ts';
import type { DeviceId, LaunchId } from '#shared/kernel/ids.ts';
import type { Signer } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import {
  exportPrivateKey,
  generateKeyPair,
  importPrivateKey,
  webSigner,
} from '#shared/kernel/web-crypto.ts';
import { writeFileAtomically } from './atomic-file.ts';
import type { CliIo } from './cli-io.ts';
import type { CliProblem } from './cli-problem.ts';
import { pathProblem, resolved } from './paths.ts';

/** The device that the command line signs as. */
export interface Identity {
  readonly device: DeviceId;
  readonly signer: Signer;
  /** One run of the program is one launch. */
  readonly launch: LaunchId;
  /** Where it was just made, or null when it was there before. */
  readonly madeAt: string | null;
}

const identitySchema = z.strictObject({
  format: z.literal(1),
  kind: z.literal('umpire-identity'),
  /** PKCS #8 in base64. */
  privateKey: z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/),
});

/** The identity in `file` (else in the user's configuration folder); made there on first use, readable by its owner alone. */
export async function openIdentity(
  io: CliIo,
  file: string | undefined,
): Promise<Result<Identity, CliProblem>> {
  const location = file === undefined ? defaultLocation(io) : resolved(io, file);
  const stored = await readStored(location);
  if (!stored.ok) return stored;
  if (stored.value !== null) {
    const signer = await signerOf(io, stored.value);
    if (signer === null) return err({ type: 'identity-unusable', path: location });
    return ok(await identityOf(io, signer, null));
  }
  const pair = await generateKeyPair(io.crypto, true);
  const privateKey = Buffer.from(await exportPrivateKey(io.crypto, pair.privateKey));
  const text = JSON.stringify({
    format: 1,
    kind: 'umpire-identity',
    privateKey: privateKey.toString('base64'),
  });
  const written = await writeFileAtomically(location, 0o600, async (sink) => {
    await sink.write(utf8(`${text}\n`));
    return ok(null);
  });
  if (!written.ok) return written;
  return ok(await identityOf(io, webSigner(io.crypto, pair.privateKey, pair.publicKey), location));
}

const identityOf = async (io: CliIo, signer: Signer, madeAt: string | null): Promise<Identity> => ({
  device: await deviceOf(signer.publicKey, io.digest),
  signer,
  launch: hex(randomBytes(8)) as LaunchId,
  madeAt,
});

/** The text of an identity file, or null where there is none. */
async function readStored(location: string): Promise<Result<string | null, CliProblem>> {
  try {
    return ok(await readFile(location, 'utf8'));
  } catch (cause) {
    const problem = pathProblem(cause, location);
    return problem.type === 'path-missing' ? ok(null) : err(problem);
  }
}

async function signerOf(io: CliIo, text: string): Promise<Signer | null> {
  try {
    const { privateKey } = identitySchema.parse(JSON.parse(text));
    const pair = await importPrivateKey(
      io.crypto,
      new Uint8Array(Buffer.from(privateKey, 'base64')),
    );
    return webSigner(io.crypto, pair.privateKey, pair.publicKey);
  } catch {
    return null; // whatever is wrong with it, it is no identity
  }
}

function defaultLocation({ env, platform, home }: CliIo): string {
  const folder =
    platform === 'win32'
      ? path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Umpire')
      : platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support', 'Umpire')
        : path.join(env['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'umpire');
  return path.join(folder, 'identity.json');
}
