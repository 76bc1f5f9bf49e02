import { describe, expect, test } from 'vitest';
import { changePeople, removePeople } from '#shared/commands/change-people.ts';
import {
  importPeople,
  importTeams,
  type PersonRow,
  planPersonList,
  planTeamList,
} from '#shared/commands/import-people.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { personKind, teamKind } from '#shared/domain/register.ts';
import { listRows } from '#shared/formats/lists/list-rows.ts';
import { PERSON_LIST, personCell } from '#shared/formats/lists/people-list.ts';
import { guessMapping } from '#shared/formats/table/column-mapping.ts';
import { openCsvTable } from '#shared/formats/table/table-file.ts';
import { isTableRefusal } from '#shared/formats/table/table-sheet.ts';
import { readAll } from '#shared/journal/read.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { aLiveDrill, type Drill } from '#test/support/drill.ts';

const people = (drill: Drill) => [...readAll(drill.device.state, personKind)];
const named = (drill: Drill, name: string) =>
  people(drill).find(({ value }) => value.name === name)?.value;

function rowsOf(csv: string): readonly PersonRow[] {
  const file = openCsvTable(utf8(csv));
  if (!file.ok) throw new Error(file.error.type);
  const sheet = file.value.sheets[0]!;
  const rows = [...sheet.slices()].flatMap((slice) => (isTableRefusal(slice) ? [] : slice.rows));
  return listRows(rows, guessMapping(PERSON_LIST, sheet.header), personCell);
}

describe('a list of people', () => {
  const CSV = [
    '姓名,角色,工作单位,攻击队,防守单位,梯队,专项职责,评审领域,回避,负责人,案件上限',
    '甲,裁判,Academy,,,,专家组、武器验证员,data、云原生,Water;Team One,是,12',
    '乙,防守方,Water,,Water,驻场,,,,否,',
    '丙,攻击队,Red House,Team One,,,,,,,',
    '丁,裁判,Red House,,,驻场,,,,,',
    '戊,攻击队,Red House,Nobody,,,,,,,',
    '己,法官,Academy,,,,,,,,',
    '庚,,Academy,,,,,,,,',
    '甲,裁判,Academy,,,,,,,,',
    ',裁判,Academy,,,,,,,,',
    '辛,裁判,Academy,,,,,,,,many',
  ].join('\n');

  test('is read in the words of the field, with every rejection by line', async () => {
    const drill = await aLiveDrill();
    const plan = planPersonList(drill.device.state, rowsOf(CSV));
    expect(plan.rows.map(({ line, fate }) => [line, fate])).toEqual([
      [2, 'added'],
      [3, 'added'],
      [4, 'added'],
    ]);
    expect(plan.rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [5, 'tier', 'not-applicable'],
      [6, 'team', 'not-found'],
      [7, 'role', 'not-a-choice'],
      [8, 'role', 'required'],
      [9, 'name', 'repeated'],
      [10, 'name', 'required'],
      [11, 'capacity', 'not-a-number'],
    ]);
  });

  test('enters people, and entered again changes nothing', async () => {
    const drill = await aLiveDrill();
    const rows = rowsOf(CSV);
    await drill.run(drill.organiser, importPeople, { rows });
    expect(named(drill, '甲')).toMatchObject({
      role: 'referee',
      duties: ['expert-group', 'exploit-verifier'],
      expertise: ['data', '云原生'],
      conflicts: [drill.cast.unit, drill.cast.team],
      isLead: true,
      capacity: 12,
    });
    expect(named(drill, '乙')).toMatchObject({ unit: drill.cast.unit, tier: 'onsite' });
    expect(named(drill, '丙')).toMatchObject({ team: drill.cast.team, unit: null });
    const before = drill.device.state.batches.size;
    await drill.run(drill.organiser, importPeople, { rows });
    expect(drill.device.state.batches.size).toBe(before);
  });

  test('means the only one of a name where it says no employer, and no one of several', async () => {
    const drill = await aLiveDrill();
    const row = (cells: PersonRow['cells']): PersonRow => ({ line: 2, cells });
    const one = planPersonList(drill.device.state, [row({ name: 'Rita', contact: '123' })]);
    expect(one.rows[0]).toMatchObject({ fate: 'changed', changed: ['contact'] });
    await drill.run(drill.organiser, recordPerson, {
      id: null,
      fields: { name: 'Rita', role: 'referee', employer: 'Elsewhere' },
    });
    const two = planPersonList(drill.device.state, [row({ name: 'Rita', contact: '123' })]);
    expect(two.rejected[0]).toMatchObject({ column: 'role', reason: 'required' });
  });

  test('of teams goes by name', async () => {
    const drill = await aLiveDrill();
    const rows = [
      { line: 2, cells: { name: 'team one', code: 'T-01' } },
      { line: 3, cells: { name: 'Team Two', employer: 'Blue House' } },
    ];
    expect(planTeamList(drill.device.state, rows).rows.map(({ fate }) => fate)).toEqual([
      'changed',
      'added',
    ]);
    await drill.run(drill.organiser, importTeams, { rows });
    const codes = [...readAll(drill.device.state, teamKind)].map(({ value }) => value.code);
    expect(codes).toEqual(['T-01', '']);
  });
});

describe('many people at once', () => {
  test('get what is said and keep the rest; all or none', async () => {
    const drill = await aLiveDrill();
    const ids = drill.cast.referees.map(({ person }) => person);
    await drill.run(drill.organiser, changePeople, {
      ids,
      fields: { group: '一组' },
      addDuties: ['expert-group'],
      addExpertise: ['data'],
    });
    await drill.run(drill.organiser, changePeople, { ids, removeExpertise: ['data'] });
    for (const id of ids) {
      expect(people(drill).find((one) => one.id === id)?.value).toMatchObject({
        group: '一组',
        duties: ['expert-group'],
        expertise: [],
      });
    }
    expect(
      drill.refusal(drill.organiser, changePeople, { ids, fields: { role: 'defender' } }),
    ).toMatchObject({ field: 'unit', reason: 'required' });
    expect(
      drill.refusal(drill.organiser, changePeople, { ids, fields: { tier: 'expert' } }),
    ).toMatchObject({ field: 'tier', reason: 'not-applicable' });
    expect(drill.refusal(drill.organiser, changePeople, { ids: [] })).toMatchObject({
      type: 'nothing-to-do',
    });
  });

  test('leave together, but never oneself', async () => {
    const drill = await aLiveDrill();
    const ids = drill.cast.referees.map(({ person }) => person);
    expect(
      drill.refusal(drill.organiser, removePeople, { ids: [...ids, drill.organiser.person] }),
    ).toMatchObject({ reason: 'not-applicable' });
    await drill.run(drill.organiser, removePeople, { ids });
    expect(people(drill).some(({ id }) => ids.includes(id))).toBe(false);
  });
});
