import { ScrollText } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Journal, JournalLine } from '#renderer/data/use-journal.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { ColumnMenu } from '#renderer/ui/column-menu.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import styles from './audit.module.css';
import { ListToolbar } from './list-toolbar.tsx';
import { useFound } from './use-found.ts';
import { useJournalColumns } from './use-journal-columns.tsx';
import { useLineWords } from './use-line-words.ts';

const FIRST_COLUMNS: readonly string[] = [
  'at',
  'person',
  'role',
  'audience',
  'summary',
  'device',
  'hash',
];

const keyOf = ({ hash }: JournalLine): string => hash;

/** Every batch that may be seen, newest first. */
export function JournalList({ journal }: { readonly journal: Journal }) {
  const { t } = useTranslation('audit');
  const density = usePreferences((state) => state.density);
  const words = useLineWords();
  const columns = useJournalColumns();
  const [visible, setVisible] = useState<ReadonlySet<string>>(new Set(FIRST_COLUMNS));
  const [isOldestFirst, setOldestFirst] = useState(false);
  const textOf = useCallback(
    (line: JournalLine) =>
      [
        words.person(line),
        words.role(line),
        words.audience(line),
        words.device(line),
        words.summary(line),
        line.hash,
      ].join(' '),
    [words],
  );
  const { search, setSearch, places, rowAt } = useFound(journal.lines, textOf);
  const order = useMemo(
    () => (isOldestFirst ? [...places].reverse() : places),
    [places, isOldestFirst],
  );
  return (
    <div className={styles['list']}>
      <ListToolbar
        search={search}
        onSearch={setSearch}
        found={places.length}
        count={journal.lines.length}
        actions={
          <ColumnMenu
            label={t('columns')}
            columns={columns}
            visible={visible}
            onChange={setVisible}
          />
        }
      />
      <VirtualGrid
        label={t('journal.label')}
        rows={order}
        rowAt={rowAt}
        rowKey={keyOf}
        columns={columns}
        visibleColumns={visible}
        sort={{ column: 'at', direction: isOldestFirst ? 'ascending' : 'descending' }}
        onSortChange={({ direction }) => setOldestFirst(direction === 'ascending')}
        density={density}
        isLoading={journal.isLoading}
        empty={
          <EmptyState
            icon={ScrollText}
            title={t(journal.lines.length === 0 ? 'journal.none' : 'journal.notFound')}
          >
            {journal.lines.length === 0 && t('journal.noneText')}
          </EmptyState>
        }
      />
    </div>
  );
}
