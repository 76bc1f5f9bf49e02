import { type Exact, exact } from '#shared/kernel/decimal.ts';

/**
 * Units with eighteen decimals, as a bigint count of 10⁻¹⁸. Points lost × thousandths × thousandths × a share and a factor of at
 * most six decimals each always fits exactly, and adding up thousands of them costs a fraction of what ratios do.
 */
export type ShareAmount = bigint;

const SCALE = 1_000_000_000_000_000_000n;
const DECIMALS = 18;
const MILLION = 1_000_000n;

export const NOTHING: ShareAmount = 0n;

/** Whole units as an amount. */
export const wholeUnits = (units: number): ShareAmount => BigInt(units) * SCALE;

/** A share of whole units: `lost × permille/1000 × achieved/1000 × share × factor`, exactly. The last two are decimal texts of a rule book. */
export const shareOf = (
  lost: number,
  permille: number,
  achieved: number,
  share: string,
  factor: string,
): ShareAmount =>
  lost === 0
    ? NOTHING
    : BigInt(lost) *
      BigInt(permille) *
      BigInt(achieved) *
      millionths(share) *
      (factor === '1' ? MILLION : millionths(factor));

/** `units × factor`, exactly. */
export const timesFactor = (units: number, factor: string): ShareAmount =>
  BigInt(units) * millionths(factor) * MILLION * MILLION;

/** A decimal text of at most six places, in millionths. */
function millionths(text: string): bigint {
  let value = known.get(text);
  if (value === undefined) {
    if (known.size > 1000) known.clear();
    known.set(text, (value = readMillionths(text)));
  }
  return value;
}

const known = new Map<string, bigint>();

function readMillionths(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(6, '0'));
}

export const lesser = (a: ShareAmount, b: ShareAmount): ShareAmount => (a < b ? a : b);

/** `a − b`, not below nothing. */
export const roomLeft = (a: ShareAmount, b: ShareAmount): ShareAmount => (a > b ? a - b : NOTHING);

/** Exact decimal text in units. Amounts here are never negative. */
export function amountText(amount: ShareAmount): string {
  const whole = amount / SCALE;
  const part = amount % SCALE;
  if (part === 0n) return whole.toString();
  return `${whole}.${part.toString().padStart(DECIMALS, '0').replace(/0+$/, '')}`;
}

/** The amount as an exact number of units. */
export const exactAmount = (amount: ShareAmount): Exact => exact(amount).div(SCALE);
