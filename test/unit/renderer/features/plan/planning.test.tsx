import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlanPage } from '#renderer/features/plan/plan-page.tsx';
import { recordSource } from '#shared/commands/record-source.ts';
import { recordTeam } from '#shared/commands/record-team.ts';
import { contactKind } from '#shared/domain/contact.ts';
import { dailyWindowKind } from '#shared/domain/daily-window.ts';
import { engagementVersionKind } from '#shared/domain/engagement.ts';
import { readAll } from '#shared/journal/read.ts';
import { unwrap } from '#test/support/data-session.ts';
import { giveElementsASize, openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

let world: PageWorld;
const user = userEvent.setup();
const state = () => world.session.store.getState().state;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const inDialog = () => within(screen.getByRole('dialog'));

beforeAll(giveElementsASize);
beforeEach(async () => {
  world = await openPageWorld();
});
afterEach(() => world.close());

describe('the plan', () => {
  it('leads by groups to its tabs', async () => {
    await world.show(<PlanPage tab="sources" />);
    const groups = within(screen.getByRole('navigation', { name: '策划' }));
    expect(groups.getByRole('link', { name: '交战规则' })).toHaveAttribute('aria-current', 'page');
    const tabs = within(screen.getByRole('navigation', { name: '交战规则' }));
    expect(tabs.getByRole('link', { name: /攻击源IP/ })).toHaveAttribute('aria-current', 'page');
  });
});

describe('daily hours', () => {
  it('run across midnight, and the calendar shows them day by day', async () => {
    await world.show(<PlanPage tab="calendar" />);
    await user.click(button('添加时段'));
    const opens = inDialog().getByRole('textbox', { name: /^开放/ });
    await user.clear(opens);
    await user.type(opens, '22:00');
    const closes = inDialog().getByRole('textbox', { name: /^关闭/ });
    await user.clear(closes);
    await user.type(closes, '02:00');
    await user.click(inDialog().getByRole('button', { name: '保存' }));
    const table = within(await screen.findByRole('table', { name: '时段日历' }));
    expect(table.getAllByText('22:00–次日 02:00')).toHaveLength(14);
    const [window] = [...readAll(state(), dailyWindowKind)];
    expect(window?.value).toMatchObject({ purpose: 'attack', opens: 1320, closes: 1560 });
  });

  it('say what is no time before anything is saved', async () => {
    await world.show(<PlanPage tab="calendar" />);
    await user.click(button('添加时段'));
    const opens = inDialog().getByRole('textbox', { name: /^开放/ });
    await user.clear(opens);
    await user.type(opens, '25点');
    expect(inDialog().getByText('请按 09:00 的格式填写')).toBeVisible();
  });
});

describe('rules of engagement', () => {
  it('are loaded as examples and hold once they are issued', async () => {
    await world.show(<PlanPage tab="engagement" />);
    expect(screen.getByText('尚未印发')).toBeVisible();
    await user.click(button('载入示例条目'));
    await user.click(await screen.findByRole('button', { name: '印发第 1 版' }));
    await user.type(inDialog().getByRole('textbox', { name: /依据/ }), '指演〔2026〕3号');
    await user.click(inDialog().getByRole('button', { name: '印发交战规则' }));
    expect(await screen.findByText(/工作稿与现行版一致/)).toBeVisible();
    const [version] = [...readAll(state(), engagementVersionKind)];
    expect(version?.value).toMatchObject({ number: 1, basis: '指演〔2026〕3号' });
    expect(button('印发第 2 版')).toBeDisabled();
  });
});

describe('source addresses', () => {
  it('are looked up by any address in them', async () => {
    const run = world.session;
    const team = unwrap(await run.run(recordTeam, { id: null, fields: { name: '观潮队' } }));
    const fields = { team, address: '203.0.113.0/28' };
    unwrap(await run.run(recordSource, { id: null, fields }));
    await world.show(<PlanPage tab="sources" />);
    const ask = screen.getByRole('textbox', { name: /地址或网段/ });
    await user.type(ask, '203.0.113.9');
    expect(screen.getByText('观潮队：203.0.113.0/28，出口IP')).toBeVisible();
    await user.clear(ask);
    await user.type(ask, '198.51.100.1');
    expect(screen.getByText('没有登记：不是任何攻击队报备的地址')).toBeVisible();
    await user.clear(ask);
    await user.type(ask, '1.2.3');
    expect(screen.getByText('这不是有效的 IP 地址')).toBeVisible();
  });
});

describe('emergency contacts', () => {
  it('are added and taken off with a way back', async () => {
    await world.show(<PlanPage tab="contacts" />);
    await user.click(button('添加联系人'));
    await user.type(inDialog().getByRole('textbox', { name: /^岗位/ }), '总指挥{Enter}');
    expect(await screen.findByRole('rowheader', { name: '总指挥' })).toBeVisible();
    expect(screen.getAllByText('待填')).toHaveLength(2);
    await user.click(button('移除 总指挥'));
    expect(await screen.findByText('还没有应急联系人')).toBeVisible();
    await user.click(button('撤销'));
    expect(await screen.findByRole('rowheader', { name: '总指挥' })).toBeVisible();
    expect([...readAll(state(), contactKind)]).toHaveLength(1);
  });
});
