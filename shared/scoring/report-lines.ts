import type { Award } from '#shared/domain/judging.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { IndexedItem } from './book-index.ts';
import type { FindingScore } from './finding-score.ts';
import {
  bookName,
  type ReportLine,
  type TimeInput,
  type Withheld,
  type WithheldReason,
} from './ledger.ts';
import type { ReportFacts } from './response-facts.ts';
import type { TimeMetric } from './rule-book-extras.ts';
import type { DefenceRule } from './rule-book-defence.ts';
import {
  amountText,
  lesser,
  NOTHING,
  roomLeft,
  type ShareAmount,
  shareOf,
  wholeUnits,
} from './share-amount.ts';

/** What the reports of a unit have used up so far, in official order. */
export interface UnitUse {
  readonly rule: DefenceRule;
  /** Largest base of all reports together. */
  readonly baseRoom: ShareAmount;
  base: ShareAmount;
  bonus: ShareAmount;
  readonly baseByCategory: Map<string, ShareAmount>;
  readonly bonusByCategory: Map<string, ShareAmount>;
  reports: number;
  /** Finding → report that it stands in. */
  readonly reported: Map<RecordId, RecordId>;
}

/** A ledger line that is formed when it is asked for: boards need none of them. */
export type LineMaker = () => ReportLine;

/** The ledger lines of one report. Reports must come in official order: `use` remembers what the earlier ones took. */
export function reportLines(
  facts: ReportFacts,
  findings: ReadonlyMap<RecordId, FindingScore>,
  use: UnitUse,
): LineMaker[] {
  if (facts.standing !== 'confirmed' || facts.ruling === undefined) return claimLines(facts, use);
  use.reports++;
  const overLimit = use.reports > use.rule.maxReports;
  const linked = linkOf(facts, findings, use, overLimit);
  const achieved = new Map<string, number>();
  const lines = facts.ruling.awards.map((award, at): LineMaker => {
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
    lines.push(refusedLine(facts, lines.length, award, undefined, 'no-item', use));
  }
  return lines;
}

interface Link {
  /** Units. */
  readonly lost: number;
  /** When the event happened, as the finding says. */
  readonly attackedAt: number | null;
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
    lost: 0,
    attackedAt: null,
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
  const { attackedAt } = finding.facts.content;
  return { lost: finding.taken, attackedAt, refusal: null, params: {} };
}

function shareLine(
  facts: ReportFacts,
  at: number,
  award: Award,
  entry: IndexedItem,
  linked: Link,
  achieved: Map<string, number>,
  use: UnitUse,
): LineMaker {
  const permille = entry.item.worth.type === 'percent-of-linked' ? entry.item.worth.permille : 0;
  const before = achieved.get(award.item) ?? 0;
  const counted = Math.min(award.permille, 1000 - before);
  achieved.set(award.item, before + counted);
  const time = timeOf(facts, entry, linked);
  const shareFor = (thousandths: number, factor = '1'): ShareAmount =>
    shareOf(linked.lost, permille, thousandths, use.rule.linkedShare, factor);
  const won = shareFor(counted, time?.factor);
  const given = lesser(won, roomLeft(use.baseRoom, use.base));
  use.base += given;
  const { id } = entry.category;
  use.baseByCategory.set(id, (use.baseByCategory.get(id) ?? NOTHING) + given);
  const withheld = (): Withheld[] =>
    linked.refusal === null
      ? [
          ...missing('not-achieved', shareFor(1000 - award.permille), {}),
          ...missing('above-maximum', shareFor(award.permille - counted), {
            maximum: amountText(shareFor(1000)),
          }),
          ...missing('too-slow', shareFor(counted) - won, {
            band: time?.band ?? '',
            factor: time?.factor ?? '1',
          }),
          ...missing('base-cap', won - given, { cap: amountText(use.baseRoom) }),
        ]
      : [{ reason: linked.refusal, points: null, params: linked.params }];
  return () =>
    reportLine(facts, at, award, entry, use, {
      kind: 'report',
      given,
      withheld: withheld(),
      lost: linked.lost,
      permille,
      achieved: award.permille,
      time,
    });
}

const METRIC_FIELDS = {
  detected: 'detectedAt',
  triaged: 'triagedAt',
  reported: 'reportedAt',
  contained: 'containedAt',
  eradicated: 'eradicatedAt',
  recovered: 'recoveredAt',
} as const satisfies Readonly<Record<TimeMetric, string>>;

const MINUTE_MS = 60_000;

/** How fast the unit was at what the item is about, where the book rates that (SPEC C37). */
function timeOf(facts: ReportFacts, { timeBand }: IndexedItem, linked: Link): TimeInput | null {
  if (timeBand === undefined || linked.refusal !== null) return null;
  const from = linked.attackedAt ?? facts.content.attackedAt;
  const to = facts.content[METRIC_FIELDS[timeBand.metric]];
  if (from === null || to === null) {
    return { band: timeBand.id, minutes: null, factor: timeBand.otherwise };
  }
  const minutes = Math.max(0, Math.ceil((to - from) / MINUTE_MS));
  const band = timeBand.bands.find(({ withinMinutes }) => minutes <= withinMinutes);
  return { band: timeBand.id, minutes, factor: band?.factor ?? timeBand.otherwise };
}

function bonusLine(
  facts: ReportFacts,
  at: number,
  award: Award,
  entry: IndexedItem,
  overLimit: boolean,
  use: UnitUse,
): LineMaker {
  if (overLimit) {
    const limit = use.rule.maxReports;
    return refusedLine(facts, at, award, entry, 'report-limit', use, { limit });
  }
  const awarded = wholeUnits(Math.max(0, award.points));
  const { id: category, cap } = entry.category;
  const allowed = lesser(awarded, wholeUnits(entry.maximum * award.quantity));
  const used = use.bonusByCategory.get(category) ?? NOTHING;
  const inCategory = cap === null ? allowed : lesser(allowed, roomLeft(wholeUnits(cap), used));
  const given = lesser(inCategory, roomLeft(wholeUnits(use.rule.bonusCap), use.bonus));
  use.bonusByCategory.set(category, used + given);
  use.bonus += given;
  return () =>
    reportLine(facts, at, award, entry, use, {
      kind: 'report-bonus',
      given,
      withheld: [
        ...missing('above-maximum', awarded - allowed, { maximum: amountText(allowed) }),
        ...missing('cap', allowed - inCategory, { category, cap: cap ?? 0 }),
        ...missing('bonus-cap', inCategory - given, { cap: use.rule.bonusCap }),
      ],
      lost: 0,
      permille: 0,
      achieved: 0,
      time: null,
    });
}

const missing = (
  reason: WithheldReason,
  points: ShareAmount,
  params: Withheld['params'],
): Withheld[] => (points > NOTHING ? [{ reason, points: amountText(points), params }] : []);

/** Bonus of a bonus item, or of the ruling as a whole. */
const isBonus = (award: Award, entry: IndexedItem | undefined): boolean =>
  entry?.category.side === 'defence-bonus' || (award.item === '' && award.points > 0);

function refusedLine(
  facts: ReportFacts,
  at: number,
  award: Award,
  entry: IndexedItem | undefined,
  reason: WithheldReason,
  use: UnitUse,
  params: Withheld['params'] = {},
): LineMaker {
  return () =>
    reportLine(facts, at, award, entry, use, {
      kind: isBonus(award, entry) ? 'report-bonus' : 'report',
      given: NOTHING,
      withheld: [{ reason, points: award.points > 0 ? String(award.points) : null, params }],
      lost: 0,
      permille: 0,
      achieved: award.permille,
      time: null,
    });
}

/** A report that gives nothing yet (or at all): one line per claim, or one for the whole. */
function claimLines(facts: ReportFacts, use: UnitUse): LineMaker[] {
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
  readonly given: ShareAmount;
  readonly withheld: readonly Withheld[];
  readonly lost: number;
  readonly permille: number;
  readonly achieved: number;
  readonly time: TimeInput | null;
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
    lost: String(outcome.lost),
    permille: outcome.permille,
    achieved: outcome.achieved,
    share: use.rule.linkedShare,
    awarded: award.points,
    time: outcome.time,
  },
  given: amountText(outcome.given),
  withheld: outcome.withheld,
});
