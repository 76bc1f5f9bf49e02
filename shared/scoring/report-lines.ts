import type { Award } from '#shared/domain/judging.ts';
import { type Exact, exact, least, most } from '#shared/kernel/decimal.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { IndexedItem } from './book-index.ts';
import type { FindingScore } from './finding-pipeline.ts';
import { bookName, type ReportLine, type Withheld, type WithheldReason } from './ledger.ts';
import { exactText } from './line-arithmetic.ts';
import type { ReportFacts } from './response-facts.ts';
import type { DefenceRule } from './rule-book-defence.ts';

/** What the reports of a unit have used up so far, in official order. */
export interface UnitUse {
  readonly rule: DefenceRule;
  /** Largest base of all reports together. */
  readonly baseRoom: Exact;
  base: Exact;
  bonus: Exact;
  readonly bonusByCategory: Map<string, Exact>;
  reports: number;
  /** Finding → report that it stands in. */
  readonly reported: Map<RecordId, RecordId>;
}

const ZERO = exact(0);

/** The ledger lines of one report. Reports must come in official order: `use` remembers what the earlier ones took. */
export function reportLines(
  facts: ReportFacts,
  findings: ReadonlyMap<RecordId, FindingScore>,
  use: UnitUse,
): ReportLine[] {
  if (facts.standing !== 'confirmed' || facts.ruling === undefined) return claimLines(facts, use);
  use.reports++;
  const overLimit = use.reports > use.rule.maxReports;
  const linked = linkOf(facts, findings, use, overLimit);
  const achieved = new Map<string, number>();
  const lines = facts.ruling.awards.map((award, at): ReportLine => {
    const entry = facts.index.items.get(award.item);
    switch (entry?.category.side) {
      case 'defence':
        return shareLine(facts, at, award, entry, linked, achieved, use);
      case 'defence-bonus':
        return bonusLine(facts, at, award, entry, overLimit, use);
      case undefined:
        return refusedLine(facts, at, award, entry, 'unknown-item', use);
      default:
        return refusedLine(facts, at, award, entry, 'wrong-side', use);
    }
  });
  if (facts.ruling.bonus > 0) {
    const award = { item: '', quantity: 1, points: facts.ruling.bonus, permille: 0 };
    lines.push(bonusLine(facts, lines.length, award, undefined, overLimit, use));
  }
  return lines;
}

interface Link {
  readonly lost: Exact;
  readonly refusal: WithheldReason | null;
  readonly params: Withheld['params'];
}

/** What the event of a report cost its unit, or why the report has no event of its own. */
function linkOf(
  facts: ReportFacts,
  findings: ReadonlyMap<RecordId, FindingScore>,
  use: UnitUse,
  overLimit: boolean,
): Link {
  const refused = (refusal: WithheldReason, params: Withheld['params'] = {}): Link => ({
    lost: ZERO,
    refusal,
    params,
  });
  const { linked } = facts;
  if (overLimit) return refused('report-limit', { limit: use.rule.maxReports });
  if (linked === null) return refused('not-linked');
  const finding = findings.get(linked);
  if (finding === undefined) return refused('not-own-event', { finding: linked });
  const { standing } = finding.facts;
  if (standing === 'awaiting-receipt' || standing === 'awaiting-ruling') {
    return refused('linked-pending', { finding: linked });
  }
  const earlier = use.reported.get(linked);
  if (earlier !== undefined)
    return refused('already-reported', { finding: linked, report: earlier });
  use.reported.set(linked, facts.subject);
  return { lost: exact(finding.taken), refusal: null, params: {} };
}

function shareLine(
  facts: ReportFacts,
  at: number,
  award: Award,
  entry: IndexedItem,
  linked: Link,
  achieved: Map<string, number>,
  use: UnitUse,
): ReportLine {
  const permille = entry.item.worth.type === 'percent-of-linked' ? entry.item.worth.permille : 0;
  const before = achieved.get(award.item) ?? 0;
  const counted = Math.min(award.permille, 1000 - before);
  achieved.set(award.item, before + counted);
  const whole = linked.lost.mul(permille).div(1000).mul(exact(use.rule.linkedShare));
  const won = whole.mul(counted).div(1000);
  const given = least(won, most(ZERO, use.baseRoom.sub(use.base)));
  use.base = use.base.add(given);
  const withheld: Withheld[] =
    linked.refusal === null
      ? [
          ...missing('not-achieved', whole.mul(1000 - award.permille).div(1000), {}),
          ...missing('above-maximum', whole.mul(award.permille - counted).div(1000), {
            maximum: exactText(whole),
          }),
          ...missing('base-cap', won.sub(given), { cap: exactText(use.baseRoom) }),
        ]
      : [{ reason: linked.refusal, points: null, params: linked.params }];
  return reportLine(facts, at, award, entry, use, {
    kind: 'report',
    given,
    withheld,
    lost: linked.lost,
    permille,
    achieved: award.permille,
  });
}

function bonusLine(
  facts: ReportFacts,
  at: number,
  award: Award,
  entry: IndexedItem | undefined,
  overLimit: boolean,
  use: UnitUse,
): ReportLine {
  const awarded = exact(Math.max(0, award.points));
  if (overLimit) return refusedLine(facts, at, award, entry, 'report-limit', use);
  const category = entry?.category.id ?? '';
  const cap = entry?.category.cap;
  const allowed =
    entry === undefined ? awarded : least(awarded, exact(entry.maximum * award.quantity));
  const used = use.bonusByCategory.get(category) ?? ZERO;
  const inCategory = cap == null ? allowed : least(allowed, most(ZERO, exact(cap).sub(used)));
  const given = least(inCategory, most(ZERO, exact(use.rule.bonusCap).sub(use.bonus)));
  use.bonusByCategory.set(category, used.add(given));
  use.bonus = use.bonus.add(given);
  return reportLine(facts, at, award, entry, use, {
    kind: 'report-bonus',
    given,
    withheld: [
      ...missing('above-maximum', awarded.sub(allowed), { maximum: exactText(allowed) }),
      ...missing('cap', allowed.sub(inCategory), { category, cap: cap ?? 0 }),
      ...missing('bonus-cap', inCategory.sub(given), { cap: use.rule.bonusCap }),
    ],
    lost: ZERO,
    permille: 0,
    achieved: 0,
  });
}

const missing = (reason: WithheldReason, points: Exact, params: Withheld['params']): Withheld[] =>
  points.compare(0) > 0 ? [{ reason, points: exactText(points), params }] : [];

function refusedLine(
  facts: ReportFacts,
  at: number,
  award: Award,
  entry: IndexedItem | undefined,
  reason: WithheldReason,
  use: UnitUse,
): ReportLine {
  return reportLine(facts, at, award, entry, use, {
    kind: entry?.category.side === 'defence-bonus' ? 'report-bonus' : 'report',
    given: ZERO,
    withheld: [{ reason, points: award.points > 0 ? String(award.points) : null, params: {} }],
    lost: ZERO,
    permille: 0,
    achieved: award.permille,
  });
}

/** A report that gives nothing yet (or at all): one line per claim, or one for the whole. */
function claimLines(facts: ReportFacts, use: UnitUse): ReportLine[] {
  if (facts.standing === 'confirmed') return [];
  const reason = facts.standing;
  const claimed = facts.content.claims.map(({ item }) => item);
  return (claimed.length === 0 ? [''] : claimed).map((item, at) => {
    const entry = facts.index.items.get(item);
    const award = { item, quantity: 1, points: 0, permille: 0 };
    return refusedLine(facts, at, award, entry, reason, use);
  });
}

interface Outcome {
  readonly kind: ReportLine['kind'];
  readonly given: Exact;
  readonly withheld: readonly Withheld[];
  readonly lost: Exact;
  readonly permille: number;
  readonly achieved: number;
}

const reportLine = (
  facts: ReportFacts,
  at: number,
  award: Award,
  entry: IndexedItem | undefined,
  use: UnitUse,
  outcome: Outcome,
): ReportLine => ({
  id: `${facts.subject}#${at}`,
  kind: outcome.kind,
  subject: facts.subject,
  submission: facts.submission,
  sequence: facts.sequence,
  standing: facts.standing,
  judged: facts.judged,
  evidence: facts.evidence.map(({ sha256 }) => sha256),
  team: null,
  unit: facts.unit,
  item: award.item,
  category: entry?.category.id ?? '',
  clause: entry?.item.clause ?? '',
  book: bookName(facts.index.book),
  linked: facts.linked,
  inputs: {
    lost: exactText(outcome.lost),
    permille: outcome.permille,
    achieved: outcome.achieved,
    share: use.rule.linkedShare,
    awarded: award.points,
  },
  given: exactText(outcome.given),
  withheld: outcome.withheld,
});
