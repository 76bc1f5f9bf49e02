import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ScanSummary } from '#renderer/data/scan-import.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { SCAN_REJECTIONS } from '#shared/commands/scan-rows.ts';
import type { ScanWizard } from './use-scan-wizard.ts';

interface ScanRejectedProps {
  readonly wizard: ScanWizard;
  readonly summary: ScanSummary;
}

const SHOWN = 100;

/** The rows that are not taken: where each stands and why, and all of them as a file. */
export function ScanRejected({ wizard, summary }: ScanRejectedProps) {
  const { t } = useTranslation(['scanImport', 'terms']);
  const rows = summary.firstRejected.slice(0, SHOWN);
  if (rows.length === 0) return null;
  return (
    <Panel
      title={t('scanImport:rejected.title', { count: summary.rejected })}
      actions={<SaveRejected wizard={wizard} />}
    >
      <Stack gap={3}>
        <Inline>
          {SCAN_REJECTIONS.filter((reason) => summary.rejectedBy[reason] !== undefined).map(
            (reason) => (
              <Chip
                key={reason}
                label={t(`terms:scanRejection.${reason}`)}
                value={String(summary.rejectedBy[reason])}
              />
            ),
          )}
        </Inline>
        <DataTable
          caption={t('scanImport:rejected.title', { count: summary.rejected })}
          rows={rows}
          rowKey={({ line, reason }) => `${line} ${reason}`}
          columns={[
            {
              id: 'line',
              header: t('scanImport:rejected.line'),
              align: 'end',
              isRowHeader: true,
              render: ({ line }) => line,
            },
            {
              id: 'reason',
              header: t('scanImport:rejected.reason'),
              render: ({ reason }) => t(`terms:scanRejection.${reason}`),
            },
            {
              id: 'value',
              header: t('scanImport:rejected.value'),
              render: ({ value }) => value ?? '',
            },
          ]}
        />
        {summary.rejected > rows.length && (
          <Text size={13} tone={2}>
            {t('scanImport:rejected.more', { count: rows.length })}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

function SaveRejected({ wizard }: { readonly wizard: ScanWizard }) {
  const { t } = useTranslation(['scanImport', 'terms']);
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const save = async (): Promise<void> => {
    const reasons = Object.fromEntries(
      SCAN_REJECTIONS.map((reason) => [reason, t(`terms:scanRejection.${reason}`)]),
    ) as Parameters<typeof wizard.rejectedCsv>[0]['reasons'];
    const words = {
      line: t('scanImport:rejected.line'),
      reason: t('scanImport:rejected.reason'),
      value: t('scanImport:rejected.value'),
      reasons,
    };
    const name = (wizard.state.picked?.name ?? '').replace(/\.\w+$/, '');
    const saved = await host.saveFile(
      {
        suggestedName: t('scanImport:rejected.fileName', { name }),
        accept: [{ label: 'CSV', extensions: ['csv'] }],
      },
      await wizard.rejectedCsv(words),
    );
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
  };
  return (
    <Button size="small" icon={Download} onPress={() => void save()}>
      {t('scanImport:rejected.save')}
    </Button>
  );
}
