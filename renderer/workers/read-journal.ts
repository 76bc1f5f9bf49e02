import { readTail, rebuildTail } from '#renderer/storage/journal-store.ts';
import { journalBatches } from '#renderer/storage/load-state.ts';
import type { Audience } from '#shared/domain/audiences.ts';
import type { Role } from '#shared/domain/roles.ts';
import type { Batch, BatchHash, SealedBatch } from '#shared/journal/batch.ts';
import type { DeviceId, ExerciseId, LaunchId, RecordId } from '#shared/kernel/ids.ts';
import type { Handlers } from './serve.ts';
import { withExerciseDb, type WorkerPorts } from './worker-ports.ts';

/** One batch of the journal: who wrote what, when and where. */
export interface JournalLine {
  readonly hash: BatchHash;
  readonly audience: Audience;
  readonly device: DeviceId;
  readonly launch: LaunchId;
  readonly number: number;
  /** By its author's clock, ms since 1970. */
  readonly at: number;
  readonly actor: RecordId;
  readonly role: Role;
  readonly part: number;
  readonly of: number;
  readonly app: string;
  /** Entries by kind of record, in the order of their first appearance. */
  readonly kinds: readonly { readonly kind: string; readonly entries: number }[];
}

/** Batches per audience. */
export type JournalCounts = Readonly<Record<string, number>>;

export type ReadJournalAsks = {
  /** The lines behind the first `from` of each audience, and how many there are now. Damaged stretches are left out. */
  readonly lines: {
    readonly request: { readonly exercise: ExerciseId; readonly from: JournalCounts };
    readonly progress: never;
    readonly answer: { readonly lines: readonly JournalLine[]; readonly counts: JournalCounts };
  };
};

export const readJournalHandlers = (ports: WorkerPorts): Handlers<ReadJournalAsks> => ({
  lines: ({ exercise, from: known }) =>
    withExerciseDb(exercise, async (db) => {
      const lines: JournalLine[] = [];
      const counts: Record<string, number> = {};
      if (db === null) return { answer: { lines, counts } };
      const tail = (await readTail(db)) ?? (await rebuildTail(db, ports.digest));
      for (const [audience, { count }] of tail) {
        const from = known[audience] ?? 0;
        counts[audience] = count;
        for await (const { batches } of journalBatches(db, audience, { from, to: count }, ports)) {
          lines.push(...batches.map(lineOf));
        }
      }
      return { answer: { lines, counts } };
    }),
});

const lineOf = ({ hash, batch }: SealedBatch): JournalLine => {
  const { audience, device, launch, number, time, actor, role, part, of, app } = batch;
  return {
    hash,
    audience,
    device,
    launch,
    number,
    at: time[0],
    actor,
    role,
    part,
    of,
    app,
    kinds: kindsOf(batch),
  };
};

function kindsOf({ entries }: Batch): JournalLine['kinds'] {
  const counts = new Map<string, number>();
  for (const { type } of entries) {
    const kind = type.slice(0, type.indexOf('.'));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, entries: count }));
}
