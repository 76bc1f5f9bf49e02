import { useMemo } from 'react';
import { designationKind } from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { bookScheduleOf } from '#shared/scoring/book-schedule.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { useSession } from './session-context.tsx';
import { useTable } from './use-records.ts';

/** The rule book in force at the end of the schedule, or undefined while there is none that can be read. */
export function useRuleBook(): RuleBook | undefined {
  const { store } = useSession();
  const books = useTable(ruleBookKind);
  const designations = useTable(designationKind);
  return useMemo(() => {
    // Only these two kinds decide; everything else in the state may change without a new book.
    void books;
    void designations;
    const schedule = bookScheduleOf(store.getState().visible);
    return schedule.ok ? schedule.value.at(-1)?.book : undefined;
  }, [store, books, designations]);
}
