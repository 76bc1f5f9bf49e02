import { ALL } from '#shared/domain/audiences.ts';
import type { Award } from '#shared/domain/judging.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Row } from '#shared/journal/table.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { CommandError } from './refusals.ts';

const itemsByRow = new WeakMap<Row, ReadonlySet<string>>();

/**
 * What is wrong with awards, or null: each item must stand in one of the exercise's rule books, once. Which book counts is
 * decided when scoring, since it may depend on the time of the attack.
 */
export function awardProblem(state: ExerciseState, awards: readonly Award[]): CommandError | null {
  const seen = new Set<string>();
  for (const [index, { item }] of awards.entries()) {
    const field = `awards.${index}.item`;
    if (seen.has(item)) return { type: 'invalid', field, reason: 'not-unique' };
    if (!isItem(state, item)) return { type: 'invalid', field, reason: 'not-a-choice' };
    seen.add(item);
  }
  return null;
}

function isItem(state: ExerciseState, item: string): boolean {
  for (const { row, value } of readAll(state, ruleBookKind, (audience) => audience === ALL)) {
    let items = itemsByRow.get(row);
    if (items === undefined) {
      const book = parseRuleBook(value.content);
      items = new Set(book.ok ? book.value.items.map(({ id }) => id) : []);
      itemsByRow.set(row, items);
    }
    if (items.has(item)) return true;
  }
  return false;
}
