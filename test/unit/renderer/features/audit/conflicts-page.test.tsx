import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conflictsOf } from '#renderer/data/conflicts.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { exportPackage } from '#renderer/data/export-package.ts';
import { ConflictsPage } from '#renderer/features/audit/conflicts-page.tsx';
import { blobAsFile } from '#renderer/workers/blob-file.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { teamKind } from '#shared/domain/register.ts';
import { readPackage } from '#shared/exchange/read-package.ts';
import { read } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { NEW_EXERCISE, pickedBlob, unwrap } from '#test/support/data-session.ts';

let machine: AppWorld;
const take = async (session: ExerciseSession | null, blob: Blob): Promise<ExerciseSession> => {
  const incoming = unwrap(await machine.app.verifyPackage(pickedBlob(blob, 'a.umpire'), null));
  const taken = session ?? unwrap(await machine.app.openPackage(incoming));
  if (session !== null) unwrap(await incoming.takeInto(session));
  incoming.close();
  return taken;
};

/** Two machines gave a team different employers; this is the second one, after the merge. */
async function contested(): Promise<{ session: ExerciseSession; team: RecordId }> {
  const here = unwrap(await machine.app.createExercise(NEW_EXERCISE));
  const team = unwrap(await here.run(recordTeam, { id: null, fields: { name: '甲队' } }));
  const first = unwrap(await exportPackage(here, null)).blob;
  unwrap(await here.run(recordTeam, { id: team, fields: { employer: '北辰实验室' } }));
  const second = unwrap(await exportPackage(here, null)).blob;
  await machine.close();
  machine = await aMachine();
  const session = await take(null, first);
  unwrap(await session.run(recordTeam, { id: team, fields: { employer: '南斗研究院' } }));
  await take(session, second);
  return { session, team };
}

const employerOf = (session: ExerciseSession, team: RecordId): string | undefined =>
  read(session.store.getState().state, teamKind, team)?.value.employer;

beforeEach(async () => {
  machine = await aMachine();
});
afterEach(() => machine.close());

describe('conflicts', () => {
  it('show both values with who wrote them, and are settled in one press', async () => {
    const { session, team } = await contested();
    const shownBefore = employerOf(session, team);
    await machine.show(<ConflictsPage />, session);
    expect(await screen.findByText('北辰实验室')).toBeVisible();
    expect(screen.getByText('南斗研究院')).toBeVisible();
    expect(await screen.findAllByText('李敏（组织方）')).toHaveLength(2);
    expect(screen.getByText(/设备 [0-9a-f]{8}（本机）/)).toBeVisible();
    const theirs = screen.getByText('北辰实验室').closest('section');
    if (theirs === null) throw new Error('a value stands in a panel');
    await userEvent.click(within(theirs).getByRole('button', { name: '采用此值' }));
    expect(await screen.findByText('没有冲突')).toBeVisible();
    expect(conflictsOf(session.store.getState().state)).toEqual([]);
    expect(employerOf(session, team)).toBe('北辰实验室');
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(employerOf(session, team)).toBe(shownBefore));
  });

  it('are shown to whoever may read them, but settled only by whoever may write the record', async () => {
    const { session } = await contested();
    await session.actAs({ ...session.store.getState().actor, role: 'chief-referee' });
    await machine.show(<ConflictsPage />, session, 'en');
    expect(await screen.findByText(/may not write such records/)).toBeVisible();
    for (const button of screen.getAllByRole('button', { name: 'Use this value' }))
      expect(button).toBeDisabled();
  });
});

describe('the journal', () => {
  it('lists every batch with person, role and what was done, and finds them by words', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    unwrap(await session.run(recordTeam, { id: null, fields: { name: '甲队' } }));
    const batches = session.store.getState().state.batches.size;
    await machine.show(<ConflictsPage />, session);
    await userEvent.click(screen.getByRole('radio', { name: /日志/ }));
    expect(await screen.findByText(`共 ${batches} 项`)).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox', { name: '搜索' }), '李敏 攻击队');
    expect(await screen.findByText(`找到 1 / ${batches}`)).toBeVisible();
  });

  it('shows an observer only what is for everyone', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await session.actAs({ ...session.store.getState().actor, role: 'observer' });
    const seen = [...session.store.getState().state.batches.values()].filter(
      ({ audience }) => audience === 'all',
    );
    await machine.show(<ConflictsPage />, session);
    await userEvent.click(screen.getByRole('radio', { name: /日志/ }));
    expect(await screen.findByText(`共 ${seen.length} 项`)).toBeVisible();
    expect(session.store.getState().state.batches.size).toBeGreaterThan(seen.length);
  });
});

describe('what waits', () => {
  it('names the device, the audience and the batch that is missing', async () => {
    const here = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const first = unwrap(await exportPackage(here, null)).blob;
    unwrap(await here.run(recordTeam, { id: null, fields: { name: '甲队' } }));
    unwrap(await here.run(recordTeam, { id: null, fields: { name: '乙队' } }));
    const { batches } = here.store.getState().state;
    const last = [...batches.values()].at(-1);
    const missing = last?.previous ?? '';
    const sealed = await lastBatch(here);
    await machine.close();
    machine = await aMachine();
    const session = await take(null, first);
    unwrap(await session.appendSealed([sealed], []));
    await machine.show(<ConflictsPage />, session);
    await userEvent.click(screen.getByRole('radio', { name: /等待与分叉/ }));
    const table = await screen.findByRole('table', { name: '等待尚未到达的记录' });
    const row = within(table).getByRole('row', { name: /指挥部 [0-9a-f]{8} 第 2 批 1/ });
    expect(within(row).getByRole('button', { name: new RegExp(missing) })).toBeVisible();
  });
});

/** The newest batch of an exercise, from a package of it. */
async function lastBatch(session: ExerciseSession) {
  const last = [...session.store.getState().state.batches.keys()].at(-1);
  const { blob } = unwrap(await exportPackage(session, null));
  const contents = unwrap(
    await readPackage(blobAsFile(blob), {
      digest: session.ports.digest,
      verifier: session.ports.verifier,
    }),
  );
  const found = contents.batches.find(({ hash }) => hash === last);
  if (found === undefined) throw new Error('the package holds all batches');
  return found;
}
