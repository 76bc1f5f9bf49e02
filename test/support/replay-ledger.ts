import { ceiling, type Exact, exact, floor, halfUp, sumOf } from '#shared/kernel/decimal.ts';
import type { AttackLine, LedgerLine } from '#shared/scoring/ledger.ts';
import { protectionValue } from '#shared/scoring/protection-value.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';

/** Points that a line gives, computed from what stands in it and nothing else. */
export function replayAttackLine(line: AttackLine, book: RuleBook): string {
  const item = book.items.find(({ id }) => id === line.item);
  if (line.kind === 'penalty') {
    const points = item?.worth.type === 'points' ? item.worth.points * line.inputs.quantity : 0;
    const { percent } = line.inputs;
    if (percent === null || percent.of <= 0) return String(points);
    const share = rounding(book)(exact(percent.of).mul(percent.permille).div(1000));
    return exact(points).sub(share).toFraction();
  }
  if (line.computed === '') return '0';
  const { roundAt } = book.arithmetic;
  const round = rounding(book);
  const step = (value: Exact): Exact => (roundAt === 'each-step' ? round(value) : value);
  const held = (reason: string): Exact =>
    sumOf(
      line.withheld.filter((one) => one.reason === reason).map((one) => exact(one.points ?? 0)),
    );
  let value = exact(line.inputs.awarded).sub(held('above-maximum')).sub(held('higher-privilege'));
  for (const { factor } of line.factors) value = step(value.mul(exact(factor)));
  value = step(value.mul(line.inputs.counted).div(line.inputs.quantity));
  return round(value).sub(held('cap')).toFraction();
}

const rounding = ({ arithmetic }: RuleBook) =>
  ({ ceil: ceiling, 'half-up': halfUp, floor })[arithmetic.rounding];

/** What the boards must say, added up from the lines alone. */
export function replayBoards(lines: readonly LedgerLine[], book: RuleBook) {
  const teams = new Map<string, number>();
  const units = new Map<string, { deduction: Exact; base: Exact; bonus: Exact; drip: number }>();
  const unitOf = (id: string) => {
    const found = units.get(id) ?? {
      deduction: exact(0),
      base: exact(0),
      bonus: exact(0),
      drip: 0,
    };
    units.set(id, found);
    return found;
  };
  for (const line of lines) {
    const given = exact(line.given);
    switch (line.kind) {
      case 'result':
      case 'extra':
      case 'penalty':
        teams.set(line.team, (teams.get(line.team) ?? 0) + given.valueOf());
        if (line.kind === 'result' && line.unit !== null) {
          const unit = unitOf(line.unit);
          unit.deduction = unit.deduction.add(given);
        }
        break;
      case 'report':
        unitOf(line.unit).base = unitOf(line.unit).base.add(given);
        break;
      case 'report-bonus':
        unitOf(line.unit).bonus = unitOf(line.unit).bonus.add(given);
        break;
      case 'drip':
        unitOf(line.unit).drip -= given.valueOf();
        break;
      case 'protection':
        unitOf(line.unit);
        break;
    }
  }
  const values = new Map(
    [...units].map(([id, { base, deduction, bonus, drip }]) => {
      const value =
        book.drip?.from === 'deduction'
          ? protectionValue(book.defence, base, deduction.add(drip), bonus)
          : protectionValue(book.defence, base, deduction, bonus).sub(
              exact(drip).div(book.arithmetic.unitsPerPoint),
            );
      return [id, halfUp(value.mul(10_000)).valueOf()];
    }),
  );
  return { teams, values };
}

/** The same figures as the boards show them. */
export function shownBoards({ attackBoard, defenceBoard }: Score) {
  return {
    teams: new Map(attackBoard.map(({ team, total }) => [team as string, total])),
    values: new Map(defenceBoard.map(({ unit, valueUnits }) => [unit as string, valueUnits])),
  };
}
