import { Download, Inbox, Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import type { GridColumn, GridSort } from '#renderer/ui/grid-column.ts';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Inline, Page, Stack } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import { type SampleRow, sampleRow, states } from './sample-rows.ts';
import { useSay } from './words.tsx';

const count = Number(new URLSearchParams(location.search).get('rows') ?? 100_000);
const table = Array.from({ length: count }, (_, index) => sampleRow(index));
const rowKey = (row: SampleRow) => row.id;
const rowAt = (index: number) => {
  const row = table[index];
  if (row === undefined) throw new Error(`no sample row ${index}`);
  return row;
};

export function FindingsList() {
  const say = useSay();
  const [open, setOpen] = useState<SampleRow | null>(null);
  return (
    <SplitView
      initialSize={380}
      start={
        <Page width="full">
          <PageHeader
            title={say('攻击成果', 'Findings')}
            count={count.toLocaleString('en')}
            actions={
              <Button variant="primary" icon={Plus}>
                {say('新建成果', 'New finding')}
              </Button>
            }
          />
          <List open={open} onOpen={setOpen} />
        </Page>
      }
      end={open && <Detail row={open} onClose={() => setOpen(null)} />}
    />
  );
}

function List({
  open,
  onOpen,
}: {
  readonly open: SampleRow | null;
  readonly onOpen: (row: SampleRow) => void;
}) {
  const say = useSay();
  const columns = useColumns();
  const [visible, setVisible] = useState<ReadonlySet<string>>(
    () => new Set(columns.map(({ id }) => id)),
  );
  const [selected, setSelected] = useState<ReadonlySet<string>>(
    () => new Set(['F-000003', 'F-000004']),
  );
  const [sort, setSort] = useState<GridSort>({ column: 'id', direction: 'ascending' });
  const rows = useMemo(
    () =>
      Int32Array.from({ length: count }, (_, at) =>
        sort.direction === 'ascending' ? at : count - 1 - at,
      ),
    [sort],
  );
  return (
    <>
      <Inline>
        <SearchField label={say('搜索成果', 'Search findings')} keyHint="/" />
        <Chip
          label={say('状态', 'Status')}
          value={say('待受理、评判中', 'Received, judging')}
          onPress={() => undefined}
          onRemove={() => undefined}
        />
        <Chip label={say('攻击队', 'Team')} value="1–4" onRemove={() => undefined} />
        <Text size={13} tone={3}>
          {say(`已选 ${selected.size} 条`, `${selected.size} selected`)}
        </Text>
        <IconButton icon={Download} label={say('导出', 'Export')} variant="secondary" />
        <ColumnMenu
          label={say('列', 'Columns')}
          columns={columns}
          visible={visible}
          onChange={setVisible}
        />
      </Inline>
      <VirtualGrid
        label={say('攻击成果', 'Findings')}
        rows={rows}
        rowAt={rowAt}
        rowKey={rowKey}
        columns={columns}
        visibleColumns={visible}
        sort={sort}
        onSortChange={setSort}
        activeKey={open?.id ?? null}
        onActiveChange={(_, row) => onOpen(row)}
        selectionMode="multiple"
        selected={selected}
        onSelectedChange={setSelected}
        empty={
          <EmptyState
            icon={Inbox}
            title={say('还没有成果', 'No findings yet')}
            actions={<Button variant="primary">{say('新建成果', 'New finding')}</Button>}
          >
            {say('攻击队提交的成果会出现在这里。', 'What attack teams hand in appears here.')}
          </EmptyState>
        }
      />
    </>
  );
}

function useColumns(): readonly GridColumn<SampleRow>[] {
  const say = useSay();
  const isZh = say('zh', 'en') === 'zh';
  return useMemo(() => {
    const word = (zh: string, en: string) => (isZh ? zh : en);
    return [
      {
        id: 'id',
        header: word('编号', 'No.'),
        width: 92,
        isSortable: true,
        isAlwaysShown: true,
        render: (row) => row.id,
      },
      {
        id: 'title',
        header: word('成果', 'Finding'),
        width: 180,
        grow: 2,
        isSortable: true,
        render: (row) => row.title,
      },
      {
        id: 'unit',
        header: word('防守单位', 'Defender unit'),
        width: 160,
        grow: 2,
        render: (row) => row.unit,
      },
      {
        id: 'team',
        header: word('攻击队', 'Team'),
        width: 108,
        render: (row) => (
          <StatusPill tone="attack" look="plain" label={`${word('攻击队', 'Team')} ${row.team}`} />
        ),
      },
      {
        id: 'state',
        header: word('状态', 'Status'),
        width: 112,
        isSortable: true,
        render: (row) => {
          const state = states[row.state];
          return (
            state && <StatusPill tone={state.tone} look="plain" label={word(state.zh, state.en)} />
          );
        },
      },
      {
        id: 'points',
        header: word('得分', 'Points'),
        width: 76,
        align: 'end',
        isSortable: true,
        render: (row) => row.points.toFixed(1),
      },
      {
        id: 'at',
        header: word('时间', 'At'),
        width: 136,
        isSortable: true,
        render: (row) => row.at,
      },
    ];
  }, [isZh]);
}

function Detail({ row, onClose }: { readonly row: SampleRow; readonly onClose: () => void }) {
  const say = useSay();
  const state = states[row.state];
  return (
    <Page width="full">
      <Stack gap={4}>
        <PageHeader
          eyebrow={row.id}
          title={row.title}
          status={state && <StatusPill tone={state.tone} label={say(state.zh, state.en)} />}
          actions={
            <IconButton icon={X} label={say('关闭详情', 'Close details')} onPress={onClose} />
          }
        />
        <FactGrid
          labels="beside"
          facts={[
            { id: 'unit', label: say('防守单位', 'Defender unit'), value: row.unit },
            { id: 'at', label: say('时间', 'At'), value: row.at },
            { id: 'points', label: say('得分', 'Points'), value: row.points.toFixed(1) },
            { id: 'hash', label: 'SHA-256', value: <HashText value={row.hash} /> },
          ]}
        />
      </Stack>
    </Page>
  );
}
