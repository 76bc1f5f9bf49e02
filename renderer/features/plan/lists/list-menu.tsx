import { FileDown, FileSpreadsheet, FileUp, Sheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveTable, type TableFormat } from '#renderer/data/save-table.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { ListImportDialog } from './list-import-dialog.tsx';
import type { ListSource } from './list-source.ts';

interface ListMenuProps<Value extends object, Column extends string> {
  readonly source: ListSource<Value, Column>;
  /** Why nothing can be taken in, or null. */
  readonly locked: string | null;
}

/** Takes a register in and out as a table. */
export function ListMenu<Value extends object, Column extends string>({
  source,
  locked,
}: ListMenuProps<Value, Column>) {
  const { t } = useTranslation('lists');
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [isImporting, setImporting] = useState(false);
  const save = async (format: TableFormat, isEmpty: boolean): Promise<void> => {
    const saved = await saveTable(host, source.name, format, () => {
      const table = source.table();
      return [isEmpty ? { ...table, rows: [] } : table];
    });
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
    else if (saved.value !== null) {
      const name = saved.value.name ?? source.name;
      toasts.add({ tone: 'positive', title: t('saved', { name }) });
    }
  };
  const act = (id: 'import' | 'xlsx' | 'csv' | 'template'): void => {
    if (id === 'import') setImporting(true);
    else void save(id === 'csv' ? 'csv' : 'xlsx', id === 'template');
  };
  return (
    <>
      <MenuButton
        label={t('menu')}
        icon={FileSpreadsheet}
        actions={[
          { id: 'import', label: t('import'), icon: FileUp, isDisabled: locked !== null },
          { id: 'template', label: t('template'), icon: Sheet },
          { id: 'xlsx', label: t('exportXlsx'), icon: FileDown, startsGroup: true },
          { id: 'csv', label: t('exportCsv'), icon: FileDown },
        ]}
        onAction={act}
      />
      {isImporting && <ListImportDialog source={source} onClose={() => setImporting(false)} />}
    </>
  );
}
