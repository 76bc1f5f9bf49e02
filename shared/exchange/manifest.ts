import { z } from 'zod';
import { type Audience, isAudience } from '#shared/domain/audiences.ts';
import { line, moment, recordId, sha256 } from '#shared/domain/text.ts';
import { concat, fromUtf8, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { DeviceId, ExerciseId, LaunchId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { BatchHash } from '#shared/journal/batch.ts';
import { fileOfName } from './file-names.ts';

/** One stream as far as a package holds it. */
export interface StreamSpan {
  readonly device: DeviceId;
  readonly launch: LaunchId;
  readonly audience: Audience;
  /** Lowest and highest number. */
  readonly from: number;
  readonly to: number;
  /** Hash of the batch with the highest number; of several, the smallest. */
  readonly head: BatchHash;
}

/** One file of a package. */
export interface FileRecord {
  readonly name: string;
  /** Size unpacked. */
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** The list of contents that the signature covers. Field order is the order of the bytes. */
export interface Manifest {
  readonly format: 1;
  readonly exercise: ExerciseId;
  /** Device that wrote and signed the package, and its program version. */
  readonly from: { readonly device: DeviceId; readonly app: string };
  /** Wall clock of that device, ms. */
  readonly created: number;
  /** Checkpoint after which an incremental package begins; null for a whole one. */
  readonly checkpoint: null;
  readonly streams: readonly StreamSpan[];
  /** All files but the manifest and its signature, in order. */
  readonly files: readonly FileRecord[];
}

/** Why bytes are not a manifest. */
export type ManifestProblem =
  | { readonly type: 'manifest-malformed'; readonly path: string; readonly message: string }
  | { readonly type: 'manifest-newer'; readonly format: number };

const device = () => z.string().regex(/^[0-9a-f]{32}$/);

const manifestSchema = z.strictObject({
  format: z.literal(1),
  exercise: recordId(),
  from: z.strictObject({ device: device(), app: line(40) }),
  created: moment(),
  checkpoint: z.null(),
  streams: z
    .array(
      z.strictObject({
        device: device(),
        launch: z.string().regex(/^[0-9a-f]{16}$/),
        audience: z.string().refine(isAudience, 'not an audience'),
        from: z.int().min(0),
        to: z.int().min(0),
        head: sha256(),
      }),
    )
    .max(1_000_000),
  files: z
    .array(
      z.strictObject({
        name: z.string().refine((name) => fileOfName(name) !== null, 'not a file of a package'),
        bytes: z.int().min(0),
        sha256: sha256(),
      }),
    )
    .max(200_000),
});

const MANIFEST_DOMAIN = concat([utf8('umpire.package.v1'), new Uint8Array(1)]);

/** What the Ed25519 signature of a package covers: the domain, a zero byte, the manifest's bytes. */
export const signedManifestBytes = (bytes: Uint8Array): Uint8Array =>
  concat([MANIFEST_DOMAIN, bytes]);

/** The bytes of a manifest: JSON indented by one space, so that people can read it, and a line feed. */
export const manifestToBytes = (manifest: Manifest): Uint8Array<ArrayBuffer> =>
  utf8(textOf(manifest));

/** Reads a manifest; only the spelling that {@link manifestToBytes} gives is accepted, as no two readers may see different things. */
export function bytesToManifest(bytes: Uint8Array): Result<Manifest, ManifestProblem> {
  let text: string;
  let value: unknown;
  try {
    text = fromUtf8(bytes);
    value = JSON.parse(text);
  } catch {
    return err({ type: 'manifest-malformed', path: '', message: 'not JSON' });
  }
  const format =
    typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format === 'number' && Number.isSafeInteger(format) && format > 1) {
    return err({ type: 'manifest-newer', format });
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err({
      type: 'manifest-malformed',
      path: issue?.path.join('.') ?? '',
      message: issue?.message ?? '',
    });
  }
  if (textOf(value) !== text)
    return err({ type: 'manifest-malformed', path: '', message: 'not canonical' });
  return ok(value as Manifest);
}

const textOf = (manifest: unknown): string => `${JSON.stringify(manifest, null, 1)}\n`;
