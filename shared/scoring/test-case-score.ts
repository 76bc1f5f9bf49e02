import { type Exact, exact } from '#shared/kernel/decimal.ts';
import type { TestCaseRule } from './rule-book-extras.ts';

/** A test case of a purple-team exercise as it was rated. */
export interface RatedTestCase {
  readonly id: string;
  /** Tactic that coverage is reckoned for. */
  readonly tactic: string;
  /** Id of an outcome of the book; `not-applicable` leaves the case out, `open` is not yet decided. */
  readonly outcome: string;
  /** Id of a depth of the book, null where nothing was detected or nobody looked. */
  readonly depth: string | null;
  /** The detection came late. */
  readonly delayed: boolean;
}

/** Coverage of one tactic, or of all. Points are means as exact texts, of 100 at best in the built-in book. */
export interface Coverage {
  /** Null for all tactics together. */
  readonly tactic: string | null;
  readonly cases: number;
  /** Null where no case counts. */
  readonly outcome: string | null;
  readonly depth: string | null;
  /** Cases by outcome, those of the book in its order. */
  readonly byOutcome: Readonly<Record<string, number>>;
}

/** What the test cases of an exercise come to. */
export interface TestCaseScore {
  readonly total: Coverage;
  readonly tactics: readonly Coverage[];
  /** Not yet decided: while there are any, the exercise cannot be closed. */
  readonly open: readonly string[];
  /** Rated with an outcome or depth that the book does not have; they count for nothing. */
  readonly unknown: readonly string[];
}

/** Rates test cases (SPEC C41). Their order makes no difference but for the order of tactics. */
export function scoreTestCases(rule: TestCaseRule, cases: readonly RatedTestCase[]): TestCaseScore {
  const outcomes = new Map(rule.outcomes.map(({ id, points }) => [id, points]));
  const depths = new Map(rule.depths.map(({ id, points }) => [id, points]));
  const isKnown = ({ outcome, depth }: RatedTestCase): boolean =>
    outcomes.has(outcome) && (depth === null || depths.has(depth));
  const decided = cases.filter(({ outcome }) => outcome !== 'open' && outcome !== 'not-applicable');
  const counted = decided.filter(isKnown);
  const coverage = (tactic: string | null, of: readonly RatedTestCase[]): Coverage => ({
    tactic,
    cases: of.length,
    outcome: meanText(of.map((one) => exact(outcomes.get(one.outcome) ?? 0))),
    depth: meanText(of.map((one) => depthOf(one, depths, rule))),
    byOutcome: Object.fromEntries(
      rule.outcomes.map(({ id }) => [id, of.filter(({ outcome }) => outcome === id).length]),
    ),
  });
  const tactics = [...new Set(counted.map(({ tactic }) => tactic))];
  return {
    total: coverage(null, counted),
    tactics: tactics.map((tactic) =>
      coverage(
        tactic,
        counted.filter((one) => one.tactic === tactic),
      ),
    ),
    open: cases.filter(({ outcome }) => outcome === 'open').map(({ id }) => id),
    unknown: decided.filter((one) => !isKnown(one)).map(({ id }) => id),
  };
}

function depthOf(
  { depth, delayed }: RatedTestCase,
  depths: ReadonlyMap<string, number>,
  rule: TestCaseRule,
): Exact {
  const points = exact(depth === null ? 0 : (depths.get(depth) ?? 0));
  return delayed ? points.mul(exact(rule.delayedFactor)) : points;
}

function meanText(values: readonly Exact[]): string | null {
  if (values.length === 0) return null;
  return values
    .reduce((sum, one) => sum.add(one), exact(0))
    .div(values.length)
    .toFraction();
}

/** Grades of an evaluation guide, best first: performed, with some challenges, with major challenges, unable. */
export const EEG_GRADES = ['P', 'S', 'M', 'U'] as const;
export type EegGrade = (typeof EEG_GRADES)[number];

/** The grade of something from the grades of its parts: the worst, or their mean rounded to the worse one. Null without parts. */
export function upwardGrade(
  grades: readonly EegGrade[],
  upward: TestCaseRule['upward'],
): EegGrade | null {
  if (grades.length === 0) return null;
  const places = grades.map((grade) => EEG_GRADES.indexOf(grade));
  const sum = places.reduce((total, place) => total + place, 0);
  const place = upward === 'worst' ? Math.max(...places) : Math.ceil(sum / places.length);
  return EEG_GRADES[place] ?? null;
}
