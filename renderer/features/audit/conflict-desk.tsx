import { CircleCheck, GitMerge } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '#renderer/data/conflicts.ts';
import type { Journal } from '#renderer/data/use-journal.ts';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import styles from './audit.module.css';
import { ConflictDetail } from './conflict-detail.tsx';
import { ListToolbar } from './list-toolbar.tsx';
import { useFound } from './use-found.ts';

interface ConflictDeskProps {
  readonly conflicts: readonly Conflict[];
  readonly journal: Journal;
}

const keyOf = ({ audience, kind, record, field }: Conflict): string =>
  `${audience}/${kind}/${record}/${field}`;

/** The queue of conflicts and, beside it, the values of one. Settling one leads to the next. */
export function ConflictDesk({ conflicts, journal }: ConflictDeskProps) {
  const { t } = useTranslation('audit');
  const density = usePreferences((state) => state.density);
  const [chosen, setChosen] = useState<string | null>(null);
  const columns = useConflictColumns();
  const words = useRecordWords();
  const textOf = useCallback(
    ({ kind, record, field, audience }: Conflict) =>
      [
        words.kind(kind),
        words.record(kind, record),
        words.field(field),
        words.audience(audience),
      ].join(' '),
    [words],
  );
  const { search, setSearch, places, rowAt } = useFound(conflicts, textOf);
  const open =
    conflicts.find((conflict) => keyOf(conflict) === chosen) ?? conflicts[places[0] ?? -1];
  if (conflicts.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('conflict.none')}>
        {t('conflict.noneText')}
      </EmptyState>
    );
  }
  return (
    <div className={styles['list']}>
      <ListToolbar
        search={search}
        onSearch={setSearch}
        found={places.length}
        count={conflicts.length}
      />
      <SplitView
        initialSize={480}
        sizedPane="end"
        minSize={320}
        start={
          <VirtualGrid
            label={t('conflict.label')}
            rows={places}
            rowAt={rowAt}
            rowKey={keyOf}
            columns={columns}
            activeKey={open === undefined ? null : keyOf(open)}
            onActiveChange={setChosen}
            density={density}
            empty={<EmptyState icon={GitMerge} title={t('conflict.notFound')} />}
          />
        }
        end={
          open === undefined ? (
            <Text tone={2}>{t('conflict.pick')}</Text>
          ) : (
            <ConflictDetail key={keyOf(open)} conflict={open} journal={journal} />
          )
        }
      />
    </div>
  );
}

function useConflictColumns(): readonly GridColumn<Conflict>[] {
  const { t } = useTranslation('audit');
  const words = useRecordWords();
  return useMemo(
    () => [
      {
        id: 'record',
        header: t('column.record'),
        width: 240,
        grow: 1,
        isAlwaysShown: true,
        render: ({ kind, record }) => (
          <Text isTruncated title={words.record(kind, record)}>
            {words.kind(kind)} · {words.record(kind, record)}
          </Text>
        ),
      },
      {
        id: 'field',
        header: t('column.field'),
        width: 120,
        render: ({ field }) => words.field(field),
      },
      {
        id: 'audience',
        header: t('column.audience'),
        width: 140,
        render: ({ audience }) => words.audience(audience),
      },
      {
        id: 'values',
        header: t('column.values'),
        width: 80,
        align: 'end',
        render: ({ candidates }) => candidates.length,
      },
    ],
    [t, words],
  );
}
