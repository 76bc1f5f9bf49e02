import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FindingPage } from '#renderer/features/findings/finding-page.tsx';
import { draftFinding, type FindingFields } from '#shared/commands/draft-finding.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { submitFinding } from '#shared/commands/submit.ts';
import { evidenceKind } from '#shared/domain/evidence.ts';
import { findingKind, submissionKind } from '#shared/domain/finding.ts';
import { read, readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { unwrap } from '#test/support/data-session.ts';
import { goLive, type LiveCast } from '#test/support/live-cast.ts';
import { openPageWorld, type PageWorld } from '#test/support/render-page.tsx';

// Asking of every element whether it can be seen takes longer than all else on a page this long.
configure({ defaultHidden: true });

let world: PageWorld;
let cast: LiveCast;
const user = userEvent.setup();

beforeEach(async () => {
  // happy-dom sees nothing: everything is in view.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: (entries: readonly object[]) => void;
      constructor(tell: (entries: readonly object[]) => void) {
        this.#tell = tell;
      }
      observe = (): void => this.#tell([{ isIntersecting: true }]);
      disconnect = (): void => undefined;
    },
  );
  world = await openPageWorld();
  cast = await goLive(world.session);
  await world.session.actAs(cast.attacker);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await world.close();
});

const state = () => world.session.store.getState().visible;
const findingOf = (id: RecordId) => known(read(state(), findingKind, id), 'it was drafted').value;
const draft = async (fields: FindingFields): Promise<RecordId> =>
  unwrap(await world.session.run(draftFinding, { team: cast.team, fields }));
const complete: FindingFields = {
  title: '弱口令进入后台',
  attackedAt: Date.UTC(2026, 10, 22, 1),
  claims: [{ item: 'webshell', quantity: 1 }],
  summary: '进入后台。',
};
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const paste = (file: File): void => {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: { files: [file] } });
  act(() => void document.dispatchEvent(event));
};
const screenshot = (): File =>
  new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'image.png', {
    type: 'image/png',
  });

describe('a finding being written', () => {
  it('begins with a title, and only with one', async () => {
    await world.show(<FindingPage id="new" />);
    await user.click(button('开始记录'));
    expect(await screen.findByText('请写标题，或先粘贴一张截图。')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: /标题/ }), '弱口令{Enter}');
    await waitFor(() => expect([...readAll(state(), findingKind)]).toHaveLength(1));
    const [finding] = [...readAll(state(), findingKind)];
    expect(finding?.value).toMatchObject({ title: '弱口令', team: cast.team });
    await waitFor(() => expect(window.location.hash).toContain(finding?.id));
  });

  it('begins with a pasted screenshot as well', async () => {
    await world.show(<FindingPage id="new" />);
    paste(screenshot());
    await waitFor(() => expect([...readAll(state(), evidenceKind)]).toHaveLength(1));
    const [evidence] = [...readAll(state(), evidenceKind)];
    expect(evidence?.value.fileName).toMatch(/^截图-\d{8}-/);
    expect([...readAll(state(), findingKind)][0]?.id).toBe(evidence?.value.subject);
  });

  it('keeps what is typed by itself and says so', async () => {
    const id = await draft({ title: '草稿' });
    await world.show(<FindingPage id={id} />);
    const title = screen.getByRole('textbox', { name: /标题/ });
    fireEvent.change(title, { target: { value: '弱口令进入后台' } });
    expect(screen.getByText('正在输入…')).toBeVisible();
    expect(await screen.findByText('草稿已保存')).toBeVisible();
    expect(findingOf(id).title).toBe('弱口令进入后台');
  });

  it('keeps what is still being typed when the page is left', async () => {
    const id = await draft({ title: '草稿' });
    await world.show(<FindingPage id={id} />);
    fireEvent.change(screen.getByRole('textbox', { name: /摘要/ }), {
      target: { value: '写到一半' },
    });
    expect(findingOf(id).summary).toBe('');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await waitFor(() => expect(findingOf(id).summary).toBe('写到一半'));
  });

  it('keeps the long account outside the journal', async () => {
    const id = await draft({ title: '草稿' });
    await world.show(<FindingPage id={id} />);
    const account = screen.getByRole('textbox', { name: /详细经过/ });
    fireEvent.change(account, { target: { value: 'nmap -sV\nhydra' } });
    fireEvent.blur(account);
    await waitFor(() => expect(findingOf(id).narrative).toMatch(/^[0-9a-f]{64}$/), {
      timeout: 10_000,
    });
    expect(account).toHaveValue('nmap -sV\nhydra');
  });

  it('offers what the team was authorised to attack, and takes its unit along', async () => {
    const id = await draft({ title: '草稿' });
    await world.show(<FindingPage id={id} />);
    await user.click(screen.getByRole('combobox', { name: /目标系统/ }));
    const choice = await screen.findByRole('option', { name: /门户网站/ });
    expect(choice).toHaveTextContent('市水务局 · 授权目标');
    await user.click(choice);
    await waitFor(() =>
      expect(findingOf(id)).toMatchObject({ system: cast.system, organisation: cast.unit }),
    );
  });

  it('claims items of the rule book, marked as samples, with the evidence that each demands', async () => {
    const id = await draft({ title: '草稿' });
    await world.show(<FindingPage id={id} />);
    await user.click(screen.getByRole('combobox', { name: /添加申报项/ }));
    await user.click(await screen.findByRole('option', { name: /WebShell/ }));
    const needs = await screen.findByRole('list', { name: '需要的证据' });
    expect(within(needs).getByText('截图')).toBeVisible();
    expect(screen.getByText('100 分')).toBeVisible();
    expect(screen.getByText('示例')).toBeVisible();
    expect(screen.getByText('合计 100 分（未计系数与上限）')).toBeVisible();
    await waitFor(() => expect(findingOf(id).claims).toEqual([{ item: 'webshell', quantity: 1 }]));
    paste(screenshot());
    await waitFor(() => expect(within(needs).getByText('已备')).toBeInTheDocument());
  });

  it('walks a path; techniques are found by their tactic in Chinese', async () => {
    const id = await draft({ title: '草稿' });
    await world.show(<FindingPage id={id} />);
    await user.click(button('添加步骤'));
    const technique = screen.getByRole('combobox', { name: /攻击技术/ });
    await user.type(technique, '初始访问 public-facing');
    await user.click(await screen.findByRole('option', { name: /T1190/ }));
    await waitFor(() => expect(findingOf(id).steps[0]?.technique).toBe('T1190'));
    expect(technique).toHaveValue('T1190 Exploit Public-Facing Application');
    await user.click(button('添加步骤'));
    const destination = screen.getAllByRole('textbox', { name: '到' })[1] ?? technique;
    fireEvent.change(destination, { target: { value: '10.0.0.9' } });
    await user.click(screen.getAllByRole('button', { name: '上移' })[1] ?? technique);
    await waitFor(() =>
      expect(findingOf(id).steps.map((step) => step.destination)).toEqual(['10.0.0.9', '']),
    );
  });

  it('is sent only when nothing required is missing, and then frozen', async () => {
    const id = await draft({ ...complete, organisation: null });
    await world.show(<FindingPage id={id} />);
    await user.click(button('提交'));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('被攻击单位')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: '提交' })).toBeDisabled();
    await user.click(within(dialog).getByRole('button', { name: '取消' }));
    await user.click(screen.getByRole('combobox', { name: /被攻击单位/ }));
    await user.click(await screen.findByRole('option', { name: /市水务局/ }));
    await waitFor(() => expect(findingOf(id).organisation).toBe(cast.unit));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const again = await screen.findByRole('dialog');
    await user.click(within(again).getByRole('button', { name: '提交' }));
    expect(await screen.findByText('已提交')).toBeVisible();
    expect([...readAll(state(), submissionKind)]).toHaveLength(1);
    expect(screen.queryByRole('textbox', { name: /标题/ })).toBeNull();
    expect(screen.getByText(/提交时封存的内容/)).toBeVisible();
  });

  it('is completed and sent again after it was returned, with the reason in sight', async () => {
    const id = await draft({ ...complete, system: cast.system, organisation: cast.unit });
    const name = { subjectType: 'finding', subject: id } as const;
    unwrap(await world.session.run(submitFinding, { id }));
    await world.session.actAs(cast.organiser);
    const reason = '请补充带地址栏的截图';
    unwrap(await world.session.run(receiveSubmission, { ...name, decision: 'returned', reason }));
    await world.session.actAs(cast.attacker);
    await world.show(<FindingPage id={id} />);
    expect(screen.getByText(reason)).toBeVisible();
    await user.click(button('重新提交'));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: '提交' }),
    );
    await waitFor(() => expect([...readAll(state(), submissionKind)]).toHaveLength(2));
    await user.click(button(/查看版本/));
    const list = await screen.findByRole('listbox', { name: /查看版本/ });
    expect(within(list).getByRole('option', { name: '第 1 次提交' })).toBeVisible();
  });

  it('of another team is not shown', async () => {
    const id = await draft({ title: '草稿' });
    await world.session.actAs({ ...cast.attacker, team: 'another' as RecordId });
    await world.show(<FindingPage id={id} />);
    expect(screen.getByText('看不到这条记录')).toBeVisible();
  });
});
