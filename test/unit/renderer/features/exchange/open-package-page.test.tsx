import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useArrivedPackages } from '#renderer/data/arrived-packages.ts';
import { exportPackage } from '#renderer/data/export-package.ts';
import { stateHashOf } from '#renderer/data/state-hash-of.ts';
import { OpenPackagePage } from '#renderer/features/exchange/open-package-page.tsx';
import { pickedFromFile } from '#renderer/platform/picked-file.ts';
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

describe('packages that the system handed over', () => {
  const arrive = (name: string, blob: Blob) => {
    const file = pickedFromFile(new File([blob], name));
    const close = vi.fn(() => Promise.resolve());
    act(() => useArrivedPackages.getState().add({ ...file, close }));
    return close;
  };
  const encrypted = new Blob(['age-encryption.org/v1\n-> X25519 abc\n---\nxyz']);

  beforeEach(() => useArrivedPackages.setState({ waiting: [] }));

  it('are checked like any other, at once, and let go of', async () => {
    const session = unwrap(await machine.app.createExercise(NEW_EXERCISE));
    const { blob } = unwrap(await exportPackage(session, null));
    await machine.close();
    machine = await aMachine();
    const close = arrive('交接.umpire', blob);
    await machine.show(<OpenPackagePage />, null);
    expect(await screen.findByText('市级演练 示例')).toBeVisible();
    expect(close).toHaveBeenCalledOnce();
    expect(machine.app.store.getState().exercises).toEqual([]);
  });

  it('are refused where they are encrypted, with what to do, and nothing is changed', async () => {
    arrive('交接.umpire.age', encrypted);
    await machine.show(<OpenPackagePage />, null);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('没有采用“交接.umpire.age”，本机数据未改动');
    expect(alert).toHaveTextContent('成果包是加密的（age 格式），这一版还不能直接打开');
    expect(alert).toHaveTextContent('请先用 age 工具和口令或密钥解密');
    expect(machine.app.store.getState().exercises).toEqual([]);
  });

  it('wait for a word after the first one, so that nothing shown disappears by itself', async () => {
    arrive('一.umpire', encrypted);
    arrive('二.umpire', new Blob(['no package']));
    await machine.show(<OpenPackagePage />, null);
    expect(await screen.findByText(/没有采用“一.umpire”/)).toBeVisible();
    expect(screen.getByText('还有 1 个成果包等待打开')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '打开下一个' }));
    expect(await screen.findByText(/没有采用“二.umpire”/)).toBeVisible();
    expect(screen.queryByText(/等待打开/)).not.toBeInTheDocument();
    expect(useArrivedPackages.getState().waiting).toEqual([]);
  });
});
