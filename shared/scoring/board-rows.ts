import { decimalText, exact, halfUp } from '#shared/kernel/decimal.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { BookIndex } from './book-index.ts';
import type { FindingFacts } from './finding-facts.ts';
import type { FindingScore } from './finding-score.ts';
import { bookName, type DripLine, type ProtectionLine, type ReportLine } from './ledger.ts';
import { exactText } from './line-arithmetic.ts';
import { compareOrder } from './official-order.ts';
import {
  dripLine,
  isRunning,
  type OverDefenceCase,
  type RunningTime,
} from './over-defence-lines.ts';
import { type DripLoss, protectionAfterDrip } from './protection-value.ts';
import { reportLines, type UnitUse } from './report-lines.ts';
import type { ReportFacts } from './response-facts.ts';
import { amountText, exactAmount, NOTHING, type ShareAmount, timesFactor } from './share-amount.ts';
import type { Standing } from './subject-facts.ts';

/** An attack team on the board. Points are units of the book. */
export interface AttackRow {
  readonly team: RecordId;
  /** From 1; equal rows share it. Null: disqualified. */
  readonly rank: number | null;
  readonly total: number;
  /** Points taken from units, under all caps. */
  readonly taken: number;
  readonly extra: number;
  /** Never above 0. */
  readonly penalties: number;
  /** Given points by category, penalties included; categories without points are left out. */
  readonly byCategory: Readonly<Record<string, number>>;
  readonly violations: number;
  readonly confirmed: number;
  /** Submitted and not yet decided: while there are any, the row is provisional. */
  readonly pending: number;
  /** Receipt number of the last result that gave points. */
  readonly lastConfirmed: number | null;
  readonly disqualified: boolean;
}

/** A defender unit on the board. */
export interface DefenceRow {
  readonly unit: RecordId;
  /** From 1; equal rows share it. Null: withdrawn. */
  readonly rank: number | null;
  /** 防护值 as decimal text with at most four places. */
  readonly value: string;
  /** 防护值 in ten-thousandths, rounded half up: what is ranked and published. */
  readonly valueUnits: number;
  /** Units lost to all teams. */
  readonly deduction: number;
  /** Exact text, in units. */
  readonly base: string;
  readonly bonus: string;
  /** Units that over-defence cost up to the moment that the score was asked for. */
  readonly drip: number;
  /** Base by dimension, exact texts; dimensions without points are left out. */
  readonly byDimension: Readonly<Record<string, string>>;
  /** Confirmed results against the unit, and confirmed reports of it. */
  readonly findings: number;
  readonly reports: number;
  /** Results against it and reports of it that are not yet decided. */
  readonly pending: number;
  /** When it was fully breached (ms since 1970). */
  readonly eliminatedAt: number | null;
  readonly withdrawn: boolean;
}

/** Everything that was computed for one team or unit. */
export interface TeamPart {
  readonly row: AttackRow;
  readonly scores: readonly FindingScore[];
  /** All that the team gained, before penalties. */
  readonly gains: number;
}
export interface UnitPart {
  readonly row: DefenceRow;
  readonly reports: readonly ReportFacts[];
  /** Formed when first asked for. */
  lines(): readonly (ReportLine | DripLine | ProtectionLine)[];
  /** Reports that nobody decided on yet. */
  readonly pendingReports: number;
  /** Confirmed reports with items that can be judged for good only after the close. */
  readonly closeOnly: number;
  /** Cases of over-defence whose deduction still grows. */
  readonly running: number;
}

/** Whether a submission still waits for a decision. */
export const isPending = (standing: Standing): boolean =>
  standing === 'awaiting-receipt' || standing === 'awaiting-ruling';

/** Adds up a team; its rank comes later. */
export function teamPart(team: RecordId, scores: readonly FindingScore[]): TeamPart {
  const byCategory: Record<string, number> = {};
  let [taken, extra, penalties, violations, confirmed, pending] = [0, 0, 0, 0, 0, 0];
  let lastConfirmed: number | null = null;
  let disqualified = false;
  for (const score of scores) {
    taken += score.taken;
    extra += score.extra;
    penalties += score.penalties;
    violations += score.violations;
    disqualified ||= score.disqualified;
    const { standing, sequence } = score.facts;
    if (standing === 'confirmed') confirmed++;
    if (isPending(standing)) pending++;
    if (score.taken + score.extra > 0 && sequence !== null) {
      lastConfirmed = Math.max(lastConfirmed ?? 0, sequence);
    }
    for (const { category, units } of score.gains) {
      byCategory[category] = (byCategory[category] ?? 0) + units;
    }
  }
  const gains = taken + extra;
  for (const score of scores) {
    for (const { category, units } of score.sharesOf(gains)) {
      penalties += units;
      byCategory[category] = (byCategory[category] ?? 0) + units;
    }
  }
  const row: AttackRow = {
    team,
    rank: null,
    total: gains + penalties,
    taken,
    extra,
    penalties,
    byCategory,
    violations,
    confirmed,
    pending,
    lastConfirmed,
    disqualified,
  };
  return { row, scores, gains };
}

/** Everything that concerns one unit. */
export interface UnitFacts {
  readonly findings: readonly FindingScore[];
  readonly reports: readonly ReportFacts[];
  readonly overDefence: readonly OverDefenceCase[];
  readonly time: RunningTime;
  readonly withdrawn: boolean;
}

/** Evaluates the reports of a unit against what it lost, and what over-defence cost it; its rank comes later. */
export function unitPart(unit: RecordId, facts: UnitFacts, index: BookIndex): UnitPart {
  const { findings, reports, withdrawn } = facts;
  const rule = index.book.defence;
  const against = sumAgainst(findings);
  const { deduction } = against;
  const use: UnitUse = {
    rule,
    baseRoom: timesFactor(deduction, rule.baseCap),
    base: NOTHING,
    bonus: NOTHING,
    baseByCategory: new Map(),
    bonusByCategory: new Map(),
    reports: 0,
    reported: new Map(),
  };
  const bySubject = reports.length === 0 ? new Map() : scoresBySubject(findings);
  const ordered = [...reports].sort((a, b) => compareOrder(a.order, b.order));
  const makers = ordered.flatMap((one) => reportLines(one, bySubject, use));
  const drips = facts.overDefence.map((one) => dripLine(one, index, facts.time));
  const loss: DripLoss = {
    units: drips.reduce((sum, { given }) => sum - Number(given), 0),
    from: index.book.drip?.from ?? 'value',
    unitsPerPoint: index.book.arithmetic.unitsPerPoint,
  };
  const value = protectionAfterDrip(
    rule,
    exactAmount(use.base),
    exact(deduction),
    exactAmount(use.bonus),
    loss,
  );
  const pendingReports = ordered.filter(({ standing }) => isPending(standing)).length;
  const row: DefenceRow = {
    unit,
    rank: null,
    value: decimalText(value, 4),
    valueUnits: halfUp(value.mul(10_000)).valueOf(),
    deduction,
    base: amountText(use.base),
    bonus: amountText(use.bonus),
    drip: loss.units,
    byDimension: dimensionTexts(use.baseByCategory),
    findings: against.confirmed,
    reports: use.reports,
    pending: pendingReports + against.pending,
    eliminatedAt: against.eliminatedAt,
    withdrawn,
  };
  let lines: ReturnType<UnitPart['lines']> | undefined;
  return {
    row,
    reports: ordered,
    lines: () =>
      (lines ??= [
        ...makers.map((make) => make()),
        ...drips,
        protectionLine(row, exactText(value), index, loss),
      ]),
    pendingReports,
    closeOnly: ordered.filter(awaitsClose).length,
    running: facts.overDefence.filter(isRunning).length,
  };
}

const awaitsClose = ({ standing, ruling, index }: ReportFacts): boolean =>
  standing === 'confirmed' &&
  ruling?.awards.some(({ item }) => index.items.get(item)?.item.closeOnly === true) === true;

/** What all teams together did to a unit. */
function sumAgainst(findings: readonly FindingScore[]) {
  let [deduction, confirmed, pending] = [0, 0, 0];
  let eliminatedAt: number | null = null;
  for (const { taken, facts, eliminatedAt: since } of findings) {
    deduction += taken;
    if (facts.standing === 'confirmed') confirmed++;
    if (isPending(facts.standing)) pending++;
    if (since !== null) eliminatedAt = Math.min(eliminatedAt ?? since, since);
  }
  return { deduction, confirmed, pending, eliminatedAt };
}

/** Findings by id; of two with the same id the confirmed one, else the one received first. */
function scoresBySubject(findings: readonly FindingScore[]): Map<RecordId, FindingScore> {
  const bySubject = new Map<RecordId, FindingScore>();
  for (const score of findings) {
    const { subject } = score.facts;
    const other = bySubject.get(subject);
    if (other === undefined || goesBefore(score.facts, other.facts)) bySubject.set(subject, score);
  }
  return bySubject;
}

function goesBefore(a: FindingFacts, b: FindingFacts): boolean {
  const confirmed = Number(b.standing === 'confirmed') - Number(a.standing === 'confirmed');
  return confirmed === 0 ? compareOrder(a.order, b.order) < 0 : confirmed < 0;
}

function dimensionTexts(base: ReadonlyMap<string, ShareAmount>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [category, amount] of base) {
    if (amount !== NOTHING) texts[category] = amountText(amount);
  }
  return texts;
}

const protectionLine = (
  row: DefenceRow,
  given: string,
  { book }: BookIndex,
  { units, from }: DripLoss,
): ProtectionLine => ({
  id: `${row.unit}#protection`,
  kind: 'protection',
  subject: row.unit,
  team: null,
  unit: row.unit,
  sequence: null,
  item: '',
  category: '',
  clause: book.defence.clause,
  book: bookName(book),
  inputs: {
    deduction: String(row.deduction),
    base: row.base,
    bonus: row.bonus,
    drip: units,
    dripFrom: from,
  },
  given,
  withheld: [],
});
