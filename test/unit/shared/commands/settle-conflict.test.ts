import { describe, expect, it } from 'vitest';
import { recordTeam } from '#shared/commands/record-team.ts';
import { maySettle, settleConflict } from '#shared/commands/settle-conflict.ts';
import { CONTROL, refereeAudience } from '#shared/domain/audiences.ts';
import { reviewKind } from '#shared/domain/judging.ts';
import { teamKind } from '#shared/domain/register.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { tableOf } from '#shared/journal/read.ts';
import { candidatesOf, contestedFields } from '#shared/journal/register.ts';
import { type Row, rowOf } from '#shared/journal/table.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { aDevice } from '#test/support/builders.ts';
import { aDrill, anActor, type Drill } from '#test/support/drill.ts';
import { recordFields } from '#shared/journal/write.ts';

/** A team whose name two devices changed without knowing of each other. */
async function contested(): Promise<{ drill: Drill; team: RecordId }> {
  const drill = await aDrill();
  const team = await drill.run(drill.organiser, recordTeam, { id: null, fields: { name: '甲队' } });
  const other = await aDevice('other');
  other.person = drill.organiser.person;
  other.take(drill.device.batches);
  const theirs = await other.act((state) => [
    recordFields(state, CONTROL, teamKind, team, { name: '丙队' }),
  ]);
  await drill.run(drill.organiser, recordTeam, { id: team, fields: { name: '乙队' } });
  drill.device.take(theirs);
  return { drill, team };
}
const rowOfTeam = ({ device }: Drill, team: RecordId): Row =>
  known(
    rowOf(
      known(tableOf(device.state, CONTROL, teamKind as unknown as Kind), 'there are teams'),
      team,
    ),
    'the team is there',
  );

describe('settling a conflict', () => {
  it('writes the chosen value in place of all candidates', async () => {
    const { drill, team } = await contested();
    const row = rowOfTeam(drill, team);
    expect(contestedFields(row)).toEqual(['name']);
    const chosen = known(
      candidatesOf(row, 'name').find(({ value }) => value === '丙队'),
      'it is a candidate',
    );
    const input = { audience: CONTROL, kind: 'team', record: team, field: 'name' };
    await drill.run(drill.organiser, settleConflict, { ...input, entry: chosen.entry });
    const after = rowOfTeam(drill, team);
    expect(contestedFields(after)).toEqual([]);
    expect(after.values['name']).toBe('丙队');
    expect(
      drill.refusal(drill.organiser, settleConflict, { ...input, entry: chosen.entry }),
    ).toMatchObject({
      type: 'wrong-state',
      state: 'overtaken',
    });
  });

  it('is refused to whoever may not write the record', async () => {
    const { drill, team } = await contested();
    const [first] = candidatesOf(rowOfTeam(drill, team), 'name');
    const input = {
      audience: CONTROL,
      kind: 'team',
      record: team,
      field: 'name',
      entry: known(first, 'two').entry,
    };
    expect(drill.refusal(anActor('r', 'referee'), settleConflict, input)).toEqual({
      type: 'not-allowed',
      role: 'referee',
      kind: 'team',
    });
    expect(
      drill.refusal(drill.organiser, settleConflict, { ...input, record: 'nobody' as RecordId }),
    ).toMatchObject({
      type: 'not-found',
    });
    expect(
      drill.refusal(drill.organiser, settleConflict, { ...input, kind: 'ghost' }),
    ).toMatchObject({
      type: 'not-found',
    });
  });

  it('of a mark belongs to its own referee, not to the chief', () => {
    const kind = reviewKind as unknown as Kind;
    const own = refereeAudience('r' as RecordId);
    expect(maySettle(anActor('r', 'referee'), kind, own)).toBe(true);
    expect(maySettle(anActor('c', 'chief-referee'), kind, own)).toBe(false);
  });
});
