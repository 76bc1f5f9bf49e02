import { decimalText, type Exact, exact } from '#shared/kernel/decimal.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';

/** Units of a book as points in words: `1,234.5`. Exact, with at most the decimals that the book counts in. */
export function pointsText(
  units: number | string | Exact,
  book: RuleBook,
  language: string,
): string {
  const { unitsPerPoint } = book.arithmetic;
  const text = decimalText(exact(units).div(unitsPerPoint), 2);
  const [whole = '0', part] = text.split('.');
  const grouped = new Intl.NumberFormat(language).format(BigInt(whole));
  const signed = whole === '-0' ? `-${grouped}` : grouped;
  return part === undefined ? signed : `${signed}.${part}`;
}
