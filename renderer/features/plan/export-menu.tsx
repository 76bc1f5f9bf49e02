import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { saveTable } from '#renderer/data/save-table.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { type ListName, LISTS } from '#shared/commands/list-rows.ts';
import { LIST_COLUMNS } from '#shared/formats/register/list-columns.ts';
import {
  type ExportWords,
  registerTable,
  registerTables,
} from '#shared/formats/register/list-export.ts';
import type { Recorded } from '#shared/journal/read.ts';

interface ExportMenuProps {
  readonly list: ListName;
  /** The records that are shown, in their order. */
  readonly records: Iterable<Recorded<object>>;
}

/** Writes what a list shows, or the whole register, into a file that can be imported again. */
export function ExportMenu({ list, records }: ExportMenuProps) {
  const { t } = useTranslation(['register', 'assetImport']);
  const session = useSession();
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { title } = useExerciseHead();
  const words = useExportWords();
  const act = async (id: 'csv' | 'xlsx' | 'all'): Promise<void> => {
    const { visible } = session.store.getState();
    const listName = id === 'all' ? t('export.allName') : words.lists[list];
    const name = t('export.fileName', { title, list: listName });
    const saved = await saveTable(host, name, id === 'csv' ? 'csv' : 'xlsx', () =>
      id === 'all'
        ? registerTables(visible, words)
        : [registerTable(visible, list, records, words)],
    );
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
  };
  return (
    <MenuButton
      label={t('export.menu')}
      icon={Download}
      actions={(['csv', 'xlsx', 'all'] as const).map((id) => ({
        id,
        label: t(`export.${id}`),
        startsGroup: id === 'all',
      }))}
      onAction={(id) => void act(id)}
    />
  );
}

function useExportWords(): ExportWords {
  const { t } = useTranslation(['register', 'assetImport']);
  return {
    columns: Object.fromEntries(
      LIST_COLUMNS.map((column) => [column, t(`assetImport:column.${column}`)]),
    ) as ExportWords['columns'],
    lists: Object.fromEntries(
      LISTS.map((list) => [list, t(`assetImport:sheet.${list}`)]),
    ) as ExportWords['lists'],
    yes: t('yes'),
    no: t('no'),
    targets: { main: t('target.main'), secondary: t('target.secondary'), none: t('target.none') },
  };
}
