import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ControlPage } from '#renderer/features/control/control-page.tsx';
import { StopAnywhere } from '#renderer/features/control/stop-anywhere.tsx';
import { StopBanners } from '#renderer/features/control/stop-banner.tsx';
import { discloseHoldings } from '#shared/commands/disclose-holdings.ts';
import { orderStop } from '#shared/commands/order-stop.ts';
import { signListOrder } from '#shared/commands/sign-list-order.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { ownershipKind } from '#shared/domain/ownership.ts';
import { stopAnswerKind } from '#shared/domain/stop.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import { readStops } from '#shared/journal/stops.ts';
import { goLive, type LiveCast } from '#test/support/live-cast.ts';
import { unwrap } from '#test/support/data-session.ts';
import { openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

let world: PageWorld;
let cast: LiveCast;
const user = userEvent.setup();

beforeEach(async () => {
  world = await openPageWorld();
  cast = await goLive(world.session);
});
afterEach(() => world.close());

const state = () => world.session.store.getState().state;
const phase = (): string | undefined =>
  readIn(state(), ALL, exerciseKind, state().exercise)?.value.phase;
const everywhere = (
  <>
    <StopBanners />
    <StopAnywhere />
  </>
);
const stopped = async (): Promise<void> => {
  unwrap(
    await world.session.run(orderStop, {
      scope: 'exercise',
      subject: null,
      orderedBy: '王指挥',
      channel: 'telephone',
      reason: '业务中断',
      instruction: '停止攻击',
      stoppedAt: world.session.ports.clock.now(),
    }),
  );
};

describe('a stop', () => {
  it('is ordered by keys alone: F9, the reason, Ctrl and Enter', async () => {
    await world.show(everywhere);
    await user.keyboard('{F9}');
    const dialog = await screen.findByRole('dialog', { name: '叫停' });
    expect(within(dialog).getByRole('radio', { name: '全部演练' })).toBeChecked();
    // From the scope the next field is the reason.
    await user.tab();
    expect(within(dialog).getByRole('textbox', { name: /^原因/ })).toHaveFocus();
    await user.keyboard('挂号系统中断');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const banner = await screen.findByRole('region', { name: '生效中的叫停' });
    expect(within(banner).getByRole('alert')).toHaveTextContent('叫停第 1 号：全部演练');
    expect(within(banner).getByRole('timer')).toHaveTextContent(/^\d\d:\d\d:\d\d$/);
    expect(readStops(state())[0]?.value.reason).toBe('挂号系统中断');
    expect(phase()).toBe('suspended');
  });

  it('is not ordered without a reason', async () => {
    await world.show(everywhere);
    await user.keyboard('{F9}');
    const dialog = await screen.findByRole('dialog', { name: '叫停' });
    await user.click(within(dialog).getByRole('button', { name: '下达叫停' }));
    expect(await within(dialog).findByText('必须填写')).toBeVisible();
    expect(readStops(state())).toEqual([]);
  });

  it('is acknowledged by a team on the bar, which never shows it the reason', async () => {
    await stopped();
    await world.session.actAs(cast.attacker);
    await world.show(everywhere);
    const banner = await screen.findByRole('region', { name: '生效中的叫停' });
    expect(banner).toHaveTextContent('停止攻击');
    expect(banner).not.toHaveTextContent('业务中断');
    await user.click(within(banner).getByRole('button', { name: '确认已停止' }));
    expect(await within(banner).findByText(/^本队已于/)).toBeVisible();
    expect([...readAll(state(), stopAnswerKind)]).toHaveLength(1);
  });

  it('tells those who may not order one whom to call', async () => {
    await world.session.actAs(cast.attacker);
    await world.show(everywhere);
    await user.keyboard('{F9}');
    const dialog = await screen.findByRole('dialog', { name: '叫停' });
    expect(dialog).toHaveTextContent('叫停由指挥部下达');
    expect(within(dialog).queryByRole('button', { name: '下达叫停' })).toBeNull();
  });

  it('has a call sheet that can be noted on and printed, and is resumed', async () => {
    await stopped();
    await world.show(<ControlPage tab="stops" />);
    await user.click(await screen.findByRole('button', { name: /^记录对/ }));
    const call = await screen.findByRole('dialog');
    await user.click(within(call).getByRole('button', { name: '记入点名单' }));
    expect(await screen.findByText('1 / 1 队')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '打印点名单' }));
    await user.click(await screen.findByRole('menuitem', { name: /Markdown/ }));
    await waitFor(() => expect(world.saved).toHaveLength(1));
    expect(world.saved[0]?.text).toContain('叫停点名单');
    expect(world.saved[0]?.text).toContain('业务中断');
    await user.click(screen.getAllByRole('button', { name: '恢复' })[0]!);
    const resume = await screen.findByRole('dialog');
    await user.click(within(resume).getByRole('button', { name: '恢复' }));
    await waitFor(() => expect(readStops(state())[0]?.value.resumedAt).not.toBeNull());
    expect(phase()).toBe('live');
  });
});

describe('a list change order', () => {
  it('is shown with what it moved, and is taken back by a counter-order after its preview', async () => {
    const number = '指演〔示例〕12号';
    unwrap(
      await world.session.run(signListOrder, {
        number,
        title: '退出',
        basis: '来函',
        orderedBy: '王指挥',
        changes: [
          {
            type: 'withdraw',
            subject: cast.unit,
            value: '',
            effectiveFrom: world.session.ports.clock.now(),
          },
        ],
      }),
    );
    await world.show(<ControlPage tab="orders" />);
    expect(await screen.findByText(/^变动：攻击队 0 支，防守单位 1 个。$/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: '撤销此单' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /^文号/ }), '13号');
    await user.type(within(dialog).getByRole('textbox', { name: /^依据/ }), '复函');
    await user.click(within(dialog).getByRole('radio', { name: /全部撤销/ }));
    expect(await within(dialog).findByText(/^变动：攻击队 0 支，防守单位 1 个。$/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: '签发撤销单' }));
    expect(await screen.findByText('已撤销')).toBeVisible();
  });
});

describe('ownership', () => {
  it('is disputed by the unit, many at a time, with a reason', async () => {
    unwrap(await world.session.run(discloseHoldings, { units: [] }));
    await world.session.actAs(cast.defender);
    await world.show(<ControlPage tab="ownership" />);
    await user.click(await screen.findByRole('checkbox', { name: /全选|全部/ }));
    await user.click(screen.getByRole('button', { name: /^提出异议（[1-9]/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox', { name: /^理由/ }), '已退租');
    await user.click(within(dialog).getByRole('button', { name: '提出异议' }));
    await waitFor(() => expect([...readAll(state(), ownershipKind)].length).toBeGreaterThan(0));
    for (const { value } of readAll(state(), ownershipKind)) expect(value.stance).toBe('disputed');
  });
});
