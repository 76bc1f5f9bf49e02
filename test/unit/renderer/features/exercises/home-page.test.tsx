import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HomePage } from '#renderer/features/exercises/home-page.tsx';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { personKind } from '#shared/domain/register.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';
import { giveElementsASize } from '#test/support/render-page.tsx';

let machine: AppWorld;
beforeEach(async () => {
  giveElementsASize();
  window.location.hash = '';
  machine = await aMachine();
});
afterEach(async () => {
  window.location.hash = '';
  await machine.close();
  vi.restoreAllMocks();
});

const listed = () => machine.app.store.getState().exercises;
const field = (name: RegExp): HTMLElement => screen.getByRole('textbox', { name });

async function openDialog(): Promise<void> {
  await machine.show(<HomePage />, null);
  await userEvent.click(screen.getByRole('button', { name: '新建演练' }));
  await screen.findByRole('dialog', { name: '新建演练' });
}

describe('a new exercise', () => {
  it('is made with what was written, by its organiser, and opened', async () => {
    await openDialog();
    expect(field(/演练名称/)).toHaveFocus();
    await userEvent.type(field(/演练名称/), ' 全市演练 ');
    await userEvent.type(field(/组织单位/), '市网信办');
    await userEvent.type(field(/组织方负责人姓名/), '李敏');
    await userEvent.clear(field(/时区/));
    await userEvent.type(field(/时区/), 'Asia/Shanghai');
    await userEvent.click(screen.getByRole('button', { name: '建立演练' }));
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/x\/.+\/overview$/));
    const [item] = listed();
    const session = unwrap(await machine.app.openExercise(item?.id as ExerciseId));
    const { state } = session.store.getState();
    const [head] = [...readAll(state, exerciseKind)];
    expect(head?.value).toMatchObject({
      title: '全市演练',
      host: '市网信办',
      timeZone: 'Asia/Shanghai',
      marking: 'internal',
    });
    const [organiser] = [...readAll(state, personKind)];
    expect(organiser?.value).toMatchObject({
      name: '李敏',
      employer: '市网信办',
      role: 'organiser',
    });
  });

  it('begins with the rule book that goes with its template, or another one', async () => {
    await openDialog();
    const dialog = within(screen.getByRole('dialog', { name: '新建演练' }));
    const book = (): HTMLElement => dialog.getByRole('button', { name: /规则书/ });
    expect(book()).toHaveTextContent('市级实战攻防演练');
    await userEvent.click(dialog.getByRole('radio', { name: /紫队/ }));
    expect(book()).toHaveTextContent('紫队演练评价标准');
    await userEvent.click(book());
    await userEvent.click(await screen.findByRole('option', { name: /权限得分表/ }));
    expect(dialog.getByText(/来源未经核实，并非官方标准/)).toBeVisible();
  });

  it('blames what is missing only once it was left, and makes nothing without it', async () => {
    await openDialog();
    expect(screen.queryByText('请填写此项')).not.toBeInTheDocument();
    await userEvent.click(field(/组织单位/));
    expect(await screen.findByText('请填写此项')).toBeVisible();
    expect(field(/演练名称/)).toHaveAttribute('aria-invalid', 'true');
    expect(field(/组织方负责人姓名/)).not.toHaveAttribute('aria-invalid');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.getAllByText('请填写此项')).toHaveLength(2));
    expect(listed()).toHaveLength(0);
  });

  it('names what is wrong with a time zone and with a name that is too long', async () => {
    await openDialog();
    await userEvent.clear(field(/时区/));
    await userEvent.type(field(/时区/), 'Asia/Nowhere');
    await userEvent.click(field(/演练名称/));
    expect(await screen.findByText('没有这个时区')).toBeVisible();
    await userEvent.paste('长'.repeat(201));
    await userEvent.tab();
    expect(await screen.findByText('不超过 200 个字')).toBeVisible();
  });

  it('is submitted by Ctrl+Enter, once however often it is pressed', async () => {
    await openDialog();
    await userEvent.type(field(/演练名称/), '演练');
    await userEvent.type(field(/组织方负责人姓名/), '李敏');
    await userEvent.keyboard('{Control>}{Enter}{Enter}{/Control}');
    await waitFor(() => expect(window.location.hash).toMatch(/overview$/));
    expect(listed()).toHaveLength(1);
  });

  it('is given up by Cancel', async () => {
    await openDialog();
    await userEvent.click(screen.getByText('取消'));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(listed()).toHaveLength(0);
  });
});

describe('the exercises of this device', () => {
  it('are listed, the last opened first, each with a link', async () => {
    const first = unwrap(await machine.app.createExercise({ ...NEW_EXERCISE, title: '第一场' }));
    unwrap(await machine.app.createExercise({ ...NEW_EXERCISE, title: '第二场' }));
    await machine.show(<HomePage />, null, 'en');
    expect(screen.getByRole('heading', { name: 'All exercises' })).toBeVisible();
    const titles = screen.getAllByRole('link', { name: /第.场/ });
    expect(titles.map((link) => link.textContent)).toEqual(['第二场', '第一场']);
    expect(titles[1]).toHaveAttribute('href', `#/x/${first.id}/overview`);
  });

  it('are deleted only after a yes', async () => {
    unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await machine.show(<HomePage />, null);
    const ask = async (): Promise<ReturnType<typeof within>> => {
      await userEvent.click(screen.getByRole('button', { name: '更多操作' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: '从本机删除…' }));
      return within(
        await screen.findByRole('alertdialog', { name: '从本机删除“市级演练 示例”？' }),
      );
    };
    await userEvent.click((await ask()).getByRole('button', { name: '取消' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(listed()).toHaveLength(1);
    await userEvent.click((await ask()).getByRole('button', { name: '从本机删除' }));
    expect(await screen.findByText('还没有演练')).toBeVisible();
    expect(listed()).toHaveLength(0);
  });
});
