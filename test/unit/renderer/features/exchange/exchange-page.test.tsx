import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { exportPackage } from '#renderer/data/export-package.ts';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { ExchangePage } from '#renderer/features/exchange/exchange-page.tsx';
import type { SpawnWorker } from '#renderer/workers/spawn-worker.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { teamKind } from '#shared/domain/register.ts';
import { readAll } from '#shared/journal/read.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { NEW_EXERCISE, pickedBlob, unwrap } from '#test/support/data-session.ts';
import { sameThreadWorkers } from '#test/support/same-thread-workers.ts';

let machine: AppWorld;
const packed = async (session: ExerciseSession): Promise<Blob> =>
  unwrap(await exportPackage(session, null)).blob;
const asFile = (blob: Blob, name = '交接.umpire'): File => new File([blob], name);
const give = (file: File) => userEvent.upload(fileInput(), file);
const fileInput = (): HTMLInputElement => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('there is nowhere to give a file');
  return input;
};
const teamsOf = (session: ExerciseSession): string[] =>
  [...readAll(session.store.getState().state, teamKind)].map(({ value }) => value.name);
/** The exercise on another machine, as it was when the package was made. */
async function openElsewhere(blob: Blob): Promise<ExerciseSession> {
  await machine.close();
  machine = await aMachine();
  const incoming = unwrap(await machine.app.verifyPackage(pickedBlob(blob, 'a.umpire'), null));
  const session = unwrap(await machine.app.openPackage(incoming));
  incoming.close();
  return session;
}

beforeEach(async () => {
  machine = await aMachine();
});
afterEach(() => machine.close());

describe('exporting', () => {
  it('saves a package named after the exercise and the day, and shows the hashes to compare', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await machine.show(<ExchangePage />, session);
    await userEvent.click(screen.getByRole('button', { name: '导出成果包…' }));
    expect(await screen.findByText(/^已导出“市级演练 示例 2026-11-22\.umpire”/)).toBeVisible();
    expect(machine.saved).toHaveLength(1);
    const hash = await stateHashOf(session);
    const panel = within(screen.getByRole('region', { name: '导出成果包' }));
    expect(panel.getByRole('button', { name: new RegExp(hash) })).toBeVisible();
    const other = await openElsewhere(machine.saved[0]?.blob ?? new Blob());
    expect(await stateHashOf(other)).toBe(hash);
  });

  it('hands over only the audiences that were chosen', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await machine.show(<ExchangePage />, session, 'en');
    await userEvent.click(screen.getByRole('radio', { name: /Some audiences only/ }));
    const list = screen.getByRole('list', { name: 'Audiences to hand over' });
    expect(within(list).getByRole('checkbox', { name: /Everyone/ })).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Export a package…' }));
    await screen.findByText(/was exported/);
    const other = await openElsewhere(machine.saved[0]?.blob ?? new Blob());
    expect([...other.store.getState().state.audiences.keys()]).toEqual(['all']);
  });

  it('hands over no more than the acting role may see', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await session.actAs({ ...session.store.getState().actor, role: 'observer' });
    await machine.show(<ExchangePage />, session);
    expect(screen.getByRole('radio', { name: /当前身份可见的全部内容/ })).toBeChecked();
    await userEvent.click(screen.getByRole('button', { name: '导出成果包…' }));
    await screen.findByText(/^已导出/);
    const other = await openElsewhere(machine.saved[0]?.blob ?? new Blob());
    expect([...other.store.getState().state.audiences.keys()]).toEqual(['all']);
  });
});

describe('taking in', () => {
  it('shows what is new before anything changes, takes it in, and says that the second time brings nothing', async () => {
    const here = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const first = await packed(here);
    unwrap(await here.run(recordTeam, { id: null, fields: { name: '甲队' } }));
    const second = await packed(here);
    const hash = await stateHashOf(here);
    const session = await openElsewhere(first);
    await machine.show(<ExchangePage />, session);
    await give(asFile(second));
    expect(await screen.findByText('将新增 1 批记录（1 项改动）')).toBeVisible();
    expect(screen.getByText('没有冲突、分叉或缺失，可以放心并入。')).toBeVisible();
    expect(screen.getByRole('row', { name: /攻击队 1 0 1/ })).toBeVisible();
    expect(screen.getByText(/李敏（组织方）/)).toBeVisible();
    expect(teamsOf(session)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '并入这些内容' }));
    expect(await screen.findByText('已并入 1 批记录')).toBeVisible();
    expect(teamsOf(session)).toEqual(['甲队']);
    expect(await stateHashOf(session)).toBe(hash);
    await userEvent.click(screen.getByRole('button', { name: '再并入一个成果包' }));
    await give(asFile(second));
    expect(await screen.findByText('没有新内容')).toBeVisible();
    expect(screen.queryByRole('button', { name: '并入这些内容' })).toBeNull();
  });

  it('names both values of a conflict', async () => {
    const here = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const id = unwrap(await here.run(recordTeam, { id: null, fields: { name: '甲队' } }));
    const first = await packed(here);
    unwrap(await here.run(recordTeam, { id, fields: { employer: '安恒' } }));
    const second = await packed(here);
    const session = await openElsewhere(first);
    unwrap(await session.run(recordTeam, { id, fields: { employer: '长亭' } }));
    await machine.show(<ExchangePage />, session);
    await give(asFile(second));
    const conflicts = await screen.findByRole('region', { name: '将有 1 处取值冲突' });
    expect(within(conflicts).getByText('安恒')).toBeVisible();
    expect(within(conflicts).getByText('长亭')).toBeVisible();
    expect(within(conflicts).getByText('所属单位')).toBeVisible();
  });

  it.each([
    ['cut off', (blob: Blob) => Promise.resolve(blob.slice(0, blob.size - 60)), /文件不完整/],
    ['altered', altered, /不符|有误|不正确|不是/],
    ['not a package', () => Promise.resolve(new Blob(['资产,地址\n'])), /文件不是成果包/],
  ])(
    'refuses a package that is %s, with the reason, and changes nothing',
    async (_, spoil, reason) => {
      const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
      const { state } = session.store.getState();
      const spoilt = await spoil(await packed(session));
      await machine.show(<ExchangePage />, session);
      await give(asFile(spoilt));
      const alert = await screen.findByRole('alert');
      expect(alert).toHaveTextContent('没有采用“交接.umpire”，本机数据未改动');
      expect(alert).toHaveTextContent(reason);
      expect(session.store.getState().state).toBe(state);
    },
  );

  it('refuses a package of another exercise and says where to open it', async () => {
    const other = await packed(unwrap(await machine.app.createExercise(NEW_EXERCISE)));
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const { state } = session.store.getState();
    await machine.show(<ExchangePage />, session, 'en');
    await give(asFile(other));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('nothing on this device has changed');
    expect(alert).toHaveTextContent('a package of another exercise');
    expect(session.store.getState().state).toBe(state);
  });

  it('can be stopped while the file is checked', async () => {
    await machine.close();
    machine = await aMachine({ spawn: onlyWhenCancelled });
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const { state } = session.store.getState();
    await machine.show(<ExchangePage />, session);
    await give(asFile(await packed(session)));
    expect(screen.getByRole('progressbar', { name: '正在核对“交接.umpire”' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '停止' }));
    expect(await screen.findByText('已停止；本机数据未改动。')).toBeVisible();
    expect(session.store.getState().state).toBe(state);
  });
});

/** A worker that begins to check only when it is told to stop. */
const onlyWhenCancelled: SpawnWorker = (kind) => {
  const line = sameThreadWorkers(kind);
  if (kind !== 'verify-package') return line;
  const held: unknown[] = [];
  return {
    ...line,
    postMessage(message, transfer) {
      const { type } = message as { readonly type: string };
      if (type === 'ask') held.push(message);
      else for (const one of [...held.splice(0), message]) line.postMessage(one, transfer);
    },
  };
};

/** One bit in the middle of the last stream. */
async function altered(blob: Blob): Promise<Blob> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return new Blob([bytes]);
}
