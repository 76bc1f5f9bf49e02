import { PHASES, type Phase } from '#shared/domain/exercise.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { AttackRow, DefenceRow, TeamPart, UnitPart } from './board-rows.ts';
import type { FindingScore } from './finding-score.ts';
import type { LedgerLine } from './ledger.ts';
import { compareOrder, type OfficialOrder } from './official-order.ts';
import { rankTeams, rankUnits } from './ranking.ts';
import type { RuleBook } from './rule-book.ts';

/** Why scores may still change. */
export type ProvisionalReason =
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'findings-pending'; readonly count: number }
  | { readonly type: 'responses-pending'; readonly count: number }
  /** Reports with items that can be judged for good only after the close. */
  | { readonly type: 'close-only'; readonly count: number }
  /** Cases of over-defence whose deduction still grows. */
  | { readonly type: 'over-defence-running'; readonly count: number };

/** The lines behind the boards. Gathered when asked for: a board needs none of them. */
export interface Ledger {
  /** All lines in official order: results of teams, then reports of units, then over-defence and the values of units. */
  lines(): readonly LedgerLine[];
  linesOf(subject: RecordId): readonly LedgerLine[];
  linesOfTeam(team: RecordId): readonly LedgerLine[];
  /** What the unit lost, won back and is worth in the end. */
  linesOfUnit(unit: RecordId): readonly LedgerLine[];
}

/** The outcome of scoring a state. Never stored as truth: computed anew from the records. */
export interface Score {
  /** Best first. */
  readonly attackBoard: readonly AttackRow[];
  readonly defenceBoard: readonly DefenceRow[];
  readonly ledger: Ledger;
  readonly provisional: boolean;
  readonly reasons: readonly ProvisionalReason[];
}

/** Puts teams and units on their boards. The maps must not change any more. */
export function scoreOf(
  teams: ReadonlyMap<RecordId, TeamPart>,
  units: ReadonlyMap<RecordId, UnitPart>,
  phase: Phase,
  book: RuleBook,
): Score {
  const teamParts = [...teams.values()];
  const unitParts = [...units.values()];
  return {
    attackBoard: rankTeams(
      teamParts.map(({ row }) => row),
      book,
    ),
    defenceBoard: rankUnits(
      unitParts.map(({ row }) => row),
      book,
    ),
    ledger: ledgerOf(teams, units),
    provisional: !FINAL_PHASES.has(phase),
    reasons: reasonsOf(teamParts, unitParts, phase),
  };
}

const FINAL_PHASES: ReadonlySet<Phase> = new Set(['final', 'improvement', 'archived']);

function reasonsOf(
  teams: readonly TeamPart[],
  units: readonly UnitPart[],
  phase: Phase,
): ProvisionalReason[] {
  const reasons: ProvisionalReason[] = FINAL_PHASES.has(phase) ? [] : [{ type: 'phase', phase }];
  const add = (
    type: 'findings-pending' | 'responses-pending' | 'close-only' | 'over-defence-running',
    count: number,
  ): void => {
    if (count > 0) reasons.push({ type, count });
  };
  const beforeClose = PHASES.indexOf(phase) < PHASES.indexOf('submissions-closed');
  add(
    'findings-pending',
    countOf(teams, ({ row }) => row.pending),
  );
  add(
    'responses-pending',
    countOf(units, ({ pendingReports }) => pendingReports),
  );
  add('close-only', beforeClose ? countOf(units, ({ closeOnly }) => closeOnly) : 0);
  add(
    'over-defence-running',
    countOf(units, ({ running }) => running),
  );
  return reasons;
}

const countOf = <Part>(parts: readonly Part[], count: (part: Part) => number): number =>
  parts.reduce((sum, part) => sum + count(part), 0);

function ledgerOf(
  teams: ReadonlyMap<RecordId, TeamPart>,
  units: ReadonlyMap<RecordId, UnitPart>,
): Ledger {
  let all: readonly LedgerLine[] | undefined;
  const scores = (): FindingScore[] => [...teams.values()].flatMap((part) => part.scores);
  const resultLines = (found: readonly FindingScore[]): LedgerLine[] =>
    inOrder(
      found.map((one) => ({
        order: one.facts.order,
        lines: one.lines(teams.get(one.facts.team)?.gains ?? 0),
      })),
    );
  const unitLines = (): LedgerLine[] => [...units.values()].flatMap((part) => part.lines());
  return {
    lines: () =>
      (all ??= [
        ...resultLines(scores()),
        ...inOrder([...units.values()].flatMap(reportsOf)),
        ...unitLines()
          .filter(({ kind }) => kind === 'drip' || kind === 'protection')
          .sort((a, b) => (a.unit === b.unit ? 0 : (a.unit ?? '') < (b.unit ?? '') ? -1 : 1)),
      ]),
    linesOf(subject) {
      const found = scores().filter(({ facts }) => facts.subject === subject);
      return found.length > 0
        ? resultLines(found)
        : unitLines().filter((line) => line.subject === subject);
    },
    linesOfTeam: (team) => resultLines(teams.get(team)?.scores ?? []),
    linesOfUnit: (unit) => [
      ...resultLines(scores().filter(({ facts }) => facts.placement.unit === unit)),
      ...(units.get(unit)?.lines() ?? []),
    ],
  };
}

interface Ordered {
  readonly order: OfficialOrder;
  readonly lines: readonly LedgerLine[];
}

function reportsOf(part: UnitPart): Ordered[] {
  const bySubject = new Map<RecordId, LedgerLine[]>();
  for (const line of part.lines()) {
    if (!REPORT_LINES.has(line.kind)) continue;
    const found = bySubject.get(line.subject);
    if (found === undefined) bySubject.set(line.subject, [line]);
    else found.push(line);
  }
  return part.reports.map(({ order, subject }) => ({
    order,
    lines: bySubject.get(subject) ?? [],
  }));
}

const REPORT_LINES: ReadonlySet<LedgerLine['kind']> = new Set(['report', 'report-bonus']);

const inOrder = (parts: Ordered[]): LedgerLine[] =>
  parts.sort((a, b) => compareOrder(a.order, b.order)).flatMap(({ lines }) => lines);
