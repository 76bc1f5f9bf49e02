import { beforeEach, describe, expect, it } from 'vitest';
import { createEvidenceCounter } from '#renderer/data/evidence-counts.ts';
import { createSubjectIndexer } from '#renderer/data/subject-index.ts';
import { addEvidence, removeEvidence } from '#shared/commands/add-evidence.ts';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { draftFinding, editFinding } from '#shared/commands/draft-finding.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { submitFinding } from '#shared/commands/submit.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { read } from '#shared/journal/read.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { aLiveDrill } from '#test/support/drill.ts';

type Drill = Awaited<ReturnType<typeof aLiveDrill>>;
let drill: Drill;

const draft = (title: string): Promise<RecordId> =>
  drill.run(drill.cast.attacker, draftFinding, {
    team: drill.cast.team,
    fields: {
      title,
      organisation: drill.cast.unit,
      attackedAt: 1000,
      claims: [{ item: 'webshell', quantity: 1 }],
      summary: 'x',
    },
  });
const recordOf = (id: RecordId) =>
  known(read(drill.device.state, findingKind, id), 'it was drafted');

beforeEach(async () => {
  drill = await aLiveDrill();
});

describe('facts of findings for lists', () => {
  it('follow each step, and stay the same while other things change', async () => {
    const indexOf = createSubjectIndexer('finding');
    const [one, two] = [await draft('one'), await draft('two')];
    const first = indexOf(drill.device.state);
    expect(first.of(recordOf(one))).toMatchObject({
      status: 'draft',
      sequence: null,
      revisions: 0,
    });
    const untouched = first.of(recordOf(two));

    await drill.run(drill.organiser, recordTeam, { id: null, fields: { name: 'Another' } });
    expect(indexOf(drill.device.state)).toBe(first);

    const name = { subjectType: 'finding', subject: one } as const;
    await drill.run(drill.cast.attacker, submitFinding, { id: one });
    const second = indexOf(drill.device.state);
    expect(second).not.toBe(first);
    expect(second.of(recordOf(one))).toMatchObject({ status: 'submitted', revisions: 1 });
    expect(second.of(recordOf(two))).toBe(untouched);

    await drill.run(drill.organiser, receiveSubmission, { ...name, decision: 'received' });
    expect(indexOf(drill.device.state).of(recordOf(one))).toMatchObject({
      status: 'received',
      sequence: 1,
    });
    const referees = drill.cast.referees.slice(0, 2).map(({ person }) => person);
    await drill.run(drill.organiser, assignReferees, { assignments: [{ ...name, referees }] });
    expect(indexOf(drill.device.state).of(recordOf(one)).status).toBe('under-review');
    await drill.run(drill.cast.attacker, editFinding, { id: two, fields: { title: 'II' } });
    expect(indexOf(drill.device.state).of(recordOf(one)).status).toBe('under-review');
  });

  it('know nothing of what is no longer seen', async () => {
    const indexOf = createSubjectIndexer('finding');
    const one = await draft('one');
    await drill.run(drill.cast.attacker, submitFinding, { id: one });
    const record = recordOf(one);
    expect(indexOf(drill.device.state).of(record).status).toBe('submitted');
    const blind = { ...drill.device.state, audiences: new Map() };
    expect(indexOf(blind).of(record)).toMatchObject({ status: 'draft', revisions: 0 });
  });
});

describe('evidence counts', () => {
  it('rise and fall with the evidence of each subject, and are the same map in between', async () => {
    const count = createEvidenceCounter();
    const [one, two] = [await draft('one'), await draft('two')];
    const add = (subject: RecordId, letter: string): Promise<RecordId> =>
      drill.run(drill.cast.attacker, addEvidence, {
        subjectType: 'finding',
        subject,
        sha256: letter.repeat(64) as Sha256,
        fileName: `${letter}.png`,
        mediaType: 'image/png',
        sizeBytes: 1,
      });
    await add(one, 'a');
    const second = await add(one, 'b');
    await add(two, 'a');
    const before = count(drill.device.state);
    expect([before.get(one), before.get(two)]).toEqual([2, 1]);
    await drill.run(drill.organiser, recordTeam, { id: null, fields: { name: 'Another' } });
    expect(count(drill.device.state)).toBe(before);
    await drill.run(drill.cast.attacker, removeEvidence, { id: second });
    expect(count(drill.device.state).get(one)).toBe(1);
  });
});
