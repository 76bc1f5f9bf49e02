import { describe, expect, it } from 'vitest';
import { acknowledgeStop, recordStopCall } from '#shared/commands/answer-stop.ts';
import { importTeams } from '#shared/commands/import-people.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { orderStop, type OrderStopInput, resumeStop } from '#shared/commands/order-stop.ts';
import { liftRestriction, restrict } from '#shared/commands/restrict.ts';
import { editExercise } from '#shared/commands/edit-exercise.ts';
import { ALL, CONTROL, teamAudience, unitAudience } from '#shared/domain/audiences.ts';
import { exerciseKind, phaseChangeKind } from '#shared/domain/exercise.ts';
import { teamKind } from '#shared/domain/register.ts';
import { restrictionKind } from '#shared/domain/restriction.ts';
import { stopAnswerKind, stopCallKind, stopKind } from '#shared/domain/stop.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import { callSheet, readStops } from '#shared/journal/stops.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { aLiveDrill, type Cast, type Drill } from '#test/support/drill.ts';

const order = (drill: Drill, more: Partial<OrderStopInput> = {}): OrderStopInput => ({
  scope: 'exercise',
  subject: null,
  orderedBy: 'Commander Wang',
  channel: 'telephone',
  reason: 'Hospital registration is down',
  instruction: 'Stop at once',
  stoppedAt: drill.device.clock.now(),
  ...more,
});

const phaseOf = ({ device }: Drill): string | undefined =>
  readIn(device.state, ALL, exerciseKind, device.state.exercise)?.value.phase;

const copiesOf = ({ device }: Drill, id: RecordId): string[] =>
  [...readAll(device.state, stopKind)]
    .filter((one) => one.id.startsWith(`${id}~`))
    .map(({ audience }) => audience as string)
    .sort();

async function withTwoTeams(): Promise<Drill & { readonly cast: Cast; readonly other: RecordId }> {
  const drill = await aLiveDrill();
  const fields = { name: 'Team Two', employer: 'Blue House', contact: '139 0000 0002' };
  return { ...drill, other: await drill.run(drill.organiser, recordTeam, { id: null, fields }) };
}

describe('ordering a stop', () => {
  it('of everything reaches everyone and suspends the exercise until it is resumed', async () => {
    const drill = await aLiveDrill();
    const id = await drill.run(drill.organiser, orderStop, order(drill));
    expect(phaseOf(drill)).toBe('suspended');
    expect(copiesOf(drill, id)).toEqual(['all']);
    const copy = readIn(drill.device.state, ALL, stopKind, `${id}~all`);
    expect(copy?.value).toMatchObject({ reason: '', instruction: 'Stop at once', number: 1 });
    await drill.run(drill.organiser, resumeStop, {
      stop: id,
      resumedAt: drill.device.clock.now(),
      resumedBy: 'Commander Wang',
      basis: '',
      extra: null,
    });
    expect(phaseOf(drill)).toBe('live');
    const resumed = readIn(drill.device.state, ALL, stopKind, `${id}~all`)?.value;
    expect(resumed?.resumedBy).toBe('Commander Wang');
  });

  it('keeps its reason from the change of phase, which everyone reads, however many lines it has', async () => {
    const drill = await aLiveDrill();
    const reason = 'Hospital registration is down\nand it may have been Team One';
    await drill.run(drill.organiser, orderStop, order(drill, { reason }));
    expect(phaseOf(drill)).toBe('suspended');
    const changes = [...readAll(drill.device.state, phaseChangeKind)].map(({ value }) => value);
    expect(JSON.stringify(changes)).not.toContain('Hospital');
    expect(changes.at(-1)).toMatchObject({ to: 'suspended', basis: 'Commander Wang' });
  });

  it('that overlaps another leaves nothing suspended once both are resumed', async () => {
    const drill = await aLiveDrill();
    const first = await drill.run(drill.organiser, orderStop, order(drill));
    const second = await drill.run(drill.organiser, orderStop, order(drill));
    const resume = (stop: RecordId) =>
      drill.run(drill.organiser, resumeStop, {
        stop,
        resumedAt: drill.device.clock.now(),
        resumedBy: 'Commander Wang',
        basis: '',
        extra: null,
      });
    await resume(first);
    expect(phaseOf(drill)).toBe('suspended');
    await resume(second);
    expect(phaseOf(drill)).toBe('live');
  });

  it('of a unit or system reaches all teams and that unit, never another one', async () => {
    const drill = await withTwoTeams();
    const { unit, system, team } = drill.cast;
    const teams = [team, drill.other].map(teamAudience);
    for (const part of [
      { scope: 'unit' as const, subject: unit },
      { scope: 'system' as const, subject: system },
    ]) {
      const id = await drill.run(drill.organiser, orderStop, order(drill, part));
      expect(copiesOf(drill, id)).toEqual([...teams, unitAudience(unit)].sort());
    }
    expect(phaseOf(drill)).toBe('live');
  });

  it('of a team reaches that team alone', async () => {
    const drill = await withTwoTeams();
    const part = { scope: 'team' as const, subject: drill.other };
    const id = await drill.run(drill.organiser, orderStop, order(drill, part));
    expect(copiesOf(drill, id)).toEqual([teamAudience(drill.other)]);
  });

  it('needs who and why, an existing subject, and control', async () => {
    const drill = await aLiveDrill();
    const refused = (more: Partial<OrderStopInput>) =>
      drill.refusal(drill.organiser, orderStop, order(drill, more));
    expect(refused({ reason: ' ' })).toMatchObject({ type: 'invalid', field: 'reason' });
    expect(refused({ orderedBy: '' })).toMatchObject({ type: 'invalid', field: 'orderedBy' });
    expect(refused({ scope: 'unit' })).toMatchObject({ type: 'invalid', field: 'subject' });
    const stranger = { scope: 'system' as const, subject: 'nowhere' as RecordId };
    expect(refused(stranger)).toMatchObject({ type: 'not-found', kind: 'system' });
    for (const actor of [drill.cast.attacker, drill.cast.defender, drill.cast.referees[0]!]) {
      expect(drill.refusal(actor, orderStop, order(drill))).toMatchObject({ type: 'not-allowed' });
    }
  });

  it('holds when the phase can not follow: a second stop of everything, and a chief referee', async () => {
    const drill = await aLiveDrill();
    const first = await drill.run(drill.cast.chief, orderStop, order(drill));
    expect(phaseOf(drill)).toBe('live');
    const second = await drill.run(drill.organiser, orderStop, order(drill));
    expect(phaseOf(drill)).toBe('suspended');
    const end = { resumedBy: 'Wang', basis: '', extra: null };
    const resume = (stop: RecordId) =>
      drill.run(drill.organiser, resumeStop, {
        ...end,
        stop,
        resumedAt: drill.device.clock.now(),
      });
    await resume(second);
    expect(phaseOf(drill)).toBe('suspended');
    await resume(first);
    expect(readStops(drill.device.state).map(({ value }) => value.number)).toEqual([2, 1]);
  });
});

describe('resuming', () => {
  it('moves the end of the exercise by extra time after it, only where everything was stopped', async () => {
    const drill = await aLiveDrill();
    const now = drill.device.clock.now();
    const endsAt = now + 3_600_000;
    await drill.run(drill.organiser, editExercise, { endsAt });
    const id = await drill.run(drill.organiser, orderStop, order(drill));
    const extra = { from: endsAt, to: endsAt + 1_800_000 };
    const end = { stop: id, resumedAt: drill.device.clock.now(), resumedBy: 'Wang', basis: '' };
    const reversed = { from: extra.to, to: extra.from };
    expect(drill.refusal(drill.organiser, resumeStop, { ...end, extra: reversed })).toMatchObject({
      type: 'invalid',
      field: 'extraTo',
    });
    await drill.run(drill.organiser, resumeStop, { ...end, extra });
    const head = readIn(drill.device.state, ALL, exerciseKind, drill.device.state.exercise);
    expect(head?.value.endsAt).toBe(extra.to);
    expect(drill.refusal(drill.organiser, resumeStop, { ...end, extra: null })).toMatchObject({
      type: 'wrong-state',
    });
  });
});

describe('the call sheet', () => {
  it('has the silent teams first, then those called in vain, and counts a call as an answer', async () => {
    const drill = await withTwoTeams();
    const third = await drill.run(drill.organiser, recordTeam, {
      id: null,
      fields: { name: 'Team Three', employer: 'Green House' },
    });
    const { team, attacker } = drill.cast;
    const id = await drill.run(drill.organiser, orderStop, order(drill));
    const sheet = () => {
      const { state } = drill.device;
      const teams = [team, drill.other, third];
      return callSheet(id, teams, readAll(state, stopAnswerKind), readAll(state, stopCallKind));
    };
    expect(sheet().map((one) => one.acknowledgedAt)).toEqual([null, null, null]);
    await drill.run(attacker, acknowledgeStop, { stop: id, team, person: 'Alma', note: '' });
    const call = {
      stop: id,
      team: drill.other,
      person: 'Bo',
      contact: '139 0000 0002',
      calledAt: drill.device.clock.now(),
      answer: 'no-answer' as const,
      note: '',
    };
    await drill.run(drill.organiser, recordStopCall, call);
    expect(sheet().map((one) => one.team)).toEqual([third, drill.other, team]);
    expect(sheet()[1]?.acknowledgedAt).toBeNull();
    const later = drill.device.clock.now();
    await drill.run(drill.organiser, recordStopCall, {
      ...call,
      calledAt: later,
      answer: 'acknowledged',
    });
    expect(sheet().map((one) => one.team)).toEqual([third, team, drill.other]);
    expect(sheet()[2]).toMatchObject({ acknowledgedAt: later });
    expect(sheet()[2]?.calls.map(({ answer }) => answer)).toEqual(['acknowledged', 'no-answer']);
  });

  it('keeps the first word of a team, and takes none of another team', async () => {
    const drill = await withTwoTeams();
    const { team, attacker } = drill.cast;
    const id = await drill.run(drill.organiser, orderStop, order(drill));
    const answer = { stop: id, team, person: 'Alma', note: '' };
    await drill.run(attacker, acknowledgeStop, answer);
    expect(drill.refusal(attacker, acknowledgeStop, answer).type).toBe('already-there');
    expect(drill.refusal(attacker, acknowledgeStop, { ...answer, team: drill.other }).type).toBe(
      'not-allowed',
    );
  });
});

describe('restrictions', () => {
  const line = (more: object) => ({
    id: null,
    value: { ...restrictionKind.empty, reason: 'Exam week', basis: 'Order 7', ...more },
  });

  it('reach teams and the unit without the reason, and are lifted from a moment on', async () => {
    const drill = await aLiveDrill();
    const { unit, system, team } = drill.cast;
    const id = await drill.run(drill.organiser, restrict, line({ subject: system }));
    const of = (audience: Parameters<typeof readIn>[1], key: string) =>
      readIn(drill.device.state, audience, restrictionKind, key)?.value;
    expect(of(CONTROL, id)).toMatchObject({ reason: 'Exam week', subjectName: 'Portal' });
    expect(of(teamAudience(team), `${id}~${team}`)).toMatchObject({ reason: '', basis: 'Order 7' });
    expect(of(unitAudience(unit), `${id}~${unit}`)?.subject).toBe(system);
    const endsAt = drill.device.clock.now();
    await drill.run(drill.organiser, liftRestriction, { id, endsAt });
    expect(of(teamAudience(team), `${id}~${team}`)?.endsAt).toBe(endsAt);
    expect(drill.refusal(drill.organiser, liftRestriction, { id, endsAt }).type).toBe(
      'nothing-to-do',
    );
  });

  it('also reach teams that are entered or imported later', async () => {
    const drill = await aLiveDrill();
    const { system } = drill.cast;
    const id = await drill.run(drill.organiser, restrict, line({ subject: system }));
    const late = await drill.run(drill.organiser, recordTeam, {
      id: null,
      fields: { name: 'Team Late' },
    });
    await drill.run(drill.organiser, importTeams, {
      rows: [{ line: 2, cells: { name: 'Team Listed' } }],
    });
    const listed = [...readAll(drill.device.state, teamKind)].find(
      ({ value }) => value.name === 'Team Listed',
    )?.id as RecordId;
    for (const team of [late, listed]) {
      const copy = readIn(drill.device.state, teamAudience(team), restrictionKind, `${id}~${team}`);
      expect(copy?.value).toMatchObject({ subject: system, reason: '' });
    }
  });

  it.each([
    ['no reason', { subjectType: 'cidr', cidr: '192.0.2.0/24', reason: '' }, 'reason'],
    ['a range that is none', { subjectType: 'cidr', cidr: '192.0.2.0/99' }, 'cidr'],
    [
      'an end before the beginning',
      { subjectType: 'cidr', cidr: '::1', startsAt: 9, endsAt: 9 },
      'endsAt',
    ],
    ['half of the hours', { subjectType: 'cidr', cidr: '::1', dailyFrom: 60 }, 'dailyTo'],
    ['blackout without hours or end', { type: 'blackout', subjectType: 'exercise' }, 'endsAt'],
    ['do not touch everything', { subjectType: 'exercise' }, 'subjectType'],
    ['nothing protected', {}, 'subject'],
  ])('are refused with %s', async (_, more, field) => {
    const drill = await aLiveDrill();
    const refusal = drill.refusal(drill.organiser, restrict, line(more));
    expect(refusal).toMatchObject({ type: 'invalid', field });
  });
});
