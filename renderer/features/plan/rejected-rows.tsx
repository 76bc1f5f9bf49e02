import { CircleCheck, Download } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import { ROW_REJECTIONS, type RejectedRow, type RowRejection } from '#shared/commands/list-rows.ts';
import { rejectionText, type RejectionWords } from '#shared/formats/register/rejected-rows.ts';
import { known } from '#shared/kernel/result.ts';
import styles from './rejected-rows.module.css';
import type { ImportSummary } from './import-state.ts';
import type { ImportWizard } from './use-import-wizard.ts';
import { useRejectionWords } from './use-rejection-words.ts';

interface RejectedRowsProps {
  readonly wizard: ImportWizard;
  readonly summary: ImportSummary;
}

/** The rows that are not taken: where each stands and why, and all of them as a list to mend. */
export function RejectedRows({ wizard, summary }: RejectedRowsProps) {
  const { t } = useTranslation('assetImport');
  const words = useRejectionWords();
  const [only, setOnly] = useState<RowRejection | null>(null);
  const { rejected, rejectedBy, firstRejected } = summary;
  const rows = useMemo(
    () => firstRejected.filter(({ reason }) => only === null || reason === only),
    [firstRejected, only],
  );
  if (rejected === 0) return null;
  return (
    <Panel
      title={t('rejected.title', { count: rejected })}
      aside={t('rejected.aside')}
      actions={<SaveRejected wizard={wizard} />}
    >
      <Stack gap={3}>
        <Inline>
          {ROW_REJECTIONS.filter((reason) => rejectedBy[reason] !== undefined).map((reason) => (
            <Chip
              key={reason}
              label={t(`reasonShort.${reason}`)}
              value={String(rejectedBy[reason])}
              {...(only === reason
                ? { onRemove: () => setOnly(null) }
                : { onPress: () => setOnly(reason) })}
            />
          ))}
        </Inline>
        <RejectedGrid rows={rows} words={words} />
        {rejected > firstRejected.length && (
          <Text size={13} tone={2}>
            {t('rejected.more', { count: firstRejected.length })}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

/** Heights in pixels, and how many rows are in sight before one scrolls. */
const HEAD = 36;
const ROW = 32;
const SHOWN = 10;

const keyOf = ({ sheet, line }: RejectedRow): string => `${sheet ?? ''}\n${line}`;

function RejectedGrid({
  rows,
  words,
}: {
  readonly rows: readonly RejectedRow[];
  readonly words: RejectionWords;
}) {
  const { t } = useTranslation(['assetImport', 'tables']);
  const hasSheets = rows.some(({ sheet }) => sheet !== undefined);
  const columns = useMemo(
    () => [
      ...(hasSheets
        ? [
            {
              id: 'sheet',
              header: t('tables:sheet'),
              width: 140,
              render: ({ sheet }: RejectedRow) => sheet ?? '',
            },
          ]
        : []),
      {
        id: 'line',
        header: t('rejected.line'),
        width: 90,
        align: 'end' as const,
        render: ({ line }: RejectedRow) => line,
      },
      {
        id: 'reason',
        header: t('rejected.reason'),
        width: 400,
        grow: 1,
        render: (row: RejectedRow) => rejectionText(row, words),
      },
    ],
    [t, words, hasSheets],
  );
  const places = useMemo(() => rows.map((_, at) => at), [rows]);
  return (
    <div
      className={styles['grid']}
      style={{ height: HEAD + ROW * Math.min(Math.max(rows.length, 3), SHOWN) }}
    >
      <VirtualGrid
        label={t('rejected.rows')}
        rows={places}
        rowAt={(at) => known(rows[at], 'the grid asks for rows that it was given')}
        rowKey={keyOf}
        columns={columns}
        empty={<EmptyState icon={CircleCheck} title={t('rejected.noneListed')} />}
      />
    </div>
  );
}

/** Hands the rejected rows back as a file. */
export function SaveRejected({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation('assetImport');
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const words = useRejectionWords();
  const name = (wizard.state.picked?.name ?? '').replace(/\.\w+$/, '');
  const format = wizard.state.file?.format ?? 'csv';
  const save = async (): Promise<void> => {
    const saved = await host.saveFile(
      {
        suggestedName: t('rejected.fileName', { name, format }),
        accept: [{ label: format.toUpperCase(), extensions: [format] }],
      },
      contentOf(() => wizard.rejectedFile(words)),
    );
    if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
  };
  return (
    <Button size="small" icon={Download} onPress={() => void save()}>
      {t('rejected.save')}
    </Button>
  );
}

/** Content that is made once the person has chosen where to put it. */
async function* contentOf(make: () => Promise<Blob>): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await (await make()).arrayBuffer());
}
