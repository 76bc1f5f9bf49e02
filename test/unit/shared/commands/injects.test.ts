import { describe, expect, test } from 'vitest';
import { changePhase } from '#shared/commands/change-phase.ts';
import { editExercise } from '#shared/commands/edit-exercise.ts';
import {
  importInjects,
  type InjectRow,
  planInjectList,
  readMoment,
} from '#shared/commands/import-injects.ts';
import { noteInject, observeInject, playInject } from '#shared/commands/play-inject.ts';
import { recordInject, removeInject } from '#shared/commands/record-inject.ts';
import { injectKind, injectNoteKind } from '#shared/domain/inject.ts';
import { readAll } from '#shared/journal/read.ts';
import { dueAt, injectTiming, playedFor, type PlayTime } from '#shared/metrics/inject-timing.ts';
import { aLiveDrill } from '#test/support/drill.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const MORNING = Date.UTC(2026, 10, 23, 1, 0); // 09:00 in Shanghai

async function liveDrill() {
  const drill = await aLiveDrill();
  const { organiser } = drill;
  const id = await drill.run(organiser, recordInject, {
    id: null,
    fields: { number: '1', title: 'Phone call', evaluator: drill.cast.referees[0]!.person },
  });
  const inject = () => [...readAll(drill.device.state, injectKind)].find((one) => one.id === id)!;
  return { ...drill, id, inject };
}

describe('an inject', () => {
  test('needs a number of its own and a title, and only control plans it', async () => {
    const drill = await liveDrill();
    const { organiser, cast } = drill;
    const enter = (fields: object) => ({ id: null, fields });
    expect(drill.refusal(organiser, recordInject, enter({ number: '2' }))).toMatchObject({
      field: 'title',
      reason: 'required',
    });
    expect(
      drill.refusal(organiser, recordInject, enter({ number: ' １ ', title: 'Again' })),
    ).toMatchObject({ field: 'number', reason: 'not-unique' });
    expect(
      drill.refusal(cast.referees[0]!, recordInject, enter({ number: '2', title: 'x' })),
    ).toMatchObject({ type: 'not-allowed' });
    expect(drill.refusal(organiser, recordInject, enter({ state: 'answered' }))).toMatchObject({
      field: 'state',
      reason: 'unknown-field',
    });
    await drill.run(organiser, removeInject, { id: drill.id });
    expect([...readAll(drill.device.state, injectKind)]).toHaveLength(0);
  });

  test('is delivered, answered, taken back and skipped, each from where it may be', async () => {
    const drill = await liveDrill();
    const { organiser, id, inject } = drill;
    expect(drill.refusal(organiser, playInject, { id, to: 'answered' })).toMatchObject({
      type: 'wrong-state',
    });
    await drill.run(organiser, playInject, { id, to: 'delivered', at: 5000 });
    expect(inject().value).toMatchObject({ state: 'delivered', deliveredAt: 5000 });
    expect(drill.refusal(organiser, playInject, { id, to: 'answered', at: 4000 })).toMatchObject({
      reason: 'times-reversed',
    });
    await drill.run(organiser, playInject, { id, to: 'answered', at: 9000 });
    expect(inject().value).toMatchObject({ state: 'answered', answeredAt: 9000 });
    await drill.run(organiser, playInject, { id, to: 'delivered' });
    expect(inject().value).toMatchObject({ deliveredAt: 5000, answeredAt: null });
    await drill.run(organiser, playInject, { id, to: 'planned' });
    expect(inject().value).toMatchObject({ state: 'planned', deliveredAt: null });
    await drill.run(organiser, playInject, { id, to: 'skipped' });
    expect(inject().value.state).toBe('skipped');
  });

  test('is observed by its evaluator, noted by any referee, and hidden from players', async () => {
    const drill = await liveDrill();
    const { id, inject, cast } = drill;
    const [evaluator, other] = cast.referees;
    await drill.run(evaluator!, observeInject, { id, observation: 'Called back', rating: 'S' });
    expect(inject().value).toMatchObject({ observation: 'Called back', rating: 'S' });
    expect(drill.refusal(other!, observeInject, { id, rating: 'P' })).toMatchObject({
      type: 'not-allowed',
    });
    await drill.run(other!, noteInject, { id, text: ' Long silence ' });
    const notes = [...readAll(drill.device.state, injectNoteKind)].map(({ value }) => value);
    expect(notes).toEqual([expect.objectContaining({ by: other!.person, text: 'Long silence' })]);
    for (const player of [cast.attacker, cast.defender]) {
      expect(drill.refusal(player, playInject, { id, to: 'delivered' })).toMatchObject({
        type: 'not-allowed',
      });
    }
  });

  test('is not played before the exercise is live', async () => {
    const drill = await liveDrill();
    await drill.run(drill.organiser, changePhase, {
      to: 'aborted',
      basis: 'order 9',
      reason: 'test',
    } as never);
    expect(
      drill.refusal(drill.organiser, playInject, { id: drill.id, to: 'delivered' }),
    ).toMatchObject({ type: 'wrong-phase' });
  });
});

describe('the time of an inject', () => {
  const play = (...standstills: PlayTime['standstills']): PlayTime => ({
    startedAt: MORNING,
    standstills,
    endedAt: null,
  });
  const zone = 'Asia/Shanghai';

  test('moves with a suspension of the same day and not with one of the day before', () => {
    const still = { from: MORNING + HOUR, until: MORNING + HOUR + 40 * MINUTE };
    const at = MORNING + 2 * HOUR;
    expect(dueAt(at, play(still), at, zone)).toBe(at + 40 * MINUTE);
    expect(dueAt(MORNING + HOUR / 2, play(still), at, zone)).toBe(MORNING + HOUR / 2);
    expect(dueAt(at + 24 * HOUR, play(still), at, zone)).toBe(at + 24 * HOUR);
  });

  test('waits while play stands still', () => {
    const at = MORNING + 2 * HOUR;
    const now = at + HOUR;
    const open = play({ from: at - MINUTE, until: null });
    expect(dueAt(at, open, now, zone)).toBe(at + HOUR + MINUTE);
    expect(
      injectTiming({ state: 'planned', deliveredAt: null }, dueAt(at, open, now, zone), now),
    ).toEqual({ type: 'ahead', ms: MINUTE });
  });

  test('is early, on time, late or overdue', () => {
    const delivered = (deliveredAt: number) =>
      injectTiming({ state: 'delivered', deliveredAt }, MORNING, MORNING + HOUR);
    expect(delivered(MORNING - 5 * MINUTE)).toEqual({ type: 'early', ms: 5 * MINUTE });
    expect(delivered(MORNING + MINUTE)).toEqual({ type: 'on-time' });
    expect(delivered(MORNING + 2 * MINUTE)).toEqual({ type: 'late', ms: 2 * MINUTE });
    const planned = { state: 'planned', deliveredAt: null } as const;
    expect(injectTiming(planned, MORNING, MORNING + HOUR)).toEqual({ type: 'overdue', ms: HOUR });
    expect(injectTiming(planned, null, 0)).toEqual({ type: 'unscheduled' });
  });

  test('of the exercise leaves suspensions out and stops at the close', () => {
    const still = { from: MORNING + HOUR, until: MORNING + 2 * HOUR };
    expect(playedFor(play(still), MORNING + 3 * HOUR)).toBe(2 * HOUR);
    expect(playedFor({ ...play(still), endedAt: MORNING + 4 * HOUR }, MORNING + 9 * HOUR)).toBe(
      3 * HOUR,
    );
    expect(playedFor({ startedAt: null, standstills: [], endedAt: null }, MORNING)).toBeNull();
  });
});

describe('a list of injects', () => {
  const row = (line: number, cells: InjectRow['cells']): InjectRow => ({ line, cells });

  test('adds, changes and leaves alone; the same list again does nothing', async () => {
    const drill = await liveDrill();
    const { organiser } = drill;
    await drill.run(organiser, editExercise, { startsAt: MORNING, endsAt: MORNING + 99 * HOUR });
    const rows = [
      row(2, { number: '1', title: 'Phone call', scheduledAt: 'D1 09:30', evaluator: 'Rolf' }),
      row(3, { number: '2', title: 'Mail', scheduledAt: '2026-11-24 10:00' }),
      row(4, { number: '2', title: 'Twice' }),
      row(5, { title: 'No number' }),
      row(6, { number: '3' }),
      row(7, { number: '4', title: 'x', scheduledAt: 'soon' }),
      row(8, { number: '5', title: 'x', evaluator: 'Nobody' }),
      row(9, { number: '6', title: 'x'.repeat(300) }),
    ];
    const plan = planInjectList(drill.device.state, rows);
    expect(plan.rows.map(({ line, fate }) => [line, fate])).toEqual([
      [2, 'changed'],
      [3, 'added'],
    ]);
    expect(plan.rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, 'number', 'repeated'],
      [5, 'number', 'required'],
      [6, 'title', 'required'],
      [7, 'scheduledAt', 'not-a-time'],
      [8, 'evaluator', 'not-found'],
      [9, 'title', 'too-long'],
    ]);
    expect(plan.rows.length + plan.rejected.length).toBe(rows.length);
    await drill.run(organiser, importInjects, { rows });
    const { batches } = drill.device.state;
    const before = batches.size;
    await drill.run(organiser, importInjects, { rows });
    expect(drill.device.state.batches.size).toBe(before);
    const again = planInjectList(drill.device.state, rows.slice(0, 1));
    expect(again.rows.map(({ fate }) => fate)).toEqual(['same']);
    expect(again.missing.map(({ name }) => name)).toEqual(['2 Mail']);
  });

  test('writes moments in several ways', () => {
    const read = (text: string) => readMoment(text, 'Asia/Shanghai', MORNING);
    expect(read('2026-11-23 09:30')).toBe(MORNING + HOUR / 2);
    expect(read('2026/11/23 9:30:00')).toBe(MORNING + HOUR / 2);
    expect(read('2026年11月23日 09:30')).toBe(MORNING + HOUR / 2);
    expect(read('D2 09:30')).toBe(MORNING + 24.5 * HOUR);
    expect(read('第2天 09:30')).toBe(MORNING + 24.5 * HOUR);
    expect(read('T+01:30')).toBe(MORNING + 1.5 * HOUR);
    for (const text of ['2026-02-30 09:00', '2026-11-23 25:00', 'D0 09:00', '9:30', '=1+1', '']) {
      expect(read(text), text).toBeNull();
    }
    expect(readMoment('T+01:30', 'UTC', null)).toBeNull();
  });
});
