import { describe, expect, it } from 'vitest';
import { authorisationFacts } from '#shared/commands/authorisation-facts.ts';
import { discloseHoldings } from '#shared/commands/disclose-holdings.ts';
import { findingFlags } from '#shared/commands/finding-flags.ts';
import { discloseScope } from '#shared/commands/disclose-scope.ts';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { ownershipFacts, ownershipFlags } from '#shared/commands/ownership-flags.ts';
import { recordAsset } from '#shared/commands/record-asset.ts';
import { recordHoneypot, removeHoneypot } from '#shared/commands/record-honeypot.ts';
import { recordSystem } from '#shared/commands/record-system.ts';
import { recordImpact } from '#shared/commands/record-impact.ts';
import { orderStop } from '#shared/commands/order-stop.ts';
import { decideOwnership, stateOwnership } from '#shared/commands/state-ownership.ts';
import { CONTROL, mayRead, unitAudience } from '#shared/domain/audiences.ts';
import { impactKind } from '#shared/domain/impact.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { holdingKind } from '#shared/domain/ownership.ts';
import { readOwnership } from '#shared/journal/ownership.ts';
import { read, readAll, readIn } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { aLiveDrill, type Cast, type Drill } from '#test/support/drill.ts';

async function disclosed(): Promise<Drill & { readonly cast: Cast }> {
  const drill = await aLiveDrill();
  await drill.run(drill.organiser, discloseHoldings, { units: [] });
  return drill;
}

const dispute = (cast: Cast) => ({
  unit: cast.unit,
  subjects: [cast.asset],
  stance: 'disputed' as const,
  reason: 'Returned to the supplier in January',
  proof: 'Contract 7',
});

describe('holdings', () => {
  it('show a unit its systems and assets, and are written anew only when something changed', async () => {
    const drill = await disclosed();
    const { unit, system, asset } = drill.cast;
    const held = () => [...readAll(drill.device.state, holdingKind)];
    expect(held()).toMatchObject([
      { id: system, audience: unitAudience(unit), value: { assets: [{ id: asset }] } },
    ]);
    expect(drill.refusal(drill.organiser, discloseHoldings, { units: [unit] }).type).toBe(
      'nothing-to-do',
    );
    const fields = { name: 'mail.example', system };
    await drill.run(drill.organiser, recordAsset, { id: null, fields });
    await drill.run(drill.organiser, discloseHoldings, { units: [unit] });
    expect(held()[0]?.value.assets).toHaveLength(2);
  });
});

describe('ownership', () => {
  it('is confirmed or disputed by the unit and decided by control; a later word opens it again', async () => {
    const drill = await disclosed();
    const { cast } = drill;
    const standing = () => readOwnership(drill.device.state).get(cast.asset)?.standing;
    const confirm = { ...dispute(cast), stance: 'confirmed' as const, reason: '', proof: '' };
    await drill.run(cast.defender, stateOwnership, confirm);
    expect(standing()).toBe('confirmed');
    const decision = { unit: cast.unit, subjects: [cast.asset], belongs: false, reason: 'Proven' };
    expect(drill.refusal(drill.organiser, decideOwnership, decision)).toMatchObject({
      type: 'wrong-state',
    });
    await drill.run(cast.defender, stateOwnership, dispute(cast));
    expect(standing()).toBe('disputed');
    await drill.run(drill.organiser, decideOwnership, decision);
    expect(standing()).toBe('not-theirs');
    await drill.run(cast.defender, stateOwnership, { ...dispute(cast), reason: 'Another reason' });
    expect(standing()).toBe('disputed');
    await drill.run(drill.organiser, decideOwnership, { ...decision, belongs: true });
    expect(standing()).toBe('theirs');
  });

  it('needs a reason, a disclosed asset, and the unit itself', async () => {
    const drill = await disclosed();
    const { cast } = drill;
    const refused = (more: object) =>
      drill.refusal(cast.defender, stateOwnership, { ...dispute(cast), ...more });
    expect(refused({ reason: '' })).toMatchObject({ field: 'reason' });
    expect(refused({ subjects: ['nowhere' as RecordId] }).type).toBe('not-found');
    expect(drill.refusal(cast.attacker, stateOwnership, dispute(cast)).type).toBe('not-allowed');
    expect(
      drill.refusal(cast.defender, decideOwnership, {
        unit: cast.unit,
        subjects: [cast.asset],
        belongs: true,
        reason: 'x',
      }).type,
    ).toBe('not-allowed');
  });
});

describe('flags of a finding', () => {
  async function withFinding(destination: string) {
    const drill = await disclosed();
    const { cast } = drill;
    const step = {
      id: 's1',
      at: null,
      source: '203.0.113.9',
      asset: null,
      destination,
      technique: '',
      privilege: 'none' as const,
      summary: '',
    };
    const id = await drill.run(cast.attacker, draftFinding, {
      team: cast.team,
      fields: {
        title: 'F',
        asset: cast.asset,
        attackedAt: drill.device.clock.now(),
        steps: [step],
      },
    });
    const flags = () => {
      const { state } = drill.device;
      const finding = read(state, findingKind, id)!.value;
      return {
        remarks: ownershipFlags(ownershipFacts(state), state, finding).map(({ type }) => type),
        violations: findingFlags(state, authorisationFacts(state), finding),
      };
    };
    return { drill, cast, flags };
  }

  it.each([
    ['10.9.8.7', '10.9.8.0/24', true],
    ['http://trap.example/admin', 'trap.example', true],
    ['http://mytrap.example/admin', 'trap.example', false],
    ['10.9.7.7', '10.9.8.0/24', false],
  ])('%s hits the honeypot %s: %s', async (destination, address, isHit) => {
    const { drill, cast, flags } = await withFinding(destination);
    const fields = { name: 'Trap', address };
    const id = await drill.run(cast.defender, recordHoneypot, {
      unit: cast.unit,
      id: null,
      fields,
    });
    expect(flags().remarks).toEqual(isHit ? ['honeypot'] : []);
    await drill.run(cast.defender, removeHoneypot, { unit: cast.unit, id });
    expect(flags().remarks).toEqual([]);
    expect(mayRead(cast.attacker, unitAudience(cast.unit))).toBe(false);
  });

  it('change by themselves when ownership, scope or a stop changes', async () => {
    const { drill, cast, flags } = await withFinding('');
    expect(flags()).toEqual({ remarks: [], violations: [] });
    await drill.run(cast.defender, stateOwnership, dispute(cast));
    expect(flags().remarks).toEqual(['disputed']);
    const system = await drill.run(drill.organiser, recordSystem, {
      id: null,
      fields: { name: 'Other', organisation: cast.unit },
    });
    await drill.run(drill.organiser, discloseScope, { team: cast.team, systems: [system] });
    expect(flags().violations.map(({ violation }) => violation.type)).toEqual(['outside-scope']);
    const attackedAt = drill.device.clock.now() - 3_600_000;
    await drill.run(drill.organiser, orderStop, {
      scope: 'system',
      subject: cast.system,
      orderedBy: 'Wang',
      channel: 'radio',
      reason: 'Business suffers',
      instruction: '',
      stoppedAt: attackedAt,
    });
    expect(flags().violations.map(({ violation }) => violation.type)).toEqual([
      'outside-scope',
      'stopped',
    ]);
  });
});

describe('a business impact', () => {
  it('is numbered, and its responsibility fits its team', async () => {
    const drill = await aLiveDrill();
    const { team, system, unit } = drill.cast;
    const fields = {
      title: 'Registration down',
      startedAt: 1000,
      organisation: unit,
      systems: [system],
    };
    const id = await drill.run(drill.organiser, recordImpact, { id: null, fields });
    expect(readIn(drill.device.state, CONTROL, impactKind, id)?.value.number).toBe(1);
    const refused = (more: object) =>
      drill.refusal(drill.organiser, recordImpact, { id, fields: more });
    expect(refused({ responsibility: 'attack-team' })).toMatchObject({ field: 'team' });
    expect(refused({ team })).toMatchObject({ field: 'team', reason: 'not-applicable' });
    expect(refused({ endedAt: 1 })).toMatchObject({ field: 'endedAt' });
    expect(refused({ systems: ['nowhere'] })).toMatchObject({ type: 'not-found' });
    await drill.run(drill.organiser, recordImpact, {
      id,
      fields: { responsibility: 'attack-team', team },
    });
    const second = await drill.run(drill.organiser, recordImpact, { id: null, fields });
    expect(readIn(drill.device.state, CONTROL, impactKind, second)?.value.number).toBe(2);
  });
});
