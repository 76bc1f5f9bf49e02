import { type Exact, exact } from '#shared/kernel/decimal.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { LedgerLine } from '#shared/scoring/ledger.ts';

/** Points of one team at the end of each day, in units of the book. */
export interface TeamTrend {
  readonly team: RecordId;
  readonly totals: readonly Exact[];
}

export interface PointTrend {
  /** Days without a gap, as 2026-11-22. */
  readonly days: readonly string[];
  readonly teams: readonly TeamTrend[];
  /** Units of lines whose day nobody knows; they are in no total. */
  readonly undated: Exact;
}

/** Longest stretch that is shown day by day; beyond it only days with points are. */
const MOST_DAYS = 120;

/** Adds up the ledger lines of teams day by day. `dayOf` says on which day a line counts, null where it is unknown. */
export function pointTrend(
  teams: readonly { readonly team: RecordId; readonly lines: readonly LedgerLine[] }[],
  dayOf: (line: LedgerLine) => string | null,
): PointTrend {
  let undated = exact(0);
  const byTeam = teams.map(({ team, lines }) => {
    const gains = new Map<string, Exact>();
    for (const line of lines) {
      if (line.given === '0') continue;
      const day = dayOf(line);
      if (day === null) undated = undated.add(exact(line.given));
      else gains.set(day, (gains.get(day) ?? exact(0)).add(exact(line.given)));
    }
    return { team, gains };
  });
  const days = daysBetween([...new Set(byTeam.flatMap(({ gains }) => [...gains.keys()]))].sort());
  return {
    days,
    undated,
    teams: byTeam.map(({ team, gains }) => ({ team, totals: runningTotals(days, gains) })),
  };
}

function runningTotals(days: readonly string[], gains: ReadonlyMap<string, Exact>): Exact[] {
  let total = exact(0);
  return days.map((day) => {
    total = total.add(gains.get(day) ?? exact(0));
    return total;
  });
}

/** All days from the first to the last of `known`, which is in order. */
function daysBetween(known: readonly string[]): readonly string[] {
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return known;
  const days: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) {
    if (days.length === MOST_DAYS) return known;
    days.push(day);
  }
  return days;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
