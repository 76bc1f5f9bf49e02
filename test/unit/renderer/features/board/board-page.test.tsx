import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoardPage } from '#renderer/features/board/board-page.tsx';
import { changePhase } from '#shared/commands/change-phase.ts';
import { rule } from '#shared/commands/rule.ts';
import { publicationKind } from '#shared/domain/disclosure.ts';
import { readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';
import { type LiveSession, openLiveSession } from '#test/support/live-session.ts';
import { giveElementsASize } from '#test/support/render-page.tsx';

let machine: AppWorld;

beforeEach(async () => {
  giveElementsASize();
  machine = await aMachine();
});
afterEach(async () => {
  await machine.close();
  vi.restoreAllMocks();
});

/** A finding worth 100 points against the only unit. */
async function openScored(): Promise<LiveSession & { readonly finding: RecordId }> {
  const live = await openLiveSession(machine.app);
  const finding = await live.receivedFinding('门户文件上传');
  await live.run(live.cast.chief, rule, {
    subjectType: 'finding',
    subject: finding,
    verdict: 'confirm',
    awards: [{ item: 'webshell', quantity: 1, points: 100, permille: 0 }],
    method: 'chief',
    reason: '',
  });
  return { ...live, finding };
}

const cellsOf = (row: HTMLElement): string[] =>
  within(row)
    .getAllByRole('gridcell')
    .map((cell) => cell.textContent ?? '');

describe('the board of control', () => {
  it('ranks teams and says in words what every point was given for', async () => {
    const { session } = await openScored();
    await machine.show(<BoardPage />, session);
    const grid = await screen.findByRole('grid', { name: '攻击队' });
    expect(cellsOf(within(grid).getByRole('row', { name: /一队/ }))).toEqual([
      '1',
      '一队',
      '100',
      '100',
      '0',
      '0',
      '1',
      '0',
    ]);
    const ledger = screen.getByRole('region', { name: '分值说明' });
    expect(within(ledger).getByText('计 100 分')).toBeVisible();
    expect(within(ledger).getByText(/裁定 100 分/)).toBeVisible();
    expect(within(ledger).getByText('裁判长裁定。')).toBeVisible();
    expect(within(ledger).getByRole('link', { name: '门户文件上传' })).toHaveAttribute(
      'href',
      expect.stringContaining('/findings/'),
    );
    expect(screen.getByText('暂定')).toBeVisible();
    expect(screen.getByText(/为示例：分值由本项目拟定/)).toBeVisible();
  });

  it('shows points over time, with a table that ends at the total', async () => {
    const { session } = await openScored();
    await machine.show(<BoardPage />, session);
    const figure = screen.getByRole('figure', { name: '各攻击队累计得分（按受理日期）' });
    await userEvent.click(within(figure).getByRole('button'));
    const table = within(figure).getByRole('table');
    expect(within(table).getByRole('rowheader', { name: '2026-11-22' })).toBeVisible();
    expect(within(table).getByRole('cell', { name: '100' })).toBeVisible();
  });

  it('shows units by protection value, each with its grounds', async () => {
    const { session } = await openScored();
    await machine.show(<BoardPage />, session, 'en');
    await userEvent.click(screen.getByRole('radio', { name: /Defender units/ }));
    const grid = screen.getByRole('grid', { name: 'Defender units' });
    const [rank, name, , lost] = cellsOf(within(grid).getByRole('row', { name: /市水务局/ }));
    expect([rank, name, lost]).toEqual(['1', '市水务局', '100']);
    const ledger = screen.getByRole('region', { name: 'Why these points' });
    expect(within(ledger).getByText('100 given')).toBeVisible();
  });

  it('teaches where there is nothing to rank', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await machine.show(<BoardPage />, session);
    expect(screen.getByText('还没有成绩')).toBeVisible();
    expect(screen.getByRole('button', { name: '公示成绩' })).toBeDisabled();
  });
});

describe('publishing', () => {
  it('fixes ranks and points for a team to see, which sees no board before', async () => {
    const { session, organiser, cast, run } = await openScored();
    for (const to of ['submissions-closed', 'adjudication'] as const) {
      await run(organiser, changePhase, { to, basis: '' });
    }
    await session.actAs(cast.attacker);
    await machine.show(<BoardPage />, session);
    expect(screen.getByText('成绩尚未公示')).toBeVisible();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
    await session.actAs(organiser);
    await userEvent.click(await screen.findByRole('button', { name: '公示成绩' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.type(dialog.getByRole('textbox', { name: '公示名称' }), '第一次公示');
    await userEvent.click(dialog.getByRole('button', { name: '公示成绩' }));
    expect(await screen.findByText('成绩已公示')).toBeVisible();
    const [published] = [...readAll(session.store.getState().state, publicationKind)];
    expect(published?.value).toMatchObject({ label: '第一次公示', provisional: true });
    await session.actAs(cast.attacker);
    const panel = within(await screen.findByRole('region', { name: '第一次公示' }));
    const table = within(panel.getByRole('table', { name: '攻击队' }));
    expect(table.getByRole('rowheader', { name: '一队' })).toBeVisible();
    expect(table.getByRole('cell', { name: '100' })).toBeVisible();
    expect(panel.getByText('暂定')).toBeVisible();
  });
});
