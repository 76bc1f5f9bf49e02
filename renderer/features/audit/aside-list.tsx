import { CircleCheck } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import type { Journal } from '#renderer/data/use-journal.ts';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import { batchOfEntry } from '#shared/journal/batch.ts';
import type { AsideEntry } from '#shared/journal/state.ts';
import styles from './audit.module.css';
import { ListToolbar } from './list-toolbar.tsx';
import { useFound } from './use-found.ts';
import { useLineWords } from './use-line-words.ts';

interface AsideListProps {
  readonly entries: readonly AsideEntry[];
  readonly journal: Journal;
}

const keyOf = ({ entry }: AsideEntry): string => entry;

/** Entries that are kept and handed on but do not count, each with the reason. */
export function AsideList({ entries, journal }: AsideListProps) {
  const { t } = useTranslation('audit');
  const density = usePreferences((state) => state.density);
  const cells = useCells(journal);
  const columns = useAsideColumns(cells);
  const textOf = useCallback(
    (entry: AsideEntry) =>
      [
        cells.kind(entry),
        cells.audience(entry),
        cells.reason(entry),
        cells.author(entry),
        entry.entry,
      ].join(' '),
    [cells],
  );
  const { search, setSearch, places, rowAt } = useFound(entries, textOf);
  if (entries.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('aside.none')}>
        {t('aside.noneText')}
      </EmptyState>
    );
  }
  return (
    <div className={styles['list']}>
      <Text as="p" size={13} tone={2}>
        {t('aside.text')}
      </Text>
      <ListToolbar
        search={search}
        onSearch={setSearch}
        found={places.length}
        count={entries.length}
      />
      <VirtualGrid
        label={t('aside.label')}
        rows={places}
        rowAt={rowAt}
        rowKey={keyOf}
        columns={columns}
        density={density}
        empty={<EmptyState icon={CircleCheck} title={t('aside.notFound')} />}
      />
    </div>
  );
}

type Cells = ReturnType<typeof useCells>;

function useCells({ byHash }: Journal) {
  const { t } = useTranslation(['audit', 'records']);
  const { moment } = useExerciseTime();
  const words = useRecordWords();
  const lineWords = useLineWords();
  return useMemo(() => {
    const lineOf = ({ entry }: AsideEntry) => byHash.get(batchOfEntry(entry));
    return {
      kind: ({ type }: AsideEntry) => words.kind(type.slice(0, type.indexOf('.'))),
      audience: ({ audience }: AsideEntry) => words.audience(audience),
      reason: ({ reason }: AsideEntry) => t(`records:aside.${reason}`),
      author(entry: AsideEntry) {
        const line = lineOf(entry);
        return line === undefined
          ? ''
          : t('conflict.by', { name: lineWords.person(line), role: lineWords.role(line) });
      },
      when(entry: AsideEntry) {
        const line = lineOf(entry);
        return line === undefined ? '' : moment(line.at);
      },
    };
  }, [t, byHash, moment, words, lineWords]);
}

function useAsideColumns(cells: Cells): readonly GridColumn<AsideEntry>[] {
  const { t } = useTranslation('audit');
  return useMemo(
    () => [
      { id: 'kind', header: t('column.kind'), width: 120, render: cells.kind },
      { id: 'audience', header: t('column.audience'), width: 160, render: cells.audience },
      { id: 'reason', header: t('column.reason'), width: 280, grow: 1, render: cells.reason },
      { id: 'person', header: t('column.person'), width: 180, render: cells.author },
      { id: 'at', header: t('column.at'), width: 140, render: cells.when },
      {
        id: 'hash',
        header: t('column.hash'),
        width: 176,
        render: ({ entry }) => <HashText value={batchOfEntry(entry)} />,
      },
    ],
    [t, cells],
  );
}
