import type { Evidence } from '#shared/domain/evidence.ts';
import type { Exercise } from '#shared/domain/exercise.ts';
import type { Finding } from '#shared/domain/finding.ts';
import { isInsideWindow } from '#shared/domain/open-windows.ts';
import { type Response, RESPONSE_TIMES } from '#shared/domain/response.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { windowPlanOf } from '#shared/journal/window-plan.ts';
import type { BlockingGap, WarningGap } from './refusals.ts';
import { isInScope } from './target-reference.ts';

/** What a finding or response still lacks before it is sent. */
export interface SubmissionGaps {
  readonly blocking: readonly BlockingGap[];
  readonly warnings: readonly WarningGap[];
}

/** What is said of evidence when something is sent. */
type Exhibits = readonly Pick<Evidence, 'caption'>[];

/** What `finding` lacks, `now` being the wall clock in ms. */
export function findingGaps(
  state: ExerciseState,
  exercise: Exercise,
  finding: Finding,
  evidence: Exhibits,
  now: number,
): SubmissionGaps {
  const { attackedAt, steps } = finding;
  const windows = windowPlanOf(state);
  const blocking: [BlockingGap, boolean][] = [
    ['title', finding.title === ''],
    ['organisation', finding.organisation === null],
    ['attacked-at', attackedAt === null],
    ['claims', finding.claims.length === 0],
    ['account', finding.summary === '' && finding.narrative === null && steps.length === 0],
  ];
  const warnings: [WarningGap, boolean][] = [
    ['no-evidence', evidence.length === 0],
    ['evidence-without-caption', evidence.some((item) => item.caption === '')],
    ['no-steps', steps.length === 0],
    ['step-without-technique', steps.some((step) => step.technique === '')],
    ['no-system', finding.system === null],
    ['no-asset', finding.asset === null],
    ['outside-scope', isInScope(state, finding.team, finding) === false],
    ['not-cleaned-up', !finding.cleanedUp],
    ['attack-in-future', attackedAt !== null && attackedAt > now],
    ['attack-outside-exercise', attackedAt !== null && isOutside(exercise, attackedAt)],
    [
      'attack-outside-window',
      attackedAt !== null && !isInsideWindow(windows, 'attack', attackedAt),
    ],
    ['submitted-outside-window', !isInsideWindow(windows, 'submission', now)],
  ];
  return { blocking: named(blocking), warnings: named(warnings) };
}

/** What `response` lacks. */
export function responseGaps(
  exercise: Exercise,
  response: Response,
  evidence: Exhibits,
): SubmissionGaps {
  const { attackedAt, claims } = response;
  const times = RESPONSE_TIMES.map((step) => response[step]).filter((at) => at !== null);
  const blocking: [BlockingGap, boolean][] = [
    ['title', response.title === ''],
    ['detected-at', response.detectedAt === null],
    ['account', response.summary === '' && response.narrative === null && claims.length === 0],
  ];
  const warnings: [WarningGap, boolean][] = [
    ['no-evidence', evidence.length === 0],
    ['evidence-without-caption', evidence.some((item) => item.caption === '')],
    ['no-notice', response.notice === null],
    ['no-indicators', response.indicators.length === 0],
    ['times-out-of-order', times.some((at, index) => index > 0 && at < (times[index - 1] ?? 0))],
    ['attack-outside-exercise', attackedAt !== null && isOutside(exercise, attackedAt)],
  ];
  return { blocking: named(blocking), warnings: named(warnings) };
}

const isOutside = ({ startsAt, endsAt }: Exercise, at: number): boolean =>
  (startsAt !== null && at < startsAt) || (endsAt !== null && at > endsAt);

const named = <Gap>(found: readonly (readonly [Gap, boolean])[]): Gap[] =>
  found.filter(([, present]) => present).map(([gap]) => gap);
