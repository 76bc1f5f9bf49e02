import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { missingOf } from '#shared/formats/register/list-table.ts';
import { sizeText } from '#shared/text/size.ts';
import { ImportProblemBanner } from './import-problem.tsx';
import { ImportTermsPanel } from './import-terms.tsx';
import { MappingTable } from './mapping-table.tsx';
import { ReadingChoice } from './reading-choice.tsx';
import { SheetPanel } from './sheet-panel.tsx';
import type { ImportedFile, ImportedSheet } from './import-state.ts';
import type { ImportWizard } from './use-import-wizard.ts';

interface ImportMapProps {
  readonly wizard: ImportWizard;
  readonly file: ImportedFile;
}

/** The second step: what each sheet lists, and what its columns mean. */
export function ImportMap({ wizard, file }: ImportMapProps) {
  const { t } = useTranslation(['assetImport', 'common']);
  const { picked, problem, reading } = wizard.state;
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, file.sheets.length - 1);
  const sheet = file.sheets[at];
  const missing = useMissing(wizard, file);
  return (
    <Stack>
      {problem !== null && <ImportProblemBanner problem={problem} name={picked?.name ?? ''} />}
      {file.format === 'csv' && (
        <Panel title={picked?.name ?? ''} aside={sizeText(picked?.size ?? 0)}>
          <ReadingChoice wizard={wizard} />
        </Panel>
      )}
      {file.skipped.length > 0 && (
        <Banner tone="info" title={t('sheet.skipped')}>
          {file.skipped.map(({ name, reason }) => t(`sheet.${reason}`, { name })).join(' ')}
        </Banner>
      )}
      {file.sheets.length > 1 && (
        <Inline>
          <SegmentedControl
            label={t('sheet.sheets')}
            segments={file.sheets.map(({ name }, index) => ({ id: String(index), label: name }))}
            value={String(at)}
            onChange={(id) => setChosen(Number(id))}
          />
        </Inline>
      )}
      {sheet !== undefined && (
        <>
          <SheetPanel wizard={wizard} sheet={sheet} at={at} />
          {reading[at] !== null && reading[at] !== undefined && (
            <MappingTable wizard={wizard} sheet={sheet} at={at} reading={reading[at]} />
          )}
          <Preview sheet={sheet} />
        </>
      )}
      <ImportTermsPanel wizard={wizard} />
      {missing.length > 0 && (
        <Banner tone="caution" title={t('map.missing')}>
          {missing.join(' ')}
        </Banner>
      )}
      <Inline justify="between">
        <Button icon={ArrowLeft} onPress={() => wizard.goTo('file')}>
          {t('map.otherFile')}
        </Button>
        <Button
          variant="primary"
          icon={ArrowRight}
          isDisabled={missing.length > 0}
          onPress={wizard.check}
        >
          {t('map.next')}
        </Button>
      </Inline>
    </Stack>
  );
}

/** What must be said before the file can be read, in sentences. */
function useMissing(wizard: ImportWizard, file: ImportedFile): readonly string[] {
  const { t } = useTranslation('assetImport');
  const { reading } = wizard.state;
  if (reading.every((one) => one === null)) return [t('map.nothingChosen')];
  return reading.flatMap((one, at) => {
    if (one === null) return [];
    const { columns, needsSystem } = missingOf(one);
    const name = file.sheets[at]?.name ?? '';
    const said = [
      ...columns.map((column) => t('map.missingColumn', { column: t(`column.${column}`) })),
      ...(needsSystem ? [t('map.missingSystem')] : []),
    ];
    return name === '' || said.length === 0 ? said : [t('map.inSheet', { name }), ...said];
  });
}

/** The first rows as they stand in the file, so that a wrong encoding, delimiter or header is seen. */
function Preview({ sheet }: { readonly sheet: ImportedSheet }) {
  const { t } = useTranslation('assetImport');
  return (
    <Panel
      title={t('preview.title')}
      aside={t('preview.aside', { count: sheet.preview.length })}
      padding="none"
    >
      <DataTable
        caption={t('preview.title')}
        rows={sheet.preview}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            id: 'line',
            header: t('preview.line'),
            isRowHeader: true,
            align: 'end',
            render: ({ line }) => line,
          },
          ...sheet.header.map((header, at) => ({
            id: String(at),
            header: header === '' ? t('map.unnamed', { number: at + 1 }) : header,
            render: ({ cells }: ImportedSheet['preview'][number]) => cells[at] ?? '',
          })),
        ]}
      />
    </Panel>
  );
}
