import Fraction from 'fraction.js';

/**
 * Exact arithmetic for points: a ratio of two integers, never a binary float.
 * Everything in a rule book that is not an integer (factors, shares) is written as a decimal text.
 */
export type Exact = Fraction;

/** Exact value of an integer or of a decimal text such as `"1.4"`. Throws on anything else: rule books are validated before. */
export function exact(value: number | string | bigint | Exact): Exact {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new Error(`Not an exact integer: ${value}`);
  }
  return new Fraction(value);
}

/** Smallest integer not below `value`. */
export const ceiling = (value: Exact): Exact => value.ceil(0);
/** Largest integer not above `value`. */
export const floor = (value: Exact): Exact => value.floor(0);
/** Nearest integer, halves away from zero (四舍五入). */
export const halfUp = (value: Exact): Exact =>
  value.s < 0n ? value.neg().add('1/2').floor(0).neg() : value.add('1/2').floor(0);

/** The smaller of two. */
export const least = (a: Exact, b: Exact): Exact => (a.compare(b) <= 0 ? a : b);
/** The larger of two. */
export const most = (a: Exact, b: Exact): Exact => (a.compare(b) >= 0 ? a : b);

/** Sum of all; 0 for none. */
export const sumOf = (values: Iterable<Exact>): Exact => {
  let total = new Fraction(0);
  for (const value of values) total = total.add(value);
  return total;
};

/**
 * Decimal text of `value` with at most `places` digits after the point, rounded half up, trailing zeros
 * dropped: `13.65`, `-0.5`, `4000`.
 */
export function decimalText(value: Exact, places: number): string {
  const scaled = halfUp(value.mul(10 ** places));
  const digits = (scaled.s < 0n ? -scaled.s * scaled.n : scaled.n)
    .toString()
    .padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const part = places === 0 ? '' : digits.slice(-places).replace(/0+$/, '');
  const sign = scaled.s < 0n && scaled.n !== 0n ? '-' : '';
  return part === '' ? `${sign}${whole}` : `${sign}${whole}.${part}`;
}
