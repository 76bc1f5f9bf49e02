import type { Audience } from '#shared/domain/audiences.ts';
import type { HybridTime } from '#shared/kernel/hybrid-clock.ts';
import { HYBRID_ZERO } from '#shared/kernel/hybrid-clock.ts';
import type { DeviceId, ExerciseId, LaunchId, RecordId } from '#shared/kernel/ids.ts';
import type { BatchHash, EntryId, SealedBatch } from './batch.ts';
import type { Table } from './table.ts';

/** Where a batch stands and when it was written: what ordering for display needs. */
export interface BatchMeta {
  readonly hash: BatchHash;
  readonly device: DeviceId;
  readonly launch: LaunchId;
  readonly audience: Audience;
  readonly number: number;
  readonly previous: BatchHash | '';
  readonly action: RecordId;
  readonly part: number;
  readonly of: number;
  readonly time: HybridTime;
  /** Linked: its chain back to the start is here. Applied: its entries count. Broken: it does not continue what it claims to. */
  readonly status: 'linked' | 'applied' | 'broken';
}

/** One stream as far as it is linked. */
export interface StreamState {
  readonly device: DeviceId;
  readonly launch: LaunchId;
  readonly audience: Audience;
  /** Batches linked, which is also the next number, as long as the stream has not forked. */
  readonly count: number;
  /** Hash of the batch with the highest number (of a fork: of the branch that arrived first). */
  readonly head: BatchHash;
}

/** Proof that one stream has two batches with the same number. Both count; people decide. */
export interface Fork {
  readonly stream: string;
  readonly number: number;
  readonly hashes: readonly BatchHash[];
}

/** An entry that is kept and handed on but does not count. */
export interface AsideEntry {
  readonly entry: EntryId;
  readonly type: string;
  readonly audience: Audience;
  /** `newer`: this program is too old for it. `not-admitted`: that role may not write that there. `malformed`: its body breaks the schema. */
  readonly reason: 'newer' | 'not-admitted' | 'malformed';
}

/** The records of one audience. */
export interface AudienceState {
  readonly tables: ReadonlyMap<string, Table>;
  /** Entry not yet arrived → `kind/record/field` that another entry already replaced. */
  readonly awaited: ReadonlyMap<EntryId, ReadonlySet<string>>;
}

/**
 * An exercise as folded from its journal. Everything in it follows from the set of batches alone,
 * whatever their order of arrival; only places in tables, which nothing shows, follow the arrival.
 */
export interface ExerciseState {
  readonly exercise: ExerciseId;
  readonly audiences: ReadonlyMap<Audience, AudienceState>;
  /** Known batches by hash, waiting ones left out. Grows only, and is shared between versions of the state. */
  readonly batches: ReadonlyMap<BatchHash, BatchMeta>;
  readonly streams: ReadonlyMap<string, StreamState>;
  readonly forks: readonly Fork[];
  /** Arrived, but what they continue (or a part of their action) has not. */
  readonly waiting: ReadonlyMap<BatchHash, SealedBatch>;
  readonly aside: readonly AsideEntry[];
  /** Highest time of any batch. */
  readonly latest: HybridTime;
}

/** An exercise of which nothing is known yet. */
export const emptyState = (exercise: ExerciseId): ExerciseState => ({
  exercise,
  audiences: new Map(),
  batches: new Map(),
  streams: new Map(),
  forks: [],
  waiting: new Map(),
  aside: [],
  latest: HYBRID_ZERO,
});

/** A copy that shares nothing that grows, for trying batches out without touching the original. */
export function detachState(state: ExerciseState): ExerciseState {
  const detachTable = (table: Table): Table => ({ ...table, positions: new Map(table.positions) });
  const audiences = new Map(
    [...state.audiences].map(([audience, part]) => [
      audience,
      {
        ...part,
        tables: new Map([...part.tables].map(([kind, table]) => [kind, detachTable(table)])),
      },
    ]),
  );
  return { ...state, audiences, batches: new Map(state.batches) };
}
