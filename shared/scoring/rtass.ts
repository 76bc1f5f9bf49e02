import { decimalText, type Exact, exact, halfUp, sumOf } from '#shared/kernel/decimal.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import {
  RTASS_ABILITIES,
  RTASS_ABILITY_IDS,
  RTASS_FACTOR_IDS,
  RTASS_FACTORS,
  RTASS_MEANS,
  type RtassAbility,
  type RtassFactor,
} from './rtass-factors.ts';

/** Version of RTASS that is written. 1.0.0 to 1.0.5 score alike. */
export const RTASS_VERSION = '1.0.5';

/** What was graded, 0 to 4 each. With abilities it is plus mode. */
export interface RtassGrades {
  readonly factors: Readonly<Record<RtassFactor, number>>;
  readonly abilities: Readonly<Record<RtassAbility, number>> | null;
}

/** Why a text is no vector that can be scored. */
export type RtassError =
  | { readonly type: 'rtass-prefix' }
  | { readonly type: 'rtass-version'; readonly version: string }
  | { readonly type: 'rtass-unknown' | 'rtass-grade'; readonly part: string }
  | { readonly type: 'rtass-missing'; readonly names: readonly string[] };

/** Reads `RTASS:1.0.5/OL:3/…`: any order, the last of a repeated name counts, abilities all or none. */
export function parseRtass(text: string): Result<RtassGrades, RtassError> {
  const [head = '', ...parts] = text.trim().split('/');
  const [, version] = /^RTASS:(.*)$/.exec(head) ?? [];
  if (version === undefined) return err({ type: 'rtass-prefix' });
  if (!/^1\.0\.[0-5]$/.test(version)) return err({ type: 'rtass-version', version });
  const grades = new Map<string, number>();
  for (const part of parts) {
    const [, name = '', grade = ''] = /^([A-Z]+):(.*)$/.exec(part) ?? [];
    if (!Object.hasOwn(RTASS_FACTORS, name) && !Object.hasOwn(RTASS_ABILITIES, name)) {
      return err({ type: 'rtass-unknown', part });
    }
    if (!/^[0-4]$/.test(grade)) return err({ type: 'rtass-grade', part });
    grades.set(name, Number(grade));
  }
  const isPlus = RTASS_ABILITY_IDS.some((id) => grades.has(id));
  const needed = isPlus ? [...RTASS_FACTOR_IDS, ...RTASS_ABILITY_IDS] : RTASS_FACTOR_IDS;
  const missing = needed.filter((id) => !grades.has(id));
  if (missing.length > 0) return err({ type: 'rtass-missing', names: missing });
  const pick = <Id extends string>(ids: readonly Id[]): Record<Id, number> =>
    Object.fromEntries(ids.map((id) => [id, grades.get(id) ?? 0])) as Record<Id, number>;
  return ok({
    factors: pick(RTASS_FACTOR_IDS),
    abilities: isPlus ? pick(RTASS_ABILITY_IDS) : null,
  });
}

/** The vector of some grades: factors in their order, then abilities. */
export function rtassVector({ factors, abilities }: RtassGrades): string {
  const parts = RTASS_FACTOR_IDS.map((id) => `${id}:${factors[id]}`);
  const more = abilities === null ? [] : RTASS_ABILITY_IDS.map((id) => `${id}:${abilities[id]}`);
  return [`RTASS:${RTASS_VERSION}`, ...parts, ...more].join('/');
}

export const RTASS_LEVELS = ['none', 'low', 'medium', 'high', 'extreme'] as const;
export type RtassLevel = (typeof RTASS_LEVELS)[number];

/** A score from 0 to 10 as decimal text with at most two places, and its grade. */
export interface RtassFigure {
  readonly score: string;
  readonly level: RtassLevel;
}

const PROCESS = {
  OS: ['OL', 'OD', 'TR', 'AL'],
  DS: ['PL', 'DL', 'RL', 'TL'],
  VR: ['VD', 'VE', 'VL', 'VDW'],
  TI: ['LC', 'LI', 'LA'],
  EI: ['FD', 'RD', 'CI'],
  BS: ['DLC', 'OLC', 'ESA'],
} as const satisfies Readonly<Record<string, readonly RtassFactor[]>>;
export type RtassProcess = keyof typeof PROCESS;

/** The four final scores: for the attacker, the defender, the owner of the business, the enterprise. */
const FINALS = {
  OE: [['OS', 'DS', 'EI'], []],
  DE: [['DS'], ['VR', 'EI']],
  BR: [['TI', 'EI'], ['BS']],
  ER: [['VR', 'EI'], ['DS']],
} as const satisfies Readonly<
  Record<string, readonly [plain: readonly RtassProcess[], reversed: readonly RtassProcess[]]>
>;
export type RtassFinal = keyof typeof FINALS;

/** What one exercise scores by RTASS. */
export interface RtassScore {
  /** Factors as they were scored: in plus mode six of them are means of abilities, rounded half up. */
  readonly factors: Readonly<Record<RtassFactor, number>>;
  readonly process: Readonly<Record<RtassProcess, RtassFigure>>;
  readonly final: Readonly<Record<RtassFinal, RtassFigure>>;
}

/** Scores an exercise (SPEC C42). Final scores are reckoned from the rounded process scores, as the reference calculator does. */
export function scoreRtass(grades: RtassGrades): RtassScore {
  const factors = { ...grades.factors };
  const { abilities } = grades;
  if (abilities !== null) {
    for (const id of RTASS_FACTOR_IDS) {
      const of = RTASS_MEANS[id];
      if (of === undefined) continue;
      const sum = of.reduce((total, ability) => total + abilities[ability], 0);
      factors[id] = halfUp(exact(sum).div(of.length)).valueOf();
    }
  }
  const process = mapped(PROCESS, (ids) => {
    const sum = ids.reduce((total, id) => total + factors[id], 0);
    return hundredths(exact(sum).mul('2.5').div(ids.length));
  });
  const final = mapped(FINALS, ([plain, reversed]) =>
    hundredths(
      sumOf([
        ...plain.map((id) => process[id]),
        ...reversed.map((id) => exact(10).sub(process[id])),
      ]).div(3),
    ),
  );
  return { factors, process: mapped(process, figure), final: mapped(final, figure) };
}

const mapped = <Id extends string, In, Out>(
  values: Readonly<Record<Id, In>>,
  change: (value: In) => Out,
): Record<Id, Out> =>
  Object.fromEntries(
    (Object.entries(values) as [Id, In][]).map(([id, value]) => [id, change(value)]),
  ) as Record<Id, Out>;

const hundredths = (value: Exact): Exact => halfUp(value.mul(100)).div(100);

const figure = (value: Exact): RtassFigure => ({
  score: decimalText(value, 2),
  level: levelOf(value),
});

/** 0 none, below 4 low, below 7 medium, below 9 high, from 9 extreme. */
function levelOf(value: Exact): RtassLevel {
  if (value.equals(0)) return 'none';
  if (value.compare(4) < 0) return 'low';
  if (value.compare(7) < 0) return 'medium';
  return value.compare(9) < 0 ? 'high' : 'extreme';
}
