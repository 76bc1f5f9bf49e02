import { beforeEach, describe, expect, test } from 'vitest';
import {
  addEvidence,
  editEvidence,
  evidenceOf,
  removeEvidence,
} from '#shared/commands/add-evidence.ts';
import { changePhase } from '#shared/commands/change-phase.ts';
import { discloseFinding } from '#shared/commands/disclose-finding.ts';
import { discloseScope } from '#shared/commands/disclose-scope.ts';
import { draftFinding, editFinding } from '#shared/commands/draft-finding.ts';
import { draftResponse, editResponse } from '#shared/commands/draft-response.ts';
import { editExercise } from '#shared/commands/edit-exercise.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { recordSystem } from '#shared/commands/record-system.ts';
import { submitFinding, submitResponse } from '#shared/commands/submit.ts';
import { withdraw } from '#shared/commands/withdraw.ts';
import { teamAudience, unitAudience } from '#shared/domain/audiences.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { type Finding, findingKind, submissionKind } from '#shared/domain/finding.ts';
import { receiptKind } from '#shared/domain/judging.ts';
import { findingDossier, responseDossier } from '#shared/journal/dossier.ts';
import { read, readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { aLiveDrill, anActor, type Cast, type Drill } from '#test/support/drill.ts';
import { sha256Of, START_MS } from '#test/support/ports.ts';

let drill: Drill & { readonly cast: Cast };
beforeEach(async () => {
  drill = await aLiveDrill();
});

const COMPLETE = {
  title: 'Web shell',
  attackedAt: START_MS,
  claims: [{ item: 'webshell', quantity: 1 }],
  summary: 'Uploaded and executed.',
};

const draft = (fields: object = {}): Promise<RecordId> =>
  drill.run(drill.cast.attacker, draftFinding, {
    team: drill.cast.team,
    fields: { asset: drill.cast.asset, ...COMPLETE, ...fields },
  });
const finding = (id: RecordId): Finding | undefined =>
  read(drill.device.state, findingKind, id)?.value;
const dossier = (id: RecordId) =>
  findingDossier(drill.device.state, teamAudience(drill.cast.team), id);
const named = (subject: RecordId) => ({ subjectType: 'finding' as const, subject });
const submitted = async (fields: object = {}): Promise<RecordId> => {
  const id = await draft(fields);
  await drill.run(drill.cast.attacker, submitFinding, { id });
  return id;
};
const received = async (): Promise<RecordId> => {
  const id = await submitted();
  const input = { ...named(id), decision: 'received' as const };
  await drill.run(drill.organiser, receiveSubmission, input);
  return id;
};

describe('drafting a finding', () => {
  test('an asset names its system and unit by itself', async () => {
    const { unit, system, asset } = drill.cast;
    expect(finding(await draft())).toMatchObject({
      organisation: unit,
      system,
      asset,
      withdrawn: false,
    });
  });

  test('another system takes the asset of the one before away', async () => {
    const { unit, system } = drill.cast;
    const id = await draft();
    const fields = { name: 'Other', organisation: unit };
    const other = await drill.run(drill.organiser, recordSystem, { id: null, fields });
    await drill.run(drill.cast.attacker, editFinding, { id, fields: { system: other } });
    expect(finding(id)).toMatchObject({ organisation: unit, system: other, asset: null });
    await drill.run(drill.cast.attacker, editFinding, { id, fields: { organisation: null } });
    expect(finding(id)).toMatchObject({ organisation: null, system: null, asset: null });
    await drill.run(drill.cast.attacker, editFinding, { id, fields: { system } });
    expect(finding(id)?.organisation).toBe(unit);
  });

  test.each([
    [{ team: 'x' }, { field: 'team', reason: 'unknown-field' }],
    [{ withdrawn: true }, { field: 'withdrawn', reason: 'unknown-field' }],
    [{ title: 'x'.repeat(201) }, { field: 'title', reason: 'too-long' }],
    [
      { claims: [COMPLETE.claims[0], COMPLETE.claims[0]] },
      { field: 'claims', reason: 'not-unique' },
    ],
    [{ privilege: 'god' }, { field: 'privilege', reason: 'not-a-choice' }],
  ])('refuses %j', (fields, error) => {
    const input = { team: drill.cast.team, fields: fields as never };
    expect(drill.refusal(drill.cast.attacker, draftFinding, input)).toEqual({
      type: 'invalid',
      ...error,
    });
  });

  test('refuses an asset that is not there and another team', () => {
    const { team, attacker } = drill.cast;
    const gone = { team, fields: { asset: 'gone' as RecordId } };
    expect(drill.refusal(attacker, draftFinding, gone).type).toBe('not-found');
    const stranger = anActor('s', 'attack-team', { team: 'other' as RecordId });
    expect(drill.refusal(stranger, draftFinding, { team, fields: {} }).type).toBe('not-allowed');
    expect(drill.refusal(drill.cast.defender, draftFinding, { team, fields: {} }).type).toBe(
      'not-allowed',
    );
  });

  test('another team does not even learn that it exists', async () => {
    const id = await draft();
    const stranger = anActor('s', 'attack-team', { team: 'other' as RecordId });
    expect(drill.refusal(stranger, editFinding, { id, fields: { title: 'x' } })).toEqual({
      type: 'not-found',
      kind: 'finding',
      id,
    });
  });

  test('waits for the exercise to be live', async () => {
    await drill.run(drill.organiser, changePhase, { to: 'submissions-closed', basis: '' });
    const id = await draft(); // completing what was returned goes on
    expect(drill.refusal(drill.cast.attacker, submitFinding, { id })).toEqual({
      type: 'wrong-phase',
      phase: 'submissions-closed',
    });
  });
});

describe('evidence', () => {
  const file = (subject: RecordId, text = 'a') => ({
    ...named(subject),
    sha256: sha256Of(text),
    fileName: 'C:\\Users\\x\\shot\u0000.png',
    mediaType: 'image/png',
    sizeBytes: 10,
  });
  const of = (id: RecordId) => evidenceOf(drill.device.state, teamAudience(drill.cast.team), id);

  test('is added once for each step, in order, without the path that it came from', async () => {
    const id = await draft();
    const { attacker } = drill.cast;
    const first = await drill.run(attacker, addEvidence, file(id));
    await drill.run(attacker, addEvidence, { ...file(id), step: 's1' });
    await drill.run(attacker, addEvidence, file(id, 'b'));
    expect(drill.refusal(attacker, addEvidence, file(id))).toEqual({
      type: 'already-there',
      kind: 'evidence',
      id: first,
    });
    expect(of(id).map(({ value }) => [value.fileName, value.step, value.order])).toEqual([
      ['shot.png', '', 0],
      ['shot.png', 's1', 1],
      ['shot.png', '', 2],
    ]);
  });

  test('gets a caption, moves and goes', async () => {
    const id = await draft();
    const { attacker } = drill.cast;
    const one = await drill.run(attacker, addEvidence, file(id));
    const two = await drill.run(attacker, addEvidence, file(id, 'b'));
    await drill.run(attacker, editEvidence, { id: one, fields: { caption: ' Proof ', order: 9 } });
    expect(of(id).map((item) => item.id)).toEqual([two, one]);
    expect(of(id)[1]?.value.caption).toBe('Proof');
    await drill.run(attacker, removeEvidence, { id: two });
    expect(of(id).map((item) => item.id)).toEqual([one]);
  });

  test('stays as it was sent', async () => {
    const id = await draft();
    const { attacker } = drill.cast;
    const one = await drill.run(attacker, addEvidence, file(id));
    const { submission } = await drill.run(attacker, submitFinding, { id });
    expect(drill.refusal(attacker, removeEvidence, { id: one }).type).toBe('wrong-state');
    expect(drill.refusal(attacker, addEvidence, file(id, 'c')).type).toBe('wrong-state');
    const frozen = read(drill.device.state, submissionKind, submission)?.value;
    expect(frozen?.evidence.map((item) => item.id)).toEqual([one]);
  });

  test('of more than 100 MB is refused', async () => {
    const large = { ...file(await draft()), sizeBytes: 100 * 1024 * 1024 + 1 };
    expect(drill.refusal(drill.cast.attacker, addEvidence, large)).toMatchObject({
      field: 'sizeBytes',
      reason: 'out-of-range',
    });
  });
});

describe('sending a finding', () => {
  test('names what is missing, and what only looks odd', async () => {
    const { team, attacker } = drill.cast;
    const id = await drill.run(attacker, draftFinding, { team, fields: {} });
    expect(drill.refusal(attacker, submitFinding, { id })).toEqual({
      type: 'incomplete',
      gaps: ['title', 'organisation', 'attacked-at', 'claims', 'account'],
    });
    const fields = { organisation: drill.cast.unit, ...COMPLETE, attackedAt: START_MS + 1e9 };
    await drill.run(attacker, editFinding, { id, fields });
    const { warnings } = await drill.run(attacker, submitFinding, { id });
    expect(warnings).toEqual([
      'no-evidence',
      'no-steps',
      'no-system',
      'no-asset',
      'not-cleaned-up',
      'attack-in-future',
    ]);
  });

  test('warns of a target outside the authorised scope', async () => {
    const { team, unit, attacker } = drill.cast;
    const fields = { name: 'Allowed', organisation: unit };
    const allowed = await drill.run(drill.organiser, recordSystem, { id: null, fields });
    await drill.run(drill.organiser, discloseScope, { team, systems: [allowed] });
    const id = await draft();
    expect((await drill.run(attacker, submitFinding, { id })).warnings).toContain('outside-scope');
    const inside = await draft({ asset: null, system: allowed });
    expect((await drill.run(attacker, submitFinding, { id: inside })).warnings).not.toContain(
      'outside-scope',
    );
  });

  test('warns of an attack outside the planned time', async () => {
    const plan = { startsAt: START_MS + 5000, endsAt: START_MS + 9000 };
    await drill.run(drill.organiser, editExercise, plan);
    const { warnings } = await drill.run(drill.cast.attacker, submitFinding, { id: await draft() });
    expect(warnings).toContain('attack-outside-exercise');
  });

  test('freezes the content; editing waits until it comes back', async () => {
    const id = await submitted();
    expect(dossier(id)?.status).toBe('submitted');
    const change = { id, fields: { title: 'Later' } };
    expect(drill.refusal(drill.cast.attacker, editFinding, change)).toMatchObject({
      type: 'wrong-state',
      state: 'submitted',
    });
    const reason = 'Please add the path';
    await drill.run(drill.organiser, receiveSubmission, {
      ...named(id),
      decision: 'returned',
      reason,
    });
    expect(dossier(id)?.status).toBe('returned');
    await drill.run(drill.cast.attacker, editFinding, change);
    const { revision } = await drill.run(drill.cast.attacker, submitFinding, { id });
    expect(revision).toBe(2);
    expect(dossier(id)?.submissions.map(({ value }) => value.content.title)).toEqual([
      'Web shell',
      'Later',
    ]);
  });

  test('what was returned may still be completed after submissions closed', async () => {
    const id = await submitted();
    const returned = { ...named(id), decision: 'returned' as const, reason: 'more' };
    await drill.run(drill.organiser, receiveSubmission, returned);
    await drill.run(drill.organiser, changePhase, { to: 'submissions-closed', basis: '' });
    expect((await drill.run(drill.cast.attacker, submitFinding, { id })).revision).toBe(2);
  });
});

describe('the desk', () => {
  test('numbers receipts over the whole exercise', async () => {
    const [one, two, three] = [await submitted(), await submitted(), await submitted()];
    const take = (id: RecordId) =>
      drill.run(drill.organiser, receiveSubmission, { ...named(id), decision: 'received' });
    expect(await take(two)).toEqual({ sequence: 1 });
    const returned = { ...named(one), decision: 'returned' as const, reason: 'more' };
    expect(await drill.run(drill.organiser, receiveSubmission, returned)).toEqual({
      sequence: null,
    });
    expect(await take(three)).toEqual({ sequence: 2 });
    expect(drill.refusal(drill.organiser, receiveSubmission, returned)).toMatchObject({
      type: 'wrong-state',
      state: 'returned',
    });
    expect([...readAll(drill.device.state, receiptKind)]).toHaveLength(3);
  });

  test('gives a reason when it sends back', async () => {
    const input = { ...named(await submitted()), decision: 'returned' as const, reason: ' ' };
    expect(drill.refusal(drill.organiser, receiveSubmission, input)).toMatchObject({
      field: 'reason',
      reason: 'reason-required',
    });
  });

  test('is one device alone', async () => {
    const id = await submitted();
    const desk = 'b'.repeat(32);
    await drill.run(drill.organiser, editExercise, { desk });
    const input = { ...named(id), decision: 'received' as const };
    expect(drill.refusal(drill.organiser, receiveSubmission, input)).toEqual({
      type: 'not-the-desk',
      desk,
    });
  });
});

describe('withdrawing', () => {
  test('takes back what nobody ruled on', async () => {
    const id = await received();
    await drill.run(drill.cast.attacker, withdraw, named(id));
    expect(dossier(id)?.status).toBe('withdrawn');
    expect(drill.refusal(drill.cast.attacker, withdraw, named(id))).toMatchObject({
      type: 'wrong-state',
      state: 'withdrawn',
    });
  });
});

describe('the unit', () => {
  test('learns of a received finding, without the method unless control says so', async () => {
    const id = await submitted();
    expect(drill.refusal(drill.organiser, discloseFinding, { finding: id }).type).toBe(
      'wrong-state',
    );
    const input = { ...named(id), decision: 'received' as const };
    await drill.run(drill.organiser, receiveSubmission, input);
    const { unit } = drill.cast;
    const told = await drill.run(drill.organiser, discloseFinding, {
      finding: id,
      title: 'Portal hit',
    });
    expect(told).toEqual({ unit });
    const notice = read(drill.device.state, noticeKind, id);
    expect(notice?.audience).toBe(unitAudience(unit));
    expect(notice?.value).toMatchObject({
      title: 'Portal hit',
      system: 'Portal',
      asset: 'portal.example',
      summary: '',
    });
    const batches = drill.device.batches.map(({ hash }) => hash as string);
    expect(batches).toContain(notice?.value.sourceBatch);
  });

  test('writes and sends a response in its own audience', async () => {
    const id = await received();
    await drill.run(drill.organiser, discloseFinding, { finding: id });
    const { unit, defender } = drill.cast;
    const response = await drill.run(drill.cast.defender, draftResponse, {
      unit,
      fields: { title: 'Report', notice: id, summary: 'Blocked.' },
    });
    expect(drill.refusal(defender, submitResponse, { id: response })).toEqual({
      type: 'incomplete',
      gaps: ['detected-at'],
    });
    const fields = { detectedAt: START_MS + 10, containedAt: START_MS + 5 };
    await drill.run(defender, editResponse, { id: response, fields });
    const { warnings } = await drill.run(defender, submitResponse, { id: response });
    expect(warnings).toEqual(
      ['no-evidence', 'no-indicators', 'times-out-of-order'].sort(byWarning),
    );
    const audience = unitAudience(unit);
    expect(responseDossier(drill.device.state, audience, response)?.status).toBe('submitted');
    expect(
      drill.refusal(drill.cast.attacker, withdraw, { subjectType: 'response', subject: response })
        .type,
    ).toBe('not-found');
  });

  test('answers only what it was told of', () => {
    const { unit, defender } = drill.cast;
    const fields = { notice: 'unknown' as RecordId };
    expect(drill.refusal(defender, draftResponse, { unit, fields })).toMatchObject({
      type: 'not-found',
      kind: 'notice',
    });
  });
});

/** The order in which gaps are named. */
const WARNINGS = ['no-evidence', 'no-notice', 'no-indicators', 'times-out-of-order'];
const byWarning = (a: string, b: string): number => WARNINGS.indexOf(a) - WARNINGS.indexOf(b);
