import { File as NodeFile } from 'node:buffer';
import { fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PlanContent } from '#renderer/features/plan/plan-content.tsx';
import { recordInject } from '#shared/commands/record-inject.ts';
import { recordPerson } from '#shared/commands/record-person.ts';
import { injectKind } from '#shared/domain/inject.ts';
import { personKind } from '#shared/domain/register.ts';
import { readAll } from '#shared/journal/read.ts';
import { unwrap } from '#test/support/data-session.ts';
import { giveElementsASize, openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

let world: PageWorld;
const user = userEvent.setup();
const state = () => world.session.store.getState().state;
const people = () => [...readAll(state(), personKind)].map(({ value }) => value);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const referee = async (name: string) =>
  unwrap(
    await world.session.run(recordPerson, {
      id: null,
      fields: { name, role: 'referee', employer: '某院' },
    }),
  );

beforeAll(giveElementsASize);
beforeEach(async () => {
  world = await openPageWorld();
});
afterEach(() => world.close());

describe('people', () => {
  it('come from a table, checked before anything is written, in one action', async () => {
    await world.show(<PlanContent tab="people" document={null} />);
    await user.click(button('导入导出'));
    await user.click(await screen.findByRole('menuitem', { name: '导入…' }));
    const csv =
      '姓名,角色,工作单位,专项职责\n甲,裁判,某院,武器验证员\n乙,法官,某院,\n丙,观察员,某会,\n';
    const input = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('no field for files');
    // Only Node's own file can be handed to a worker here.
    const files = [new NodeFile([csv], 'people.csv', { type: 'text/csv' })];
    fireEvent.change(input, { target: { files } });
    const dialog = screen.getByRole('dialog', { name: '导入人员名册' });
    const rejected = await within(dialog).findByRole('region', { name: '不采用' });
    expect(within(rejected).getByRole('row', { name: /3 角色 法官 不在可选范围内/ })).toBeVisible();
    const before = people().length;
    await user.click(within(dialog).getByRole('button', { name: '写入 2 项' }));
    expect(await screen.findByText('已写入：新增 2 项，改动 0 项')).toBeVisible();
    expect(people()).toHaveLength(before + 2);
    expect(people().find(({ name }) => name === '甲')).toMatchObject({
      role: 'referee',
      duties: ['exploit-verifier'],
    });
    await user.click(button('撤销'));
    expect(await screen.findByText('已撤销')).toBeVisible();
    expect(people()).toHaveLength(before);
  });

  it('are changed together, and one undo takes it back', async () => {
    await referee('甲');
    await referee('乙');
    await world.show(<PlanContent tab="people" document={null} />);
    screen.getByRole('grid').focus();
    await user.keyboard('{Control>}a{/Control}');
    await user.click(button('批量修改'));
    await user.type(screen.getByRole('textbox', { name: '分组' }), '一组');
    await user.click(button('应用'));
    expect(await screen.findByText('已修改 3 人')).toBeVisible();
    const groups = () => people().map(({ group }) => group);
    expect(groups().filter((group) => group === '一组')).toHaveLength(3);
    await user.click(button('撤销'));
    expect(await screen.findByText('已撤销')).toBeVisible();
    expect(groups().filter((group) => group === '一组')).toHaveLength(0);
  });
});

describe('injects', () => {
  it('are listed by time and handled where they are played', async () => {
    for (const [number, title] of [
      ['2', '来电'],
      ['1', '来函'],
    ] as const) {
      unwrap(
        await world.session.run(recordInject, {
          id: null,
          fields: { number, title, scheduledAt: Number(number) * 3_600_000 },
        }),
      );
    }
    await world.show(<PlanContent tab="injects" document={null} />);
    expect(screen.getByRole('row', { name: /1 .*来函/ })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: '执行' }));
    const clock = screen.getByRole('region', { name: '演练时钟' });
    expect(within(clock).getByText('尚未进入实战')).toBeVisible();
    expect(within(clock).getByText(/下一项：1 来函/)).toBeVisible();
    expect(button('已注入')).toBeDisabled();
    expect([...readAll(state(), injectKind)].every(({ value }) => value.state === 'planned')).toBe(
      true,
    );
  });
});

describe('assigning', () => {
  it('begins with a rule, and shows the load that the plan leads to expect', async () => {
    await referee('甲');
    await world.show(<PlanContent tab="assigning" document={null} />);
    await user.click(button('添加规则'));
    const dialog = screen.getByRole('dialog', { name: '添加规则' });
    await user.type(within(dialog).getByRole('textbox', { name: /^名称/ }), '每件一人');
    await user.click(within(dialog).getByRole('button', { name: '添加规则' }));
    expect(await screen.findByText('规则已保存')).toBeVisible();
    expect(screen.getByRole('row', { name: /100 每件一人 正向 全部案件 全部/ })).toBeVisible();
    expect(screen.getByRole('row', { name: /甲/ })).toBeVisible();
  });
});
