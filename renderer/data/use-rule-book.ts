import { useMemo } from 'react';
import { useStore } from 'zustand/react';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Table } from '#shared/journal/table.ts';
import { bookScheduleOf } from '#shared/scoring/book-schedule.ts';
import { bookTables } from '#shared/scoring/exercise-scorer.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { useSession } from './session-context.tsx';

/** The rule book in force at the end of the schedule (for those who may not see the schedule: the newest published), or undefined while there is none that can be read. */
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
      book = schedule.ok ? schedule.value.at(-1)?.book : newestPublished(state);
      tables = now;
    }
    return book;
  };
}

/** Teams and units do not hold what was put into force when; of several books they go by the last one published. */
function newestPublished(state: ExerciseState): RuleBook | undefined {
  const newest = [...readAll(state, ruleBookKind)]
    .filter(({ value }) => value.status !== 'draft')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1);
  const parsed = newest && parseRuleBook(newest.value.content);
  return parsed?.ok === true ? parsed.value : undefined;
}
