import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { JudgingPage } from '#renderer/features/judging/judging-page.tsx';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { discloseFinding } from '#shared/commands/disclose-finding.ts';
import { draftResponse } from '#shared/commands/draft-response.ts';
import { receiveSubmission } from '#shared/commands/receive-submission.ts';
import { rule } from '#shared/commands/rule.ts';
import { submitResponse } from '#shared/commands/submit.ts';
import { type Actor, teamAudience } from '#shared/domain/audiences.ts';
import { noticeKind, outcomeKind } from '#shared/domain/disclosure.ts';
import { assignmentKind, rulingKind } from '#shared/domain/judging.ts';
import { submissionId } from '#shared/journal/dossier.ts';
import { elementsOf, read, readAll, readIn } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { HashPage } from '#test/support/hash-page.tsx';
import { type LiveSession, openLiveSession } from '#test/support/live-session.ts';
import { giveElementsASize } from '#test/support/render-page.tsx';

let machine: AppWorld;
let live: LiveSession;
let finding: RecordId;
let zhou: Actor;
let wu: Actor;

beforeEach(async () => {
  giveElementsASize();
  machine = await aMachine();
  live = await openLiveSession(machine.app);
  [zhou, wu] = live.cast.referees as [Actor, Actor];
  finding = await live.receivedFinding('门户文件上传');
});
afterEach(async () => {
  window.location.hash = '';
  await machine.close();
  vi.restoreAllMocks();
});

const state = () => live.session.store.getState().state;
const rulingOf = (subject: RecordId) => read(state(), rulingKind, subject)?.value;

async function openDesk(actor: Actor, subject = finding, language?: 'en'): Promise<void> {
  await live.session.actAs(actor);
  goTo(addresses.judgingCase(live.session.id, submissionId(subject, 1)));
  await machine.show(
    <HashPage>{(submission) => <JudgingPage submission={submission} />}</HashPage>,
    live.session,
    language,
  );
}

async function bothMark(more: { readonly second?: object } = {}): Promise<void> {
  await live.assign(finding, [zhou, wu]);
  await live.markBy(zhou, finding, { reason: '周一的意见' });
  await live.markBy(wu, finding, { reason: '吴二的意见', ...more.second });
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('assigning', () => {
  it('gives every received submission its referees in one press, and says so', async () => {
    const other = await live.receivedFinding('后台弱口令');
    await openDesk(live.organiser);
    await userEvent.click(button('自动分配裁判'));
    expect(await screen.findByText('已为 2 件分配裁判')).toBeVisible();
    for (const id of [finding, other]) {
      const assignment = known(read(state(), assignmentKind, submissionId(id, 1)), 'assigned');
      expect(elementsOf(assignment.row, 'referee')).toHaveLength(2);
    }
    await userEvent.click(button('自动分配裁判'));
    expect(await screen.findByText('没有需要分配的事项，或没有可用的裁判。')).toBeVisible();
  });
});

describe('marks on control’s desk', () => {
  it('are only counted until they are opened, and then begin the ruling', async () => {
    await bothMark();
    await openDesk(live.organiser);
    expect(await screen.findByText('已封存 2/2')).toBeVisible();
    expect(screen.queryByText('周一的意见')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '裁定' })).not.toBeInTheDocument();
    await userEvent.click(button('启封评审意见'));
    const marks = await screen.findByRole('table', { name: '评审意见' });
    expect(within(marks).getByText('周一的意见')).toBeVisible();
    expect(within(marks).getAllByText('100 分')).toHaveLength(2);
    expect(screen.getByText('两评取均值：认定，100 分')).toBeVisible();
    expect(screen.getByRole('radio', { name: '认定' })).toBeChecked();
    await userEvent.click(button('裁定'));
    expect(await screen.findByText('已裁定：门户文件上传')).toBeVisible();
    expect(rulingOf(finding)).toMatchObject({ method: 'mean', verdict: 'confirm' });
  });

  it('wait for whoever has not marked', async () => {
    await live.assign(finding, [zhou, wu]);
    await live.markBy(zhou, finding);
    await openDesk(live.organiser);
    expect(await screen.findByText('还有 1 名裁判未评。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '启封评审意见' })).not.toBeInTheDocument();
  });

  it('that differ call for a third referee', async () => {
    await bothMark({ second: { verdict: 'reject', awards: [] } });
    await openDesk(live.organiser, finding, 'en');
    await userEvent.click(await screen.findByRole('button', { name: 'Open the marks' }));
    expect(await screen.findByText('The marks differ: a third referee is needed')).toBeVisible();
    expect(
      screen.getByText('Only the chief referee may rule here. Switch to that role.'),
    ).toBeVisible();
    expect(button('Rule')).toBeDisabled();
  });
});

describe('ruling', () => {
  it('without marks is the chief referee’s alone', async () => {
    await openDesk(live.organiser);
    expect(await screen.findByText(/裁判长可直接裁定/)).toBeVisible();
    expect(screen.queryByRole('radio', { name: '认定' })).not.toBeInTheDocument();
    await live.session.actAs(live.cast.chief);
    await screen.findByRole('radio', { name: '认定' });
    await userEvent.keyboard('1{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(rulingOf(finding)).toMatchObject({ method: 'chief', verdict: 'confirm' }),
    );
  });

  it('again needs a reason, and the submitter is told when asked', async () => {
    const chiefly = { subjectType: 'finding', subject: finding, method: 'chief' } as const;
    const awards = [{ item: 'webshell', quantity: 1, points: 100, permille: 0 }];
    await live.run(live.cast.chief, rule, { ...chiefly, verdict: 'confirm', awards, reason: '' });
    await openDesk(live.cast.chief);
    await userEvent.click(await screen.findByRole('button', { name: '告知提交方' }));
    await waitFor(() =>
      expect(
        readIn(state(), teamAudience(live.cast.team), outcomeKind, finding)?.value,
      ).toMatchObject({ verdict: 'confirm' }),
    );
    expect((await screen.findAllByText('已告知提交方'))[0]).toBeVisible();
    await userEvent.keyboard('2');
    expect(button('改判')).toBeDisabled();
    await userEvent.type(screen.getByRole('textbox', { name: /理由/ }), '复核后不成立');
    await userEvent.click(button('改判'));
    await waitFor(() => expect(rulingOf(finding)?.verdict).toBe('reject'));
    expect(await screen.findByRole('button', { name: '告知提交方' })).toBeEnabled();
  });

  it('of a response begins with the finding that its notice tells of', async () => {
    const { unit, defender, chief } = live.cast;
    const confirmed = { item: 'webshell', quantity: 1, points: 100, permille: 0 };
    await live.run(chief, rule, {
      subjectType: 'finding',
      subject: finding,
      verdict: 'confirm',
      awards: [confirmed],
      method: 'chief',
      reason: '',
    });
    await live.run(live.organiser, discloseFinding, { finding });
    const [notice] = [...readAll(state(), noticeKind)];
    const response = await live.run(defender, draftResponse, {
      unit,
      fields: {
        title: '处置报告',
        notice: known(notice, 'disclosed').id,
        summary: '已封禁。',
        detectedAt: Date.UTC(2026, 10, 22, 7),
      },
    });
    await live.run(defender, submitResponse, { id: response });
    await live.run(live.organiser, receiveSubmission, {
      subjectType: 'response',
      subject: response,
      decision: 'received',
    });
    await openDesk(chief, response);
    expect(await screen.findByRole('combobox', { name: '对应的成果' })).toHaveValue('门户文件上传');
    await userEvent.keyboard('1');
    await userEvent.click(screen.getByRole('combobox', { name: '添加项目' }));
    const [item] = await screen.findAllByRole('option');
    await userEvent.click(known(item, 'the book has items for units'));
    await userEvent.click(button('裁定'));
    await waitFor(() => expect(rulingOf(response)).toMatchObject({ linkedFinding: finding }));
    expect(rulingOf(response)?.awards).toHaveLength(1);
  });
});
