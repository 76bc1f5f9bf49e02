import { isAudience } from '#shared/domain/audiences.ts';
import { KINDS } from '#shared/domain/kinds.ts';
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { BatchHash, EntryId, SealedBatch } from './batch.ts';
import { trustedBytesToBatch } from './batch.ts';
import { bytesToSegment, segmentToBytes } from './segment-codec.ts';
import { FOLD_VERSION } from './state-hash.ts';
import { type AudienceState, type BatchMeta, emptyState, type ExerciseState } from './state.ts';
import { SEGMENT_ROWS, type Segment, type Table } from './table.ts';

/** Layout of snapshots; another number means: throw the snapshot away and fold the journal. */
export const SNAPSHOT_FORMAT = 2;

/** What this program understands. A snapshot made by one that understood less would keep entries aside that count now. */
const UNDERSTOOD = `fold ${FOLD_VERSION}; ${[...KINDS.values()].map((kind) => `${kind.kind} ${kind.schemaVersion}`).join(', ')}`;

/** One piece of a snapshot. Pieces whose `identity` is unchanged need not be written again. */
export interface SnapshotPart {
  readonly key: string;
  readonly identity: object | string;
  encode(): Uint8Array<ArrayBuffer>;
}

/** The pieces that together hold `state`, which must be the newest version of it. A snapshot is only a cache: without it the journal gives the same state. */
export function snapshotParts(state: ExerciseState): SnapshotPart[] {
  const parts: SnapshotPart[] = [headPart(state)];
  for (const [audience, part] of state.audiences) {
    for (const [kind, table] of part.tables) {
      table.segments.forEach((segment, index) => {
        parts.push({
          key: `table/${audience}/${kind}/${index}`,
          identity: segment,
          encode: () => segmentToBytes(segment),
        });
      });
    }
  }
  return [...parts, ...ledgerParts(state)];
}

/** The state that a complete set of undamaged pieces holds, or null when they are not one set that this version reads. */
export function partsToState(
  exercise: ExerciseId,
  pieces: ReadonlyMap<string, Uint8Array>,
): ExerciseState | null {
  const steps = restoreState(exercise);
  let step = steps.next();
  while (step.done !== true) step = steps.next(pieces.get(step.value));
  return step.value;
}

/** Asks for a piece by its key and is given its bytes, or undefined when there is none. */
type Asking<Answer> = Generator<string, Answer, Uint8Array | undefined>;

/**
 * {@link partsToState} a piece at a time, for callers that must not hold a thread and may still be reading: it asks for each
 * piece when it needs it.
 */
export function* restoreState(exercise: ExerciseId): Asking<ExerciseState | null> {
  const headBytes = yield 'head';
  if (headBytes === undefined) return null;
  const head = JSON.parse(fromUtf8(headBytes)) as Head;
  if (
    head.format !== SNAPSHOT_FORMAT ||
    head.understood !== UNDERSTOOD ||
    head.exercise !== exercise
  )
    return null;
  const batches = new Map<BatchHash, BatchMeta>();
  for (let index = 0; index * SEGMENT_ROWS < head.batches; index++) {
    const bytes = yield `ledger/${index}`;
    if (bytes === undefined) return null;
    for (const meta of JSON.parse(fromUtf8(bytes)) as BatchMeta[]) batches.set(meta.hash, meta);
  }
  if (batches.size !== head.batches) return null;
  const audiences = new Map<AudienceName, AudienceState>();
  for (const { audience, awaited, tables } of head.audiences) {
    if (!isAudience(audience)) return null;
    const folded = new Map<string, Table>();
    for (const [kind, count] of tables) {
      const table = yield* tableOfPieces(audience, kind, count);
      if (table === null) return null;
      folded.set(kind, table);
    }
    audiences.set(audience, {
      tables: folded,
      awaited: new Map(awaited.map(([entry, keys]) => [entry, new Set(keys)])),
    });
  }
  return {
    ...emptyState(exercise),
    audiences,
    batches,
    streams: new Map(head.streams),
    forks: head.forks,
    aside: head.aside,
    latest: head.latest,
    waiting: new Map(head.waiting.map((waiting) => [waiting.hash, toSealed(waiting)])),
  };
}

type AudienceName =
  ExerciseState['audiences'] extends ReadonlyMap<infer Name, unknown> ? Name : never;

interface WaitingBatch {
  readonly hash: BatchHash;
  readonly text: string;
  readonly signature: readonly number[];
}

interface Head {
  readonly format: number;
  readonly understood: string;
  readonly exercise: ExerciseId;
  readonly batches: number;
  readonly streams: [
    string,
    ExerciseState['streams'] extends ReadonlyMap<string, infer S> ? S : never,
  ][];
  readonly forks: ExerciseState['forks'];
  readonly aside: ExerciseState['aside'];
  readonly latest: ExerciseState['latest'];
  readonly waiting: WaitingBatch[];
  readonly audiences: {
    readonly audience: string;
    readonly awaited: [EntryId, string[]][];
    readonly tables: [string, number][];
  }[];
}

function headPart(state: ExerciseState): SnapshotPart {
  // Taken now: the ledger is shared with later versions of the state, which may come before it is encoded.
  const batches = state.batches.size;
  const encode = (): Uint8Array<ArrayBuffer> => {
    const head: Head = {
      format: SNAPSHOT_FORMAT,
      understood: UNDERSTOOD,
      exercise: state.exercise,
      batches,
      streams: [...state.streams],
      forks: state.forks,
      aside: state.aside,
      latest: state.latest,
      waiting: [...state.waiting.values()].map(({ hash, bytes, signature }) => ({
        hash,
        text: fromUtf8(bytes),
        signature: [...signature],
      })),
      audiences: [...state.audiences].map(([audience, part]) => ({
        audience,
        awaited: [...part.awaited].map(([entry, keys]) => [entry, [...keys]]),
        tables: [...part.tables].map(([kind, table]) => [kind, table.segments.length]),
      })),
    };
    return utf8(JSON.stringify(head));
  };
  return { key: 'head', identity: state, encode };
}

/** The batch ledger in pieces of 1,000. A piece is written again when it grew or one of its batches came to count. */
function ledgerParts(state: ExerciseState): SnapshotPart[] {
  const metas = [...state.batches.values()];
  const parts: SnapshotPart[] = [];
  for (let at = 0; at < metas.length; at += SEGMENT_ROWS) {
    const slice = metas.slice(at, at + SEGMENT_ROWS);
    const applied = slice.reduce((count, meta) => count + (meta.status === 'applied' ? 1 : 0), 0);
    parts.push({
      key: `ledger/${at / SEGMENT_ROWS}`,
      identity: `${slice[0]?.hash}:${slice.at(-1)?.hash}:${slice.length}:${applied}`,
      encode: () => utf8(JSON.stringify(slice)),
    });
  }
  return parts;
}

function* tableOfPieces(audience: string, kind: string, count: number): Asking<Table | null> {
  const segments: Segment[] = [];
  const positions = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const bytes = yield `table/${audience}/${kind}/${index}`;
    if (bytes === undefined) return null;
    const segment = bytesToSegment(bytes);
    for (const row of segment) positions.set(row.id, positions.size);
    segments.push(segment);
  }
  return { segments, size: positions.size, positions };
}

function toSealed(waiting: WaitingBatch): SealedBatch {
  const bytes = utf8(waiting.text);
  return {
    bytes,
    hash: waiting.hash,
    signature: new Uint8Array(waiting.signature),
    batch: trustedBytesToBatch(bytes),
  };
}
