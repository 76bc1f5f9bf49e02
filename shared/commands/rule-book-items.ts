import { ALL } from '#shared/domain/audiences.ts';
import type { Award, SubjectType } from '#shared/domain/judging.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Row } from '#shared/journal/table.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { Category } from '#shared/scoring/rule-book.ts';
import type { CommandError } from './refusals.ts';

type Side = Category['side'];

/** Sides whose items can be awarded on a finding and on a response. */
const SIDES: Readonly<Record<SubjectType, ReadonlySet<Side>>> = {
  finding: new Set<Side>(['attack', 'bonus', 'penalty']),
  response: new Set<Side>(['defence', 'defence-bonus']),
};

const sidesByRow = new WeakMap<Row, ReadonlyMap<string, Side>>();

/**
 * What is wrong with awards, or null: each item must stand in one of the exercise's rule books, on the right side, once. Which
 * book counts is decided when scoring, since it may depend on the time of the attack.
 */
export function awardProblem(
  state: ExerciseState,
  subjectType: SubjectType,
  awards: readonly Award[],
): CommandError | null {
  const seen = new Set<string>();
  for (const [index, { item }] of awards.entries()) {
    const field = `awards.${index}.item`;
    const side = sideOf(state, item);
    if (seen.has(item)) return { type: 'invalid', field, reason: 'not-unique' };
    if (side === undefined) return { type: 'invalid', field, reason: 'not-a-choice' };
    if (!SIDES[subjectType].has(side)) return { type: 'invalid', field, reason: 'not-applicable' };
    seen.add(item);
  }
  return null;
}

/** Whether any award is a bonus that a response earns by itself, without a finding that it answers. */
export const hasDefenceBonus = (state: ExerciseState, awards: readonly Award[]): boolean =>
  awards.some(({ item }) => sideOf(state, item) === 'defence-bonus');

function sideOf(state: ExerciseState, item: string): Side | undefined {
  for (const { row, value } of readAll(state, ruleBookKind, (audience) => audience === ALL)) {
    let sides = sidesByRow.get(row);
    if (sides === undefined) {
      sides = sidesOf(value.content);
      sidesByRow.set(row, sides);
    }
    const side = sides.get(item);
    if (side !== undefined) return side;
  }
  return undefined;
}

function sidesOf(content: string): ReadonlyMap<string, Side> {
  const book = parseRuleBook(content);
  if (!book.ok) return new Map();
  const categories = new Map(book.value.categories.map(({ id, side }) => [id, side]));
  return new Map(
    book.value.items.flatMap(({ id, category }) => {
      const side = categories.get(category);
      return side === undefined ? [] : [[id, side] as const];
    }),
  );
}
