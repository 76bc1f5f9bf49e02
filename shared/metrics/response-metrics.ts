import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import type { SubjectStatus } from '#shared/journal/dossier.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type HandledAttack, readMetricFacts, type SubjectStanding } from './handled-attack.ts';
import { summariseTimes, type TimeSummary } from './time-summary.ts';

/** A rate as it was counted, so that it can be shown with its numbers. Null is no rate: nothing to count. */
export interface Rate {
  readonly of: number;
  readonly counted: number;
}

/** Dwell time, with what was never eradicated. */
export interface DwellSummary extends TimeSummary {
  /** Not eradicated: reckoned to the end of the exercise, outside mean and median. */
  readonly censored: number;
  /** Longest of the censored ones in ms; null where there is none or the exercise has no end. */
  readonly longestCensoredMs: number | null;
}

/** How attacks were noticed and handled (definitions: `METRIC_TERMS`). Times in ms. */
export interface ResponseMetrics {
  readonly detection: Rate;
  readonly detect: TimeSummary;
  readonly triage: TimeSummary;
  readonly contain: TimeSummary;
  readonly recover: TimeSummary;
  readonly dwell: DwellSummary;
}

/** How many findings and responses stand where; statuses without any are left out. */
export interface StatusCounts {
  readonly findings: Readonly<Partial<Record<SubjectStatus, number>>>;
  readonly responses: Readonly<Partial<Record<SubjectStatus, number>>>;
}

/** Metrics and counts of the whole, and by who was hit and who attacked. */
export interface ExerciseMetrics {
  readonly overall: ResponseMetrics;
  readonly byOrganisation: ReadonlyMap<RecordId, ResponseMetrics>;
  readonly byTeam: ReadonlyMap<RecordId, ResponseMetrics>;
  readonly counts: StatusCounts;
  readonly countsByOrganisation: ReadonlyMap<RecordId, StatusCounts>;
  readonly countsByTeam: ReadonlyMap<RecordId, StatusCounts>;
}

/** All metrics of a state. A function of the state alone. */
export function exerciseMetrics(state: ExerciseState): ExerciseMetrics {
  const { attacks, standings } = readMetricFacts(state);
  const endsAt = readIn(state, ALL, exerciseKind, state.exercise)?.value.endsAt ?? null;
  const measure = (some: readonly HandledAttack[]): ResponseMetrics =>
    responseMetrics(some, endsAt);
  return {
    overall: measure(attacks),
    byOrganisation: mapped(
      grouped(attacks, (one) => one.organisation),
      measure,
    ),
    byTeam: mapped(
      grouped(attacks, (one) => one.team),
      measure,
    ),
    counts: statusCounts(standings),
    countsByOrganisation: mapped(
      grouped(standings, (one) => one.organisation),
      statusCounts,
    ),
    countsByTeam: mapped(
      grouped(standings, (one) => (one.type === 'finding' ? one.author : null)),
      statusCounts,
    ),
  };
}

/** Metrics of some attacks. `endsAt`: end of the exercise (ms since 1970), null while it has none. */
export function responseMetrics(
  attacks: readonly HandledAttack[],
  endsAt: number | null,
): ResponseMetrics {
  const detected = attacks.filter(({ response }) => typeof response?.detectedAt === 'number');
  const fromDetection = (to: 'triagedAt' | 'containedAt' | 'recoveredAt'): TimeSummary =>
    summariseTimes(
      detected.map(({ response }) => [response?.detectedAt ?? null, response?.[to] ?? null]),
    );
  return {
    detection: { of: attacks.length, counted: detected.length },
    detect: summariseTimes(
      attacks.map((one) => [attackedAt(one), one.response?.detectedAt ?? null]),
    ),
    triage: fromDetection('triagedAt'),
    contain: fromDetection('containedAt'),
    recover: fromDetection('recoveredAt'),
    dwell: dwellOf(attacks, endsAt),
  };
}

/** As ruled on the attack side; where that says nothing, as the unit recorded it. */
const attackedAt = ({ attackedAt: ruled, response }: HandledAttack): number | null =>
  ruled ?? response?.attackedAt ?? null;

function dwellOf(attacks: readonly HandledAttack[], endsAt: number | null): DwellSummary {
  const eradicated = (one: HandledAttack): number | null => one.response?.eradicatedAt ?? null;
  const open = attacks.filter((one) => eradicated(one) === null);
  const summary = summariseTimes(
    attacks
      .filter((one) => eradicated(one) !== null)
      .map((one) => [attackedAt(one), eradicated(one)]),
  );
  const dated = open.filter((one) => attackedAt(one) !== null);
  const lasting = dated.map((one) => Math.max(0, (endsAt ?? 0) - (attackedAt(one) ?? 0)));
  return {
    ...summary,
    missing: summary.missing + open.length - dated.length,
    censored: dated.length,
    longestCensoredMs: endsAt === null || lasting.length === 0 ? null : Math.max(...lasting),
  };
}

/** Counts of some subjects by status. */
export function statusCounts(standings: readonly SubjectStanding[]): StatusCounts {
  const findings: Partial<Record<SubjectStatus, number>> = {};
  const responses: Partial<Record<SubjectStatus, number>> = {};
  for (const { type, status } of standings) {
    const counts = type === 'finding' ? findings : responses;
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return { findings, responses };
}

function grouped<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => RecordId | null,
): Map<RecordId, Thing[]> {
  const groups = new Map<RecordId, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

const mapped = <Thing, Out>(
  groups: ReadonlyMap<RecordId, Thing[]>,
  work: (things: readonly Thing[]) => Out,
): Map<RecordId, Out> => new Map([...groups].map(([id, things]) => [id, work(things)]));
