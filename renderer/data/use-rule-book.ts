import { useMemo } from 'react';
import { useStore } from 'zustand/react';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Table } from '#shared/journal/table.ts';
import { bookScheduleOf } from '#shared/scoring/book-schedule.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { bookTables } from './score-view.ts';
import { useSession } from './session-context.tsx';

/** The rule book in force at the end of the schedule, or undefined while there is none that can be read. */
export function useRuleBook(): RuleBook | undefined {
  const view = useMemo(() => createRuleBookView(), []);
  return useStore(useSession().store, ({ visible }) => view(visible));
}

/** Reads the schedule again only when a table that decides it changed. */
function createRuleBookView(): (state: ExerciseState) => RuleBook | undefined {
  let tables: readonly (Table | undefined)[] | null = null;
  let book: RuleBook | undefined;
  return (state) => {
    const now = bookTables(state);
    if (tables === null || now.some((table, at) => table !== tables?.[at])) {
      const schedule = bookScheduleOf(state);
      book = schedule.ok ? schedule.value.at(-1)?.book : undefined;
      tables = now;
    }
    return book;
  };
}
