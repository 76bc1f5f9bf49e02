import { configure, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ResponsePage } from '#renderer/features/responses/response-page.tsx';
import { ResponsesPage } from '#renderer/features/responses/responses-page.tsx';
import { discloseFinding } from '#shared/commands/disclose-finding.ts';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { draftResponse, type ResponseFields } from '#shared/commands/draft-response.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { submitFinding, submitResponse } from '#shared/commands/submit.ts';
import { receiptKind } from '#shared/domain/judging.ts';
import { responseKind, responseSubmissionKind } from '#shared/domain/response.ts';
import { read, readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { unwrap } from '#test/support/data-session.ts';
import { goLive, type LiveCast } from '#test/support/live-cast.ts';
import { giveElementsASize, openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

// Asking of every element whether it can be seen takes longer than all else on a page this long.
configure({ defaultHidden: true });

let world: PageWorld;
let cast: LiveCast;
const user = userEvent.setup();
const at = (hour: number): number => Date.UTC(2026, 10, 22, hour);

beforeAll(giveElementsASize);
beforeEach(async () => {
  world = await openPageWorld();
  cast = await goLive(world.session);
  await world.session.actAs(cast.defender);
});
afterEach(() => world.close());

const state = () => world.session.store.getState().state;
const responseOf = (id: RecordId) => known(read(state(), responseKind, id), 'it was drafted').value;
const draft = async (fields: ResponseFields): Promise<RecordId> =>
  unwrap(await world.session.run(draftResponse, { unit: cast.unit, fields }));
const button = (name: string | RegExp) => screen.getByRole('button', { name });

/** A finding against the unit that it was told of. */
async function notice(): Promise<RecordId> {
  await world.session.actAs(cast.attacker);
  const { team, unit, system } = cast;
  const claims = [{ item: 'webshell', quantity: 1 }];
  const fields = {
    title: '弱口令进入后台',
    organisation: unit,
    system,
    attackedAt: at(1),
    claims,
    summary: 'x',
  };
  const id = unwrap(await world.session.run(draftFinding, { team, fields }));
  unwrap(await world.session.run(submitFinding, { id }));
  await world.session.actAs(cast.organiser);
  const name = { subjectType: 'finding', subject: id } as const;
  unwrap(await world.session.run(receiveSubmission, { ...name, decision: 'received' }));
  unwrap(await world.session.run(discloseFinding, { finding: id, title: '门户网站异常登录' }));
  await world.session.actAs(cast.defender);
  return id;
}

describe('a response being written', () => {
  it('begins from a notice and takes over what the notice tells', async () => {
    const finding = await notice();
    await world.show(<ResponsesPage />);
    expect(await screen.findByText('1 起事件通知尚未处置')).toBeVisible();
    await user.click(button('据此新建处置报告'));
    await waitFor(() => expect([...readAll(state(), responseKind)]).toHaveLength(1));
    const [response] = [...readAll(state(), responseKind)];
    expect(response?.value).toMatchObject({
      title: '门户网站异常登录',
      notice: finding,
      system: '门户网站',
      attackedAt: at(1),
    });
    await waitFor(() => expect(screen.queryByText(/尚未处置/)).toBeNull());
  });

  it('has a doubtful order of times pointed out and left as it is', async () => {
    const id = await draft({ title: '异常登录', detectedAt: at(3), containedAt: at(2) });
    await world.show(<ResponsePage id={id} />);
    expect(screen.getByText(/“抑制”早于前面的“发现”/)).toBeVisible();
    expect(responseOf(id)).toMatchObject({ detectedAt: at(3), containedAt: at(2) });
    await user.click(button('恢复: 此刻'));
    await waitFor(() => expect(responseOf(id).recoveredAt).not.toBeNull());
    expect(responseOf(id)).toMatchObject({ detectedAt: at(3), containedAt: at(2) });
  });

  it('takes many indicators at once', async () => {
    const id = await draft({ title: '异常登录' });
    await world.show(<ResponsePage id={id} />);
    await user.click(screen.getByRole('textbox', { name: '威胁指标' }));
    await user.paste('198.51.100.7\nevil.example\n198.51.100.7');
    await user.click(button('添加指标'));
    expect(await screen.findByText('已添加 2 个，略去重复或过长的 1 个。')).toBeVisible();
    await waitFor(() =>
      expect(responseOf(id).indicators).toEqual(['198.51.100.7', 'evil.example']),
    );
    await user.click(button('移除 198.51.100.7'));
    await waitFor(() => expect(responseOf(id).indicators).toEqual(['evil.example']));
  });

  it('says what was done for the items of each dimension', async () => {
    const id = await draft({ title: '异常登录' });
    await world.show(<ResponsePage id={id} />);
    const dimension = screen.getByRole('region', { name: '应急处置' });
    await user.click(within(dimension).getByRole('checkbox', { name: '阻断攻击源' }));
    const text = await within(dimension).findByRole('textbox', { name: '阻断攻击源' });
    await user.click(text);
    await user.paste('防火墙封禁');
    await waitFor(() =>
      expect(responseOf(id).claims).toEqual([{ item: 'contain-source', text: '防火墙封禁' }]),
    );
    expect(within(dimension).getByText('占该事件失分的 6%')).toBeVisible();
  });

  it('is sent once it has a time of detection and an account', async () => {
    const id = await draft({ title: '异常登录', summary: '已处置' });
    await world.show(<ResponsePage id={id} />);
    await user.click(button('提交'));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('发现时间')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: '提交' })).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    await user.click(button('发现: 此刻'));
    await waitFor(() => expect(responseOf(id).detectedAt).not.toBeNull());
    await user.click(button('提交'));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: '提交' }),
    );
    expect(await screen.findByText('已提交')).toBeVisible();
    expect([...readAll(state(), responseSubmissionKind)]).toHaveLength(1);
  });
});

describe('the list of responses', () => {
  it('is received by control under the next number', async () => {
    const times = { detectedAt: at(2), containedAt: at(4) };
    const id = await draft({ title: '异常登录', summary: '已处置', ...times });
    unwrap(await world.session.run(submitResponse, { id }));
    await world.session.actAs(cast.organiser);
    await world.show(<ResponsesPage />);
    const row = await screen.findByRole('row', { name: /异常登录/ });
    for (const cell of ['市水务局', '2小时0分', '未关联']) expect(row).toHaveTextContent(cell);
    await user.click(row);
    await user.click(await screen.findByRole('button', { name: '受理' }));
    await waitFor(() => expect([...readAll(state(), receiptKind)][0]?.value.sequence).toBe(1));
  });

  it('is not shown to an attack team', async () => {
    await draft({ title: '异常登录' });
    await world.session.actAs(cast.attacker);
    await world.show(<ResponsesPage />);
    expect(screen.getByText('当前身份看不到处置报告')).toBeVisible();
    expect(screen.queryByText('异常登录')).toBeNull();
  });
});
