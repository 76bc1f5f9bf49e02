import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PosturePage } from '#renderer/features/posture/posture-page.tsx';
import { recordWeakPoint } from '#shared/commands/record-weak-point.ts';
import { weakPointKind } from '#shared/domain/weak-point.ts';
import { readAll } from '#shared/journal/read.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { type LiveSession, openLiveSession } from '#test/support/live-session.ts';
import { giveElementsASize } from '#test/support/render-page.tsx';

let machine: AppWorld;
let live: LiveSession;
beforeEach(async () => {
  giveElementsASize();
  machine = await aMachine();
  live = await openLiveSession(machine.app);
});
afterEach(async () => {
  await machine.close();
  vi.restoreAllMocks();
});

const weakPoints = () => [...readAll(live.session.store.getState().state, weakPointKind)];

describe('weak points', () => {
  it('are entered by hand and stand in the list', async () => {
    await machine.show(<PosturePage tab="weak-points" />, live.session);
    expect(screen.getByText('还没有二高一弱')).toBeVisible();
    await userEvent.click(screen.getAllByRole('button', { name: '录入' })[0] as HTMLElement);
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: /^名称/ }), '管理端口暴露');
    await userEvent.click(dialog.getByRole('button', { name: '保存' }));
    expect(await screen.findByRole('gridcell', { name: '管理端口暴露' })).toBeVisible();
    expect(weakPoints().map(({ value }) => value.title)).toEqual(['管理端口暴露']);
  });

  it('are found by their title, and text of others stays text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    for (const title of [hostile, '后台弱口令']) {
      await live.run(live.organiser, recordWeakPoint, { id: null, fields: { title } });
    }
    await machine.show(<PosturePage tab="weak-points" />, live.session);
    expect(screen.getByRole('gridcell', { name: hostile })).toBeVisible();
    await userEvent.type(screen.getByRole('searchbox'), '弱口令');
    await waitFor(() =>
      expect(screen.queryByRole('gridcell', { name: hostile })).not.toBeInTheDocument(),
    );
    expect(screen.getByRole('gridcell', { name: '后台弱口令' })).toBeVisible();
  });

  it('are control’s: others are told so and see none', async () => {
    await live.run(live.organiser, recordWeakPoint, { id: null, fields: { title: '后台弱口令' } });
    await live.session.actAs(live.cast.attacker);
    await machine.show(<PosturePage tab="weak-points" />, live.session);
    expect(screen.getByText('这里的内容由指挥部掌握，当前角色看不到。')).toBeVisible();
    expect(screen.queryByText('后台弱口令')).not.toBeInTheDocument();
  });
});

describe('the other tabs', () => {
  it.each(['risk', 'ransomware'] as const)('%s lists the units of the drill', async (tab) => {
    await machine.show(<PosturePage tab={tab} />, live.session);
    expect(await screen.findByText('市水务局')).toBeVisible();
  });

  it('indicators open what they are counted from', async () => {
    await machine.show(<PosturePage tab="indicators" />, live.session);
    await userEvent.click(
      (await screen.findAllByRole('button', { name: /纳管率 \d/ }))[0] as HTMLElement,
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/分子/)).toBeVisible();
  });

  it('the index names the inputs that are missing instead of guessing them', async () => {
    await machine.show(<PosturePage tab="index" />, live.session);
    expect(await screen.findByText('缺少的输入')).toBeVisible();
  });
});
