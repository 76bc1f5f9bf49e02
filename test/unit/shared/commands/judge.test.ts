import { beforeEach, describe, expect, test } from 'vitest';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { changePhase } from '#shared/commands/change-phase.ts';
import { discloseFinding } from '#shared/commands/disclose-finding.ts';
import { discloseOutcome } from '#shared/commands/disclose-outcome.ts';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { draftResponse } from '#shared/commands/draft-response.ts';
import { mark } from '#shared/commands/mark.ts';
import { proposeReferees } from '#shared/commands/propose-referees.ts';
import { publishResults } from '#shared/commands/publish-results.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { revealMarks } from '#shared/commands/reveal-marks.ts';
import { rule, type RuleInput } from '#shared/commands/rule.ts';
import { submitFinding, submitResponse } from '#shared/commands/submit.ts';
import {
  type Actor,
  refereeAudience,
  teamAudience,
  unitAudience,
} from '#shared/domain/audiences.ts';
import { outcomeKind, publicationKind } from '#shared/domain/disclosure.ts';
import { caseKind, rulingKind } from '#shared/domain/judging.ts';
import { findingDossier, responseDossier, submissionId } from '#shared/journal/dossier.ts';
import { read, readAll, readIn } from '#shared/journal/read.ts';
import { stateHash } from '#shared/journal/state-hash.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { aLiveDrill, type Cast, type Drill } from '#test/support/drill.ts';
import { nodeDigest, sha256Of, START_MS } from '#test/support/ports.ts';

let drill: Drill & { readonly cast: Cast };
let rita: Actor;
let rolf: Actor;
let rosa: Actor;
beforeEach(async () => {
  drill = await aLiveDrill();
  [rita, rolf, rosa] = drill.cast.referees as [Actor, Actor, Actor];
});

const finding = (subject: RecordId) => ({ subjectType: 'finding' as const, subject });
const response = (subject: RecordId) => ({ subjectType: 'response' as const, subject });
const award = (item: string, points: number) => ({ item, quantity: 1, points, permille: 0 });
const CONFIRM = { verdict: 'confirm' as const, awards: [award('webshell', 100)], reason: '' };
const status = (id: RecordId) =>
  findingDossier(drill.device.state, teamAudience(drill.cast.team), id)?.status;

async function receivedFinding(): Promise<RecordId> {
  const { team, asset, attacker } = drill.cast;
  const fields = {
    title: 'Web shell',
    asset,
    attackedAt: START_MS,
    claims: [{ item: 'webshell', quantity: 1 }],
    summary: 'Done.',
  };
  const id = await drill.run(attacker, draftFinding, { team, fields });
  await drill.run(attacker, submitFinding, { id });
  await drill.run(drill.organiser, receiveSubmission, { ...finding(id), decision: 'received' });
  return id;
}

async function receivedResponse(notice: RecordId | null): Promise<RecordId> {
  const { unit, defender } = drill.cast;
  const fields = { title: 'Report', notice, summary: 'Blocked.', detectedAt: START_MS + 1 };
  const id = await drill.run(defender, draftResponse, { unit, fields });
  await drill.run(defender, submitResponse, { id });
  await drill.run(drill.organiser, receiveSubmission, { ...response(id), decision: 'received' });
  return id;
}

const assign = (subject: RecordId, referees: readonly Actor[], blind = false): Promise<void> =>
  drill.run(drill.organiser, assignReferees, {
    assignments: [{ ...finding(subject), referees: referees.map(({ person }) => person) }],
    blind,
  });
const markBy = (by: Actor, subject: RecordId, more: object = {}): Promise<RecordId> =>
  drill.run(by, mark, { submission: submissionId(subject, 1), ...CONFIRM, ...more });
const reveal = (subject: RecordId): Promise<void> =>
  drill.run(drill.organiser, revealMarks, { subjects: [finding(subject)] });
const ruling = (subject: RecordId, more: Partial<RuleInput> = {}): RuleInput => ({
  ...finding(subject),
  ...CONFIRM,
  method: 'chief',
  ...more,
});

describe('assigning', () => {
  test('writes one assignment and a copy of the case for each referee alone', async () => {
    const id = await receivedFinding();
    await assign(id, [rita, rolf]);
    expect(status(id)).toBe('under-review');
    const submission = submissionId(id, 1);
    for (const { person } of [rita, rolf]) {
      expect(
        readIn(drill.device.state, refereeAudience(person), caseKind, submission)?.value,
      ).toMatchObject({
        subject: id,
        title: 'Web shell',
        organisation: 'Water',
        system: 'Portal',
        asset: 'portal.example',
        author: 'Team One',
        sequence: 1,
        claims: [{ item: 'webshell', quantity: 1, text: '' }],
      });
    }
    expect(
      readIn(drill.device.state, refereeAudience(rosa.person), caseKind, submission),
    ).toBeUndefined();
  });

  test('leaves the author out where judged blind to it', async () => {
    const id = await receivedFinding();
    await assign(id, [rita], true);
    expect([...readAll(drill.device.state, caseKind)][0]?.value.author).toBe('');
  });

  test('refuses who works for the unit or for the team', async () => {
    const id = await receivedFinding();
    const input = (person: RecordId) => ({ assignments: [{ ...finding(id), referees: [person] }] });
    expect(drill.refusal(drill.organiser, assignReferees, input(rosa.person))).toEqual({
      type: 'conflict-of-interest',
      person: rosa.person,
    });
    expect(
      drill.refusal(drill.organiser, assignReferees, input(drill.cast.attacker.person)),
    ).toMatchObject({
      type: 'wrong-state',
      kind: 'person',
    });
  });

  test('takes a case back from who has not marked, and gives it again', async () => {
    const id = await receivedFinding();
    const cases = () => [...readAll(drill.device.state, caseKind)].map(({ audience }) => audience);
    await assign(id, [rita, rolf]);
    await assign(id, [rolf]);
    expect(cases()).toEqual([refereeAudience(rolf.person)]);
    await assign(id, [rita, rolf]);
    expect(cases()).toHaveLength(2);
    await markBy(rita, id);
    const without = { assignments: [{ ...finding(id), referees: [rolf.person] }] };
    expect(drill.refusal(drill.organiser, assignReferees, without)).toMatchObject({
      type: 'wrong-state',
      kind: 'review',
      state: 'marked',
    });
  });

  test('waits for the receipt', async () => {
    const { team, attacker } = drill.cast;
    const id = await drill.run(attacker, draftFinding, { team, fields: {} });
    const input = { assignments: [{ ...finding(id), referees: [rita.person] }] };
    expect(drill.refusal(drill.organiser, assignReferees, input)).toMatchObject({ state: 'draft' });
    expect(drill.refusal(drill.organiser, assignReferees, { assignments: [] }).type).toBe(
      'nothing-to-do',
    );
  });

  test('is proposed evenly, without conflicts, and the same each time', async () => {
    for (let count = 0; count < 6; count++) await receivedFinding();
    const proposed = proposeReferees(drill.device.state, 1);
    expect(proposed).toEqual(proposeReferees(drill.device.state, 1));
    const load = (person: RecordId) =>
      proposed.filter(({ referees }) => referees.includes(person)).length;
    expect([load(rita.person), load(rolf.person), load(rosa.person)]).toEqual([3, 3, 0]);
    expect(proposed.every(({ missing }) => missing === 0)).toBe(true);
    const three = proposeReferees(drill.device.state, 3);
    expect(three.every(({ missing, referees }) => missing === 1 && referees.length === 2)).toBe(
      true,
    );
    await drill.run(drill.organiser, assignReferees, { assignments: proposed });
    expect(proposeReferees(drill.device.state, 1)).toEqual([]);
  });
});

describe('marking', () => {
  test('only a case of one’s own', async () => {
    const id = await receivedFinding();
    await assign(id, [rita]);
    const input = { submission: submissionId(id, 1), ...CONFIRM };
    expect(drill.refusal(rolf, mark, input).type).toBe('not-found');
    expect(drill.refusal(drill.organiser, mark, input).type).toBe('not-allowed');
    await markBy(rita, id);
    expect(status(id)).toBe('awaiting-ruling');
  });

  test('may be changed until the marks are revealed', async () => {
    const id = await receivedFinding();
    await assign(id, [rita, rolf]);
    await markBy(rita, id);
    await markBy(rita, id, { verdict: 'reject', awards: [], reason: 'no proof' });
    const early = { subjects: [finding(id)] };
    expect(drill.refusal(drill.organiser, revealMarks, early)).toMatchObject({
      state: 'under-review',
    });
    await markBy(rolf, id);
    await reveal(id);
    const again = { submission: submissionId(id, 1), ...CONFIRM };
    expect(drill.refusal(rita, mark, again)).toMatchObject({ kind: 'review', state: 'revealed' });
    expect(drill.refusal(drill.organiser, revealMarks, early)).toMatchObject({ state: 'revealed' });
  });

  test('a third referee who joins after the reveal marks once', async () => {
    const id = await receivedFinding();
    await assign(id, [rita]);
    await markBy(rita, id);
    await reveal(id);
    await assign(id, [rita, rolf]);
    expect(status(id)).toBe('under-review');
    await markBy(rolf, id);
    const again = { submission: submissionId(id, 1), ...CONFIRM };
    expect(drill.refusal(rolf, mark, again)).toMatchObject({ state: 'revealed' });
  });

  test.each([
    [
      { verdict: 'reject', awards: [] },
      { field: 'reason', reason: 'reason-required' },
    ],
    [
      { verdict: 'reject', reason: 'x' },
      { field: 'awards', reason: 'not-applicable' },
    ],
    [{ awards: [award('no-such-item', 1)] }, { field: 'awards.0.item', reason: 'not-a-choice' }],
    [{ awards: [award('detect-tools', 1)] }, { field: 'awards.0.item', reason: 'not-applicable' }],
    [
      { awards: [award('webshell', 1), award('webshell', 1)] },
      { field: 'awards.1.item', reason: 'not-unique' },
    ],
    [
      { awards: [{ ...award('webshell', 1), quantity: 0 }] },
      { field: 'awards.0.quantity', reason: 'out-of-range' },
    ],
  ])('refuses %j', async (more, error) => {
    const id = await receivedFinding();
    await assign(id, [rita]);
    const input = { submission: submissionId(id, 1), ...CONFIRM, ...(more as object) };
    expect(drill.refusal(rita, mark, input)).toEqual({ type: 'invalid', ...error });
  });
});

describe('ruling', () => {
  test('by the mean needs two revealed marks', async () => {
    const id = await receivedFinding();
    const input = ruling(id, { method: 'mean' });
    await assign(id, [rita, rolf]);
    await markBy(rita, id);
    expect(drill.refusal(drill.organiser, rule, input)).toMatchObject({
      reason: 'too-few-reviews',
    });
    await markBy(rolf, id);
    expect(drill.refusal(drill.organiser, rule, input)).toMatchObject({
      type: 'wrong-state',
      state: 'sealed',
    });
    await reveal(id);
    expect(drill.refusal(drill.organiser, rule, { ...input, method: 'median' })).toMatchObject({
      reason: 'too-few-reviews',
    });
    await drill.run(drill.organiser, rule, input);
    expect(status(id)).toBe('confirmed');
    expect(read(drill.device.state, rulingKind, id)?.value.reviews).toHaveLength(2);
  });

  test('by the chief alone is the chief’s', async () => {
    const id = await receivedFinding();
    expect(drill.refusal(drill.organiser, rule, ruling(id))).toEqual({
      type: 'not-allowed',
      role: 'organiser',
      kind: 'ruling',
    });
    await drill.run(drill.cast.chief, rule, ruling(id));
    expect(status(id)).toBe('confirmed');
    const submission = submissionId(id, 1);
    expect(drill.refusal(rita, mark, { submission, ...CONFIRM }).type).toBe('not-found');
  });

  test('again replaces the first and says why', async () => {
    const id = await receivedFinding();
    const { chief } = drill.cast;
    await drill.run(chief, rule, ruling(id));
    const overturned = ruling(id, { verdict: 'out-of-scope', awards: [] });
    expect(drill.refusal(chief, rule, overturned)).toMatchObject({ reason: 'reason-required' });
    await drill.run(chief, rule, { ...overturned, reason: 'Not authorised' });
    expect(status(id)).toBe('out-of-scope');
    expect(drill.refusal(chief, rule, ruling(id)).type).toBe('invalid');
    await drill.run(chief, rule, ruling(id, { reason: 'Authorisation found' }));
    expect(status(id)).toBe('confirmed');
  });

  test('what the desk sent back is not ruled on; what a ruling sent back may be', async () => {
    const id = await receivedFinding();
    const { chief } = drill.cast;
    await drill.run(chief, rule, ruling(id, { verdict: 'return', awards: [], reason: 'more' }));
    expect(status(id)).toBe('returned');
    await drill.run(chief, rule, ruling(id, { reason: 'enough after all' }));
    expect(status(id)).toBe('confirmed');
  });

  test('a response wins back one finding of its own unit, which nobody else reported', async () => {
    const id = await receivedFinding();
    await drill.run(drill.organiser, discloseFinding, { finding: id });
    const { chief } = drill.cast;
    const [one, two] = [await receivedResponse(id), await receivedResponse(id)];
    const input = (subject: RecordId, more: Partial<RuleInput> = {}): RuleInput => ({
      ...response(subject),
      verdict: 'confirm',
      awards: [{ item: 'detect-tools', quantity: 1, points: 0, permille: 1000 }],
      method: 'chief',
      reason: '',
      linkedFinding: id,
      ...more,
    });
    expect(drill.refusal(chief, rule, input(one, { linkedFinding: null }))).toMatchObject({
      field: 'linkedFinding',
      reason: 'required',
    });
    expect(drill.refusal(chief, rule, ruling(id, { linkedFinding: id }))).toMatchObject({
      field: 'linkedFinding',
      reason: 'not-applicable',
    });
    await drill.run(chief, rule, input(one));
    expect(drill.refusal(chief, rule, input(two))).toEqual({
      type: 'event-reported',
      finding: id,
      response: one,
    });
    const bonus = [award('found-zero-day', 500)];
    await drill.run(chief, rule, input(two, { linkedFinding: null, awards: bonus }));
    const audience = unitAudience(drill.cast.unit);
    expect(responseDossier(drill.device.state, audience, two)?.status).toBe('confirmed');
  });
});

describe('telling', () => {
  test('discloseOutcome tells the author once for each ruling', async () => {
    const id = await receivedFinding();
    const input = { subjects: [finding(id)] };
    expect(drill.refusal(drill.organiser, discloseOutcome, input).type).toBe('wrong-state');
    await drill.run(drill.cast.chief, rule, ruling(id, { reason: 'fine' }));
    expect(await drill.run(drill.organiser, discloseOutcome, input)).toEqual({ disclosed: 1 });
    expect(await drill.run(drill.organiser, discloseOutcome, input)).toEqual({ disclosed: 0 });
    const told = read(drill.device.state, outcomeKind, id);
    expect(told?.audience).toBe(teamAudience(drill.cast.team));
    expect(told?.value).toMatchObject({ verdict: 'confirm', reason: 'fine' });
    await drill.run(drill.cast.chief, rule, ruling(id, { reason: 'still fine' }));
    expect(await drill.run(drill.organiser, discloseOutcome, input)).toEqual({ disclosed: 1 });
  });

  test('publishResults shows both boards as they are scored', async () => {
    const id = await receivedFinding();
    await drill.run(drill.cast.chief, rule, ruling(id));
    const hash = await stateHash(drill.device.state, nodeDigest);
    const input = { label: 'Day 1', stateHash: hash };
    const published = await drill.run(drill.organiser, publishResults, input);
    const value = known(
      read(drill.device.state, publicationKind, published),
      'it was published',
    ).value;
    expect(value).toMatchObject({ label: 'Day 1', provisional: true, stateHash: hash });
    expect(value.rows).toContainEqual({
      side: 'attack',
      subject: drill.cast.team,
      name: 'Team One',
      rank: 1,
      points: 100,
    });
    expect(value.rows.find(({ side }) => side === 'defence')).toMatchObject({
      name: 'Water',
      points: 0,
    });
    expect(drill.refusal(drill.cast.attacker, publishResults, input).type).toBe('not-allowed');
  });

  test('nothing that scoring reads is written once the exercise is final', async () => {
    const id = await receivedFinding();
    for (const to of ['submissions-closed', 'adjudication', 'published', 'final'] as const) {
      await drill.run(drill.organiser, changePhase, { to, basis: '' });
    }
    expect(drill.refusal(drill.cast.chief, rule, ruling(id))).toEqual({
      type: 'wrong-phase',
      phase: 'final',
    });
    const input = { label: 'Final', stateHash: sha256Of('x') };
    const published = await drill.run(drill.organiser, publishResults, input);
    expect(read(drill.device.state, publicationKind, published)?.value.provisional).toBe(false);
  });
});
