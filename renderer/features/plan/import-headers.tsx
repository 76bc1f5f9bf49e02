import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveTable } from '#renderer/data/save-table.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { type ListName, LISTS } from '#shared/commands/list-rows.ts';
import { COLUMNS_OF, REQUIRED_COLUMNS } from '#shared/formats/register/list-columns.ts';

/** What each list may say, and a workbook of empty lists to fill in. */
export function ImportHeaders() {
  const { t } = useTranslation('assetImport');
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [list, setList] = useState<ListName>('assets');
  const save = async (): Promise<void> => {
    const saved = await saveTable(host, t('template.fileName'), 'xlsx', () =>
      LISTS.map((one) => ({
        name: t(`sheet.${one}`),
        header: COLUMNS_OF[one].map((column) => t(`column.${column}`)),
        rows: [],
      })),
    );
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
  };
  return (
    <Panel
      title={t('headers.title')}
      actions={
        <Button size="small" icon={Download} onPress={() => void save()}>
          {t('template.save')}
        </Button>
      }
    >
      <Stack gap={3}>
        <Inline>
          <SegmentedControl
            label={t('headers.title')}
            segments={LISTS.map((id) => ({ id, label: t(`sheet.${id}`) }))}
            value={list}
            onChange={setList}
          />
        </Inline>
        <DataTable
          caption={t('headers.title')}
          rows={COLUMNS_OF[list]}
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
              render: (column) =>
                REQUIRED_COLUMNS[list].includes(column) ? t('headers.required') : '',
            },
            {
              id: 'hint',
              header: t('headers.meaning'),
              render: (column) => t(`columnHint.${column}`),
            },
          ]}
        />
      </Stack>
    </Panel>
  );
}
