import { beforeEach, describe, expect, test } from 'vitest';
import { designate } from '#shared/commands/designate.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { recordSuperior, removeSuperior } from '#shared/commands/record-superior.ts';
import { tellSuperior, unitsBelow } from '#shared/commands/tell-superior.ts';
import { ALL, branchAudience, CONTROL, mayRead, teamAudience } from '#shared/domain/audiences.ts';
import { oversightKind, type Superior, superiorKind } from '#shared/domain/superior.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { aLiveDrill, anActor } from '#test/support/drill.ts';

let drill: Awaited<ReturnType<typeof aLiveDrill>>;
let district: RecordId;
const enter = (fields: Partial<Superior>): Promise<RecordId> =>
  drill.run(drill.organiser, recordSuperior, { id: null, fields });
const unit = (name: string, fields = {}): Promise<RecordId> =>
  drill.run(drill.organiser, recordOrganisation, { id: null, fields: { name, ...fields } });
const told = (id: RecordId) =>
  [...readAll(drill.device.state, oversightKind, (one) => one === branchAudience(id))].map(
    ({ value }) => value,
  );
const below = (id: RecordId) =>
  unitsBelow(drill.device.state, readIn(drill.device.state, CONTROL, superiorKind, id)!.value).map(
    ({ value }) => value.name,
  );

beforeEach(async () => {
  drill = await aLiveDrill();
  district = await enter({ name: 'East district', regions: ['East'], units: [drill.cast.unit] });
});

describe('a superior body', () => {
  test('has below it its regions and sectors, those named, and their subordinates', async () => {
    await unit('Harbour', { region: ' east ' });
    const bank = await unit('Bank', { region: 'West', sector: 'Finance' });
    const branch = await unit('Bank branch', { region: 'West' });
    await drill.run(drill.organiser, designate, {
      subject: branch,
      attribute: 'parent',
      value: bank,
      effectiveFrom: 0,
      basis: '',
    });
    expect(below(district)).toEqual(['Water', 'Harbour']);
    const regulator = await enter({ name: 'Regulator', sectors: ['Finance'] });
    expect(below(regulator)).toEqual(['Bank', 'Bank branch']);
  });

  test('sees nothing until it is told, and then only copies of what it may see', async () => {
    const actor = { ...anActor('sue', 'superior'), superior: district };
    expect(told(district)).toEqual([]);
    await drill.run(drill.organiser, tellSuperior, { id: district });
    expect(told(district)).toEqual([
      expect.objectContaining({ subjectType: 'unit', title: 'Water', state: 'participating' }),
    ]);
    expect(mayRead(actor, branchAudience(district))).toBe(true);
    for (const hidden of [CONTROL, teamAudience(drill.cast.team), branchAudience('x' as RecordId)])
      expect(mayRead(actor, hidden)).toBe(false);
    expect(mayRead(actor, ALL)).toBe(true);
    expect(mayRead(anActor('sue', 'superior'), branchAudience(district))).toBe(false);
    expect(drill.refusal(actor, tellSuperior, { id: district })).toMatchObject({
      type: 'not-allowed',
    });
  });

  test('is told again only of what changed, and what is no longer its business is taken back', async () => {
    const { organiser } = drill;
    await drill.run(organiser, tellSuperior, { id: district });
    expect(drill.refusal(organiser, tellSuperior, { id: district })).toMatchObject({
      type: 'nothing-to-do',
    });
    await unit('Harbour', { region: 'East' });
    expect(await drill.run(organiser, tellSuperior, { id: district })).toEqual({
      told: 1,
      withdrawn: 0,
    });
    await drill.run(organiser, recordSuperior, { id: district, fields: { units: [] } });
    expect(await drill.run(organiser, tellSuperior, { id: district })).toEqual({
      told: 0,
      withdrawn: 1,
    });
    expect(told(district).map(({ title }) => title)).toEqual(['Harbour']);
  });

  test('has people who name it, and stays while it has', async () => {
    const { organiser } = drill;
    const fields = { name: 'Sue', role: 'superior' as const };
    expect(drill.refusal(organiser, recordPerson, { id: null, fields })).toMatchObject({
      field: 'superior',
      reason: 'required',
    });
    await drill.run(organiser, recordPerson, {
      id: null,
      fields: { ...fields, superior: district },
    });
    expect(drill.refusal(organiser, removeSuperior, { id: district })).toMatchObject({
      type: 'in-use',
      count: 1,
    });
    expect(
      drill.refusal(organiser, recordSuperior, { id: null, fields: { name: 'east  district' } }),
    ).toMatchObject({ reason: 'not-unique' });
  });
});
