import { CONTROL } from '#shared/domain/audiences.ts';
import {
  BUILT_IN_CONTROLS,
  controlItemKind,
  type ControlState,
  controlStatusKind,
  type RansomwareReadiness,
  ransomwareReadinessKind,
  type RiskAssessment,
  riskAssessmentKind,
  type RiskRating,
} from '#shared/domain/readiness.ts';
import { UNSETTLED } from '#shared/domain/weak-point-state.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { PostureFacts } from './posture-facts.ts';

/** The four parts of ransomware readiness. */
export const RANSOMWARE_PARTS = ['inventory', 'governance', 'detection', 'recovery'] as const;
export type RansomwarePart = (typeof RANSOMWARE_PARTS)[number];

/** What is missing in the ransomware readiness of a unit. */
export const RANSOMWARE_GAPS = [
  'not-checked',
  ...RANSOMWARE_PARTS,
  'restore-untested',
  'restore-failed',
  'rto-missed',
  'rpo-missed',
  'targets-unset',
  'offline-untested',
  'offline-old',
] as const;
export type RansomwareGap = (typeof RANSOMWARE_GAPS)[number];

/** Days after which a test of the offline copy is looked upon as old; this program's own. */
export const OFFLINE_TEST_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The gaps of a ransomware record at `asOf` (ms since 1970), the gravest first; a unit without one has not been checked. */
export function ransomwareGaps(
  record: RansomwareReadiness | undefined,
  asOf: number,
): RansomwareGap[] {
  if (record === undefined) return ['not-checked'];
  const { restored, offlineCopyTestedAt: offline } = record;
  const missed = (actual: number | null, target: number | null): boolean =>
    actual !== null && target !== null && actual > target;
  const gaps: (RansomwareGap | false)[] = [
    restored === 'failed' && 'restore-failed',
    missed(record.rtoActualMinutes, record.rtoTargetMinutes) && 'rto-missed',
    missed(record.rpoActualMinutes, record.rpoTargetMinutes) && 'rpo-missed',
    ...RANSOMWARE_PARTS.map((part) => isGap(record[part]) && part),
    restored === 'unknown' && 'restore-untested',
    (record.rtoTargetMinutes === null || record.rpoTargetMinutes === null) && 'targets-unset',
    offline === null && 'offline-untested',
    offline !== null && offline < asOf - OFFLINE_TEST_DAYS * DAY_MS && 'offline-old',
  ];
  return gaps.filter((gap): gap is RansomwareGap => gap !== false);
}

const isGap = (state: ControlState): boolean =>
  state === 'unknown' || state === 'absent' || state === 'partial';

/** What is known of the readiness of one unit. */
export interface UnitReadiness {
  readonly assessment: RiskAssessment | undefined;
  /** State of each control of the catalogue. */
  readonly controls: ReadonlyMap<string, ControlState>;
  readonly ransomware: RansomwareReadiness | undefined;
}

/** Names of all controls of the catalogue: the built-in ones, then those that were added. */
export const controlNames = (state: ExerciseState): string[] => [
  ...BUILT_IN_CONTROLS,
  ...[...readAll(state, controlItemKind, (audience) => audience === CONTROL)].map(({ id }) => id),
];

/** Readiness by unit; every unit of `units` is in it. */
export function readReadiness(
  state: ExerciseState,
  units: Iterable<RecordId>,
): Map<RecordId, UnitReadiness> {
  const inControl = (audience: string): boolean => audience === CONTROL;
  const names = controlNames(state);
  const assessments = new Map(
    [...readAll(state, riskAssessmentKind, inControl)].map(({ value }) => [value.unit, value]),
  );
  const ransomware = new Map(
    [...readAll(state, ransomwareReadinessKind, inControl)].map(({ value }) => [value.unit, value]),
  );
  const states = new Map<string, ControlState>();
  for (const { value } of readAll(state, controlStatusKind, inControl)) {
    states.set(`${value.unit} ${value.control}`, value.state);
  }
  return new Map(
    [...units].map((unit) => [
      unit,
      {
        assessment: assessments.get(unit),
        controls: new Map(names.map((name) => [name, states.get(`${unit} ${name}`) ?? 'unknown'])),
        ransomware: ransomware.get(unit),
      },
    ]),
  );
}

/** What raises the risk of a unit. */
export const RISK_REASONS = [
  'critical-open',
  'high-open',
  'exposed-open',
  'passwords-open',
  'controls-absent',
  'controls-unknown',
  'past-open',
  'assets-unmanaged',
  'ransomware-gaps',
] as const;
export type RiskReason = (typeof RISK_REASONS)[number];

/** A proposed rating, with each reason, how often it applies and what it weighs. */
export interface ProposedRisk {
  readonly rating: RiskRating;
  readonly points: number;
  readonly reasons: readonly {
    readonly reason: RiskReason;
    readonly count: number;
    readonly points: number;
  }[];
}

/** Points from which a rating is reached: a sample (示例). */
export const RISK_STEPS: readonly (readonly [RiskRating, number])[] = [
  ['very-high', 10],
  ['high', 6],
  ['medium', 3],
  ['low', 0],
];

/**
 * Proposes a rating for a unit: points for what is open, exposed, missing or unknown, each kind capped, so that the reasons can be read. The
 * points are a sample (示例); people settle the rating.
 */
export function proposeRisk(
  unit: RecordId,
  facts: PostureFacts,
  readiness: UnitReadiness,
): ProposedRisk {
  const open = facts.weakPoints.filter(
    (one) => one.unit === unit && UNSETTLED.has(one.standing.state),
  );
  const assets = facts.assets.filter((asset) => asset.unit === unit);
  const states = [...readiness.controls.values()];
  const counted: readonly (readonly [RiskReason, number, number])[] = [
    ['critical-open', open.filter(({ value }) => value.severity === 'critical').length, 2],
    ['high-open', open.filter(({ value }) => value.severity === 'high').length, 1],
    ['exposed-open', open.filter(({ value }) => value.exposure === 'internet').length, 2],
    ['passwords-open', open.filter(({ value }) => value.category === 'password').length, 2],
    ['controls-absent', states.filter((state) => state === 'absent').length, 1],
    ['controls-unknown', states.filter((state) => state === 'unknown').length, 0.5],
    ['past-open', readiness.assessment?.pastOpen ?? 0, 1],
    ['assets-unmanaged', assets.filter((asset) => asset.isDisowned || !asset.hasOwner).length, 0.5],
    ['ransomware-gaps', ransomwareGaps(readiness.ransomware, facts.asOf).length, 0.5],
  ];
  const reasons = counted
    .filter(([, count]) => count > 0)
    .map(([reason, count, each]) => ({ reason, count, points: Math.min(3, count * each) }))
    .toSorted((a, b) => b.points - a.points);
  const points = reasons.reduce((sum, one) => sum + one.points, 0);
  const rating = RISK_STEPS.find(([, least]) => points >= least)?.[0] ?? 'low';
  return { rating, points, reasons };
}
