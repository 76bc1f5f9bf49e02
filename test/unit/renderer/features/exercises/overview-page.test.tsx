import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { OverviewPage } from '#renderer/features/exercises/overview-page.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { rule } from '#shared/commands/rule.ts';
import { exerciseKind, phaseChangeKind } from '#shared/domain/exercise.ts';
import { readAll } from '#shared/journal/read.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';
import { openLiveSession } from '#test/support/live-session.ts';
import { giveElementsASize } from '#test/support/render-page.tsx';

let machine: AppWorld;
beforeEach(async () => {
  giveElementsASize();
  machine = await aMachine();
});
afterEach(async () => {
  await machine.close();
  vi.restoreAllMocks();
});

const headOf = (session: ExerciseSession) =>
  [...readAll(session.store.getState().state, exerciseKind)][0]?.value;

describe('the phase', () => {
  it('changes after a yes, on the basis that is given, which stays on the page', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await machine.show(<OverviewPage />, session);
    await userEvent.click(screen.getByRole('button', { name: '进入“报备”' }));
    const dialog = within(await screen.findByRole('alertdialog', { name: '进入“报备”？' }));
    await userEvent.type(dialog.getByRole('textbox', { name: /依据/ }), '指演〔2026〕1 号');
    await userEvent.click(dialog.getByRole('button', { name: '进入“报备”' }));
    expect(await screen.findByText(/草案 → 报备 · 指演〔2026〕1 号/)).toBeVisible();
    const steps = screen.getByRole('list', { name: '演练阶段' });
    const current = within(steps)
      .getAllByRole('listitem')
      .find((step) => step.getAttribute('aria-current') === 'step');
    expect(current).toHaveTextContent('报备');
    const [change] = [...readAll(session.store.getState().state, phaseChangeKind)];
    expect(change?.value).toMatchObject({ to: 'filed', basis: '指演〔2026〕1 号' });
  });

  it('stays where the question is answered with no', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await machine.show(<OverviewPage />, session, 'en');
    await userEvent.click(screen.getByRole('button', { name: /Go to .Filed/ }));
    const dialog = within(await screen.findByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
    expect(headOf(session)?.phase).toBe('draft');
  });

  it('is the organiser’s to change: others are told who', async () => {
    const live = await openLiveSession(machine.app);
    await live.session.actAs(live.cast.attacker);
    await machine.show(<OverviewPage />, live.session);
    expect(screen.getByText('阶段由组织方变更。')).toBeVisible();
    for (const button of screen.getAllByRole('button', { name: /^进入/ })) {
      expect(button).toBeDisabled();
    }
  });
});

describe('what comes next', () => {
  it('follows the work and the role', async () => {
    const live = await openLiveSession(machine.app);
    await live.receivedFinding('门户文件上传');
    await machine.show(<OverviewPage />, live.session);
    expect(screen.getByRole('link', { name: /分配裁判（1/ })).toHaveAttribute(
      'href',
      `#/x/${live.session.id}/judging`,
    );
    await live.session.actAs(live.cast.attacker);
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: /分配裁判/ })).not.toBeInTheDocument(),
    );
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      `#/x/${live.session.id}/findings/new`,
      `#/x/${live.session.id}/board`,
    ]);
  });
});

describe('standings', () => {
  it('say who is ahead and who lost most, once there is a point', async () => {
    const live = await openLiveSession(machine.app);
    await machine.show(<OverviewPage />, live.session);
    expect(screen.queryByRole('heading', { name: '当前成绩' })).not.toBeInTheDocument();
    const finding = await live.receivedFinding('门户文件上传');
    await live.run(live.cast.chief, rule, {
      subjectType: 'finding',
      subject: finding,
      verdict: 'confirm',
      awards: [{ item: 'webshell', quantity: 1, points: 100, permille: 0 }],
      method: 'chief',
      reason: '',
    });
    const panel = within(await screen.findByRole('region', { name: '当前成绩' }));
    expect(panel.getByRole('meter', { name: '一队' })).toHaveAttribute('aria-valuetext', '100');
    expect(panel.getAllByRole('meter')).toHaveLength(2);
    expect(panel.getByRole('link', { name: '查看成绩与依据' })).toHaveAttribute(
      'href',
      addresses.board(live.session.id),
    );
  });
});
