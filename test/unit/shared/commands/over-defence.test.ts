import { describe, expect, it } from 'vitest';
import {
  correctOverDefence,
  notifyOverDefence,
  openOverDefence,
  verifyOverDefence,
  withdrawOverDefence,
} from '#shared/commands/handle-over-defence.ts';
import { answerOverDefence, reportOverDefence } from '#shared/commands/report-over-defence.ts';
import { CONTROL, unitAudience } from '#shared/domain/audiences.ts';
import {
  overDefenceAnswerKind,
  overDefenceKind,
  overDefenceReportKind,
  overDefenceState,
} from '#shared/domain/over-defence.ts';
import { read, readAll, readIn } from '#shared/journal/read.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';
import { aLiveDrill, type Drill } from '#test/support/drill.ts';

const SHOT = {
  id: 'E1' as RecordId,
  sha256: 'a'.repeat(64) as never,
  fileName: 'blocked.png',
  mediaType: 'image/png',
  sizeBytes: 12,
  caption: '',
  step: '',
};

const report = (drill: Drill, team: RecordId, more: object = {}) => ({
  team,
  organisation: null,
  target: '203.0.113.0/24',
  conduct: 'segment-blocked' as const,
  seenAt: drill.device.clock.now(),
  description: 'Every address of the range is blocked',
  evidence: [SHOT],
  ...more,
});

/** A case of the drill's unit, taken as far as `notified`. */
async function aNotifiedCase() {
  const drill = await aLiveDrill();
  const { organiser } = drill;
  const { unit, attacker, team } = drill.cast;
  const told = await drill.run(attacker, reportOverDefence, report(drill, team));
  const id = await drill.run(organiser, openOverDefence, {
    unit,
    target: '203.0.113.0/24',
    conduct: 'segment-blocked',
    report: told,
  });
  await drill.run(organiser, verifyOverDefence, {
    case: id,
    verdict: 'upheld',
    verifiedBy: 'Wen',
    finding: 'The range does not answer; open it again',
  });
  const notifiedAt = drill.device.clock.now();
  await drill.run(organiser, notifyOverDefence, { case: id, notifiedAt });
  return { drill, id, unit, told, notifiedAt, copy: joinIds(id, unit) };
}

const caseOf = ({ device }: Drill, id: RecordId) => {
  const found = readIn(device.state, CONTROL, overDefenceKind, id);
  if (found === undefined) throw new Error('the case is there');
  return found.value;
};

describe('over-defence', () => {
  it('goes from report to verification, notice, answer and correction', async () => {
    const { drill, id, unit, told, notifiedAt, copy } = await aNotifiedCase();
    const { organiser, device, cast } = drill;
    expect(read(device.state, overDefenceReportKind, told)?.value.team).toBe(cast.team);
    const notice = readIn(device.state, unitAudience(unit), overDefenceKind, copy)?.value;
    expect(notice).toMatchObject({ report: null, notifiedAt, verdict: 'upheld', number: 1 });
    await drill.run(cast.defender, answerOverDefence, {
      case: id,
      unit,
      correctedAt: device.clock.now(),
      person: 'Dora',
      statement: 'Rule removed',
    });
    expect([...readAll(device.state, overDefenceAnswerKind)]).toHaveLength(1);
    expect(overDefenceState(caseOf(drill, id))).toBe('notified');
    const correctedAt = device.clock.now();
    await drill.run(organiser, correctOverDefence, { case: id, correctedAt, correctionBy: 'Wen' });
    expect(overDefenceState(caseOf(drill, id))).toBe('corrected');
    expect(readIn(device.state, unitAudience(unit), overDefenceKind, copy)?.value.correctedAt).toBe(
      correctedAt,
    );
  });

  it('is withdrawn with a reason, on both sides', async () => {
    const { drill, id, unit, copy } = await aNotifiedCase();
    const { organiser, device } = drill;
    expect(drill.refusal(organiser, withdrawOverDefence, { case: id, reason: ' ' })).toMatchObject({
      type: 'invalid',
      reason: 'reason-required',
    });
    await drill.run(organiser, withdrawOverDefence, { case: id, reason: 'Cable fault' });
    const notice = readIn(device.state, unitAudience(unit), overDefenceKind, copy)?.value;
    expect(notice === undefined ? '' : overDefenceState(notice)).toBe('withdrawn');
    const correction = { case: id, correctedAt: device.clock.now(), correctionBy: 'Wen' };
    expect(drill.refusal(organiser, correctOverDefence, correction)).toMatchObject({
      type: 'wrong-state',
      state: 'withdrawn',
    });
  });

  it('refuses what is out of order, out of time, without evidence or not theirs to do', async () => {
    const { drill, id, unit, told, notifiedAt } = await aNotifiedCase();
    const { organiser, cast } = drill;
    const opening = { unit, target: 'x', conduct: 'other' as const, report: told };
    expect(drill.refusal(organiser, openOverDefence, opening)).toMatchObject({
      type: 'already-there',
    });
    const stranger = { ...opening, report: null, unit: 'nowhere' as RecordId };
    expect(drill.refusal(organiser, openOverDefence, stranger)).toMatchObject({
      type: 'not-found',
      kind: 'organisation',
    });
    expect(drill.refusal(cast.defender, openOverDefence, opening).type).toBe('not-allowed');
    expect(drill.refusal(organiser, notifyOverDefence, { case: id, notifiedAt })).toMatchObject({
      type: 'wrong-state',
      state: 'notified',
    });
    const early = { case: id, correctedAt: notifiedAt - 1, correctionBy: 'Wen' };
    expect(drill.refusal(organiser, correctOverDefence, early)).toMatchObject({
      field: 'correctedAt',
      reason: 'times-reversed',
    });
    const bare = report(drill, cast.team, { evidence: [] });
    expect(drill.refusal(cast.attacker, reportOverDefence, bare)).toMatchObject({
      field: 'evidence',
    });
    const answer = { unit, correctedAt: notifiedAt, person: 'Dora', statement: '' };
    expect(
      drill.refusal(cast.defender, answerOverDefence, { ...answer, case: 'no' as RecordId }),
    ).toMatchObject({ type: 'not-found' });
  });
});
