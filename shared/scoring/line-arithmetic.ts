import { ceiling, decimalText, type Exact, exact, floor, halfUp } from '#shared/kernel/decimal.ts';
import { assertNever } from '#shared/kernel/result.ts';
import type { BookIndex } from './book-index.ts';
import type { Arithmetic } from './rule-book.ts';

/** As many places as a decimal text is written with; what needs more stays a fraction. */
const MOST_PLACES = 20;

/** Exact text of a number: a decimal where it ends soon enough, else a fraction `n/d`. */
export function exactText(value: Exact): string {
  if (value.d === 1n) return (value.s * value.n).toString();
  let rest = value.d;
  let places = 0;
  for (; rest % 10n === 0n; rest /= 10n) places++;
  for (; rest % 2n === 0n; rest /= 2n) places++;
  for (; rest % 5n === 0n; rest /= 5n) places++;
  return rest === 1n && places <= MOST_PLACES ? decimalText(value, places) : value.toFraction();
}

/** What the factors and limits made of awarded points. */
export interface LineResult {
  /** Exact text before the last rounding. */
  readonly computed: string;
  readonly rounded: number;
  /** What each factor took away (exact text), empty where it took nothing; in the order of the factors. */
  readonly taken: readonly string[];
  /** What the limits took away, empty for nothing. */
  readonly takenByLimits: string;
}

const remembered = new WeakMap<BookIndex, Map<string, LineResult>>();

/**
 * Multiplies awarded units (an integer) with the factors in their order and with the counted share of the quantity, and
 * rounds where the book says so. Without factors and limits that is the integer itself.
 */
export function computeLine(
  index: BookIndex,
  awarded: number,
  factors: readonly string[],
  counted: number,
  quantity: number,
): LineResult {
  if (factors.length === 0 && counted === quantity) {
    return { computed: String(awarded), rounded: awarded, taken: [], takenByLimits: '' };
  }
  let results = remembered.get(index);
  if (results === undefined) remembered.set(index, (results = new Map()));
  const key = `${awarded} ${factors.join(' ')} ${counted}/${quantity}`;
  let result = results.get(key);
  if (result === undefined) {
    if (results.size > 10_000) results.clear();
    result = multiply(index, awarded, factors, exact(counted).div(quantity));
    results.set(key, result);
  }
  return result;
}

function multiply(
  index: BookIndex,
  awarded: number,
  factors: readonly string[],
  share: Exact,
): LineResult {
  const { arithmetic } = index.book;
  const step = (value: Exact): Exact =>
    arithmetic.roundAt === 'each-step' ? round(value, arithmetic) : value;
  const taken: string[] = [];
  let value = exact(awarded);
  for (const factor of factors) {
    const before = value;
    value = step(value.mul(index.factor(factor)));
    taken.push(lossText(before, value));
  }
  const limited = step(value.mul(share));
  return {
    computed: exactText(limited),
    rounded: round(limited, arithmetic).valueOf(),
    taken,
    takenByLimits: lossText(value, limited),
  };
}

const lossText = (before: Exact, after: Exact): string =>
  after.compare(before) < 0 ? exactText(before.sub(after)) : '';

/** Whole units, rounded as the book says. */
export const roundedUnits = ({ book }: BookIndex, value: Exact): number =>
  round(value, book.arithmetic).valueOf();

function round(value: Exact, { rounding }: Arithmetic): Exact {
  switch (rounding) {
    case 'ceil':
      return ceiling(value);
    case 'half-up':
      return halfUp(value);
    case 'floor':
      return floor(value);
    default:
      return assertNever(rounding);
  }
}
