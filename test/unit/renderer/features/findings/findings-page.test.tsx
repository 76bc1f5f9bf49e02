import { configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FindingsPage } from '#renderer/features/findings/findings-page.tsx';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { submitFinding } from '#shared/commands/submit.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { assignmentKind, receiptKind } from '#shared/domain/judging.ts';
import { elementsOf, readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { unwrap } from '#test/support/data-session.ts';
import { goLive, type LiveCast } from '#test/support/live-cast.ts';
import { giveElementsASize, openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

// Asking of every element whether it can be seen takes longer than all else on a page this long.
configure({ defaultHidden: true });

let world: PageWorld;
let cast: LiveCast;
const user = userEvent.setup();

beforeAll(giveElementsASize);
beforeEach(async () => {
  world = await openPageWorld();
  cast = await goLive(world.session);
});
afterEach(() => world.close());

const state = () => world.session.store.getState().state;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const rowOf = (title: string) => screen.findByRole('row', { name: new RegExp(title) });

async function finding(title: string, isSent = false): Promise<RecordId> {
  await world.session.actAs(cast.attacker);
  const id = unwrap(
    await world.session.run(draftFinding, {
      team: cast.team,
      fields: {
        title,
        organisation: cast.unit,
        system: cast.system,
        attackedAt: Date.UTC(2026, 10, 22, 1),
        claims: [{ item: 'webshell', quantity: 1 }],
        summary: '进入后台。',
      },
    }),
  );
  if (isSent) unwrap(await world.session.run(submitFinding, { id }));
  await world.session.actAs(cast.organiser);
  return id;
}

describe('the list of findings', () => {
  it('shows control where each stands, whose it is and what it hit', async () => {
    await finding('弱口令进入后台', true);
    await finding('写到一半');
    await world.show(<FindingsPage />);
    const row = await rowOf('弱口令进入后台');
    for (const cell of ['已提交', '市水务局', '门户网站', '破浪队', '2026/11/22 09:00']) {
      expect(row).toHaveTextContent(cell);
    }
    expect(await rowOf('写到一半')).toHaveTextContent('草稿');
    expect(screen.getByText('共 2 项')).toBeVisible();
  });

  it('is searched and narrowed, and says of how many', async () => {
    await finding('弱口令进入后台', true);
    await finding('注入获取数据');
    await world.show(<FindingsPage />);
    await user.keyboard('/');
    await user.keyboard('注入');
    await waitFor(() => expect(screen.queryByRole('row', { name: /弱口令/ })).toBeNull());
    expect(screen.getByText('显示 1 / 2 项')).toBeVisible();
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: '状态', expanded: false }));
    await user.click(await screen.findByRole('option', { name: '已提交' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('row', { name: /注入/ })).toBeNull());
    await user.click(button('移除 状态 已提交'));
    expect(await rowOf('注入')).toBeVisible();
  });

  it('has no column for the team where everything is of one team', async () => {
    await finding('弱口令进入后台');
    await world.session.actAs(cast.attacker);
    await world.show(<FindingsPage />);
    await rowOf('弱口令进入后台');
    expect(screen.queryByRole('columnheader', { name: '攻击队' })).toBeNull();
    expect(screen.getByRole('link', { name: '新建成果' })).toBeVisible();
  });

  it('tells a referee where the cases are, and an observer that there is nothing to see', async () => {
    const [referee] = cast.referees;
    if (referee === undefined) throw new Error('there is a referee');
    await world.session.actAs(referee);
    await world.show(<FindingsPage />);
    expect(screen.getByRole('link', { name: '去评判' })).toHaveAttribute(
      'href',
      expect.stringContaining('judging'),
    );
  });

  it('in English says the same', async () => {
    await finding('Console entered', true);
    await world.show(<FindingsPage />, 'en');
    expect(await rowOf('Console entered')).toHaveTextContent('Submitted');
  });
});

describe('a finding beside the list', () => {
  it('is received under the next number, and offered for what comes next', async () => {
    const id = await finding('弱口令进入后台', true);
    await world.show(<FindingsPage />);
    await user.click(await rowOf('弱口令进入后台'));
    await user.click(await screen.findByRole('button', { name: '受理' }));
    expect(await screen.findByText('已受理，受理号 1。')).toBeVisible();
    expect([...readAll(state(), receiptKind)][0]?.value).toMatchObject({
      decision: 'received',
      sequence: 1,
    });
    await user.click(await screen.findByRole('button', { name: '分配裁判' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('checkbox', { name: /方亦可/ })).toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: '分配' }));
    expect(await screen.findByText('已分配 2 名裁判。')).toBeVisible();
    const [assignment] = [...readAll(state(), assignmentKind)];
    expect(assignment && elementsOf(assignment.row, 'referee')).toHaveLength(2);
    expect(assignment?.value.subject).toBe(id);
  });

  it('is returned with a reason, and not without one', async () => {
    await finding('弱口令进入后台', true);
    await world.show(<FindingsPage />);
    await user.click(await rowOf('弱口令进入后台'));
    await user.click(await screen.findByRole('button', { name: '退回补正' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '退回' }));
    expect(await within(dialog).findByText('请写明需要补正什么。')).toBeVisible();
    await user.type(within(dialog).getByRole('textbox', { name: /退回理由/ }), '补充截图');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('已退回补正。')).toBeVisible();
    expect([...readAll(state(), receiptKind)][0]?.value.reason).toBe('补充截图');
    await user.click(await screen.findByRole('tab', { name: '历史' }));
    expect(await screen.findByText('补充截图')).toBeVisible();
  });

  it('is told to its unit in words of one’s own', async () => {
    await finding('弱口令进入后台', true);
    await world.show(<FindingsPage />);
    await user.click(await rowOf('弱口令进入后台'));
    await user.click(await screen.findByRole('button', { name: '受理' }));
    await user.click(await screen.findByRole('button', { name: '通知防守单位' }));
    const dialog = await screen.findByRole('dialog');
    const title = within(dialog).getByRole('textbox', { name: /标题/ });
    await user.clear(title);
    await user.type(title, '门户网站异常登录');
    await user.click(within(dialog).getByRole('button', { name: '发出通知' }));
    await waitFor(() =>
      expect([...readAll(state(), noticeKind)][0]?.value.title).toBe('门户网站异常登录'),
    );
  });

  it('is withdrawn by its team and brought back by undoing it', async () => {
    await finding('弱口令进入后台');
    await world.session.actAs(cast.attacker);
    await world.show(<FindingsPage />);
    await user.click(await rowOf('弱口令进入后台'));
    await user.click(await screen.findByRole('button', { name: '更多操作' }));
    await user.click(await screen.findByRole('menuitem', { name: '撤回' }));
    await user.click(
      within(await screen.findByRole('alertdialog')).getByRole('button', { name: '撤回' }),
    );
    await waitFor(async () => expect(await rowOf('弱口令进入后台')).toHaveTextContent('已撤回'));
    await user.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await rowOf('弱口令进入后台')).toHaveTextContent('草稿'));
  });

  it('several are received at once, in the order in which they were sent', async () => {
    const first = await finding('先提交', true);
    await finding('后提交', true);
    await finding('草稿一份');
    await world.show(<FindingsPage />);
    await user.click(await screen.findByRole('checkbox', { name: '选中全部' }));
    await user.click(button('已选 3 项'));
    const receive = await screen.findByRole('menuitem', { name: /^受理/ });
    expect(receive).toHaveTextContent('2 项可操作');
    await user.click(receive);
    expect(await screen.findByText('已处理 2 条。')).toBeVisible();
    const numbers = [...readAll(state(), receiptKind)].map(({ id, value }) => [id, value.sequence]);
    expect(numbers).toContainEqual([`${first}~1~receipt`, 1]);
  });
});
