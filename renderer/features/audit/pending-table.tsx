import { useTranslation } from 'react-i18next';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { type DataColumn, DataTable } from '#renderer/ui/data-table.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import type { Audience } from '#shared/domain/audiences.ts';

interface PendingFacts {
  readonly audience: Audience;
  readonly device: string;
  readonly hashes: readonly string[];
}

interface PendingTableProps<Row> {
  readonly id: 'missing' | 'incomplete' | 'broken' | 'forks';
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly factsOf: (row: Row) => PendingFacts;
  readonly extra: readonly DataColumn<Row>[];
}

/** A plain table holds so many rows; whoever has more gaps needs a whole package, not a longer list. */
const MAX_ROWS = 200;

/** One way in which batches may not count, with what to do; nothing where there are none. */
export function PendingTable<Row>({ id, rows, rowKey, factsOf, extra }: PendingTableProps<Row>) {
  const { t } = useTranslation(['audit', 'common']);
  const words = useRecordWords();
  if (rows.length === 0) return null;
  const more = rows.length > MAX_ROWS ? ` ${t('pending.more', { count: MAX_ROWS })}` : '';
  const columns: readonly DataColumn<Row>[] = [
    {
      id: 'audience',
      header: t('column.audience'),
      isRowHeader: true,
      render: (row) => words.audience(factsOf(row).audience),
    },
    {
      id: 'device',
      header: t('column.device'),
      render: (row) => words.device(factsOf(row).device),
    },
    ...extra,
    {
      id: 'hash',
      header: t('pending.hash'),
      render: (row) => (
        <Inline>
          {factsOf(row).hashes.map((hash) => (
            <HashText key={hash} value={hash} />
          ))}
        </Inline>
      ),
    },
  ];
  return (
    <Panel
      title={t(`pending.${id}`)}
      aside={t('common:count', { count: rows.length })}
      padding="none"
      footer={`${t(`pending.${id}Text`)}${more}`}
    >
      <DataTable
        caption={t(`pending.${id}`)}
        columns={columns}
        rows={rows.slice(0, MAX_ROWS)}
        rowKey={rowKey}
      />
    </Panel>
  );
}
