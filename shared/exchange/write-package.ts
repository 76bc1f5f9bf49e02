import type { Audience } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { deviceOf } from '#shared/journal/seal.ts';
import { hex, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { Digest, EvidenceError, EvidenceStore, Signer } from '#shared/kernel/ports.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import { cardsToBytes, type DeviceCard } from './device-card.ts';
import {
  CARDS_FILE,
  CHECKPOINTS_FILE,
  evidenceFile,
  MANIFEST_FILE,
  README_FILE,
  RULE_BOOK_FILE,
  SIGNATURE_FILE,
  streamFile,
} from './file-names.ts';
import {
  type FileRecord,
  type Manifest,
  manifestToBytes,
  signedManifestBytes,
  type StreamSpan,
} from './manifest.ts';
import { packageReadme } from './package-readme.ts';
import { linePieces, type MeasuredSource, piecesOf } from './piece-source.ts';
import type { ByteSink, LongWork } from './random-access.ts';
import { measureStream } from './measure-stream.ts';
import { writeZip, type ZipWriting } from './zip-writer.ts';

/** The batches of an audience, sorted by device, launch, number, hash (`compareBatches`); asked for twice, and must give the same. */
export type StreamSource = () => AsyncIterable<SealedBatch> | Iterable<SealedBatch>;

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
  readonly leftOut: readonly { readonly sha256: Sha256; readonly error: EvidenceError }[];
}

/** Why nothing usable was written. What reached the sink must be thrown away. */
export type WriteProblem =
  | { readonly type: 'cancelled' }
  | { readonly type: 'card-missing'; readonly device: string }
  /** The journal or the evidence changed between the two looks at it: write again. */
  | { readonly type: 'source-changed'; readonly name: string };

/** A file whose size and hash are known, and how to get its bytes again; null when they are not there any more. */
type PlannedFile = { readonly record: FileRecord } & (
  | { readonly packed: true; open(): MeasuredSource }
  | { readonly packed: false; open(): Promise<Uint8Array<ArrayBuffer> | null> }
);

/**
 * Writes a package to `sink`, one piece after the other. The same input gives the same bytes on every machine. Every source is read
 * twice: once for sizes and hashes, since the list of contents stands first, and once to be written.
 */
export async function writePackage(
  input: PackageInput,
  sink: ByteSink,
  ports: PackageWriterPorts,
  { cancel, onProgress }: LongWork = {},
): Promise<Result<WrittenPackage, WriteProblem>> {
  const device = await deviceOf(ports.signer.publicKey, ports.digest);
  const cards = [...input.cards, { device, publicKey: ports.signer.publicKey }];
  const streams = await planStreams(input.streams, cancel);
  if (!streams.ok) return streams;
  const carded = new Set(cards.map((card) => card.device));
  const stranger = streams.value.spans.find((span) => !carded.has(span.device));
  if (stranger !== undefined) return err({ type: 'card-missing', device: stranger.device });
  const evidence = await planEvidence(input.evidence, ports.store, cancel);
  if (!evidence.ok) return evidence;
  const texts = await Promise.all(
    topTexts(input, cards).map(([name, text]) => planText(name, text, ports.digest)),
  );
  const files = [...texts, ...streams.value.files, ...evidence.value.files];
  const manifest: Manifest = {
    format: 1,
    exercise: input.exercise,
    from: { device, app: input.app },
    created: input.created,
    checkpoint: null,
    streams: streams.value.spans,
    files: files.map((file) => file.record),
  };
  const manifestBytes = manifestToBytes(manifest);
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
    batches: streams.value.batches,
    leftOut: evidence.value.leftOut,
  });
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

/** The texts before the streams, in the order of a package. */
function topTexts(
  input: PackageInput,
  cards: readonly DeviceCard[],
): [string, Uint8Array<ArrayBuffer>][] {
  return [
    [CARDS_FILE, cardsToBytes(cards)],
    [CHECKPOINTS_FILE, new Uint8Array(0)],
    ...(input.ruleBook === null
      ? []
      : [[RULE_BOOK_FILE, utf8(input.ruleBook)] as [string, Uint8Array<ArrayBuffer>]]),
    [README_FILE, utf8(packageReadme(input.exercise))],
  ];
}

async function planText(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  digest: Digest,
): Promise<PlannedFile> {
  const sha256 = hex(await digest.sha256(bytes)) as Sha256;
  const record: FileRecord = { name, bytes: bytes.length, sha256 };
  const packed = name === CARDS_FILE || name === RULE_BOOK_FILE;
  return packed
    ? { record, packed, open: () => piecesOf(bytes) }
    : { record, packed, open: () => Promise.resolve(bytes) };
}

interface PlannedStreams {
  readonly files: readonly PlannedFile[];
  readonly spans: readonly StreamSpan[];
  readonly batches: number;
}

async function planStreams(
  streams: PackageInput['streams'],
  cancel: LongWork['cancel'],
): Promise<Result<PlannedStreams, WriteProblem>> {
  const byName = [...streams.keys()].sort((a, b) => (streamFile(a) < streamFile(b) ? -1 : 1));
  const files: PlannedFile[] = [];
  const spans: StreamSpan[] = [];
  let batches = 0;
  for (const audience of byName) {
    const source = known(streams.get(audience), 'its key was taken from the map');
    const measured = await measureStream(audience, source, cancel);
    if (measured === null) return err({ type: 'cancelled' });
    if (measured.batches === 0) continue;
    const { bytes, sha256 } = measured;
    const record: FileRecord = { name: streamFile(audience), bytes, sha256 };
    files.push({ record, packed: true, open: () => linePieces(record, source) });
    spans.push(...measured.spans);
    batches += measured.batches;
  }
  return ok({ files, spans, batches });
}

interface PlannedEvidence {
  readonly files: readonly PlannedFile[];
  readonly leftOut: WrittenPackage['leftOut'];
}

async function planEvidence(
  wanted: Iterable<Sha256>,
  store: EvidenceStore,
  cancel: LongWork['cancel'],
): Promise<Result<PlannedEvidence, WriteProblem>> {
  const files: PlannedFile[] = [];
  const leftOut: { sha256: Sha256; error: EvidenceError }[] = [];
  for (const sha256 of [...new Set(wanted)].sort()) {
    if (cancel?.aborted === true) return err({ type: 'cancelled' });
    const bytes = await store.get(sha256);
    if (!bytes.ok) {
      leftOut.push({ sha256, error: bytes.error });
      continue;
    }
    const record: FileRecord = { name: evidenceFile(sha256), bytes: bytes.value.length, sha256 };
    files.push({ record, packed: false, open: () => evidenceBytes(sha256, store) });
  }
  return ok({ files, leftOut });
}

async function evidenceBytes(
  sha256: Sha256,
  store: EvidenceStore,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await store.get(sha256);
  return bytes.ok ? bytes.value : null;
}
