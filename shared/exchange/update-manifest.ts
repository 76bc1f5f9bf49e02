import { z } from 'zod';
import { moment, sha256 } from '#shared/domain/text.ts';
import {
  base64url,
  concat,
  fromBase64url,
  fromUtf8,
  type Sha256,
  utf8,
} from '#shared/kernel/bytes.ts';
import type { Signer, Verifier } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { isProgramVersion } from './program-version.ts';

/** The stored form of exercises that this program writes, as an update manifest counts it. */
export const DATA_FORMAT = 1;

/** Longest update manifest, in bytes: 64 KiB. */
export const MAX_UPDATE_MANIFEST_BYTES = 64 * 1024;

/** Largest installer, in bytes: 512 MiB. */
export const MAX_INSTALLER_BYTES = 512 * 1024 * 1024;

/** Systems that installers are made for. */
export const PLATFORMS = ['win', 'mac', 'linux'] as const;
/** Machines that installers are made for. */
export const ARCHITECTURES = ['x64', 'arm64'] as const;

/** What an installer is made for. */
export interface Machine {
  readonly platform: (typeof PLATFORMS)[number];
  readonly arch: (typeof ARCHITECTURES)[number];
}

/** One installer of a release. */
export interface Installer extends Machine {
  /** File name, ASCII, without folders. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** What a release says of itself. Field order is the order of the bytes. */
export interface UpdateManifest {
  readonly format: 1;
  readonly version: string;
  /** When it was made, ms. */
  readonly released: number;
  /** Oldest stored form that the new program can still open; see {@link DATA_FORMAT}. */
  readonly minimumDataFormat: number;
  readonly files: readonly Installer[];
}

/** Why bytes are not an update manifest of ours. */
export type UpdateManifestProblem =
  | { readonly type: 'update-malformed'; readonly path: string }
  | { readonly type: 'update-format-newer'; readonly format: number }
  | { readonly type: 'update-signature-wrong' };

const HEAD = /^umpire-update ([1-9]\d{0,3}) ([A-Za-z0-9_-]{86})\n/;
const LONGEST_HEAD = 128;
const DOMAIN = concat([utf8('umpire.update.v1'), new Uint8Array(1)]);

const schema = z.strictObject({
  format: z.literal(1),
  version: z.string().refine(isProgramVersion, 'not a version'),
  released: moment(),
  minimumDataFormat: z.int().min(1).max(1000),
  files: z
    .array(
      z.strictObject({
        platform: z.enum(PLATFORMS),
        arch: z.enum(ARCHITECTURES),
        name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
        bytes: z.int().min(1).max(MAX_INSTALLER_BYTES),
        sha256: sha256(),
      }),
    )
    .min(1)
    .max(50),
});

/** What the Ed25519 signature covers: the domain, a zero byte, the bytes behind the first line feed. */
export const signedUpdateBytes = (body: Uint8Array): Uint8Array => concat([DOMAIN, body]);

/** A signed update manifest as it is handed out: one line with the signature, then JSON. */
export async function writeUpdateManifest(
  manifest: UpdateManifest,
  signer: Signer,
): Promise<Uint8Array<ArrayBuffer>> {
  const body = utf8(`${JSON.stringify(manifest, null, 1)}\n`);
  const signature = base64url(await signer.sign(signedUpdateBytes(body)));
  return concat([utf8(`umpire-update ${manifest.format} ${signature}\n`), body]);
}

/**
 * Reads an update manifest. The signature over the exact bytes is checked before a single field is looked at; a manifest
 * that `publicKey` did not sign says nothing.
 *
 * @param publicKey raw 32 bytes of Ed25519
 */
export async function openUpdateManifest(
  bytes: Uint8Array,
  publicKey: Uint8Array,
  verifier: Verifier,
): Promise<Result<UpdateManifest, UpdateManifestProblem>> {
  if (bytes.byteLength > MAX_UPDATE_MANIFEST_BYTES)
    return err({ type: 'update-malformed', path: '' });
  const head = HEAD.exec(latin(bytes.subarray(0, LONGEST_HEAD)));
  const signature = fromBase64url(head?.[2] ?? '');
  if (head === null || signature === null) return err({ type: 'update-malformed', path: '' });
  const format = Number(head[1]);
  if (format > 1) return err({ type: 'update-format-newer', format });
  const body = bytes.subarray(head[0].length);
  const isOurs = await verifier.verify(publicKey, signature, signedUpdateBytes(body));
  return isOurs ? parse(body) : err({ type: 'update-signature-wrong' });
}

function parse(body: Uint8Array): Result<UpdateManifest, UpdateManifestProblem> {
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(body));
  } catch {
    return err({ type: 'update-malformed', path: '' });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err({ type: 'update-malformed', path: parsed.error.issues[0]?.path.join('.') ?? '' });
}

/** One character for each byte: the head is ASCII, and what is not will not match. */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
