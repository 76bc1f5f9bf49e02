import type { Audience } from '#shared/domain/audiences.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { beginFold, type ChangeSet } from '#shared/journal/fold.ts';
import { candidatesOf, contestedFields } from '#shared/journal/register.ts';
import {
  type AsideEntry,
  detachState,
  type ExerciseState,
  type Fork,
} from '#shared/journal/state.ts';
import { type Row, rowOf } from '#shared/journal/table.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import { MAX_DRIFT_MS } from '#shared/kernel/hybrid-clock.ts';
import type { DeviceId, ExerciseId } from '#shared/kernel/ids.ts';
import type { EvidenceStore } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { evidenceNamed } from './evidence-named.ts';
import { waitingOf, type Waiting } from './missing.ts';
import { checkRootKeys, pinnedRootKey, type RootKeyProblem } from './root-key.ts';

/** What somebody hands over, already checked batch by batch. */
export interface Incoming {
  readonly exercise: ExerciseId;
  /** Device that handed it over. */
  readonly from: DeviceId;
  /** When, by that device's clock, ms. */
  readonly created: number;
  readonly batches: readonly SealedBatch[];
  /** Evidence whose bytes come along. */
  readonly evidence: ReadonlySet<Sha256>;
}

/** What planning needs besides the state. */
export interface MergePorts {
  readonly store: Pick<EvidenceStore, 'has'>;
  /** Wall clock, ms. */
  readonly wallMs: number;
  /** Called now and then so that others get a turn; left out, planning runs through. */
  readonly breathe?: () => Promise<void>;
}

/** Why a merge is refused. Nothing has changed. */
export type MergeRefusal =
  | { readonly type: 'other-exercise'; readonly expected: ExerciseId; readonly found: ExerciseId }
  | RootKeyProblem;

/** What a merge brings of one kind of record. */
export interface KindChange {
  readonly kind: string;
  readonly entries: number;
  readonly newRecords: number;
  readonly changedRecords: number;
}

/** A field that would have several candidates after the merge and has not (or fewer) now. */
export interface MergeConflict {
  readonly audience: Audience;
  readonly kind: string;
  readonly record: string;
  readonly field: string;
  readonly values: readonly unknown[];
}

/** What merging would do, computed on a copy. */
export interface MergePlan {
  readonly exercise: ExerciseId;
  readonly from: DeviceId;
  readonly created: number;
  /** Root key of the exercise; at the first opening the one that will be pinned. */
  readonly rootKey: string;
  readonly firstOpening: boolean;
  /** Batches to store and fold, in the order handed over. */
  readonly fresh: readonly SealedBatch[];
  /** Batches that are here already. */
  readonly knownBatches: number;
  readonly freshEntries: number;
  readonly kinds: readonly KindChange[];
  readonly conflicts: readonly MergeConflict[];
  /** Conflicts of now that the merge settles. */
  readonly settledConflicts: number;
  /** Entries that would be kept but not count. */
  readonly aside: readonly AsideEntry[];
  /** What would wait afterwards, old and new. */
  readonly waiting: Waiting;
  /** Forks that the merge proves. */
  readonly forks: readonly Fork[];
  /** Devices whose newest time is more than a day ahead of this clock. Their batches count; people should look at that clock. */
  readonly clocksAhead: readonly { readonly device: DeviceId; readonly aheadMs: number }[];
  readonly evidence: EvidencePlan;
}

/** Evidence that the batches handed over name, those already here included: their bytes may have been missing then. */
export interface EvidencePlan {
  /** Comes along and is not stored yet. */
  readonly arriving: readonly Sha256[];
  /** Neither comes along nor is stored. */
  readonly missing: readonly Sha256[];
}

/** Batches folded between two chances for others. */
const SLICE = 32;

/** Tries a merge out on a copy of `state` and says what it would do. `state` stays as it is. */
export async function planMerge(
  state: ExerciseState,
  incoming: Incoming,
  ports: MergePorts,
): Promise<Result<MergePlan, MergeRefusal>> {
  const { exercise, from, created, batches } = incoming;
  const stranger = [exercise, ...batches.map((sealed) => sealed.batch.exercise)].find(
    (found) => found !== state.exercise,
  );
  if (stranger !== undefined)
    return err({ type: 'other-exercise', expected: state.exercise, found: stranger });
  const pinned = pinnedRootKey(state);
  const rootKey = checkRootKeys(pinned, batches);
  if (!rootKey.ok) return rootKey;
  const copy = detachState(state);
  const fold = beginFold(copy);
  const fresh: SealedBatch[] = [];
  for (const [index, sealed] of batches.entries()) {
    if (fold.take(sealed) !== 'known') fresh.push(sealed);
    if (index % SLICE === SLICE - 1) await ports.breathe?.();
  }
  const { state: after, changes } = fold.finish();
  const held = new Set(state.aside.map((entry) => entry.entry));
  return ok({
    exercise,
    from,
    created,
    rootKey: rootKey.value,
    firstOpening: pinned === '',
    fresh,
    knownBatches: batches.length - fresh.length,
    freshEntries: fresh.reduce((sum, sealed) => sum + sealed.batch.entries.length, 0),
    kinds: kindChanges(state, changes, fresh),
    ...conflictChanges(state, after, changes),
    aside: after.aside.filter((entry) => !held.has(entry.entry)),
    waiting: waitingOf(after),
    forks: after.forks.filter((fork) => !state.forks.some((old) => sameFork(old, fork))),
    clocksAhead: clocksAhead(fresh, ports.wallMs),
    evidence: await evidencePlan(batches, incoming.evidence, ports.store),
  });
}

const rowBefore = (
  state: ExerciseState,
  audience: Audience,
  kind: string,
  id: string,
): Row | undefined => {
  const table = state.audiences.get(audience)?.tables.get(kind);
  return table === undefined ? undefined : rowOf(table, id);
};

function kindChanges(
  before: ExerciseState,
  changes: ChangeSet,
  fresh: readonly SealedBatch[],
): KindChange[] {
  const counts = new Map<string, { entries: number; newRecords: number; changedRecords: number }>();
  const countOf = (kind: string) => {
    const count = counts.get(kind) ?? { entries: 0, newRecords: 0, changedRecords: 0 };
    counts.set(kind, count);
    return count;
  };
  for (const { batch } of fresh) {
    for (const { type } of batch.entries) countOf(type.slice(0, type.indexOf('.'))).entries++;
  }
  for (const [audience, kinds] of changes) {
    for (const [kind, ids] of kinds) {
      for (const id of ids)
        countOf(kind)[
          rowBefore(before, audience, kind, id) === undefined ? 'newRecords' : 'changedRecords'
        ]++;
    }
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, ...count }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function conflictChanges(
  before: ExerciseState,
  after: ExerciseState,
  changes: ChangeSet,
): Pick<MergePlan, 'conflicts' | 'settledConflicts'> {
  const conflicts: MergeConflict[] = [];
  let settledConflicts = 0;
  for (const [audience, kinds] of changes) {
    for (const [kind, ids] of kinds) {
      for (const record of ids) {
        const [old, now] = [
          rowBefore(before, audience, kind, record),
          rowBefore(after, audience, kind, record),
        ];
        const open = now === undefined ? [] : contestedFields(now);
        for (const field of open) {
          const candidates = candidatesOf(now, field);
          if (old !== undefined && sameCandidates(candidatesOf(old, field), candidates)) continue;
          conflicts.push({
            audience,
            kind,
            record,
            field,
            values: candidates.map((candidate) => candidate.value),
          });
        }
        if (old !== undefined)
          settledConflicts += contestedFields(old).filter((field) => !open.includes(field)).length;
      }
    }
  }
  return { conflicts, settledConflicts };
}

const sameCandidates = (
  a: ReturnType<typeof candidatesOf>,
  b: ReturnType<typeof candidatesOf>,
): boolean =>
  a.length === b.length &&
  a.every((candidate) => b.some((other) => other.entry === candidate.entry));

const sameFork = (a: Fork, b: Fork): boolean =>
  a.stream === b.stream && a.number === b.number && a.hashes.join() === b.hashes.join();

function clocksAhead(fresh: readonly SealedBatch[], wallMs: number): MergePlan['clocksAhead'] {
  const ahead = new Map<DeviceId, number>();
  for (const { batch } of fresh) {
    const aheadMs = batch.time[0] - wallMs;
    if (aheadMs > MAX_DRIFT_MS)
      ahead.set(batch.device, Math.max(ahead.get(batch.device) ?? 0, aheadMs));
  }
  return [...ahead]
    .map(([device, aheadMs]) => ({ device, aheadMs }))
    .sort((a, b) => (a.device < b.device ? -1 : 1));
}

async function evidencePlan(
  batches: readonly SealedBatch[],
  along: ReadonlySet<Sha256>,
  store: MergePorts['store'],
): Promise<EvidencePlan> {
  const arriving: Sha256[] = [];
  const missing: Sha256[] = [];
  for (const sha256 of [...evidenceNamed(batches)].sort()) {
    if (await store.has(sha256)) continue;
    (along.has(sha256) ? arriving : missing).push(sha256);
  }
  return { arriving, missing };
}
