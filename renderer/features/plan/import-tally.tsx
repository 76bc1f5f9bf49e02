import { useTranslation } from 'react-i18next';
import { type DataColumn, DataTable } from '#renderer/ui/data-table.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import styles from './import-tally.module.css';
import type { ImportSummary } from './import-state.ts';

const KINDS = ['organisations', 'systems', 'assets'] as const;
const COUNTS = ['added', 'changed', 'unchanged', 'missing'] as const;

/** How many rows are kept and rejected, and what that makes of the register. */
export function ImportTally({ summary }: { readonly summary: ImportSummary }) {
  const { t, i18n } = useTranslation(['assetImport', 'plan']);
  const figure = (count: number): string => new Intl.NumberFormat(i18n.language).format(count);
  const large = (count: number, tone?: 'danger') => (
    <Text size={20} weight="medium" tone={tone}>
      {figure(count)}
    </Text>
  );
  const columns: readonly DataColumn<(typeof KINDS)[number]>[] = [
    {
      id: 'kind',
      header: t('tally.kind'),
      isRowHeader: true,
      render: (kind) => t(`plan:tabs.${kind}`),
    },
    ...COUNTS.map((count) => ({
      id: count,
      header: t(`tally.${count}`),
      align: 'end' as const,
      render: (kind: (typeof KINDS)[number]) => figure(summary[kind][count]),
    })),
  ];
  return (
    <Panel title={t('tally.title')} padding="none">
      <Stack gap={3}>
        <div className={styles['facts']}>
          <FactGrid
            facts={[
              { id: 'read', label: t('tally.read'), value: large(summary.read) },
              { id: 'kept', label: t('tally.kept'), value: large(summary.kept) },
              {
                id: 'rejected',
                label: t('tally.rejected'),
                value: large(summary.rejected, summary.rejected > 0 ? 'danger' : undefined),
              },
              {
                id: 'designations',
                label: t('tally.designations'),
                value: large(summary.designations),
              },
            ]}
          />
        </div>
        <DataTable
          caption={t('tally.title')}
          rows={KINDS}
          rowKey={(kind) => kind}
          columns={columns}
        />
      </Stack>
    </Panel>
  );
}
