import { beforeEach, describe, expect, test } from 'vitest';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { mark } from '#shared/commands/mark.ts';
import { explainProposal, proposeReferees } from '#shared/commands/propose-referees.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { recordAssignmentRule } from '#shared/commands/record-assignment-rule.ts';
import { recordOrganisation } from '#shared/commands/record-organisation.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { refereeLoads } from '#shared/commands/referee-load.ts';
import { submitFinding } from '#shared/commands/submit.ts';
import type { AssignmentRule } from '#shared/domain/assignment-rule.ts';
import { assignmentKind } from '#shared/domain/judging.ts';
import { findingDossier } from '#shared/journal/dossier.ts';
import { read, readAll } from '#shared/journal/read.ts';
import { findingKind } from '#shared/domain/finding.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { aLiveDrill } from '#test/support/drill.ts';

let drill: Awaited<ReturnType<typeof aLiveDrill>>;
const referees = () => drill.cast.referees.map(({ person }) => person);
const rule = (fields: Partial<AssignmentRule>): Promise<RecordId> =>
  drill.run(drill.organiser, recordAssignmentRule, { id: null, fields: { title: 'r', ...fields } });
const propose = () => explainProposal(drill.device.state, 1, 'new');

async function receivedFinding(item = 'terminal', organisation = drill.cast.unit) {
  const { team, attacker, system } = drill.cast;
  const id = await drill.run(attacker, draftFinding, {
    team,
    fields: {
      title: 'Way in',
      organisation,
      system: organisation === drill.cast.unit ? system : null,
      attackedAt: drill.device.clock.now() - 60_000,
      claims: [{ item, quantity: 1 }],
      summary: 'From a weak password to the console.',
    },
  });
  const subject = { subjectType: 'finding' as const, subject: id };
  await drill.run(attacker, submitFinding, { id });
  await drill.run(drill.organiser, receiveSubmission, { ...subject, decision: 'received' });
  return id;
}

beforeEach(async () => {
  drill = await aLiveDrill();
});

describe('rules of assignment', () => {
  test('need a title, somebody who never judges, and no more marks than referees', async () => {
    const refusal = (fields: Partial<AssignmentRule>) =>
      drill.refusal(drill.organiser, recordAssignmentRule, { id: null, fields });
    expect(refusal({})).toMatchObject({ field: 'title', reason: 'required' });
    expect(refusal({ title: 'r', mode: 'never' })).toMatchObject({ field: 'people' });
    expect(refusal({ title: 'r', assigned: 2, required: 3 })).toMatchObject({ field: 'required' });
  });

  test('“only” gives matching cases to those named, “never” keeps them away', async () => {
    const [rita, rolf] = referees();
    await receivedFinding();
    await rule({ units: [drill.cast.unit], people: [rolf!], assigned: 1 });
    expect(propose()[0]).toMatchObject({ referees: [rolf], missing: 0 });
    await rule({ mode: 'never', people: [rolf!] });
    const [after] = propose();
    expect(after).toMatchObject({ referees: [], missing: 1 });
    expect(after?.pool.refused.get(rolf!)).toEqual({ type: 'rule', rule: 'r' });
    expect(after?.pool.refused.get(rita!)).toMatchObject({ type: 'rule' });
  });

  test('the smallest priority counts, and what does not match does not', async () => {
    const [rita, rolf] = referees();
    await receivedFinding();
    await rule({ priority: 20, people: [rolf!] });
    await rule({ priority: 10, people: [rita!], sides: ['finding'] });
    await rule({ priority: 1, people: [rolf!], sides: ['response'] });
    await rule({ priority: 2, people: [rolf!], sectors: ['Power'] });
    await rule({ priority: 3, people: [rolf!], categories: ['data'] });
    expect(propose()[0]?.referees).toEqual([rita]);
  });

  test('a group is named by what people say of themselves', async () => {
    const [rita, rolf] = referees();
    await drill.run(drill.organiser, recordPerson, { id: rolf!, fields: { group: '云组' } });
    await receivedFinding();
    await rule({ groups: [' 云组 '] });
    expect(propose()[0]?.referees).toEqual([rolf]);
    expect(propose()[0]?.pool.refused.has(rita!)).toBe(true);
  });

  test('experts come first, and nobody takes more than they can', async () => {
    const [rita, rolf] = referees();
    await drill.run(drill.organiser, recordPerson, {
      id: rolf!,
      fields: { expertise: ['control'], capacity: 2 },
    });
    for (let count = 0; count < 4; count++) await receivedFinding();
    const proposed = propose();
    expect(proposed.map((one) => one.referees[0])).toEqual([rolf, rolf, rita, rita]);
    expect(proposed[2]?.pool.refused.get(rolf!)).toEqual({ type: 'capacity', capacity: 2 });
  });

  test('nobody judges their own, and the reason is given', async () => {
    const [rita, rolf, rosa] = referees();
    await drill.run(drill.organiser, recordPerson, {
      id: rita!,
      fields: { conflicts: [drill.cast.unit], conflictNote: 'Built it' },
    });
    await receivedFinding();
    const refused = propose()[0]!.pool.refused;
    expect(refused.get(rita!)).toMatchObject({
      type: 'conflict',
      conflicts: [{ type: 'declared', party: { name: 'Water', as: 'unit' } }],
    });
    expect(refused.get(rosa!)).toMatchObject({
      type: 'conflict',
      conflicts: [{ type: 'employer', party: { name: 'Water', as: 'unit' } }],
    });
    expect(propose()[0]?.referees).toEqual([rolf]);
    const { subject } = proposeReferees(drill.device.state, 1)[0]!;
    expect(
      drill.refusal(drill.organiser, assignReferees, {
        assignments: [{ subjectType: 'finding', subject, referees: [rita!] }],
      }),
    ).toMatchObject({ type: 'conflict-of-interest', person: rita });
  });

  test('enough marks make a case ready although more referees were assigned', async () => {
    const [rita, rolf] = drill.cast.referees;
    const id = await receivedFinding();
    await rule({ assigned: 2, required: 1 });
    const assignments = proposeReferees(drill.device.state, 3);
    expect(assignments[0]).toMatchObject({ required: 1, missing: 0 });
    await drill.run(drill.organiser, assignReferees, { assignments });
    const { submission } = [...readAll(drill.device.state, assignmentKind)][0]!.value;
    const awards = [{ item: 'terminal', quantity: 1, points: 50, permille: 0 }];
    await drill.run(rita!, mark, { submission, verdict: 'confirm', awards, reason: 'fine' });
    const status = () => {
      const { audience } = read(drill.device.state, findingKind, id)!;
      return findingDossier(drill.device.state, audience, id)?.status;
    };
    expect(status()).toBe('awaiting-ruling');
    expect(assignments[0]?.referees).toContain(rolf!.person);
  });

  test('assigning afresh keeps who has marked', async () => {
    const [rita, rolf] = drill.cast.referees;
    const marked = await receivedFinding();
    const open = await receivedFinding();
    const give = (subject: RecordId, to: readonly RecordId[]) => ({
      subjectType: 'finding' as const,
      subject,
      referees: to,
    });
    await drill.run(drill.organiser, assignReferees, {
      assignments: [give(marked, [rita!.person, rolf!.person]), give(open, [rita!.person])],
    });
    const { submission } = [...readAll(drill.device.state, assignmentKind)].find(
      ({ value }) => value.subject === marked,
    )!.value;
    const awards = [{ item: 'terminal', quantity: 1, points: 50, permille: 0 }];
    await drill.run(rita!, mark, { submission, verdict: 'confirm', awards, reason: 'fine' });
    await rule({ people: [rolf!.person], assigned: 1 });
    const proposed = explainProposal(drill.device.state, 2, 'all');
    expect(proposed.map(({ subject, referees: to }) => [subject, to])).toEqual([
      [marked, [rita!.person]],
      [open, [rolf!.person]],
    ]);
    await drill.run(drill.organiser, assignReferees, { assignments: proposed });
    expect(explainProposal(drill.device.state, 2, 'all')).toEqual([]);
  });
});

describe('the load of referees', () => {
  test('is what they have, and what the plan leads to expect', async () => {
    const [rita, rolf, rosa] = referees();
    const power = await drill.run(drill.organiser, recordOrganisation, {
      id: null,
      fields: { name: 'Power' },
    });
    await rule({ units: [power], people: [rolf!], assigned: 1 });
    await receivedFinding();
    const assignments = proposeReferees(drill.device.state, 1);
    await drill.run(drill.organiser, assignReferees, { assignments });
    const loads = refereeLoads(drill.device.state, 2, 3);
    const of = (id: RecordId) => loads.find(({ person }) => person.id === id);
    // Water: both who do not work for it, three cases each; Power: Rolf alone.
    expect([rita, rolf, rosa].map((id) => of(id!)?.expected)).toEqual([3, 6, 0]);
    expect(loads.reduce((sum, { assigned }) => sum + assigned, 0)).toBe(1);
    expect(loads.every(({ marked }) => marked === 0)).toBe(true);
  });
});
