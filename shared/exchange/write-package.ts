import type { Audience } from '#shared/domain/audiences.ts';
import { deviceOf } from '#shared/journal/seal.ts';
import { hex, type Sha256 } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { Digest, EvidenceStore, Signer } from '#shared/kernel/ports.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCard } from './device-card.ts';
import { fileOfName, MANIFEST_FILE, SIGNATURE_FILE } from './file-names.ts';
import { PACKAGE_LIMITS, type PackageLimits } from './limits.ts';
import {
  type FileRecord,
  type Manifest,
  manifestToBytes,
  signedManifestBytes,
} from './manifest.ts';
import type { PackageProblem } from './package-problem.ts';
import {
  planEvidence,
  type PlannedEvidence,
  type PlannedFile,
  planStreams,
  planTexts,
  type StreamSource,
} from './plan-files.ts';
import type { ByteSink, LongWork } from './random-access.ts';
import { limitOf } from './zip-layout.ts';
import { writeZip, type ZipWriting } from './zip-writer.ts';

/** What goes into a package. */
export interface PackageInput {
  readonly exercise: ExerciseId;
  /** Wall clock, ms. */
  readonly created: number;
  /** Version of the program. */
  readonly app: string;
  readonly streams: ReadonlyMap<Audience, StreamSource>;
  /** At least the cards of all devices that wrote the batches; the signer's own is added. */
  readonly cards: Iterable<DeviceCard>;
  /** Evidence to put in, as far as `store` has it undamaged. */
  readonly evidence: Iterable<Sha256>;
  /** JSON text of the rule book in force, for people and other programs; null when there is none. */
  readonly ruleBook: string | null;
}

/** What writing needs of the platform. */
export interface PackageWriterPorts {
  readonly digest: Digest;
  readonly signer: Signer;
  readonly store: EvidenceStore;
}

/** What was written. */
export interface WrittenPackage {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest. */
  readonly manifestHash: Sha256;
  readonly batches: number;
  /** Evidence that was asked for and is not in the package, with the reason. */
  readonly leftOut: PlannedEvidence['leftOut'];
}

/** Why nothing usable was written. What reached the sink must be thrown away. */
export type WriteProblem =
  | { readonly type: 'cancelled' }
  /** Nobody would take it in: hand over fewer audiences or less evidence. */
  | TooLarge
  | { readonly type: 'card-missing'; readonly device: string }
  /** The journal or the evidence changed between the two looks at it: write again. */
  | { readonly type: 'source-changed'; readonly name: string };

/**
 * Writes a package to `sink`, one piece after the other. The same input gives the same bytes on every machine. Every source is read
 * twice: once for sizes and hashes, since the list of contents stands first, and once to be written. Rejects with what the sink rejects with.
 */
export async function writePackage(
  input: PackageInput,
  sink: ByteSink,
  ports: PackageWriterPorts,
  {
    cancel,
    onProgress,
    limits = PACKAGE_LIMITS,
  }: LongWork & { readonly limits?: PackageLimits } = {},
): Promise<Result<WrittenPackage, WriteProblem>> {
  const device = await deviceOf(ports.signer.publicKey, ports.digest);
  const cards = [...input.cards, { device, publicKey: ports.signer.publicKey }];
  const streams = await planStreams(input.streams, cancel);
  if (streams === null) return err({ type: 'cancelled' });
  const carded = new Set(cards.map((card) => card.device));
  const stranger = streams.spans.find((span) => !carded.has(span.device));
  if (stranger !== undefined) return err({ type: 'card-missing', device: stranger.device });
  const evidence = await planEvidence(input.evidence, ports.store, cancel);
  if (evidence === null) return err({ type: 'cancelled' });
  const texts = await planTexts(input, cards, ports.digest);
  const files = [...texts, ...streams.files, ...evidence.files];
  const manifest: Manifest = {
    format: 1,
    exercise: input.exercise,
    from: { device, app: input.app },
    created: input.created,
    checkpoint: null,
    streams: streams.spans,
    files: files.map((file) => file.record),
  };
  const manifestBytes = manifestToBytes(manifest);
  const oversize = tooLarge(manifest.files, manifestBytes.length, limits);
  if (oversize !== null) return err(oversize);
  const totalBytes = files.reduce((sum, file) => sum + file.record.bytes, 0);
  const zip = writeZip(sink);
  await zip.store(MANIFEST_FILE, manifestBytes);
  await zip.store(
    SIGNATURE_FILE,
    new Uint8Array(await ports.signer.sign(signedManifestBytes(manifestBytes))),
  );
  const added = await addFiles(zip, files, {
    cancel,
    onProgress: (doneBytes) => onProgress?.({ doneBytes, totalBytes }),
  });
  if (added !== null) return err(added);
  await zip.close();
  const manifestHash = hex(await ports.digest.sha256(manifestBytes)) as Sha256;
  return ok({
    manifest,
    manifestHash,
    batches: streams.batches,
    leftOut: evidence.leftOut,
  });
}

type TooLarge = Extract<PackageProblem, { readonly type: 'package-too-large' }>;

/** What readers would refuse of a package with these files, or null. */
function tooLarge(
  files: readonly FileRecord[],
  manifestBytes: number,
  limits: PackageLimits,
): TooLarge | null {
  const all = [
    { name: MANIFEST_FILE, bytes: manifestBytes },
    { name: SIGNATURE_FILE, bytes: 64 },
    ...files,
  ];
  const problem = (what: TooLarge['what'], name: string, limit: number): TooLarge => ({
    type: 'package-too-large',
    what,
    name,
    limit,
  });
  if (all.length > limits.files) return problem('files', '', limits.files);
  let totalBytes = 0;
  for (const { name, bytes } of all) {
    const limit = limitOf(known(fileOfName(name), 'the names were made here'), limits);
    totalBytes += bytes;
    if (bytes > limit) return problem('file', name, limit);
    if (totalBytes > limits.totalBytes) return problem('total', name, limits.totalBytes);
  }
  return null;
}

async function addFiles(
  zip: ZipWriting,
  files: readonly PlannedFile[],
  work: Pick<LongWork, 'cancel'> & { onProgress(doneBytes: number): void },
): Promise<WriteProblem | null> {
  let doneBytes = 0;
  for (const file of files) {
    if (work.cancel?.aborted === true) return { type: 'cancelled' };
    if (!(await addFile(zip, file))) return { type: 'source-changed', name: file.record.name };
    doneBytes += file.record.bytes;
    work.onProgress(doneBytes);
  }
  return null;
}

/** Whether the file that was added is the one that was planned. */
async function addFile(zip: ZipWriting, file: PlannedFile): Promise<boolean> {
  if (file.packed) {
    const source = file.open();
    await zip.pack(file.record.name, source);
    return !source.changed();
  }
  const bytes = await file.open();
  if (bytes === null || bytes.length !== file.record.bytes) return false;
  await zip.store(file.record.name, bytes);
  return true;
}
