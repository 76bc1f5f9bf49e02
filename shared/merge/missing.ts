import type { Audience } from '#shared/domain/audiences.ts';
import type { BatchHash, SealedBatch } from '#shared/journal/batch.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { DeviceId, LaunchId, RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';

/** A batch that others wait for. */
export interface MissingBatch {
  readonly hash: BatchHash;
  readonly audience: Audience;
  readonly device: DeviceId;
  /** Its place, where the batch after it tells; null for the end of an earlier launch, of which only the hash is known. */
  readonly place: { readonly launch: LaunchId; readonly number: number } | null;
  /** Batches here that do not count for want of it. */
  readonly blocks: number;
}

/** An action of which parts are here, and the last is not. */
export interface IncompleteAction {
  readonly action: RecordId;
  readonly audience: Audience;
  readonly device: DeviceId;
  readonly parts: number;
  readonly of: number;
}

/** What arrived and does not count. */
export interface Waiting {
  readonly missing: readonly MissingBatch[];
  readonly incomplete: readonly IncompleteAction[];
  /** Batches that do not continue what they name. Nothing will ever make them count. */
  readonly broken: readonly BatchHash[];
}

/** Names what the waiting batches of a state wait for. */
export function waitingOf(state: ExerciseState): Waiting {
  const roots = rootsOf(state);
  const missing = new Map<BatchHash, MissingBatch>();
  const incomplete = new Map<string, IncompleteAction>();
  const broken: BatchHash[] = [];
  for (const sealed of state.waiting.values()) {
    const { audience, device, action, of } = sealed.batch;
    const status = state.batches.get(sealed.hash)?.status;
    if (status === 'broken') broken.push(sealed.hash);
    else if (status === 'linked') {
      const key = `${audience}/${device}/${action}`;
      const parts = (incomplete.get(key)?.parts ?? 0) + 1;
      incomplete.set(key, { action, audience, device, parts, of });
    } else {
      const root = roots(sealed);
      const blocks = (missing.get(root.hash)?.blocks ?? 0) + 1;
      missing.set(root.hash, { ...root, blocks });
    }
  }
  return {
    missing: [...missing.values()].sort((a, b) => compareText(a.hash, b.hash)),
    incomplete: [...incomplete.values()].sort((a, b) => compareText(a.action, b.action)),
    broken: broken.sort(),
  };
}

type Root = Omit<MissingBatch, 'blocks'>;

/** For a waiting batch: the first one back along its chain that is not here (or is broken). */
function rootsOf(state: ExerciseState): (sealed: SealedBatch) => Root {
  const found = new Map<BatchHash, Root>();
  return (sealed) => {
    const path: SealedBatch[] = [];
    let at = sealed;
    let root = found.get(at.hash);
    while (root === undefined) {
      path.push(at);
      const { previous } = at.batch;
      const before = state.batches.has(previous as BatchHash)
        ? undefined
        : state.waiting.get(previous as BatchHash);
      root = before === undefined ? rootBefore(at) : found.get(before.hash);
      if (before !== undefined) at = before;
    }
    for (const one of path) found.set(one.hash, root);
    return known(root, 'every chain of waiting batches ends');
  };
}

function rootBefore({ batch }: SealedBatch): Root {
  const { previous, audience, device, launch, number } = batch;
  const place = number > 0 ? { launch, number: number - 1 } : null;
  return { hash: previous as BatchHash, audience, device, place };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
