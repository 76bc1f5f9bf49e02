import { Trophy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useTable } from '#renderer/data/use-records.ts';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { publicationKind, type Publication } from '#shared/domain/disclosure.ts';
import { decimalText, exact } from '#shared/kernel/decimal.ts';

type BoardLine = Publication['rows'][number];

/** What control published, newest first. */
export function PublicationList({ timeZone }: { readonly timeZone: string }) {
  const { t, i18n } = useTranslation('board');
  const publications = [...useTable(publicationKind)].sort(
    (a, b) => b.value.publishedAt - a.value.publishedAt,
  );
  const when = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  if (publications.length === 0) {
    return (
      <EmptyState icon={Trophy} title={t('notPublished.title')}>
        {t('notPublished.text')}
      </EmptyState>
    );
  }
  return (
    <Stack gap={4}>
      {publications.map(({ id, value }) => (
        <Panel
          key={id}
          title={value.label === '' ? when.format(value.publishedAt) : value.label}
          aside={when.format(value.publishedAt)}
          actions={
            <StatusPill
              tone={value.provisional ? 'caution' : 'positive'}
              shape={value.provisional ? 'dashed' : 'check'}
              label={t(value.provisional ? 'provisional' : 'final')}
            />
          }
        >
          <Stack>
            <PublishedTable side="attack" lines={value.rows} />
            <PublishedTable side="defence" lines={value.rows} />
          </Stack>
        </Panel>
      ))}
    </Stack>
  );
}

function PublishedTable({
  side,
  lines,
}: {
  readonly side: BoardLine['side'];
  readonly lines: readonly BoardLine[];
}) {
  const { t } = useTranslation('board');
  const unitsPerPoint = useRuleBook()?.arithmetic.unitsPerPoint ?? 1;
  const rows = lines.filter((line) => line.side === side);
  if (rows.length === 0) return null;
  const divisor = side === 'attack' ? unitsPerPoint : 10_000;
  return (
    <DataTable
      caption={t(side)}
      isCaptionHidden={false}
      rows={rows}
      rowKey={(line) => line.subject}
      columns={[
        { id: 'rank', header: t('columns.rank'), align: 'end', render: (line) => line.rank },
        {
          id: 'name',
          header: t(side === 'attack' ? 'columns.team' : 'columns.unit'),
          isRowHeader: true,
          render: (line) => line.name,
        },
        {
          id: 'points',
          header: t(side === 'attack' ? 'columns.total' : 'columns.value'),
          align: 'end',
          render: (line) => decimalText(exact(line.points).div(divisor), 4),
        },
      ]}
    />
  );
}
