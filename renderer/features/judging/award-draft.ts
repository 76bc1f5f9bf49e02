import type { Award, Case, Review, Verdict } from '#shared/domain/judging.ts';
import type { Item, RuleBook } from '#shared/scoring/rule-book.ts';

/** A mark or ruling while it is being written. */
export interface JudgementDraft {
  readonly verdict: Verdict | null;
  readonly awards: readonly Award[];
  readonly reason: string;
}

/** The award that a claim asks for: all of it, at the most it can be worth. */
export function awardFor(item: Item, quantity: number): Award {
  switch (item.worth.type) {
    case 'points':
      return { item: item.id, quantity, points: item.worth.points * quantity, permille: 0 };
    case 'bands': {
      const lowest = item.worth.bands[0]?.min ?? 0;
      return { item: item.id, quantity, points: lowest * quantity, permille: 0 };
    }
    case 'percent-of-linked':
      return { item: item.id, quantity: 1, points: 0, permille: 1000 };
  }
}

/** What a referee starts from: their own earlier mark, else what was claimed. */
export function draftOf(
  brief: Pick<Case, 'claims'>,
  review: Review | undefined,
  book: RuleBook,
): JudgementDraft {
  if (review !== undefined)
    return { verdict: review.verdict, awards: review.awards, reason: review.reason };
  const awards = brief.claims.flatMap(({ item, quantity }) => {
    const found = book.items.find(({ id }) => id === item);
    return found === undefined ? [] : [awardFor(found, Math.max(1, quantity))];
  });
  return { verdict: null, awards, reason: '' };
}

/** Lowest and highest points of an award of `quantity`. */
export function rangeOf(
  item: Item,
  quantity: number,
): { readonly min: number; readonly max: number } {
  if (item.worth.type === 'points') {
    const points = item.worth.points * quantity;
    return { min: Math.min(0, points), max: Math.max(0, points) };
  }
  if (item.worth.type === 'bands') {
    return {
      min: 0,
      max: Math.max(...item.worth.bands.map(({ max }) => max)) * quantity,
    };
  }
  return { min: 0, max: 0 };
}

/** The sum of an attack mark, in units of the book. */
export const pointsOf = (awards: readonly Award[]): number =>
  awards.reduce((sum, { points }) => sum + points, 0);
