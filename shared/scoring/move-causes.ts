import { type Exact, exact } from '#shared/kernel/decimal.ts';
import type {
  AttackLine,
  LedgerLine,
  ProtectionLine,
  ReportLine,
  WithheldReason,
} from './ledger.ts';
import type { RuleBook } from './rule-book.ts';

/** Why a line gives something else under other rules. Amounts are points as exact texts; null where there is none on that side. */
export type MoveCause =
  /** The line is there under one set of rules only. */
  | { readonly type: 'only-before' | 'only-after' }
  /** What is awarded for the same facts. */
  | { readonly type: 'awarded'; readonly before: string; readonly after: string }
  | {
      readonly type: 'factor';
      /** `repeat`, `first-blood`, `late-submission`, or the id of a multiplier. */
      readonly rule: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly type: 'withheld';
      readonly reason: WithheldReason;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** What the line is reckoned from: points lost in the event, share, penalty, parts of the 防护值. */
  | {
      readonly type: 'input';
      readonly input: MoveInput;
      readonly before: string;
      readonly after: string;
    }
  /** The same numbers, rounded or reckoned in another way. */
  | { readonly type: 'reckoning' };

/** Inputs that can differ. Amounts are points, `share` a factor, the percentages thousandths. */
export type MoveInput =
  | 'lost'
  | 'share'
  | 'worth'
  | 'time'
  | 'counted'
  | 'percent'
  | 'penalty'
  | 'deduction'
  | 'base'
  | 'bonus'
  | 'over-defence';

/** An amount of a line in points: 防护值 is no count of units, everything else is. */
export const pointsOf = (line: LedgerLine, amount: string, book: RuleBook): Exact =>
  line.kind === 'protection' ? exact(amount) : exact(amount).div(book.arithmetic.unitsPerPoint);

/** What differs between two lines of the same award, claim or unit. */
export function whyMoved(
  before: LedgerLine | null,
  after: LedgerLine | null,
  beforeBook: RuleBook,
  afterBook: RuleBook,
): MoveCause[] {
  if (before === null) return [{ type: 'only-after' }];
  if (after === null) return [{ type: 'only-before' }];
  const inputs = inputCauses(inputsOf(before, beforeBook), inputsOf(after, afterBook));
  const causes = [
    ...inputs,
    ...factorCauses(factorsOf(before), factorsOf(after)),
    ...withheldCauses(withheldOf(before, beforeBook), withheldOf(after, afterBook)),
  ];
  return causes.length === 0 ? [{ type: 'reckoning' }] : causes;
}

type Inputs = ReadonlyMap<MoveInput | 'awarded', string>;

function inputsOf(line: LedgerLine, book: RuleBook): Inputs {
  const inPoints = (units: string | number): string =>
    exact(units).div(book.arithmetic.unitsPerPoint).toFraction();
  switch (line.kind) {
    case 'result':
    case 'extra':
      return new Map([['awarded', inPoints(line.inputs.awarded)]]);
    case 'penalty':
      return penaltyInputs(line, book, inPoints);
    case 'report':
    case 'report-bonus':
      return reportInputs(line, inPoints);
    case 'drip':
      return new Map([['over-defence', inPoints(line.given)]]);
    case 'protection':
      return protectionInputs(line, inPoints);
  }
}

type InPoints = (units: string | number) => string;

function penaltyInputs(line: AttackLine, book: RuleBook, inPoints: InPoints): Inputs {
  const worth = book.items.find(({ id }) => id === line.item)?.worth;
  const { percent } = line.inputs;
  return new Map([
    ['penalty', inPoints(worth?.type === 'points' ? worth.points : 0)],
    ['percent', String(percent?.permille ?? 0)],
    ['base', inPoints(percent?.of ?? 0)],
  ]);
}

const reportInputs = ({ inputs }: ReportLine, inPoints: InPoints): Inputs =>
  new Map([
    ['awarded', inPoints(inputs.awarded)],
    ['lost', inPoints(inputs.lost)],
    ['worth', String(inputs.permille)],
    ['share', inputs.share],
    ['time', inputs.time?.factor ?? '1'],
  ]);

const protectionInputs = ({ inputs }: ProtectionLine, inPoints: InPoints): Inputs =>
  new Map([
    ['deduction', inPoints(inputs.deduction)],
    ['base', inPoints(inputs.base)],
    ['bonus', inPoints(inputs.bonus)],
    ['over-defence', inPoints(inputs.drip)],
  ]);

function inputCauses(before: Inputs, after: Inputs): MoveCause[] {
  const causes: MoveCause[] = [];
  for (const [input, is] of after) {
    const was = before.get(input) ?? '0';
    if (was === is) continue;
    causes.push(
      input === 'awarded'
        ? { type: 'awarded', before: was, after: is }
        : { type: 'input', input, before: was, after: is },
    );
  }
  return causes;
}

type Named = ReadonlyMap<string, string>;

const factorsOf = (line: LedgerLine): Named =>
  new Map('factors' in line ? line.factors.map(({ rule, factor }) => [rule, factor]) : []);

function factorCauses(before: Named, after: Named): MoveCause[] {
  return differing(before, after).map(([rule, was, is]) => ({
    type: 'factor',
    rule,
    before: was,
    after: is,
  }));
}

/** Points by reason; a reason that names no points is there as an empty text. */
function withheldOf(line: LedgerLine, book: RuleBook): Named {
  const sums = new Map<string, string>();
  for (const { reason, points } of line.withheld) {
    const amount = points === null ? '' : pointsOf(line, points, book).toFraction();
    const before = sums.get(reason) ?? '';
    sums.set(
      reason,
      before === '' || amount === '' ? amount : exact(before).add(exact(amount)).toFraction(),
    );
  }
  return sums;
}

function withheldCauses(before: Named, after: Named): MoveCause[] {
  return differing(before, after).map(([reason, was, is]) => ({
    type: 'withheld',
    reason: reason as WithheldReason,
    before: was,
    after: is,
  }));
}

const differing = (
  before: Named,
  after: Named,
): (readonly [name: string, before: string | null, after: string | null])[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name) ?? null, after.get(name) ?? null];
    return was === is ? [] : [[name, was, is] as const];
  });
