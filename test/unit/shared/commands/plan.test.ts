import { describe, expect, test } from 'vitest';
import { changePhase } from '#shared/commands/change-phase.ts';
import { createExercise } from '#shared/commands/create-exercise.ts';
import { designate } from '#shared/commands/designate.ts';
import { discloseScope } from '#shared/commands/disclose-scope.ts';
import { editExercise } from '#shared/commands/edit-exercise.ts';
import { editRuleBook } from '#shared/commands/edit-rule-book.ts';
import { planSchedule, removeSchedule } from '#shared/commands/plan-schedule.ts';
import { recordAsset, removeAsset } from '#shared/commands/record-asset.ts';
import { recordOrganisation, removeOrganisation } from '#shared/commands/record-organisation.ts';
import { recordPerson, removePerson } from '#shared/commands/record-person.ts';
import { recordSystem, removeSystem } from '#shared/commands/record-system.ts';
import { recordTeam, removeTeam } from '#shared/commands/record-team.ts';
import { builtInRuleBook } from '#shared/commands/rule-book-text.ts';
import { ALL, CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import { exerciseKind, phaseChangeKind, scheduleKind } from '#shared/domain/exercise.ts';
import {
  designationKind,
  organisationKind,
  personKind,
  systemKind,
} from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { elementsOf, read, readAll, readIn } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { EXERCISE } from '#test/support/builders.ts';
import { aDrill, aLiveDrill, anActor, anEmptyDrill, type Drill } from '#test/support/drill.ts';
import { START_MS } from '#test/support/ports.ts';

const NOBODY = 'nobody' as RecordId;
const head = (drill: Drill) => readIn(drill.device.state, ALL, exerciseKind, EXERCISE)?.value;
const newUnit = (drill: Drill, name: string): Promise<RecordId> =>
  drill.run(drill.organiser, recordOrganisation, { id: null, fields: { name } });

const CREATE = {
  title: ' Drill ',
  rootKey: 'A'.repeat(43),
  organiser: { name: 'Olga' },
  ruleBook: builtInRuleBook('zh'),
};

describe('createExercise', () => {
  test('pins root key, open admission, desk, organiser and rule book in its first action', async () => {
    const drill = await anEmptyDrill();
    const made = await drill.run(drill.organiser, createExercise, CREATE);
    expect(made.exercise).toBe(EXERCISE);
    expect(head(drill)).toMatchObject({
      title: 'Drill',
      phase: 'draft',
      rootKey: CREATE.rootKey,
      admission: 'open',
      desk: drill.device.id,
      sample: false,
    });
    const { state, batches } = drill.device;
    expect(read(state, personKind, drill.organiser.person)?.value.role).toBe('organiser');
    expect(read(state, ruleBookKind, made.ruleBook)?.value.status).toBe('draft');
    expect([...readAll(state, designationKind)].map(({ value }) => value)).toEqual([
      expect.objectContaining({ attribute: 'rule-book', subject: EXERCISE, value: made.ruleBook }),
    ]);
    expect(new Set(batches.map(({ batch }) => batch.action)).size).toBe(1);
  });

  test.each([
    ['no title', { ...CREATE, title: ' ' }, { field: 'title', reason: 'required' }],
    [
      'a root key that is none',
      { ...CREATE, rootKey: 'A' },
      { field: 'rootKey', reason: 'malformed' },
    ],
    ['nobody', { ...CREATE, organiser: { name: '' } }, { field: 'organiser', reason: 'required' }],
    [
      'a time zone that is none',
      { ...CREATE, head: { timeZone: 'Moon/Sea' } },
      { field: 'timeZone', reason: 'not-a-choice' },
    ],
    [
      'an end before the start',
      { ...CREATE, head: { startsAt: 2, endsAt: 1 } },
      { field: 'endsAt', reason: 'times-reversed' },
    ],
    [
      'a rule book that scoring can not read',
      { ...CREATE, ruleBook: { title: 'x', version: '1', content: '{"format":1}' } },
      { field: 'content', reason: 'rule-book-invalid' },
    ],
  ])('refuses %s', async (_, input, error) => {
    const drill = await anEmptyDrill();
    expect(drill.refusal(drill.organiser, createExercise, input)).toEqual({
      type: 'invalid',
      ...error,
    });
  });

  test('refuses a second head and another role', async () => {
    const drill = await aDrill();
    expect(drill.refusal(drill.organiser, createExercise, CREATE).type).toBe('already-there');
    expect(drill.refusal(anActor('x', 'referee'), createExercise, CREATE).type).toBe('not-allowed');
  });
});

describe('the head of the exercise', () => {
  test('editExercise writes what changed, normalised, and nothing when nothing did', async () => {
    const drill = await aDrill();
    await drill.run(drill.organiser, editExercise, {
      purpose: ' cafe\u0301\r\nline ',
      reviewers: 3,
    });
    expect(head(drill)).toMatchObject({ purpose: 'caf\u00e9\nline', reviewers: 3 });
    const before = drill.device.batches.length;
    await drill.run(drill.organiser, editExercise, { reviewers: 3 });
    expect(drill.device.batches).toHaveLength(before);
  });

  test.each([
    [{ phase: 'live' }, { field: 'phase', reason: 'unknown-field' }],
    [{ rootKey: 'x' }, { field: 'rootKey', reason: 'unknown-field' }],
    [{ title: '' }, { field: 'title', reason: 'required' }],
    [{ title: 'x'.repeat(201) }, { field: 'title', reason: 'too-long' }],
    [{ title: 'a\u0007' }, { field: 'title', reason: 'control-character' }],
    [{ marking: 'pink' }, { field: 'marking', reason: 'not-a-choice' }],
    [{ reviewers: 10 }, { field: 'reviewers', reason: 'out-of-range' }],
    [{ desk: 'here' }, { field: 'desk', reason: 'malformed' }],
  ])('editExercise refuses %j', async (fields, error) => {
    const drill = await aDrill();
    expect(drill.refusal(drill.organiser, editExercise, fields as never)).toEqual({
      type: 'invalid',
      ...error,
    });
  });

  test('changePhase goes one step at a time and keeps the history', async () => {
    const drill = await aDrill();
    const refused = drill.refusal(drill.organiser, changePhase, { to: 'live', basis: '' });
    expect(refused).toEqual({ type: 'wrong-step', from: 'draft', to: 'live' });
    await drill.run(drill.organiser, changePhase, { to: 'filed', basis: ' Order 1 ' });
    expect(head(drill)?.phase).toBe('filed');
    expect([...readAll(drill.device.state, phaseChangeKind)].map(({ value }) => value)).toEqual([
      {
        from: 'draft',
        to: 'filed',
        changedAt: START_MS + 2000,
        basis: 'Order 1',
        letPass: ['purpose', 'host', 'level', 'period', 'basis'],
      },
    ]);
  });

  test('going live freezes the rule book that is designated', async () => {
    const drill = await aLiveDrill();
    const [book] = [...readAll(drill.device.state, ruleBookKind)];
    expect(book?.value.status).toBe('frozen');
    const id = book?.id ?? NOBODY;
    const change = { id, text: { title: 'Other' } };
    expect(drill.refusal(drill.organiser, editRuleBook, change)).toMatchObject({
      type: 'wrong-state',
      state: 'frozen',
    });
  });

  test('a rule book moves forward only, and is amended by a new version', async () => {
    const drill = await aDrill();
    const [book] = [...readAll(drill.device.state, ruleBookKind)];
    const id = book?.id ?? NOBODY;
    await drill.run(drill.organiser, editRuleBook, { id, text: { title: 'Rules' } });
    await drill.run(drill.organiser, editRuleBook, { id, status: 'published' });
    expect(drill.refusal(drill.organiser, editRuleBook, { id, status: 'draft' }).type).toBe(
      'wrong-state',
    );
    const text = { ...builtInRuleBook('en'), version: '1.1' };
    const amended = await drill.run(drill.organiser, editRuleBook, { id: null, text });
    await drill.run(drill.organiser, designate, {
      subject: EXERCISE as string as RecordId,
      attribute: 'rule-book',
      value: amended,
      effectiveFrom: START_MS,
      basis: 'Order 2',
    });
    expect(read(drill.device.state, ruleBookKind, amended)?.value).toMatchObject({
      status: 'draft',
      version: '1.1',
    });
  });

  test('planSchedule puts a stretch on the calendar, removeSchedule takes it off', async () => {
    const drill = await aDrill();
    const fields = { phase: 'live' as const, startsAt: 10, endsAt: 20 };
    const id = await drill.run(drill.organiser, planSchedule, { id: null, fields });
    expect(drill.refusal(drill.organiser, planSchedule, { id, fields: { endsAt: 5 } })).toEqual({
      type: 'invalid',
      field: 'endsAt',
      reason: 'times-reversed',
    });
    await drill.run(drill.organiser, planSchedule, { id, fields: { note: 'x' } });
    expect(read(drill.device.state, scheduleKind, id)?.value).toEqual({ ...fields, note: 'x' });
    await drill.run(drill.organiser, removeSchedule, { id });
    expect(read(drill.device.state, scheduleKind, id)).toBeUndefined();
  });
});

describe('the register', () => {
  test('names are given once, whatever width and case', async () => {
    const drill = await aDrill();
    const unit = await newUnit(drill, '水务局 Ａ');
    const again = { id: null, fields: { name: '水务局 a' } };
    expect(drill.refusal(drill.organiser, recordOrganisation, again)).toEqual({
      type: 'invalid',
      field: 'name',
      reason: 'not-unique',
    });
    await drill.run(drill.organiser, recordOrganisation, { id: unit, fields: { contact: 'x' } });
    expect(read(drill.device.state, organisationKind, unit)?.value.contact).toBe('x');
  });

  test('tags are all that are given', async () => {
    const drill = await aDrill();
    const tagged = (id: RecordId | null, tags: string[]) =>
      drill.run(drill.organiser, recordOrganisation, { id, fields: { name: 'Unit' }, tags });
    const id = await tagged(null, ['one', 'two']);
    await tagged(id, ['two', ' three ']);
    const row = readIn(drill.device.state, CONTROL, organisationKind, id)?.row;
    expect(row && elementsOf(row, 'tag')).toEqual(['three', 'two']);
  });

  test('systems and assets belong to something that is there', async () => {
    const drill = await aDrill();
    const at = (organisation: RecordId) => ({ id: null, fields: { name: 'S', organisation } });
    expect(drill.refusal(drill.organiser, recordSystem, at(NOBODY)).type).toBe('not-found');
    expect(
      drill.refusal(drill.organiser, recordSystem, { id: null, fields: { name: 'S' } }),
    ).toEqual({
      type: 'invalid',
      field: 'organisation',
      reason: 'required',
    });
    const system = await drill.run(drill.organiser, recordSystem, at(await newUnit(drill, 'A')));
    await drill.run(drill.organiser, recordSystem, at(await newUnit(drill, 'B'))); // same name elsewhere
    const asset = { id: null, fields: { name: 'a', system } };
    await drill.run(drill.organiser, recordAsset, asset);
    expect(drill.refusal(drill.organiser, recordAsset, asset)).toMatchObject({
      reason: 'not-unique',
    });
    const level = { id: system, fields: { protectionLevel: 6 } };
    expect(drill.refusal(drill.organiser, recordSystem, level)).toMatchObject({
      field: 'protectionLevel',
      reason: 'out-of-range',
    });
    expect(read(drill.device.state, systemKind, system)?.value.protectionLevel).toBeNull();
  });

  test('nothing is taken out while something still refers to it', async () => {
    const drill = await aLiveDrill();
    const { unit, system, asset, team, referees } = drill.cast;
    const by = drill.organiser;
    expect(drill.refusal(by, removeOrganisation, { id: unit })).toMatchObject({
      by: 'system',
      count: 1,
    });
    expect(drill.refusal(by, removeSystem, { id: system })).toMatchObject({
      by: 'asset',
      count: 1,
    });
    expect(drill.refusal(by, removeTeam, { id: team })).toMatchObject({ by: 'person', count: 1 });
    expect(drill.refusal(by, removePerson, { id: by.person }).type).toBe('invalid');
    await drill.run(by, removePerson, { id: referees[0]?.person ?? NOBODY });
    await drill.run(by, removeAsset, { id: asset });
    await drill.run(by, removeSystem, { id: system });
    expect(drill.refusal(by, removeSystem, { id: system }).type).toBe('not-found');
  });

  test('only the organiser writes it, and not after the exercise is final', async () => {
    const drill = await aDrill();
    const input = { id: null, fields: { name: 'x' } };
    for (const role of [
      'chief-referee',
      'referee',
      'attack-team',
      'defender',
      'observer',
    ] as const) {
      expect(drill.refusal(anActor('p', role), recordOrganisation, input)).toEqual({
        type: 'not-allowed',
        role,
        kind: 'organisation',
      });
    }
    await drill.run(drill.organiser, changePhase, { to: 'aborted', basis: 'Order 9' });
    expect(drill.refusal(drill.organiser, recordOrganisation, input)).toEqual({
      type: 'wrong-phase',
      phase: 'aborted',
    });
  });
});

describe('designate', () => {
  const item = (
    subject: RecordId,
    attribute: 'participation' | 'key-unit' | 'target' | 'parent',
    value: string,
  ) => ({
    subject,
    attribute,
    value,
    effectiveFrom: 0,
    basis: 'Order 3',
  });

  test('adds a value with its basis and never edits an earlier one', async () => {
    const drill = await aDrill();
    const unit = await newUnit(drill, 'Unit');
    await drill.run(drill.organiser, designate, item(unit, 'key-unit', 'yes'));
    const later = { ...item(unit, 'key-unit', 'no'), effectiveFrom: START_MS };
    await drill.run(drill.organiser, designate, later);
    const values = [...readAll(drill.device.state, designationKind)].filter(
      ({ value }) => value.subject === unit,
    );
    expect(values.map(({ value }) => [value.value, value.effectiveFrom])).toEqual([
      ['yes', 0],
      ['no', START_MS],
    ]);
  });

  test('refuses words that mean nothing and subjects that are not there', async () => {
    const drill = await aDrill();
    const unit = await newUnit(drill, 'Unit');
    const by = drill.organiser;
    expect(drill.refusal(by, designate, item(unit, 'participation', 'maybe'))).toMatchObject({
      reason: 'not-a-choice',
    });
    expect(drill.refusal(by, designate, item(unit, 'target', 'main'))).toMatchObject({
      kind: 'system',
    });
    expect(drill.refusal(by, designate, item(NOBODY, 'key-unit', 'yes')).type).toBe('not-found');
  });

  test('no organisation comes to lie below itself', async () => {
    const drill = await aDrill();
    const [a, b, c] = [
      await newUnit(drill, 'A'),
      await newUnit(drill, 'B'),
      await newUnit(drill, 'C'),
    ];
    await drill.run(drill.organiser, designate, item(b, 'parent', a));
    await drill.run(drill.organiser, designate, item(c, 'parent', b));
    for (const below of [a, b, c]) {
      expect(drill.refusal(drill.organiser, designate, item(a, 'parent', below))).toMatchObject({
        reason: 'cycle',
      });
    }
    await drill.run(drill.organiser, designate, item(c, 'parent', ''));
  });
});

describe('people, teams, scope', () => {
  test('a member names a team, a defender a unit, nobody else either', async () => {
    const drill = await aDrill();
    const by = drill.organiser;
    const team = await drill.run(by, recordTeam, { id: null, fields: { name: 'T' } });
    const person = (fields: object) => ({ id: null, fields: { name: 'P', ...fields } });
    expect(drill.refusal(by, recordPerson, person({ role: 'attack-team' }))).toMatchObject({
      field: 'team',
      reason: 'required',
    });
    expect(drill.refusal(by, recordPerson, person({ role: 'referee', team }))).toMatchObject({
      field: 'team',
      reason: 'not-applicable',
    });
    expect(drill.refusal(by, recordPerson, person({ role: 'defender', unit: NOBODY })).type).toBe(
      'not-found',
    );
    const newId = 'from-a-device' as RecordId;
    const id = await drill.run(by, recordPerson, {
      ...person({ role: 'attack-team', team }),
      newId,
    });
    expect(id).toBe(newId);
    expect(drill.refusal(by, recordPerson, { ...person({ role: 'observer' }), newId }).type).toBe(
      'already-there',
    );
  });

  test('discloseScope adds, takes back and shows again', async () => {
    const drill = await aLiveDrill();
    const { team, system } = drill.cast;
    const scopes = () =>
      [...readAll(drill.device.state, scopeKind)].map(({ value }) => value.systemName);
    const disclose = (systems: RecordId[]) =>
      drill.run(drill.organiser, discloseScope, { team, systems });
    expect(await disclose([system])).toEqual({ added: 1, removed: 0 });
    expect(scopes()).toEqual(['Portal']);
    expect(await disclose([])).toEqual({ added: 0, removed: 1 });
    expect(await disclose([system, system])).toEqual({ added: 1, removed: 0 });
    expect(scopes()).toEqual(['Portal']);
    await drill.run(drill.organiser, recordSystem, { id: system, fields: { name: 'Gate' } });
    expect(await disclose([system])).toEqual({ added: 0, removed: 0 });
    expect(scopes()).toEqual(['Gate']);
    expect([...readAll(drill.device.state, scopeKind)][0]?.audience).toBe(teamAudience(team));
  });
});
