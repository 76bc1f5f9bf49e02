import { compareHybrid } from '#shared/kernel/hybrid-clock.ts';
import { type Batch, type BatchHash, type SealedBatch, streamKey } from './batch.ts';
import type { BatchMeta, ExerciseState, Fork } from './state.ts';

/** What taking a batch made of it, and the batches (it or others that waited) whose entries count from now on, in order. */
export interface Linked {
  readonly outcome: 'known' | 'waiting' | 'taken';
  readonly ready: readonly SealedBatch[];
}

/** The chain part of a state taking in batches. */
export interface LinkDraft {
  take(sealed: SealedBatch): Linked;
  meta(hash: BatchHash): BatchMeta | undefined;
  finish(): Pick<ExerciseState, 'batches' | 'streams' | 'forks' | 'waiting' | 'latest'>;
}

/**
 * Links batches by the hash of the one before. A batch counts as soon as its chain back to the start is here and,
 * if its action has several parts, as soon as the last of them is; then all parts count at once.
 */
export function draftLinks(state: ExerciseState): LinkDraft {
  const batches = state.batches as Map<BatchHash, BatchMeta>;
  const streams = new Map(state.streams);
  const waiting = new Map(state.waiting);
  const followers = groupByPrevious(waiting, batches);
  let forks: Fork[] | null = null;
  let latest = state.latest;
  let positions: Map<string, BatchHash[]> | null = null;

  const noteFork = (meta: BatchMeta, key: string): void => {
    // Only a number that is not new can be a fork; the positions of a stream are looked up for that case alone.
    positions ??= numbersOf(batches);
    const hashes = positions.get(`${key}#${meta.number}`) ?? [];
    const others = (forks ?? state.forks).filter((fork) => fork.stream !== key || fork.number !== meta.number);
    const fork = { stream: key, number: meta.number, hashes: [...new Set([...hashes, meta.hash])].sort() };
    forks = [...others, fork].sort((a, b) => (a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.number - b.number));
  };
  const link = (sealed: SealedBatch): BatchMeta => {
    const meta = metaOf(sealed, followsOn(sealed.batch, batches) ? 'linked' : 'broken');
    batches.set(sealed.hash, meta);
    positions?.set(`${streamKey(meta)}#${meta.number}`, [
      ...(positions.get(`${streamKey(meta)}#${meta.number}`) ?? []),
      meta.hash,
    ]);
    if (compareHybrid(meta.time, latest) > 0) latest = meta.time;
    if (meta.status === 'broken') return meta;
    const key = streamKey(meta);
    const stream = streams.get(key);
    if (meta.number >= (stream?.count ?? 0)) {
      const { device, launch, audience, number, hash } = meta;
      streams.set(key, { device, launch, audience, count: number + 1, head: hash });
    } else noteFork(meta, key);
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
    for (let sealed = queue.shift(); sealed !== undefined; sealed = queue.shift()) {
      const meta = link(sealed);
      if (meta.status === 'broken') {
        waiting.set(sealed.hash, sealed);
        continue;
      }
      const next = followers.get(sealed.hash) ?? [];
      followers.delete(sealed.hash);
      for (const follower of next) waiting.delete(follower.hash);
      queue.push(...next);
      ready.push(...completed(sealed));
    }
    for (const sealed of ready) {
      const meta = batches.get(sealed.hash);
      if (meta !== undefined) batches.set(sealed.hash, { ...meta, status: 'applied' });
    }
    return ready;
  };
  /** The batches that count now that `sealed` is linked: itself, or all parts of its action, or none yet. */
  const completed = (sealed: SealedBatch): SealedBatch[] => {
    const { action, part, of } = sealed.batch;
    if (of === 1) return [sealed];
    if (part !== of - 1) {
      waiting.set(sealed.hash, sealed);
      return [];
    }
    const parts = [sealed];
    let previous = sealed.batch.previous;
    for (let at = part - 1; at >= 0; at--) {
      const before = previous === '' ? undefined : waiting.get(previous);
      if (before === undefined || before.batch.action !== action || before.batch.part !== at || before.batch.of !== of) {
        if (isAppliedPart(previous, sealed.batch, at, batches)) break;
        waiting.set(sealed.hash, sealed);
        return [];
      }
      parts.unshift(before);
      previous = before.batch.previous;
    }
    for (const done of parts) waiting.delete(done.hash);
    return parts;
  };
  return {
    meta: (hash) => batches.get(hash),
    take(sealed) {
      if (batches.has(sealed.hash) || waiting.has(sealed.hash)) return { outcome: 'known', ready: [] };
      const { previous } = sealed.batch;
      const before = previous === '' ? undefined : batches.get(previous);
      if (previous !== '' && (before === undefined || before.status === 'broken')) {
        wait(sealed);
        return { outcome: 'waiting', ready: [] };
      }
      const ready = linkFrom(sealed);
      return { outcome: waiting.has(sealed.hash) ? 'waiting' : 'taken', ready };
    },
    finish: () => ({ batches, streams, forks: forks ?? state.forks, waiting, latest }),
  };
}

/** Whether a batch really continues the batch that it names: same stream and next number, or a first batch of the same device and audience. */
function followsOn(batch: Batch, batches: ReadonlyMap<BatchHash, BatchMeta>): boolean {
  if (batch.previous === '') return batch.number === 0;
  const before = batches.get(batch.previous);
  if (before === undefined || before.device !== batch.device || before.audience !== batch.audience) return false;
  return before.launch === batch.launch ? batch.number === before.number + 1 : batch.number === 0;
}

/** A fork inside a many-part action shares its first parts with a branch that already counts. */
function isAppliedPart(
  hash: BatchHash | '',
  { action, of }: Batch,
  part: number,
  batches: ReadonlyMap<BatchHash, BatchMeta>,
): boolean {
  const meta = hash === '' ? undefined : batches.get(hash);
  return meta?.status === 'applied' && meta.action === action && meta.part === part && meta.of === of;
}

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
  batches: ReadonlyMap<BatchHash, BatchMeta>,
): Map<BatchHash, SealedBatch[]> {
  const followers = new Map<BatchHash, SealedBatch[]>();
  for (const sealed of waiting.values()) {
    if (batches.has(sealed.hash) || sealed.batch.previous === '') continue;
    const { previous } = sealed.batch;
    followers.set(previous, [...(followers.get(previous) ?? []), sealed]);
  }
  return followers;
}

function numbersOf(batches: ReadonlyMap<BatchHash, BatchMeta>): Map<string, BatchHash[]> {
  const positions = new Map<string, BatchHash[]>();
  for (const meta of batches.values()) {
    if (meta.status === 'broken') continue;
    const key = `${streamKey(meta)}#${meta.number}`;
    positions.set(key, [...(positions.get(key) ?? []), meta.hash]);
  }
  return positions;
}
