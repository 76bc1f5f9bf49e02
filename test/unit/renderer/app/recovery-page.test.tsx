import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecoveryPage } from '#renderer/app/recovery-page.tsx';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { exportPackage } from '#renderer/data/export-package.ts';
import { headsToText, textToHeads } from '#renderer/data/heads-text.ts';
import type { RecoveryReason } from '#renderer/data/session-state.ts';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { deleteExerciseDb } from '#renderer/storage/exercise-db.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { known } from '#shared/kernel/result.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';

let machine: AppWorld;
const reasonsOf = (session: ExerciseSession): readonly RecoveryReason[] => {
  const { status } = session.store.getState();
  if (status.type !== 'recovery') throw new Error(`It is ${status.type}, not in recovery`);
  return status.reasons;
};
const show = (session: ExerciseSession, language?: 'en') =>
  machine.show(<RecoveryPage reasons={reasonsOf(session)} />, session, language);

beforeEach(async () => {
  machine = await aMachine();
});
afterEach(() => machine.close());

describe('recovery', () => {
  it('of a store that is gone: says so, takes a package in, and goes on when a person accepts it', async () => {
    const before = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const { blob } = unwrap(await exportPackage(before, null));
    const hash = await stateHashOf(before);
    await before.settle();
    await machine.app.closeExercise();
    await deleteExerciseDb(before.id);
    const session = unwrap(await machine.app.openExercise(before.id));
    await show(session);
    expect(screen.getByRole('alert')).toHaveTextContent('本机找不到这个演练的数据库');
    expect(screen.getByText('本机没有这个演练的任何内容，不需要导出。')).toBeVisible();
    expect(screen.getByRole('button', { name: '接受现有数据并继续' })).toBeDisabled();
    const input = known(
      document.querySelector<HTMLInputElement>('input[type="file"]'),
      'a package can be given',
    );
    await userEvent.upload(input, new File([blob], '备份.umpire'));
    await userEvent.click(await screen.findByRole('button', { name: '并入这些内容' }));
    expect(await screen.findByText(/^已并入/)).toBeVisible();
    expect(session.store.getState().status.type).toBe('recovery');
    await userEvent.click(screen.getByRole('button', { name: '接受现有数据并继续' }));
    const dialog = await screen.findByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '接受现有数据并继续' }));
    expect(await screen.findByText('已接受现有数据，演练恢复正常')).toBeVisible();
    const { status, actor } = session.store.getState();
    expect(status.type).toBe('open');
    expect(actor.role).toBe('organiser');
    expect(await stateHashOf(session)).toBe(hash);
  });

  it('of a store that holds less than was remembered: says how much of what is missing, and saves all that is here', async () => {
    const before = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    await before.settle();
    await machine.app.closeExercise();
    const { texts } = machine.world.heads;
    const heads = known(textToHeads(texts.get(before.id) ?? ''), 'the heads are remembered');
    const place = known(heads.tail.get(CONTROL), 'control holds the organiser');
    const tail = new Map(heads.tail).set(CONTROL, { ...place, count: place.count + 2 });
    texts.set(before.id, headsToText({ ...heads, tail }));
    const session = unwrap(await machine.app.openExercise(before.id));
    await show(session, 'en');
    const row = screen.getByRole('row', { name: /Exercise control/ });
    expect(row).toHaveTextContent(`${place.count + 2}${place.count}${place.count}2 still missing`);
    await userEvent.click(screen.getByRole('button', { name: 'Export a package…' }));
    expect(await screen.findByText(/was exported/)).toBeVisible();
    expect(machine.saved).toHaveLength(1);
  });

  it('names every reason', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const reasons: readonly RecoveryReason[] = [
      { type: 'database-missing' },
      { type: 'database-replaced' },
      { type: 'journal-differs', audiences: ['control', 'all'] },
      {
        type: 'journal-damaged',
        damage: [{ type: 'journal-damaged', audience: 'control', from: 4 }],
      },
      { type: 'heads-damaged' },
      { type: 'root-key-changed', pinned: 'oldkey', found: 'newkey' },
    ];
    await machine.show(<RecoveryPage reasons={reasons} />, session);
    const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(alerts).toHaveLength(reasons.length);
    expect(alerts[2]).toContain('指挥部');
    expect(alerts[3]).toContain('第 5 批');
    expect(alerts[5]).toContain('newkey');
    expect(alerts.join()).not.toMatch(/recovery\.|\{\{/);
  });
});
