import { useMemo } from 'react';
import { useStore } from 'zustand/react';
import { ALL } from '#shared/domain/audiences.ts';
import { type Exercise, exerciseKind } from '#shared/domain/exercise.ts';
import type { Kind } from '#shared/domain/kind.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { rowOf } from '#shared/journal/table.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';
import { useSession } from './session-context.tsx';
import { createTableViewer, recordOf, type TableView } from './table-view.ts';

/** All records of a kind that the person acted as may see. A new view only when one of them changed. */
export function useTable<Value extends object>(kind: Kind<string, Value>): TableView<Value> {
  const { store } = useSession();
  const viewer = useMemo(() => createTableViewer(kind), [kind]);
  return useStore(store, (session) => viewer.view(session.visible));
}

/** One record by id, or undefined. The same object until it changes. */
export function useRecord<Value extends object>(
  kind: Kind<string, Value>,
  id: string | null,
): Recorded<Value> | undefined {
  return useStore(useSession().store, ({ visible }) =>
    id === null ? undefined : findRecord(visible, kind, id),
  );
}

/** The head of the exercise: title, phase, marking, time zone. Its empty values while nothing is there (recovery). */
export function useExerciseHead(): Exercise {
  return useStore(useSession().store, ({ visible }) => {
    const table = visible.audiences.get(ALL)?.tables.get(exerciseKind.kind);
    const row = table === undefined ? undefined : rowOf(table, visible.exercise);
    return row === undefined ? exerciseKind.empty : recordOf(exerciseKind, ALL, row).value;
  });
}

/** Fields that several people set differently, for the queue where they are settled. */
export function useConflicts(): readonly Conflict[] {
  const visible = useStore(useSession().store, (session) => session.visible);
  return useMemo(() => conflictsOf(visible), [visible]);
}

/** One record wherever it lies among the audiences of a state. */
export function findRecord<Value extends object>(
  state: ExerciseState,
  kind: Kind<string, Value>,
  id: string,
): Recorded<Value> | undefined {
  for (const [audience, { tables }] of state.audiences) {
    const table = tables.get(kind.kind);
    const row = table === undefined ? undefined : rowOf(table, id);
    if (row === undefined || row.removed || Object.keys(row.values).length === 0) continue;
    return recordOf(kind, audience, row);
  }
  return undefined;
}
