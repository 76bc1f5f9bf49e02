import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportPackage } from '#renderer/data/export-package.ts';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { OpenPackagePage } from '#renderer/features/exchange/open-package-page.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { NEW_EXERCISE, unwrap } from '#test/support/data-session.ts';

let machine: AppWorld;
const give = async (blob: Blob): Promise<void> => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('there is nowhere to give a file');
  await userEvent.upload(input, new File([blob], '交接.umpire'));
};

beforeEach(async () => {
  machine = await aMachine();
});
afterEach(() => machine.close());

describe('opening a package on a device that does not have the exercise', () => {
  it('shows what it holds, stores nothing until told to, and then opens it with the same state', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const { blob, batches } = unwrap(await exportPackage(session, null));
    const hash = await stateHashOf(session);
    await machine.close();
    machine = await aMachine();
    await machine.show(<OpenPackagePage />, null);
    await give(blob);
    expect(await screen.findByText('市级演练 示例')).toBeVisible();
    expect(screen.getByText(/^将新增/)).toHaveTextContent(`将新增 ${batches} 批记录`);
    expect(machine.app.store.getState().exercises).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '打开这个演练' }));
    await waitFor(() => expect(window.location.hash).toBe(addresses.overview(session.id)));
    const opened = unwrap(await machine.app.openExercise(session.id));
    expect(await stateHashOf(opened)).toBe(hash);
  });

  it('leads to the exercise where it is here already', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const { blob } = unwrap(await exportPackage(session, null));
    await machine.show(<OpenPackagePage />, null, 'en');
    await give(blob);
    const link = await screen.findByRole('link', { name: 'Go to its Exchange page' });
    expect(link).toHaveAttribute('href', addresses.exchange(session.id));
    expect(screen.queryByRole('button', { name: 'Open this exercise' })).toBeNull();
  });

  it('refuses a package that is cut off and keeps nothing of it', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const { blob } = unwrap(await exportPackage(session, null));
    await machine.close();
    machine = await aMachine();
    await machine.show(<OpenPackagePage />, null);
    await give(blob.slice(0, Math.floor(blob.size / 2)));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('没有采用“交接.umpire”，本机数据未改动');
    expect(alert).toHaveTextContent('文件不完整');
    expect(machine.app.store.getState().exercises).toEqual([]);
  });
});
