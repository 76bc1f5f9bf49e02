import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Inbox } from 'lucide-react';
import { describe, expect, it, vi } from 'vitest';
import { Banner } from '#renderer/ui/banner.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Stepper } from '#renderer/ui/stepper.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { renderUi } from '#test/support/render-ui.tsx';

describe('StatusPill', () => {
  it('never tells verdicts, or the two sides, apart by colour alone', () => {
    const tones: readonly Tone[] = [
      'neutral',
      'positive',
      'caution',
      'danger',
      'attack',
      'defence',
    ];
    renderUi(tones.map((tone) => <StatusPill key={tone} tone={tone} label={tone} />));
    const shapes = [...document.querySelectorAll('[data-shape]')].map((sign) =>
      sign.getAttribute('data-shape'),
    );
    expect(new Set(shapes).size).toBe(tones.length);
  });
});

describe('Banner', () => {
  it('reads danger out at once and the rest when there is time', () => {
    renderUi(
      <>
        <Banner tone="danger" title="Damaged" />
        <Banner tone="info" title="Read-only" />
      </>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Damaged');
    expect(screen.getByRole('status')).toHaveTextContent('Read-only');
  });
});

describe('ProgressBar', () => {
  it('says how far it is and can be stopped', async () => {
    const user = userEvent.setup();
    const stop = vi.fn();
    renderUi(
      <ProgressBar
        label="Rows"
        value={0.25}
        valueText="25 of 100"
        cancel={{ label: 'Stop', onPress: stop }}
      />,
    );
    const bar = screen.getByRole('progressbar', { name: 'Rows' });
    expect(bar).toHaveAttribute('aria-valuetext', '25 of 100');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(stop).toHaveBeenCalledOnce();
  });

  it('claims nothing when nobody knows', () => {
    renderUi(<ProgressBar label="Opening" />);
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow');
  });
});

describe('Stepper', () => {
  it('names the current step and those done', () => {
    const steps = ['File', 'Columns', 'Check'].map((label) => ({ id: label, label }));
    renderUi(<Stepper label="Import" steps={steps} current="Columns" />);
    const items = within(screen.getByRole('list', { name: 'Import' })).getAllByRole('listitem');
    expect(items[0]).toHaveTextContent('(done)');
    expect(items[1]).toHaveAttribute('aria-current', 'step');
    expect(items[2]).not.toHaveTextContent('(done)');
  });
});

describe('lists of choices', () => {
  it('offer actions in a menu', async () => {
    const user = userEvent.setup();
    const onAction = vi.fn();
    const actions = [
      { id: 'copy', label: 'Copy' },
      { id: 'void', label: 'Withdraw', tone: 'danger', startsGroup: true },
      { id: 'merge', label: 'Merge', isDisabled: true },
    ] as const;
    renderUi(<MenuButton label="More" actions={actions} onAction={onAction} />);
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByRole('menuitem', { name: 'Merge' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await user.click(screen.getByRole('menuitem', { name: 'Withdraw' }));
    expect(onAction).toHaveBeenCalledExactlyOnceWith('void');
  });

  it('hide and show columns, except those that always stay', async () => {
    const user = userEvent.setup();
    const onChange = vi.fn();
    const columns = [
      { id: 'id', header: 'No.', isAlwaysShown: true },
      { id: 'name', header: 'Name' },
      { id: 'at', header: 'At' },
    ];
    renderUi(
      <ColumnMenu
        label="Columns"
        columns={columns}
        visible={new Set(['name'])}
        onChange={onChange}
      />,
    );
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    expect(screen.getAllByRole('menuitemcheckbox')).toHaveLength(2);
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'At' }));
    expect(onChange).toHaveBeenCalledExactlyOnceWith(new Set(['name', 'at']));
  });

  it('show filters that can be changed and removed', async () => {
    const user = userEvent.setup();
    const onRemove = vi.fn();
    renderUi(<Chip label="Status" value="Waiting" onRemove={onRemove} />);
    await user.click(screen.getByRole('button', { name: 'Remove Status Waiting' }));
    expect(onRemove).toHaveBeenCalledOnce();
  });

  it('turn to another tab by arrow', async () => {
    const user = userEvent.setup();
    const onSelect = vi.fn();
    const items = [
      { id: 'facts', label: 'Facts', content: 'the facts' },
      { id: 'evidence', label: 'Evidence', count: 5, content: 'the files' },
    ] as const;
    renderUi(<Tabs label="Finding" items={items} selected="facts" onSelect={onSelect} />);
    expect(screen.getByRole('tabpanel')).toHaveTextContent('the facts');
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('evidence');
  });
});

describe('DataTable', () => {
  const columns = [
    { id: 'team', header: 'Team', isRowHeader: true, render: (row: string) => row },
    { id: 'points', header: 'Points', align: 'end', render: () => '1.0' },
  ] as const;

  it('names its rows and sums them up', () => {
    renderUi(
      <DataTable
        caption="Ranking"
        columns={columns}
        rows={['A', 'B']}
        rowKey={(row) => row}
        footer={(id) => `all ${id}`}
      />,
    );
    expect(screen.getByRole('table', { name: 'Ranking' })).toBeVisible();
    expect(screen.getByRole('rowheader', { name: 'B' })).toBeVisible();
    expect(screen.getByRole('cell', { name: 'all points' })).toBeVisible();
  });

  it('teaches when empty', () => {
    renderUi(
      <DataTable
        caption="Ranking"
        columns={columns}
        rows={[]}
        rowKey={(row) => row}
        empty={<EmptyState icon={Inbox} title="No teams yet" />}
      />,
    );
    expect(screen.getByText('No teams yet')).toBeVisible();
  });
});
