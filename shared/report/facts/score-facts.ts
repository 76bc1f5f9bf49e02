import { type Exact, exact, sumOf } from '#shared/kernel/decimal.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type BookIndex, indexBook } from '#shared/scoring/book-index.ts';
import type { LedgerLine } from '#shared/scoring/ledger.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';
import { groupBy } from './grouping.ts';

/** An amount in points, and the ledger lines that add up to it. */
export interface Amount {
  readonly value: Exact;
  readonly lines: readonly string[];
}

/** The score with its ledger in the order in which a report asks for it. */
export interface ScoreFacts {
  readonly score: Score;
  readonly book: RuleBook;
  readonly index: BookIndex;
  readonly lines: readonly LedgerLine[];
  /** Units of the book as points. */
  inPoints(units: number | string): Exact;
  linesOf(subject: RecordId): readonly LedgerLine[];
  /** What a finding took from its unit. */
  taken(subject: RecordId): Amount;
  /** All that a team was given, penalties included; in one category where it is named. */
  teamAmount(team: RecordId, category?: string): Amount;
  /** Ids of the lines of one kind that gave a team something. */
  teamLines(team: RecordId, kind: LedgerLine['kind']): readonly string[];
  /** What a unit lost to all teams. */
  unitLoss(unit: RecordId): Amount;
  /** What the reports of a unit won back, in one dimension where it is named. */
  unitBase(unit: RecordId, category?: string): Amount;
  unitBonus(unit: RecordId): Amount;
}

/** Gathers the ledger once by subject, team and unit. */
export function scoreFacts(score: Score, book: RuleBook): ScoreFacts {
  const lines = score.ledger.lines();
  const bySubject = groupBy<RecordId | null, LedgerLine>(lines, (line) => line.subject);
  const byTeam = groupBy<RecordId | null, LedgerLine>(lines, (line) => line.team);
  const byUnit = groupBy<RecordId | null, LedgerLine>(lines, (line) => line.unit);
  const inPoints = (units: number | string): Exact =>
    exact(units).div(book.arithmetic.unitsPerPoint);
  const amount = (
    of: readonly LedgerLine[] | undefined,
    counts: (line: LedgerLine) => boolean,
  ): Amount => {
    const counted = (of ?? []).filter((line) => line.given !== '0' && counts(line));
    return {
      value: sumOf(counted.map((line) => exact(line.given))).div(book.arithmetic.unitsPerPoint),
      lines: counted.map((line) => line.id),
    };
  };
  return {
    score,
    book,
    index: indexBook(book),
    lines,
    inPoints,
    linesOf: (subject) => bySubject.get(subject) ?? [],
    taken: (subject) => amount(bySubject.get(subject), (line) => line.kind === 'result'),
    teamAmount: (team, category) =>
      amount(byTeam.get(team), (line) => category === undefined || line.category === category),
    teamLines: (team, kind) => amount(byTeam.get(team), (line) => line.kind === kind).lines,
    unitLoss: (unit) => amount(byUnit.get(unit), (line) => line.kind === 'result'),
    unitBase: (unit, category) =>
      amount(
        byUnit.get(unit),
        (line) => line.kind === 'report' && (category === undefined || line.category === category),
      ),
    unitBonus: (unit) => amount(byUnit.get(unit), (line) => line.kind === 'report-bonus'),
  };
}
