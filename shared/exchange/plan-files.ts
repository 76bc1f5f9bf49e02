import type { Audience } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { hex, type Sha256, utf8 } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { Digest, EvidenceError, EvidenceStore } from '#shared/kernel/ports.ts';
import { known } from '#shared/kernel/result.ts';
import { cardsToBytes, type DeviceCard } from './device-card.ts';
import {
  CARDS_FILE,
  CHECKPOINTS_FILE,
  evidenceFile,
  README_FILE,
  RULE_BOOK_FILE,
  streamFile,
} from './file-names.ts';
import type { FileRecord, StreamSpan } from './manifest.ts';
import { measureStream } from './measure-stream.ts';
import { packageReadme } from './package-readme.ts';
import { linePieces, type MeasuredSource, piecesOf } from './piece-source.ts';
import type { LongWork } from './random-access.ts';

/** The batches of an audience, sorted by device, launch, number, hash (`compareBatches`); asked for twice, and must give the same. */
export type StreamSource = () => AsyncIterable<SealedBatch> | Iterable<SealedBatch>;

/** A file whose size and hash are known, and how to get its bytes again; null when they are not there any more. */
export type PlannedFile = { readonly record: FileRecord } & (
  | { readonly packed: true; open(): MeasuredSource }
  | { readonly packed: false; open(): Promise<Uint8Array<ArrayBuffer> | null> }
);

/** The texts before the streams, in the order of a package. */
export const planTexts = (
  input: { readonly exercise: ExerciseId; readonly ruleBook: string | null },
  cards: readonly DeviceCard[],
  digest: Digest,
): Promise<PlannedFile[]> =>
  Promise.all(topTexts(input, cards).map(([name, text]) => planText(name, text, digest)));

function topTexts(
  input: Parameters<typeof planTexts>[0],
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

/** Stream files, and what the manifest says of them. */
export interface PlannedStreams {
  readonly files: readonly PlannedFile[];
  readonly spans: readonly StreamSpan[];
  readonly batches: number;
}

/** Measures the streams; audiences without batches have no file. Null when cancelled. */
export async function planStreams(
  streams: ReadonlyMap<Audience, StreamSource>,
  cancel: LongWork['cancel'],
): Promise<PlannedStreams | null> {
  const byName = [...streams.keys()].sort((a, b) => (streamFile(a) < streamFile(b) ? -1 : 1));
  const files: PlannedFile[] = [];
  const spans: StreamSpan[] = [];
  let batches = 0;
  for (const audience of byName) {
    const source = known(streams.get(audience), 'its key was taken from the map');
    const measured = await measureStream(audience, source, cancel);
    if (measured === null) return null;
    if (measured.batches === 0) continue;
    const { bytes, sha256 } = measured;
    const record: FileRecord = { name: streamFile(audience), bytes, sha256 };
    files.push({ record, packed: true, open: () => linePieces(record, source) });
    spans.push(...measured.spans);
    batches += measured.batches;
  }
  return { files, spans, batches };
}

/** Evidence files. */
export interface PlannedEvidence {
  readonly files: readonly PlannedFile[];
  /** Not in the store, or damaged there. */
  readonly leftOut: readonly { readonly sha256: Sha256; readonly error: EvidenceError }[];
}

/** Looks at the evidence that is wanted. Null when cancelled. */
export async function planEvidence(
  wanted: Iterable<Sha256>,
  store: EvidenceStore,
  cancel: LongWork['cancel'],
): Promise<PlannedEvidence | null> {
  const files: PlannedFile[] = [];
  const leftOut: { sha256: Sha256; error: EvidenceError }[] = [];
  for (const sha256 of [...new Set(wanted)].sort()) {
    if (cancel?.aborted === true) return null;
    const bytes = await store.get(sha256);
    if (!bytes.ok) {
      leftOut.push({ sha256, error: bytes.error });
      continue;
    }
    const record: FileRecord = { name: evidenceFile(sha256), bytes: bytes.value.length, sha256 };
    files.push({ record, packed: false, open: () => evidenceBytes(sha256, store) });
  }
  return { files, leftOut };
}

async function evidenceBytes(
  sha256: Sha256,
  store: EvidenceStore,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await store.get(sha256);
  return bytes.ok ? bytes.value : null;
}
