import { describe, expect, test } from 'vitest';
import { attachLetter, lettersOf, removeLetter } from '#shared/commands/attach-letter.ts';
import { changePhase } from '#shared/commands/change-phase.ts';
import { decideFiling } from '#shared/commands/decide-filing.ts';
import { editExercise } from '#shared/commands/edit-exercise.ts';
import { fileAttack, withdrawFiling } from '#shared/commands/file-attack.ts';
import {
  dueTimes,
  fileZeroReport,
  zeroReportId,
  zeroReportState,
} from '#shared/commands/file-zero-report.ts';
import {
  engagementChanges,
  engagementInForce,
  issueEngagement,
} from '#shared/commands/issue-engagement.ts';
import { phaseRequirements, readinessOf } from '#shared/commands/phase-requirements.ts';
import { planWindow, removeWindow } from '#shared/commands/plan-window.ts';
import { recordContact } from '#shared/commands/record-contact.ts';
import {
  recordEngagementRule,
  removeEngagementRule,
} from '#shared/commands/record-engagement-rule.ts';
import { recordOutsideResult } from '#shared/commands/record-outside-result.ts';
import { recordSource, sourcesOf } from '#shared/commands/record-source.ts';
import { recordZeroReportDuty } from '#shared/commands/record-zero-report-duty.ts';
import { unitAudience } from '#shared/domain/audiences.ts';
import { zeroReportKind } from '#shared/domain/assurance.ts';
import { contactKind, sourceAddressKind } from '#shared/domain/contact.ts';
import { dailyWindowKind } from '#shared/domain/daily-window.ts';
import { filingDecisionKind, filingKind } from '#shared/domain/engagement.ts';
import { phaseChangeKind } from '#shared/domain/exercise.ts';
import { parseIpRange } from '#shared/domain/ip-range.ts';
import { read, readAll, readIn } from '#shared/journal/read.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { aDrill, aLiveDrill, type Drill } from '#test/support/drill.ts';
import { START_MS } from '#test/support/ports.ts';

const HOUR = 3_600_000;
const SHA = 'ab'.repeat(32) as Sha256;

describe('windows', () => {
  test('are planned, changed and taken away', async () => {
    const drill = await aDrill();
    const by = drill.organiser;
    const id = await drill.run(by, planWindow, { id: null, fields: { opens: 540, closes: 1080 } });
    await drill.run(by, planWindow, { id, fields: { closes: 1500 } });
    expect(read(drill.device.state, dailyWindowKind, id)?.value).toMatchObject({
      purpose: 'attack',
      opens: 540,
      closes: 1500,
    });
    await drill.run(by, removeWindow, { id });
    expect(read(drill.device.state, dailyWindowKind, id)).toBeUndefined();
  });

  test.each([
    [{ opens: 600, closes: 600 }, 'closes', 'times-reversed'],
    [{ isException: true }, 'firstDay', 'required'],
    [{ isClosed: true }, 'isClosed', 'not-applicable'],
    [{ firstDay: '2026-03-02', lastDay: '2026-03-01' }, 'lastDay', 'times-reversed'],
    [{ firstDay: '2026-02-30' }, 'firstDay', 'malformed'],
  ])('%j is refused', async (fields, field, reason) => {
    const drill = await aDrill();
    expect(drill.refusal(drill.organiser, planWindow, { id: null, fields })).toEqual({
      type: 'invalid',
      field,
      reason,
    });
  });

  test('an exception without a last day holds for its first', async () => {
    const drill = await aDrill();
    const fields = { isException: true, isClosed: true, firstDay: '2026-03-11' };
    const id = await drill.run(drill.organiser, planWindow, { id: null, fields });
    expect(read(drill.device.state, dailyWindowKind, id)?.value.lastDay).toBe('2026-03-11');
  });
});

describe('rules of engagement', () => {
  test('hold as issued, whatever the draft says since', async () => {
    const drill = await aDrill();
    const by = drill.organiser;
    const rule = (title: string) =>
      drill.run(by, recordEngagementRule, { id: null, fields: { title } });
    const first = await rule('No denial of service');
    const second = await rule('No stealing of real data');
    expect(await drill.run(by, issueEngagement, { basis: 'Order 3', note: '' })).toBe(1);
    expect(drill.refusal(by, issueEngagement, { basis: '', note: '' })).toEqual({
      type: 'nothing-to-do',
    });
    await drill.run(by, recordEngagementRule, {
      id: first,
      fields: { stance: 'needs-filing', filing: 'destructive' },
    });
    await drill.run(by, removeEngagementRule, { id: second });
    await rule('Clean up behind you');
    const { state } = drill.device;
    expect(engagementInForce(state)?.value.rules.map(({ title }) => title)).toEqual([
      'No denial of service',
      'No stealing of real data',
    ]);
    const changes = engagementChanges(state);
    expect(changes.added.map(({ title }) => title)).toEqual(['Clean up behind you']);
    expect(changes.removed.map(({ title }) => title)).toEqual(['No stealing of real data']);
    expect(changes.changed.map(({ after }) => after.filing)).toEqual(['destructive']);
    expect(await drill.run(by, issueEngagement, { basis: 'Order 4', note: '' })).toBe(2);
  });

  test('a rule that needs no filing asks for none', async () => {
    const drill = await aDrill();
    const fields = {
      title: 'Supply chain',
      stance: 'needs-filing',
      filing: 'supply-chain',
    } as const;
    const id = await drill.run(drill.organiser, recordEngagementRule, { id: null, fields });
    await drill.run(drill.organiser, recordEngagementRule, { id, fields: { stance: 'forbidden' } });
    expect(
      drill.refusal(drill.organiser, recordEngagementRule, { id, fields: { filing: 'other' } }),
    ).toMatchObject({ type: 'invalid', field: 'filing' });
  });
});

describe('filings', () => {
  test('are filed by the team, decided by control, and stand then', async () => {
    const drill = await aLiveDrill();
    const { attacker, team, chief } = drill.cast;
    const fields = { team, filing: 'supply-chain', target: 'Vendor X', reason: 'VPN' } as const;
    const id = await drill.run(attacker, fileAttack, { id: null, fields });
    expect(drill.refusal(attacker, decideFiling, decision(id))).toMatchObject({
      type: 'not-allowed',
    });
    await drill.run(attacker, fileAttack, { id, fields: { target: 'Vendor Y' } });
    await drill.run(chief, decideFiling, decision(id));
    const { state } = drill.device;
    expect(read(state, filingDecisionKind, id)?.value.number).toBe('F-001');
    expect(read(state, filingKind, id)?.audience).toBe(`team:${team}`);
    expect(drill.refusal(attacker, fileAttack, { id, fields: { target: 'Z' } })).toEqual({
      type: 'wrong-state',
      kind: 'filing',
      id,
      state: 'approved',
    });
    expect(drill.refusal(attacker, withdrawFiling, { id })).toMatchObject({ type: 'wrong-state' });
    expect(
      drill.refusal(chief, decideFiling, { ...decision(id), verdict: 'refused' }),
    ).toMatchObject({ field: 'conditions', reason: 'reason-required' });
  });

  const decision = (filing: RecordId) => ({
    filing,
    verdict: 'approved' as const,
    number: '',
    conditions: '',
    decidedBy: 'Carla',
    validFrom: null,
    validUntil: null,
  });
});

describe('source addresses', () => {
  test('are looked up by any address in them, the narrowest and valid first', async () => {
    const drill = await aLiveDrill();
    const by = drill.organiser;
    const { team } = drill.cast;
    const add = (address: string, more = {}) =>
      drill.run(by, recordSource, { id: null, fields: { team, address, ...more } });
    await add('198.51.100.0/24');
    const narrow = await add(' 198.51.100.7/32 ', { use: 'vps' });
    const old = await add('198.51.100.6/31', { validUntil: START_MS });
    await add('2001:DB8:0::/48');
    const who = (text: string, at = START_MS + HOUR) =>
      sourcesOf(drill.device.state, known(parseIpRange(text), 'an address'), at).map(
        ({ source, holds }) => [source.value.address, holds],
      );
    expect(who('198.51.100.7')).toEqual([
      ['198.51.100.7', true],
      ['198.51.100.0/24', true],
      ['198.51.100.6/31', false],
    ]);
    expect(who('2001:db8::42')).toEqual([['2001:db8::/48', true]]);
    expect(who('203.0.113.1')).toEqual([]);
    expect(read(drill.device.state, sourceAddressKind, narrow)?.value.use).toBe('vps');
    expect(
      drill.refusal(by, recordSource, { id: null, fields: { team, address: '1.2.3' } }),
    ).toMatchObject({ field: 'address', reason: 'malformed' });
    expect(
      drill.refusal(by, recordSource, { id: null, fields: { team, address: '198.51.100.7' } }),
    ).toMatchObject({ type: 'already-there' });
    const stranger = 'other' as RecordId;
    expect(drill.refusal(by, recordSource, { id: old, fields: { team: stranger } })).toMatchObject({
      field: 'team',
      reason: 'not-applicable',
    });
  });

  test('are given by the organiser, not by the team', async () => {
    const drill = await aLiveDrill();
    const { attacker, team } = drill.cast;
    const input = { id: null, fields: { team, address: '192.0.2.1' } };
    expect(drill.refusal(attacker, recordSource, input)).toMatchObject({ type: 'not-allowed' });
  });
});

describe('zero reports', () => {
  const period = { title: 'Daily', firstDay: '2026-03-29', lastDay: '2026-03-30' };

  test('are due at wall-clock times of each day, also when clocks change', () => {
    const duty = { ...period, dueMinutes: [150, 1020], graceMinutes: 30, note: '' };
    expect(dueTimes(duty, 'Europe/Berlin')).toEqual([
      Date.UTC(2026, 2, 29, 1), // 02:30 is skipped
      Date.UTC(2026, 2, 29, 15),
      Date.UTC(2026, 2, 30, 0, 30),
      Date.UTC(2026, 2, 30, 15),
    ]);
  });

  test('are filed, late or missing', async () => {
    const drill = await aLiveDrill();
    const { unit, defender } = drill.cast;
    const day = new Date(START_MS).toISOString().slice(0, 10);
    const fields = { title: 'Daily', firstDay: day, lastDay: day, dueMinutes: [0, 1439, 600] };
    const duty = await drill.run(drill.organiser, recordZeroReportDuty, { id: null, fields });
    const [dueAt = 0] = dueTimes(
      { ...fields, graceMinutes: 30, note: '', dueMinutes: [0] },
      'Asia/Shanghai',
    );
    const input = { unit, duty, dueAt, content: 'zero' } as const;
    expect(drill.refusal(defender, fileZeroReport, { ...input, dueAt: dueAt + 1 })).toMatchObject({
      field: 'dueAt',
    });
    expect(
      drill.refusal(defender, fileZeroReport, { ...input, content: 'incident' }),
    ).toMatchObject({ field: 'text', reason: 'reason-required' });
    const id = await drill.run(defender, fileZeroReport, { ...input, filedAt: dueAt + HOUR });
    expect(id).toBe(zeroReportId(input));
    await drill.run(defender, fileZeroReport, { ...input, content: 'incident', text: 'Phishing' });
    const report = readIn(drill.device.state, unitAudience(unit), zeroReportKind, id);
    expect(report?.value).toMatchObject({ filedAt: dueAt + HOUR, content: 'incident' });
    const grace = { graceMinutes: 30 };
    expect(zeroReportState(report, grace, dueAt, dueAt)).toBe('late');
    expect(zeroReportState(report, { graceMinutes: 60 }, dueAt, dueAt)).toBe('filed');
    expect(
      [-2 * HOUR, -1, HOUR].map((after) => zeroReportState(undefined, grace, dueAt, dueAt + after)),
    ).toEqual(['upcoming', 'due', 'missing']);
  });
});

describe('the letter of authorisation', () => {
  const letter = {
    sha256: SHA,
    fileName: 'C:\\fake\\letter.pdf',
    mediaType: 'application/pdf',
    sizeBytes: 12,
    caption: '',
  };

  test('is attached once and taken off', async () => {
    const drill = await aDrill();
    const id = await drill.run(drill.organiser, attachLetter, letter);
    expect(lettersOf(drill.device.state)[0]?.value.fileName).not.toContain('\\');
    expect(drill.refusal(drill.organiser, attachLetter, letter)).toMatchObject({
      type: 'already-there',
    });
    await drill.run(drill.organiser, removeLetter, { id });
    expect(lettersOf(drill.device.state)).toEqual([]);
  });
});

describe('results of other exercises', () => {
  test('need a unit, an exercise, a source and something that was reached', async () => {
    const drill = await aLiveDrill();
    const fields = { unit: drill.cast.unit, exercise: 'Provincial drill', source: 'Circular' };
    const by = drill.organiser;
    expect(drill.refusal(by, recordOutsideResult, { id: null, fields })).toMatchObject({
      field: 'points',
    });
    const better = { ...fields, rank: 9, outOf: 5 };
    expect(drill.refusal(by, recordOutsideResult, { id: null, fields: better })).toMatchObject({
      field: 'rank',
    });
    await drill.run(by, recordOutsideResult, { id: null, fields: { ...fields, grade: 'A' } });
  });
});

describe('what a phase wants', () => {
  const missing = (drill: Drill, to: 'filed' | 'live' | 'final'): string[] =>
    phaseRequirements(drill.device.state, to, START_MS)
      .filter(({ isMet }) => !isMet)
      .map(({ name }) => name);

  test('is met as the plan grows', async () => {
    const drill = await aDrill();
    expect(missing(drill, 'filed')).toEqual(['purpose', 'host', 'level', 'period', 'basis']);
    await drill.run(drill.organiser, editExercise, {
      purpose: 'Test',
      host: 'City',
      level: 'municipal',
      basis: 'Order',
      startsAt: START_MS,
      endsAt: START_MS + HOUR,
    });
    expect(missing(drill, 'filed')).toEqual([]);
    const before = readinessOf(drill.device.state, START_MS);
    expect(before.find(({ name }) => name === 'contacts')?.isMet).toBe(false);
    const contact = { id: null, fields: { post: 'Duty room', phone: '110' } };
    const id = await drill.run(drill.organiser, recordContact, contact);
    expect(read(drill.device.state, contactKind, id)?.value.order).toBe(0);
    const after = readinessOf(drill.device.state, START_MS);
    expect(after.find(({ name }) => name === 'contacts')?.isMet).toBe(true);
  });

  test('an exercise whose authorisation has expired does not go live', async () => {
    const drill = await aDrill();
    await drill.goTo('preparation');
    await drill.run(drill.organiser, editExercise, { authorisedUntil: START_MS - 1 });
    expect(drill.refusal(drill.organiser, changePhase, { to: 'live', basis: 'x' })).toEqual({
      type: 'not-ready',
      to: 'live',
      missing: ['not-expired', 'units', 'teams'],
    });
  });

  test('assurance of a key period wants duty and reports in place of teams', async () => {
    const drill = await aDrill();
    await drill.run(drill.organiser, editExercise, { form: 'key-period' });
    expect(missing(drill, 'live')).toEqual(
      expect.arrayContaining(['duty-roster', 'zero-reports', 'units']),
    );
    expect(missing(drill, 'live')).not.toContain('teams');
  });

  test('suspending and aborting want a reason, which the history keeps', async () => {
    const drill = await aLiveDrill();
    const by = drill.organiser;
    expect(drill.refusal(by, changePhase, { to: 'suspended', basis: ' ' })).toEqual({
      type: 'invalid',
      field: 'reason',
      reason: 'reason-required',
    });
    await drill.run(by, changePhase, { to: 'suspended', basis: '', reason: 'Power failure' });
    const last = [...readAll(drill.device.state, phaseChangeKind)].at(-1);
    expect(last?.value).toMatchObject({ from: 'live', to: 'suspended', reason: 'Power failure' });
  });
});
