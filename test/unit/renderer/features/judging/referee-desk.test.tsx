import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JudgingPage } from '#renderer/features/judging/judging-page.tsx';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { revealMarks } from '#shared/commands/reveal-marks.ts';
import { rule } from '#shared/commands/rule.ts';
import { type Actor, refereeAudience } from '#shared/domain/audiences.ts';
import { reviewKind } from '#shared/domain/judging.ts';
import { reviewId, submissionId } from '#shared/journal/dossier.ts';
import { readIn } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { HashPage } from '#test/support/hash-page.tsx';
import { type LiveSession, openLiveSession } from '#test/support/live-session.ts';
import { giveElementsASize } from '#test/support/render-page.tsx';

let machine: AppWorld;
let live: LiveSession;
let first: RecordId;
let second: RecordId;
let zhou: Actor;
let wu: Actor;

beforeEach(async () => {
  giveElementsASize();
  machine = await aMachine();
  live = await openLiveSession(machine.app);
  [zhou, wu] = live.cast.referees as [Actor, Actor];
  first = await live.receivedFinding('门户文件上传');
  second = await live.receivedFinding('后台弱口令');
  await live.assign(first, [zhou, wu]);
  await live.assign(second, [zhou, wu]);
});
afterEach(async () => {
  window.location.hash = '';
  await machine.close();
  vi.restoreAllMocks();
});

const reviewOf = (finding: RecordId, { person }: Actor) =>
  readIn(
    live.session.store.getState().state,
    refereeAudience(person),
    reviewKind,
    reviewId(submissionId(finding, 1), person),
  )?.value;

async function openDesk(actor: Actor, finding: RecordId, language?: 'en'): Promise<void> {
  await live.session.actAs(actor);
  goTo(addresses.judgingCase(live.session.id, submissionId(finding, 1)));
  await machine.show(
    <HashPage>{(submission) => <JudgingPage submission={submission} />}</HashPage>,
    live.session,
    language,
  );
  await screen.findByRole('heading', { name: language === 'en' ? 'Mark' : '评审意见' });
}

const verdict = (name: string): HTMLElement => screen.getByRole('radio', { name });

describe('the desk before a case is open', () => {
  it('says how many wait, and begins with the first on Enter', async () => {
    await live.session.actAs(zhou);
    window.location.hash = '';
    await machine.show(
      <HashPage>{(submission) => <JudgingPage submission={submission} />}</HashPage>,
      live.session,
    );
    expect(await screen.findByText('2 份案卷待处理')).toBeVisible();
    expect(screen.getByRole('button', { name: '从第一份开始' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: '门户文件上传' })).toBeVisible();
  });
});

describe('marking by keyboard', () => {
  it('chooses the verdict by number, submits by Ctrl+Enter and opens the next case', async () => {
    await openDesk(zhou, first);
    expect(screen.getByText('已评 0 / 2')).toBeVisible();
    await userEvent.keyboard('1');
    expect(verdict('认定')).toBeChecked();
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByRole('heading', { name: '后台弱口令' })).toBeVisible();
    expect(screen.getByText('已评 1 / 2')).toBeVisible();
    expect(reviewOf(first, zhou)).toMatchObject({
      verdict: 'confirm',
      awards: [{ item: 'webshell', quantity: 1, points: 100 }],
    });
    expect(verdict('认定')).not.toBeChecked();
  });

  it('has all five verdicts on 1 to 5, but not while a reason is written', async () => {
    await openDesk(zhou, first);
    for (const [key, name] of Object.entries({
      1: '认定',
      2: '驳回',
      3: '退回补正',
      4: '重复',
      5: '越界',
    })) {
      await userEvent.keyboard(key);
      expect(verdict(name)).toBeChecked();
    }
    await userEvent.type(screen.getByRole('textbox', { name: /理由/ }), '第 1 张图');
    expect(verdict('越界')).toBeChecked();
  });

  it('submits points that were typed and not left yet', async () => {
    await openDesk(zhou, first);
    const points = screen.getByRole('textbox', { name: '分值' });
    await userEvent.keyboard('1');
    await userEvent.clear(points);
    await userEvent.type(points, '60{Control>}{Enter}{/Control}');
    await waitFor(() => expect(reviewOf(first, zhou)?.awards[0]?.points).toBe(60));
  });

  it('needs a reason for anything but a confirmation, and has phrases for it', async () => {
    await openDesk(zhou, first, 'en');
    await userEvent.keyboard('2');
    const submit = screen.getByRole('button', { name: 'Submit, then the next' });
    expect(submit).toBeDisabled();
    expect(screen.queryByRole('textbox', { name: 'Points' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Phrases' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: /outside the authorised/ }));
    await userEvent.click(submit);
    await waitFor(() =>
      expect(reviewOf(first, zhou)).toMatchObject({ verdict: 'reject', awards: [] }),
    );
    expect(reviewOf(first, zhou)?.reason).toBe('The target is outside the authorised scope.');
  });

  it('says when the last case is marked', async () => {
    await live.markBy(zhou, second);
    await openDesk(zhou, first);
    await userEvent.keyboard('1{Control>}{Enter}{/Control}');
    expect(await screen.findByText('分给您的案卷都已评完。')).toBeVisible();
  });
});

describe('what others wrote', () => {
  it('shows nothing of the other referee’s sealed mark', async () => {
    await live.markBy(wu, first, { verdict: 'reject', awards: [], reason: '吴二的理由' });
    await openDesk(zhou, first);
    expect(screen.queryByText(/吴二/)).not.toBeInTheDocument();
    expect(screen.getByText('已评 0 / 2')).toBeVisible();
    for (const name of ['认定', '驳回']) expect(verdict(name)).not.toBeChecked();
  });

  it('does not hand a draft to the referee who takes over the laptop', async () => {
    await openDesk(zhou, first);
    await userEvent.keyboard('2');
    await userEvent.type(screen.getByRole('textbox', { name: /理由/ }), '周一的草稿');
    await live.session.actAs(wu);
    await waitFor(() => expect(screen.getByRole('textbox', { name: /理由/ })).toHaveValue(''));
    expect(verdict('驳回')).not.toBeChecked();
    await live.session.actAs(zhou);
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: /理由/ })).toHaveValue('周一的草稿'),
    );
    expect(verdict('驳回')).toBeChecked();
  });

  it('keeps a draft while another case is looked at', async () => {
    await openDesk(zhou, first);
    await userEvent.keyboard('4');
    const queue = screen.getByRole('grid', { name: '待评案卷' });
    await userEvent.click(within(queue).getByText('后台弱口令'));
    expect(await screen.findByRole('heading', { name: '后台弱口令' })).toBeVisible();
    expect(verdict('重复')).not.toBeChecked();
    await userEvent.click(within(queue).getByText('门户文件上传'));
    expect(await screen.findByRole('heading', { name: '门户文件上传' })).toBeVisible();
    expect(verdict('重复')).toBeChecked();
  });
});

describe('after the reveal', () => {
  it('locks the mark and says why', async () => {
    await live.markBy(zhou, first);
    await live.markBy(wu, first);
    await live.run(live.organiser, revealMarks, {
      subjects: [{ subjectType: 'finding', subject: first }],
    });
    await openDesk(zhou, first);
    expect(screen.getByText('已启封，意见不可再改。')).toBeVisible();
    await userEvent.keyboard('2');
    expect(verdict('认定')).toBeChecked();
    expect(screen.getByRole('button', { name: '更新意见并看下一份' })).toBeDisabled();
    expect(screen.getByRole('textbox', { name: /理由/ })).toBeDisabled();
  });

  it('says that it was ruled on, to who has not marked', async () => {
    await live.run(live.cast.chief, rule, {
      subjectType: 'finding',
      subject: first,
      verdict: 'reject',
      awards: [],
      method: 'chief',
      reason: '目标错误',
    });
    await openDesk(zhou, first);
    expect(screen.getByText('已裁定，意见不可再改。')).toBeVisible();
    expect(screen.queryByText('目标错误')).not.toBeInTheDocument();
  });
});

describe('desks of others', () => {
  it('tells a team who judges, and an idle referee that nothing is there', async () => {
    await live.session.actAs(live.cast.attacker);
    await machine.show(<JudgingPage />, live.session);
    expect(screen.getByText('评判由裁判进行')).toBeVisible();
    await live.session.actAs(live.cast.referees[2] as Actor);
    expect(await screen.findByText('没有分给您的案卷')).toBeVisible();
  });

  it('gives a chief referee who marks too a desk for it, with their own cases alone', async () => {
    await live.assign(first, [zhou, wu, live.cast.chief]);
    await live.session.actAs(live.cast.chief);
    await machine.show(<JudgingPage />, live.session);
    await userEvent.click(screen.getByRole('radio', { name: '我的案卷 1' }));
    expect(screen.getByText('已评 0 / 1')).toBeVisible();
    const queue = screen.getByRole('grid', { name: '待评案卷' });
    expect(within(queue).getByText('门户文件上传')).toBeVisible();
    expect(within(queue).queryByText('后台弱口令')).not.toBeInTheDocument();
  });
});
