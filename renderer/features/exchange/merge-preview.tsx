import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecordWords } from '#renderer/data/use-record-words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { KIND_NAMES } from '#shared/domain/kinds.ts';
import type { IntakeWords } from './package-intake.tsx';
import { PackageFacts } from './package-facts.tsx';
import { PreviewNotes } from './preview-notes.tsx';
import type { Checked, Preview } from './intake-work.ts';

interface MergePreviewProps {
  readonly checked: Checked;
  readonly words: IntakeWords;
  readonly timeZone?: string | undefined;
  readonly actions: ReactNode;
}

/** What a package would do, most important first: how much is new, from whom, what needs a look. */
export function MergePreview({ checked, words, timeZone, actions }: MergePreviewProps) {
  const { t } = useTranslation('exchange');
  const { preview } = checked;
  return (
    <Stack>
      <Headline preview={preview} />
      <PackageFacts checked={checked} timeZone={timeZone} />
      <PreviewNotes preview={preview} words={words} />
      {words === 'open' && (
        <Text as="p" size={13} tone={2}>
          {t('preview.rootKeyHint')}
        </Text>
      )}
      {actions}
      {preview.kinds.length > 0 && <KindTable kinds={preview.kinds} />}
    </Stack>
  );
}

/** Whether taking it in would change anything. */
export const bringsAnything = ({ freshBatches, evidence }: Preview): boolean =>
  freshBatches > 0 || evidence.arriving.length > 0;

function Headline({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('exchange');
  const { freshBatches, freshEntries, knownBatches, evidence } = preview;
  if (freshBatches > 0) {
    return (
      <Banner
        tone="info"
        title={t('preview.fresh', { count: freshBatches, entries: freshEntries })}
      >
        {knownBatches > 0 && t('preview.freshDetail', { known: knownBatches })} {t('preview.sound')}
      </Banner>
    );
  }
  if (evidence.arriving.length > 0) {
    return (
      <Banner tone="info" title={t('preview.evidenceOnly', { count: evidence.arriving.length })}>
        {t('preview.sound')}
      </Banner>
    );
  }
  return (
    <Banner tone="positive" title={t('preview.nothing')}>
      {t('preview.nothingText', { count: knownBatches })}
    </Banner>
  );
}

function KindTable({ kinds }: Pick<Preview, 'kinds'>) {
  const { t, i18n } = useTranslation('exchange');
  const { kind: kindText } = useRecordWords();
  const figure = new Intl.NumberFormat(i18n.language);
  const order: readonly string[] = KIND_NAMES;
  const rows = [...kinds].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const column = (id: 'newRecords' | 'changedRecords' | 'entries') => ({
    id,
    header: t(`preview.${id}`),
    align: 'end' as const,
    render: (row: Preview['kinds'][number]) => figure.format(row[id]),
  });
  return (
    <DataTable
      caption={t('preview.kinds')}
      isCaptionHidden={false}
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        {
          id: 'kind',
          header: t('preview.kind'),
          isRowHeader: true,
          render: ({ kind }) => kindText(kind),
        },
        column('newRecords'),
        column('changedRecords'),
        column('entries'),
      ]}
    />
  );
}
