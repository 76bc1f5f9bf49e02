import { decimalText, type Exact, exact, halfUp, least, most } from '#shared/kernel/decimal.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { PlainResult } from './naive-score.ts';

/** One confirmed report as the naive evaluator sees it. */
export interface PlainReport {
  readonly unit: string;
  readonly sequence: number;
  readonly linked: string | null;
  readonly detectedAt: number | null;
  /** Items and thousandths achieved. */
  readonly achieved: readonly (readonly [item: string, permille: number])[];
  readonly bonus: readonly [item: string, points: number];
}

/** A case of over-defence as the naive evaluator sees it. */
export interface PlainCase {
  readonly unit: string;
  readonly counts: boolean;
  readonly notifiedAt: number;
  readonly correctedAt: number | null;
}

/**
 * One unit read straight from the rules, with ratios throughout: base, bonus, over-defence and 防护值. `taken` is what each result
 * took. Knows one scale of time at most, for what is detected.
 */
export function naiveDefence(
  unit: string,
  deduction: number,
  results: readonly PlainResult[],
  taken: ReadonlyMap<string, number>,
  reports: readonly PlainReport[],
  cases: readonly PlainCase[],
  book: RuleBook,
  time: { readonly moment: number | null; readonly endsAt: number | null },
) {
  const { defence } = book;
  const own = reports.filter((one) => one.unit === unit).sort((a, b) => a.sequence - b.sequence);
  const seen = new Set<string>();
  const bonusBy = new Map<string, Exact>();
  let base = exact(0);
  let bonus = exact(0);
  for (const report of own.slice(0, defence.maxReports)) {
    const event = results.find((one) => one.id === report.linked && one.unit === unit);
    if (event !== undefined && !seen.has(event.id)) {
      seen.add(event.id);
      for (const [id, permille] of report.achieved) {
        const worth = book.items.find((one) => one.id === id)?.worth;
        const share = worth?.type === 'percent-of-linked' ? worth.permille : 0;
        const won = exact(taken.get(event.id) ?? 0)
          .mul(share)
          .mul(permille)
          .div(1_000_000)
          .mul(exact(defence.linkedShare))
          .mul(exact(factorOf(id, report, event, book)));
        base = least(base.add(won), exact(deduction).mul(exact(defence.baseCap)));
      }
    }
    const [id, points] = report.bonus;
    const item = book.items.find((one) => one.id === id);
    const category = book.categories.find((one) => one.id === item?.category);
    if (item?.worth.type !== 'bands' || category === undefined) throw new Error('a bonus in bands');
    const maximum = Math.max(...item.worth.bands.map((band) => band.max));
    const used = bonusBy.get(category.id) ?? exact(0);
    const inKind = least(
      exact(Math.min(points, maximum)),
      most(exact(0), exact(category.cap ?? 1e9).sub(used)),
    );
    const given = least(inKind, exact(defence.bonusCap).sub(bonus));
    bonusBy.set(category.id, used.add(given));
    bonus = bonus.add(given);
  }
  const drip = cases
    .filter((one) => one.unit === unit && one.counts)
    .reduce((sum, one) => sum + dripOf(one, book, time), 0);
  const lost = book.drip?.from === 'deduction' ? exact(deduction + drip) : exact(deduction);
  const first = lost.equals(0) ? exact(defence.protection.untouched) : base.div(lost);
  const second = bonus.div(defence.bonusCap).mul(exact(defence.protection.bonusWeight));
  const value = first.add(second).mul(defence.protection.scale);
  const left =
    book.drip?.from === 'deduction'
      ? value
      : value.sub(exact(drip).div(book.arithmetic.unitsPerPoint));
  return {
    base: decimalText(base, 18),
    bonus: decimalText(bonus, 18),
    drip,
    valueUnits: halfUp(left.mul(10_000)).valueOf(),
  };
}

function factorOf(
  item: string,
  { detectedAt }: PlainReport,
  { attackedAt }: PlainResult,
  book: RuleBook,
): string {
  const scale = book.timeBands?.find(({ items }) => items.includes(item));
  if (scale === undefined) return '1';
  if (detectedAt === null) return scale.otherwise;
  const fits = scale.bands.filter((band) => detectedAt - attackedAt <= band.withinMinutes * 60_000);
  return fits[0]?.factor ?? scale.otherwise;
}

/** Walks through the minutes one by one. */
function dripOf(
  { notifiedAt, correctedAt }: PlainCase,
  { drip: rule }: RuleBook,
  { moment, endsAt }: { readonly moment: number | null; readonly endsAt: number | null },
): number {
  if (rule === null || (moment === null && correctedAt === null)) return 0;
  const end = Math.min(correctedAt ?? Infinity, moment ?? Infinity, endsAt ?? Infinity);
  let lost = 0;
  for (let minute = rule.graceMinutes; notifiedAt + minute * 60_000 < end; minute++) {
    if ((minute - rule.graceMinutes) % rule.everyMinutes !== 0) continue;
    const since = rule.clock === 'notice' ? minute : minute - rule.graceMinutes;
    for (const step of [...rule.steps].reverse()) {
      if (step.fromMinutes > since) continue;
      lost += step.points;
      break;
    }
  }
  return lost;
}
