import { KINDS } from '#shared/domain/kinds.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { foldBatches } from '#shared/journal/fold.ts';
import { emptyState, type ExerciseState } from '#shared/journal/state.ts';
import { rowsOf } from '#shared/journal/table.ts';
import { recordFields, recordWhole, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { EXERCISE, type Device } from './builders.ts';

/** The records of a state as signed batches of one device, one for each record, and what folding them gives. */
export async function worldWrites(device: Device, state: ExerciseState) {
  device.restart();
  device.state = emptyState(EXERCISE);
  device.batches = [];
  const home = device.role;
  for (const write of writesOf(state)) {
    const kind = KINDS.get(write.kind);
    device.role = kind?.writers.find((role) => kind.writers.includes(role)) ?? home;
    await device.act(() => [write]);
  }
  device.role = home;
  const sealed: readonly SealedBatch[] = device.batches;
  return {
    sealed,
    folded: device.state,
    empty: emptyState(EXERCISE),
    fold: (before: ExerciseState, batch: SealedBatch) => foldBatches(before, [batch]),
  };
}

function* writesOf(state: ExerciseState): Generator<Write> {
  const nothing = emptyState(state.exercise);
  for (const [audience, part] of state.audiences) {
    for (const [name, table] of part.tables) {
      const kind = KINDS.get(name);
      if (kind === undefined) continue;
      for (const row of rowsOf(table)) {
        yield kind.shape === 'whole'
          ? recordWhole(nothing, audience, kind, row.id as RecordId, row.values['*'] as object)
          : recordFields(nothing, audience, kind, row.id as RecordId, { ...row.values });
      }
    }
  }
}
