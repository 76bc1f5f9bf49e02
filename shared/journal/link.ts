import { compareHybrid } from '#shared/kernel/hybrid-clock.ts';
import { type Batch, type BatchHash, type SealedBatch, streamKey } from './batch.ts';
import { draftForks } from './forks.ts';
import type { BatchMeta, ExerciseState, StreamState } from './state.ts';

/** What taking a batch made of it, and the batches (it or others that waited) whose entries count from now on, in order. */
export interface Linked {
  readonly outcome: 'known' | 'waiting' | 'taken';
  readonly ready: readonly SealedBatch[];
}

/** The chain part of a state taking in batches. */
export interface LinkDraft {
  take(sealed: SealedBatch): Linked;
  meta(hash: BatchHash): BatchMeta | undefined;
  /** Ends the draft; only now do the batches taken become part of the ledger that versions of the state share. */
  finish(): Pick<ExerciseState, 'batches' | 'streams' | 'forks' | 'waiting' | 'latest'>;
}

/**
 * How batches arrive. `whole-actions`: who folds vouches that they come in order and that every action comes whole, or that the
 * fold is abandoned; then a part counts as it comes, and nothing of a large action need be held until its last part.
 */
export type Arrival = 'any' | 'whole-actions';

/**
 * Links batches by the hash of the one before. A batch counts as soon as its chain back to the start is here and,
 * if its action has several parts, as soon as the last of them is; then all parts count at once.
 */
export function draftLinks(state: ExerciseState, arrival: Arrival = 'any'): LinkDraft {
  const unfinished = new Set<string>();
  const ledger = draftLedger(state);
  const streams = new Map(state.streams);
  const waiting = new Map(state.waiting);
  const followers = groupByPrevious(waiting, ledger);
  const forks = draftForks(state.forks, () => ledger.all());
  let latest = state.latest;

  const link = (sealed: SealedBatch): BatchMeta => {
    const meta = metaOf(sealed, followsOn(sealed.batch, ledger) ? 'linked' : 'broken');
    ledger.set(meta);
    if (compareHybrid(meta.time, latest) > 0) latest = meta.time;
    if (meta.status === 'broken') return meta;
    forks.linked(meta);
    const key = streamKey(meta);
    const stream = streams.get(key);
    if (stream !== undefined && meta.number < stream.count) forks.note(meta);
    if (stream === undefined || isLater(meta, stream)) streams.set(key, streamEndingIn(meta));
    return meta;
  };
  const wait = (sealed: SealedBatch): void => {
    waiting.set(sealed.hash, sealed);
    const previous = sealed.batch.previous as BatchHash;
    followers.set(previous, [...(followers.get(previous) ?? []), sealed]);
  };
  const linkFrom = (first: SealedBatch): SealedBatch[] => {
    const ready: SealedBatch[] = [];
    const queue = [first];
    for (const sealed of queue) {
      if (link(sealed).status === 'broken') {
        waiting.set(sealed.hash, sealed);
        continue;
      }
      const next = followers.get(sealed.hash) ?? [];
      followers.delete(sealed.hash);
      queue.push(...next);
      ready.push(...completed(sealed));
    }
    return ready;
  };
  /** The batches that count now that `sealed` is linked: itself, or all parts of its action, or none yet. */
  const completed = (sealed: SealedBatch): readonly SealedBatch[] => {
    if (arrival === 'whole-actions') noteAction(sealed.batch, unfinished);
    const countsNow = sealed.batch.of === 1 || arrival === 'whole-actions';
    const parts = countsNow ? [sealed] : partsEndingIn(sealed, waiting, ledger);
    if (parts.length === 0) waiting.set(sealed.hash, sealed);
    for (const part of parts) {
      waiting.delete(part.hash);
      ledger.set(metaOf(part, 'applied'));
    }
    return parts;
  };
  return {
    meta: ledger.get,
    take(sealed) {
      if (ledger.get(sealed.hash) !== undefined || waiting.has(sealed.hash))
        return { outcome: 'known', ready: [] };
      const { previous } = sealed.batch;
      const before = previous === '' ? undefined : ledger.get(previous);
      if (previous !== '' && (before === undefined || before.status === 'broken')) {
        wait(sealed);
        return { outcome: 'waiting', ready: [] };
      }
      const ready = linkFrom(sealed);
      return { outcome: waiting.has(sealed.hash) ? 'waiting' : 'taken', ready };
    },
    finish() {
      if (unfinished.size > 0) throw new Error('An action that was to arrive whole did not');
      return { batches: ledger.finish(), streams, forks: forks.finish(), waiting, latest };
    },
  };
}

/** Keeps the actions whose last part has not come. */
function noteAction({ action, launch, audience, part, of }: Batch, unfinished: Set<string>): void {
  const key = `${launch}/${audience}/${action}`;
  if (part === 0) unfinished.add(key);
  if (part === of - 1) unfinished.delete(key);
}

/** Known batches and those of this draft, which stay apart until it is finished: an abandoned draft leaves no trace. */
interface Ledger {
  get(hash: BatchHash): BatchMeta | undefined;
  set(meta: BatchMeta): void;
  all(): Iterable<BatchMeta>;
  finish(): ReadonlyMap<BatchHash, BatchMeta>;
}

function draftLedger(state: ExerciseState): Ledger {
  const known = state.batches as Map<BatchHash, BatchMeta>;
  const own = new Map<BatchHash, BatchMeta>();
  return {
    get: (hash) => own.get(hash) ?? known.get(hash),
    set: (meta) => void own.set(meta.hash, meta),
    *all() {
      for (const meta of known.values()) if (!own.has(meta.hash)) yield meta;
      yield* own.values();
    },
    finish() {
      for (const [hash, meta] of own) known.set(hash, meta);
      return known;
    },
  };
}

/** Whether a batch really continues the batch that it names: same stream and next number, or a first batch of the same device and audience. */
function followsOn(batch: Batch, ledger: Ledger): boolean {
  if (batch.previous === '') return batch.number === 0;
  const before = ledger.get(batch.previous);
  if (before === undefined || before.device !== batch.device || before.audience !== batch.audience)
    return false;
  return before.launch === batch.launch ? batch.number === before.number + 1 : batch.number === 0;
}

/**
 * The held parts of the action that ends in `last`, first part first; none while it is not the last part or one of them is not here.
 * A fork inside an action shares its first parts with a branch that already counts: those are not held any more.
 */
function partsEndingIn(
  last: SealedBatch,
  held: ReadonlyMap<BatchHash, SealedBatch>,
  ledger: Ledger,
): readonly SealedBatch[] {
  const { part, of } = last.batch;
  if (part !== of - 1) return [];
  const parts = [last];
  let previous = last.batch.previous;
  for (let at = part - 1; at >= 0; at--) {
    const meta = previous === '' ? undefined : ledger.get(previous);
    if (meta === undefined || meta.part !== at || !isSameAction(meta, last.batch)) return [];
    if (meta.status === 'applied') break;
    const before = held.get(meta.hash);
    if (before === undefined) return [];
    parts.push(before);
    previous = before.batch.previous;
  }
  return parts.reverse();
}

const isSameAction = (a: BatchMeta, b: Batch): boolean =>
  a.action === b.action && a.of === b.of && a.launch === b.launch;

/** Of two batches with the highest number, the smaller hash is the head: the same on every machine. */
const isLater = (meta: BatchMeta, { count, head }: StreamState): boolean =>
  meta.number >= count || (meta.number === count - 1 && meta.hash < head);

const streamEndingIn = ({ device, launch, audience, number, hash }: BatchMeta): StreamState => ({
  device,
  launch,
  audience,
  count: number + 1,
  head: hash,
});

const metaOf = ({ batch, hash }: SealedBatch, status: BatchMeta['status']): BatchMeta => ({
  hash,
  device: batch.device,
  launch: batch.launch,
  audience: batch.audience,
  number: batch.number,
  previous: batch.previous,
  action: batch.action,
  part: batch.part,
  of: batch.of,
  time: batch.time,
  status,
});

function groupByPrevious(
  waiting: ReadonlyMap<BatchHash, SealedBatch>,
  ledger: Ledger,
): Map<BatchHash, SealedBatch[]> {
  const followers = new Map<BatchHash, SealedBatch[]>();
  for (const sealed of waiting.values()) {
    if (ledger.get(sealed.hash) !== undefined || sealed.batch.previous === '') continue;
    const { previous } = sealed.batch;
    followers.set(previous, [...(followers.get(previous) ?? []), sealed]);
  }
  return followers;
}
