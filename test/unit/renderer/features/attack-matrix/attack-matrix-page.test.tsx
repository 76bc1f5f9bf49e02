import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AttackMatrixPage } from '#renderer/features/attack-matrix/attack-matrix-page.tsx';
import { addresses } from '#renderer/state/addresses.ts';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { submitFinding } from '#shared/commands/submit.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { type AppWorld, aMachine } from '#test/support/app-world.tsx';
import { type LiveSession, openLiveSession } from '#test/support/live-session.ts';
import { giveElementsASize } from '#test/support/render-page.tsx';

let machine: AppWorld;
let live: LiveSession;
beforeEach(async () => {
  giveElementsASize();
  machine = await aMachine();
  live = await openLiveSession(machine.app);
});
afterEach(async () => {
  await machine.close();
  vi.restoreAllMocks();
});

const step = (id: string, technique: string) => ({
  id,
  technique,
  at: null,
  source: '',
  destination: '',
  asset: null,
  privilege: 'none' as const,
  summary: '',
});

/** A submitted finding whose steps name techniques. */
async function found(title: string, ...techniques: string[]): Promise<RecordId> {
  const { team, asset, attacker } = live.cast;
  const fields = {
    title,
    asset,
    attackedAt: live.session.ports.clock.now() - 3_600_000,
    claims: [{ item: 'webshell', quantity: 1 }],
    steps: techniques.map((technique, at) => step(`step-${at}`, technique)),
  };
  const id = await live.run(attacker, draftFinding, { team, fields });
  await live.run(attacker, submitFinding, { id });
  return id;
}

describe('the attack matrix', () => {
  it('counts findings by technique under its tactic, and names those of the chosen one', async () => {
    const portal = await found('门户文件上传', 'T1190', 'T1552.001');
    await found('网关注入', 'T1190');
    await machine.show(<AttackMatrixPage />, live.session);
    const access = within(await screen.findByRole('region', { name: /初始访问/ }));
    const cell = access.getByRole('button', { name: 'T1190 利用面向公众的应用，2 项成果' });
    await userEvent.click(screen.getByRole('button', { name: /^T1552 .*1 项成果/ }));
    expect(screen.getByText('T1552.001 Credentials In Files')).toBeVisible();
    expect(screen.getByRole('link', { name: '门户文件上传' })).toHaveAttribute(
      'href',
      addresses.finding(live.session.id, portal),
    );
    await userEvent.click(cell);
    expect(screen.getAllByRole('link')).toHaveLength(2);
    await userEvent.click(screen.getByRole('radio', { name: '已认定' }));
    expect(await screen.findByText('还没有可显示的技术')).toBeVisible();
  });

  it('shows all techniques when asked, also those that nobody used', async () => {
    await found('门户文件上传', 'T1190');
    await machine.show(<AttackMatrixPage />, live.session, 'en');
    await screen.findByRole('region', { name: /Initial Access/ });
    expect(screen.queryByRole('button', { name: /^T1486/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'All techniques' }));
    expect(screen.getByRole('button', { name: /^T1486 .*findings: 0/ })).toBeVisible();
  });

  it('says which ids the version of the exercise does not have', async () => {
    await found('门户文件上传', 'T9999');
    await machine.show(<AttackMatrixPage />, live.session);
    expect(await screen.findByText('下列编号不在本演练采用的版本中')).toBeVisible();
    expect(screen.getByText('T9999')).toBeVisible();
  });
});
