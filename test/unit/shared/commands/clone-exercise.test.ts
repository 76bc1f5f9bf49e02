import { describe, expect, test } from 'vitest';
import {
  CLONE_PARTS,
  clonedHead,
  cloneWrites,
  writeClone,
} from '#shared/commands/clone-exercise.ts';
import { discloseScope } from '#shared/commands/disclose-scope.ts';
import { designate } from '#shared/commands/designate.ts';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { planWindow } from '#shared/commands/plan-window.ts';
import { recordSource } from '#shared/commands/record-source.ts';
import { teamAudience } from '#shared/domain/audiences.ts';
import { sourceAddressKind } from '#shared/domain/contact.ts';
import { dailyWindowKind } from '#shared/domain/daily-window.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import { findingKind } from '#shared/domain/finding.ts';
import {
  assetKind,
  designationKind,
  personKind,
  systemKind,
  teamKind,
} from '#shared/domain/register.ts';
import { readAll } from '#shared/journal/read.ts';
import { known } from '#shared/kernel/result.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { aDrill, aLiveDrill } from '#test/support/drill.ts';

async function aSource() {
  const drill = await aLiveDrill();
  const by = drill.organiser;
  const { team, system, unit, attacker } = drill.cast;
  await drill.run(by, discloseScope, { team, systems: [system] });
  await drill.run(by, recordSource, { id: null, fields: { team, address: '192.0.2.1' } });
  await drill.run(by, designate, {
    subject: unit,
    attribute: 'key-unit',
    value: 'yes',
    effectiveFrom: 5,
    basis: 'Order',
  });
  await drill.run(by, planWindow, { id: null, fields: { firstDay: '2026-03-01', closes: 1500 } });
  await drill.run(attacker, draftFinding, { team, fields: { title: 'A result' } });
  return drill;
}

describe('a copy of an exercise', () => {
  test('has new ids everywhere, keeps what names what, and no results', async () => {
    const { device: from, cast } = await aSource();
    const drill = await aDrill();
    const { ids } = drill.context(drill.organiser);
    const plan = { source: from.state, parts: new Set(CLONE_PARTS), shiftDays: 10 };
    const writes = [...cloneWrites(plan, ids)].flat();
    await drill.run(drill.organiser, writeClone, { writes });
    const { state } = drill.device;
    const old = new Set<string>(
      Object.values(cast).flatMap((one) => (typeof one === 'string' ? [one] : [])),
    );
    const system = known([...readAll(state, systemKind)][0], 'a system');
    const team = known([...readAll(state, teamKind)][0], 'a team');
    expect(old.has(system.id) || old.has(team.id)).toBe(false);
    expect([...readAll(state, assetKind)].map(({ value }) => value.system)).toEqual([system.id]);
    const scope = known([...readAll(state, scopeKind)][0], 'a scope');
    expect(scope.audience).toBe(teamAudience(team.id));
    expect(scope.value).toMatchObject({
      system: system.id,
      organisation: system.value.organisation,
    });
    expect([...readAll(state, sourceAddressKind)][0]).toMatchObject({
      audience: teamAudience(team.id),
      value: { team: team.id, address: '192.0.2.1' },
    });
    expect(
      [...readAll(state, personKind)].filter(({ value }) => value.team === team.id),
    ).toHaveLength(1);
    expect([...readAll(state, dailyWindowKind)][0]?.value.firstDay).toBe('2026-03-11');
    const keyUnit = readDesignations(state).history(system.value.organisation, 'key-unit');
    expect(keyUnit.map(({ value }) => value)).toEqual(['yes']);
    const copied = [...readAll(state, designationKind)].map(({ value }) => value.effectiveFrom);
    expect(copied.every((since) => since === 0)).toBe(true);
    expect([...readAll(state, findingKind)]).toEqual([]);
    expect([...readAll(from.state, findingKind)]).toHaveLength(1);
  });

  test('without the register names nothing of it', async () => {
    const { device: from } = await aSource();
    const drill = await aDrill();
    const { ids } = drill.context(drill.organiser);
    const parts = new Set(['people', 'teams'] as const);
    const writes = [...cloneWrites({ source: from.state, parts, shiftDays: 0 }, ids)].flat();
    await drill.run(drill.organiser, writeClone, { writes });
    const { state } = drill.device;
    expect([...readAll(state, scopeKind)]).toEqual([]);
    expect([...readAll(state, personKind)].every(({ value }) => value.unit === null)).toBe(true);
    expect([...readAll(state, designationKind)].map(({ value }) => value.attribute)).toEqual([
      'rule-book',
    ]);
  });

  test('takes its head without phase, dates or authorisation', async () => {
    const { device } = await aSource();
    expect(clonedHead(device.state)).not.toHaveProperty('phase');
    expect(clonedHead(device.state)).not.toHaveProperty('authorisation');
    expect(clonedHead(device.state)).toMatchObject({ reviewers: 2, timeZone: 'Asia/Shanghai' });
  });
});
