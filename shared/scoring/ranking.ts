import { exact } from '#shared/kernel/decimal.ts';
import type { AttackRow, DefenceRow } from './board-rows.ts';
import type { ATTACK_TIE_BREAKS, DEFENCE_TIE_BREAKS, RuleBook } from './rule-book.ts';

type Compare<Row> = (a: Row, b: Row) => number;

const ATTACK: Readonly<Record<(typeof ATTACK_TIE_BREAKS)[number], Compare<AttackRow>>> = {
  'fewer-violations': (a, b) => a.violations - b.violations,
  'earlier-last-confirmed': (a, b) => {
    if (a.lastConfirmed === b.lastConfirmed) return 0;
    return (a.lastConfirmed ?? Number.POSITIVE_INFINITY) <
      (b.lastConfirmed ?? Number.POSITIVE_INFINITY)
      ? -1
      : 1;
  },
};

const DEFENCE: Readonly<Record<(typeof DEFENCE_TIE_BREAKS)[number], Compare<DefenceRow>>> = {
  'smaller-deduction': (a, b) => a.deduction - b.deduction,
  'larger-bonus': (a, b) => (a.bonus === b.bonus ? 0 : exact(b.bonus).compare(exact(a.bonus))),
};

/** Attack teams by points, then by the book's tie-breaks; disqualified ones last and without a rank. */
export const rankTeams = (rows: readonly AttackRow[], book: RuleBook): AttackRow[] =>
  ranked(
    rows,
    (a, b) =>
      b.total - a.total ||
      inTurn(
        book.ranking.attack.map((name) => ATTACK[name]),
        a,
        b,
      ),
    (row) => book.ranking.ranked !== false && !row.disqualified,
    (row) => row.team,
  );

/** Units by 防护值, then by the book's tie-breaks; withdrawn ones last and without a rank. */
export const rankUnits = (rows: readonly DefenceRow[], book: RuleBook): DefenceRow[] =>
  ranked(
    rows,
    (a, b) =>
      b.valueUnits - a.valueUnits ||
      inTurn(
        book.ranking.defence.map((name) => DEFENCE[name]),
        a,
        b,
      ),
    (row) => book.ranking.ranked !== false && !row.withdrawn,
    (row) => row.unit,
  );

function inTurn<Row>(compares: readonly Compare<Row>[], a: Row, b: Row): number {
  for (const compare of compares) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return 0;
}

/** 1, 2, 2, 4: what nothing tells apart shares the rank. Ids order only what is shown, never the rank. */
function ranked<Row extends { readonly rank: number | null }>(
  rows: readonly Row[],
  compare: Compare<Row>,
  counts: (row: Row) => boolean,
  idOf: (row: Row) => string,
): Row[] {
  const byId = (a: Row, b: Row): number => (idOf(a) < idOf(b) ? -1 : 1);
  const sorted = [...rows].sort(
    (a, b) => Number(counts(b)) - Number(counts(a)) || compare(a, b) || byId(a, b),
  );
  let rank = 0;
  return sorted.map((row, at) => {
    const before = sorted[at - 1];
    if (before === undefined || compare(before, row) !== 0) rank = at + 1;
    const own = counts(row) ? rank : null;
    return row.rank === own ? row : { ...row, rank: own };
  });
}
