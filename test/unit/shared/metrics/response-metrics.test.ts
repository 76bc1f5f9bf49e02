import { describe, expect, it } from 'vitest';
import { exerciseMetrics } from '#shared/metrics/response-metrics.ts';
import { summariseTimes } from '#shared/metrics/time-summary.ts';
import { METRIC_TERMS, TIME_SUMMARY_TERMS } from '#shared/text/metric-terms.ts';
import { recordId } from '#test/support/builders.ts';
import { award, ScoringWorld } from '#test/support/scoring-world.ts';

const MINUTE = 60_000;

/** Three attacks on U1: noticed after 10 and 30 minutes and never; one attack on U2, whose clock is wrong. */
function world(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live', endsAt: 1000 * MINUTE });
  made.team('T1');
  made.team('T2');
  for (const unit of ['U1', 'U2']) made.unit(unit);
  made.system('S1', 'U1');
  const took = (id: string, team: string, unit: string, minute: number) =>
    made.won(id, team, [award('host-admin', 100)], {
      organisation: unit === '' ? null : recordId(unit),
      system: recordId('S1'),
      attackedAt: minute * MINUTE,
    });
  took('F1', 'T1', 'U1', 100);
  took('F2', 'T1', '', 200);
  took('F3', 'T2', 'U1', 300);
  took('F4', 'T2', 'U2', 400);
  made.finding('open', 'T2');
  const at = (minute: number) => minute * MINUTE;
  made.response('R1', 'U1', {
    notice: recordId('F1'),
    detectedAt: at(110),
    triagedAt: at(115),
    containedAt: at(130),
    eradicatedAt: at(140),
    recoveredAt: at(170),
  });
  made.response('R2', 'U1', { notice: recordId('F4'), detectedAt: at(230), containedAt: at(240) });
  made.ruleResponse('R2', 'F2', []);
  made.response('R3', 'U2', { notice: recordId('F4'), detectedAt: at(399) });
  made.response('R4', 'U1', { notice: recordId('F3'), detectedAt: at(301) });
  made.rule('R4', [], { subjectType: 'response', verdict: 'reject' });
  made.response('R5', 'U1', { notice: recordId('F1'), detectedAt: at(101) });
  return made;
}

describe('times', () => {
  it('have a mean and a median, and nothing for nothing', () => {
    expect(
      summariseTimes([
        [0, 10],
        [0, 20],
        [5, 100],
      ]),
    ).toEqual({
      measured: 3,
      missing: 0,
      implausible: 0,
      meanMs: 42,
      medianMs: 20,
    });
    expect(
      summariseTimes([
        [0, 10],
        [0, 15],
      ]),
    ).toMatchObject({ meanMs: 13, medianMs: 13 });
    expect(summariseTimes([])).toMatchObject({ measured: 0, meanMs: null, medianMs: null });
  });

  it('that are missing or impossible are counted apart, never as zero', () => {
    expect(
      summariseTimes([
        [0, 10],
        [0, null],
        [null, 5],
        [9, 8],
      ]),
    ).toEqual({
      measured: 1,
      missing: 2,
      implausible: 1,
      meanMs: 10,
      medianMs: 10,
    });
  });
});

describe('metrics', () => {
  it('measure every confirmed attack by the first response to it', () => {
    const { overall } = exerciseMetrics(world().state);
    expect(overall.detection).toEqual({ of: 4, counted: 3 });
    expect(overall.detect).toEqual({
      measured: 2,
      missing: 1,
      implausible: 1,
      meanMs: 20 * MINUTE,
      medianMs: 20 * MINUTE,
    });
    expect(overall.triage).toMatchObject({ measured: 1, missing: 2, meanMs: 5 * MINUTE });
    expect(overall.contain).toMatchObject({ measured: 2, missing: 1, meanMs: 15 * MINUTE });
    expect(overall.recover).toMatchObject({ measured: 1, missing: 2, meanMs: 60 * MINUTE });
  });

  it('reckon what was never eradicated to the end of the exercise, apart from the mean', () => {
    const { overall } = exerciseMetrics(world().state);
    expect(overall.dwell).toEqual({
      measured: 1,
      missing: 0,
      implausible: 0,
      meanMs: 40 * MINUTE,
      medianMs: 40 * MINUTE,
      censored: 3,
      longestCensoredMs: 800 * MINUTE,
    });
    const endless = world();
    endless.exercise({ endsAt: null });
    expect(exerciseMetrics(endless.state).overall.dwell.longestCensoredMs).toBeNull();
  });

  it('are also counted by who was hit and who attacked', () => {
    const { byOrganisation, byTeam } = exerciseMetrics(world().state);
    expect(byOrganisation.get(recordId('U1'))?.detection).toEqual({ of: 3, counted: 2 });
    expect(byOrganisation.get(recordId('U2'))?.detection).toEqual({ of: 1, counted: 1 });
    expect(byTeam.get(recordId('T1'))?.detection).toEqual({ of: 2, counted: 2 });
    expect(byTeam.get(recordId('T2'))?.detection).toEqual({ of: 2, counted: 1 });
  });

  it('count findings and responses by where they stand', () => {
    const { counts, countsByTeam, countsByOrganisation } = exerciseMetrics(world().state);
    expect(counts).toEqual({
      findings: { confirmed: 4, received: 1 },
      responses: { received: 3, confirmed: 1, rejected: 1 },
    });
    expect(countsByTeam.get(recordId('T2'))).toEqual({
      findings: { confirmed: 2, received: 1 },
      responses: {},
    });
    expect(countsByOrganisation.get(recordId('U2'))).toEqual({
      findings: { confirmed: 1 },
      responses: { received: 1 },
    });
  });

  it('of an exercise without results are empty, not zero', () => {
    const { overall, byTeam } = exerciseMetrics(new ScoringWorld().state);
    expect(overall.detection).toEqual({ of: 0, counted: 0 });
    expect(overall.detect.meanMs).toBeNull();
    expect(byTeam.size).toBe(0);
  });

  it('are defined in both languages', () => {
    const texts = Object.values(METRIC_TERMS).flatMap(({ name, definition }) => [name, definition]);
    for (const { zh, en } of [...texts, ...Object.values(TIME_SUMMARY_TERMS)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
