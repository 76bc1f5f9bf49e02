import type { Award, Review, SubjectType, Verdict } from '#shared/domain/judging.ts';
import { known } from '#shared/kernel/result.ts';
import { type BookIndex, indexBook } from './book-index.ts';
import type { RuleBook } from './rule-book.ts';

/** What of a review counts for a ruling. */
export type Mark = Pick<Review, 'verdict' | 'awards'>;

/** Where marks differ. */
export type Disagreement =
  | { readonly type: 'verdicts' }
  | { readonly type: 'items' }
  | { readonly type: 'quantities'; readonly item: string }
  | {
      readonly type: 'points';
      readonly item: string;
      readonly difference: number;
      readonly tolerance: number;
    };

/** Why only the chief referee may decide. */
export type ChiefReason =
  | { readonly type: 'reserved-item'; readonly item: string }
  | { readonly type: 'above-limit'; readonly points: number; readonly limit: number }
  | { readonly type: 'still-split'; readonly disagreements: readonly Disagreement[] };

/** A ruling as the marks have it. */
export interface ProposedRuling {
  readonly method: 'single' | 'mean' | 'median';
  readonly verdict: Verdict;
  readonly awards: readonly Award[];
  /** Items whose points or achievement were rounded half up to the smallest unit. */
  readonly rounded: readonly string[];
}

/** What to do with the marks of a submission. */
export type RulingSuggestion =
  | { readonly type: 'too-few'; readonly marks: number; readonly needed: number }
  | { readonly type: 'ruling'; readonly proposal: ProposedRuling }
  | { readonly type: 'third-referee'; readonly disagreements: readonly Disagreement[] }
  | {
      readonly type: 'chief';
      readonly reasons: readonly ChiefReason[];
      /** What the marks come to where they come to something. */
      readonly proposal: ProposedRuling | null;
    };

/** What marks are weighed by. */
export interface WeighingRules {
  readonly book: RuleBook;
  readonly subjectType: SubjectType;
  /** Marks needed, where the exercise says otherwise than the book. */
  readonly required?: number;
}

/** What the marks of a submission suggest (SPEC C27 to C29). Order of the marks makes no difference. */
export function suggestRuling(marks: readonly Mark[], rules: WeighingRules): RulingSuggestion {
  const index = indexBook(rules.book);
  const needed = rules.required ?? rules.book.review.required;
  if (marks.length < needed || marks.length === 0) {
    return { type: 'too-few', marks: marks.length, needed: Math.max(1, needed) };
  }
  const reserved = reservedReasons(marks, index);
  const disagreements = disagreementsOf(marks, index, rules.subjectType);
  if (disagreements.length === 0) {
    return withChief(reserved, merge(marks, mergeMethod(marks, rules.book)));
  }
  if (marks.length < 3) {
    return reserved.length > 0
      ? { type: 'chief', reasons: reserved, proposal: null }
      : { type: 'third-referee', disagreements };
  }
  const proposal = majority(marks, index, rules.subjectType);
  if (proposal !== null) return withChief(reserved, proposal);
  return {
    type: 'chief',
    reasons: [...reserved, { type: 'still-split', disagreements }],
    proposal: null,
  };
}

const withChief = (reasons: readonly ChiefReason[], proposal: ProposedRuling): RulingSuggestion =>
  reasons.length === 0 ? { type: 'ruling', proposal } : { type: 'chief', reasons, proposal };

const mergeMethod = (marks: readonly Mark[], book: RuleBook): ProposedRuling['method'] =>
  marks.length === 1 ? 'single' : book.review.merge;

function reservedReasons(marks: readonly Mark[], index: BookIndex): ChiefReason[] {
  const awarded = new Set(marks.flatMap(({ awards }) => awards.map(({ item }) => item)));
  const reasons: ChiefReason[] = [...awarded]
    .filter((item) => index.items.get(item)?.chief === true)
    .sort()
    .map((item) => ({ type: 'reserved-item', item }));
  const limit = index.book.review.chiefAbove;
  const points = Math.max(
    ...marks.map(({ awards }) => awards.reduce((sum, one) => sum + one.points, 0)),
  );
  if (points > limit) reasons.push({ type: 'above-limit', points, limit });
  return reasons;
}

/** All that marks do not agree on, worst first: verdicts, then items, then quantities, then points. */
function disagreementsOf(
  marks: readonly Mark[],
  index: BookIndex,
  subjectType: SubjectType,
): Disagreement[] {
  if (new Set(marks.map(({ verdict }) => verdict)).size > 1) return [{ type: 'verdicts' }];
  if (new Set(marks.map(itemsOf)).size > 1) return [{ type: 'items' }];
  const disagreements: Disagreement[] = [];
  for (const item of itemNames(marks)) {
    const awards = marks.map((mark) => awardOn(mark, item));
    if (new Set(awards.map(({ quantity }) => quantity)).size > 1) {
      disagreements.push({ type: 'quantities', item });
      continue;
    }
    const values = awards.map((one) => valueOf(one, index));
    const difference = Math.max(...values) - Math.min(...values);
    const tolerance = toleranceOf(known(awards[0], 'there are marks'), index, subjectType);
    if (difference > tolerance) disagreements.push({ type: 'points', item, difference, tolerance });
  }
  return disagreements;
}

const itemNames = (marks: readonly Mark[]): string[] =>
  [...new Set(marks.flatMap(({ awards }) => awards.map(({ item }) => item)))].sort();

const itemsOf = (mark: Mark): string => JSON.stringify(itemNames([mark]));

const awardOn = (mark: Mark, item: string): Award =>
  known(
    mark.awards.find((one) => one.item === item),
    'only items that all marks hold are compared',
  );

/** What referees may differ about: thousandths achieved of a defence sub-item, points of everything else. */
const valueOf = (award: Award, index: BookIndex): number =>
  isShare(award.item, index) ? award.permille : award.points;

const isShare = (item: string, index: BookIndex): boolean =>
  index.items.get(item)?.item.worth.type === 'percent-of-linked';

/** The larger of a share of the maximum and a number of points; of a defence sub-item the share alone, in thousandths. */
function toleranceOf(award: Award, index: BookIndex, subjectType: SubjectType): number {
  const { permilleOfMaximum, points } = index.book.review.tolerance;
  if (subjectType === 'response' && isShare(award.item, index)) return permilleOfMaximum;
  const maximum = (index.items.get(award.item)?.maximum ?? 0) * award.quantity;
  return Math.max(Math.floor((maximum * permilleOfMaximum) / 1000), points);
}

/** What most marks say, with the median of the points; null where they stay split. */
function majority(
  marks: readonly Mark[],
  index: BookIndex,
  subjectType: SubjectType,
): ProposedRuling | null {
  const sameVerdict = largestGroup(marks, ({ verdict }) => verdict);
  if (sameVerdict.length * 2 <= marks.length) return null;
  const sameFacts = largestGroup(sameVerdict, factsOf);
  if (sameFacts.length * 2 <= sameVerdict.length || sameFacts.length < 2) return null;
  const proposal = merge(sameFacts, 'median');
  const isNear = (middle: Award): boolean => {
    const tolerance = toleranceOf(middle, index, subjectType);
    const distances = sameFacts.map((mark) =>
      Math.abs(valueOf(awardOn(mark, middle.item), index) - valueOf(middle, index)),
    );
    return distances.filter((distance) => distance <= tolerance).length >= 2;
  };
  return proposal.awards.every(isNear) ? proposal : null;
}

/** Items and how many of each. */
const factsOf = ({ awards }: Mark): string =>
  awards
    .map(({ item, quantity }) => `${item} ${quantity}`)
    .sort()
    .join();

function largestGroup(marks: readonly Mark[], keyOf: (mark: Mark) => string): readonly Mark[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = keyOf(mark);
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  let largest: readonly Mark[] = [];
  for (const group of groups.values()) if (group.length > largest.length) largest = group;
  return largest;
}

function merge(marks: readonly Mark[], method: ProposedRuling['method']): ProposedRuling {
  const rounded: string[] = [];
  const awards = itemNames(marks).map((item) => {
    const same = marks.map((mark) => awardOn(mark, item));
    const points = combine(
      same.map((one) => one.points),
      method,
    );
    const permille = combine(
      same.map((one) => one.permille),
      method,
    );
    if (points.rounded || permille.rounded) rounded.push(item);
    const { quantity } = known(same[0], 'there are marks');
    return { item, quantity, points: points.value, permille: permille.value };
  });
  return { method, verdict: known(marks[0], 'there are marks').verdict, awards, rounded };
}

interface Combined {
  readonly value: number;
  readonly rounded: boolean;
}

/** Mean or median of integers, rounded half up: both are a sum over a small count. */
function combine(values: readonly number[], method: ProposedRuling['method']): Combined {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const counted =
    method === 'median'
      ? sorted.slice(sorted.length % 2 === 0 ? half - 1 : half, half + 1)
      : sorted;
  const sum = counted.reduce((total, one) => total + one, 0);
  return {
    value: Math.floor((2 * sum + counted.length) / (2 * counted.length)),
    rounded: sum % counted.length !== 0,
  };
}
