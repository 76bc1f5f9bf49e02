import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlanPage } from '#renderer/features/plan/plan-page.tsx';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll } from '#shared/journal/read.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import { giveElementsASize, openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

/** A book in the making has hundreds of fields, which take a while on a busy machine. */
const PATIENCE_MS = 180_000;

let world: PageWorld;
const user = userEvent.setup();
const books = () => [...readAll(world.session.store.getState().state, ruleBookKind)];
const savedBook = () => {
  const parsed = parseRuleBook(books()[0]?.value.content ?? '');
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const openTab = (name: string | RegExp) => user.click(screen.getByRole('tab', { name }));

beforeAll(giveElementsASize);
beforeEach(async () => {
  world = await openPageWorld();
});
afterEach(() => world.close());

describe('the rule book as a whole', { timeout: PATIENCE_MS }, () => {
  it('is edited part by part, compared with what is saved, and saved', async () => {
    await world.show(<PlanPage tab="rules" />);
    await user.click(button('修改内容'));
    await user.click(button('修改“终端”'));
    const dialog = screen.getByRole('dialog', { name: '修改“终端”' });
    await user.click(within(dialog).getByRole('switch', { name: '由裁判长裁定' }));
    await user.click(within(dialog).getByRole('button', { name: '应用' }));
    await user.click(button('删除“容器”'));
    await openTab('版本比较');
    const table = screen.getByRole('table');
    expect(
      within(table).getByRole('row', { name: /条目 · 终端 由裁判长裁定 否 是/ }),
    ).toBeVisible();
    expect(within(table).getByRole('row', { name: /条目 · 容器 删除/ })).toBeVisible();
    await user.click(button('保存'));
    expect(await screen.findByText('已保存修改')).toBeVisible();
    const { items } = savedBook();
    expect(items.find(({ id }) => id === 'terminal')).toMatchObject({
      chief: true,
      sources: { chief: 'sample' },
    });
    expect(items.some(({ id }) => id === 'container')).toBe(false);
  });

  it('with an error cannot be saved, and the check says in words what is wrong', async () => {
    await world.show(<PlanPage tab="rules" />);
    await user.click(button('修改内容'));
    const before = books()[0]?.value.content;
    const clause = screen.getByRole('row', { name: /^over-defence/ });
    await user.click(within(clause).getByRole('button', { name: '删除“over-defence”' }));
    expect(button('保存')).toBeDisabled();
    expect(screen.getByText('有 1 处错误，改正后才能保存')).toBeVisible();
    await openTab(/^检查/);
    expect(
      screen.getByRole('rowheader', {
        name: '非正常防守扣分：引用的条款“over-defence”不存在',
      }),
    ).toBeVisible();
    await user.click(button('放弃修改'));
    expect(books()[0]?.value.content).toBe(before);
  });

  it('is tried with the lines that the engine itself writes', async () => {
    await world.show(<PlanPage tab="rules" />);
    await openTab('试算');
    const lines = screen.getByRole('region', { name: '得分明细' });
    expect(within(lines).getByText('合计 100 分')).toBeVisible();
    await user.click(screen.getByRole('switch', { name: '重点单位' }));
    expect(await within(lines).findByText('合计 140 分')).toBeVisible();
    expect(within(lines).getByText('重点单位：系数 1.4（条款 key-unit）。')).toBeVisible();
    expect(books()).toHaveLength(1);
  });

  it('goes out as a file', async () => {
    await world.show(<PlanPage tab="rules" />);
    await user.click(button('文件'));
    await user.click(await screen.findByRole('menuitem', { name: '导出为 JSON 文件' }));
    expect(await screen.findByText(/^已导出/)).toBeVisible();
    expect(JSON.parse(world.saved[0]?.text ?? '')).toEqual(savedBook());
  });
});
