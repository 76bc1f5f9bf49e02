import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { designationKind } from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';

/** JSON text of the rule book that was put into force last, or null when the exercise has none. */
export function ruleBookTextOf(state: ExerciseState): string | null {
  let last: { readonly from: number; readonly id: string; readonly book: string } | null = null;
  for (const { id, value } of readAll(state, designationKind, (audience) => audience === CONTROL)) {
    if (value.attribute !== 'rule-book') continue;
    const isLater =
      last === null ||
      value.effectiveFrom > last.from ||
      (value.effectiveFrom === last.from && id > last.id);
    if (isLater) last = { from: value.effectiveFrom, id, book: value.value };
  }
  if (last !== null) return readIn(state, ALL, ruleBookKind, last.book)?.value.content ?? null;
  const books = [...readAll(state, ruleBookKind)];
  return books.length === 1 ? (books[0]?.value.content ?? null) : null;
}
