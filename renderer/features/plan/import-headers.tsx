import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { ASSET_COLUMNS, REQUIRED_COLUMNS } from '#shared/formats/asset-columns.ts';
import { CSV_MARK, csvRow } from '#shared/formats/csv-cells.ts';

const isRequired = (column: string): boolean =>
  REQUIRED_COLUMNS.some((required) => required === column);

/** What a list may say, and an empty list to fill in. */
export function ImportHeaders() {
  const { t } = useTranslation('assetImport');
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const save = async (): Promise<void> => {
    const text = CSV_MARK + csvRow(ASSET_COLUMNS.map((column) => t(`column.${column}`)));
    const saved = await host.saveFile(
      { suggestedName: t('template.fileName'), accept: [{ label: 'CSV', extensions: ['csv'] }] },
      new Blob([text], { type: 'text/csv;charset=utf-8' }),
    );
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
  };
  return (
    <Panel
      title={t('headers.title')}
      padding="none"
      actions={
        <Button size="small" icon={Download} onPress={() => void save()}>
          {t('template.save')}
        </Button>
      }
    >
      <DataTable
        caption={t('headers.title')}
        rows={ASSET_COLUMNS}
        rowKey={(column) => column}
        columns={[
          {
            id: 'column',
            header: t('headers.column'),
            isRowHeader: true,
            render: (column) => t(`column.${column}`),
          },
          {
            id: 'needed',
            header: t('headers.needed'),
            render: (column) => (isRequired(column) ? t('headers.required') : ''),
          },
          {
            id: 'hint',
            header: t('headers.meaning'),
            render: (column) => t(`columnHint.${column}`),
          },
        ]}
      />
    </Panel>
  );
}
