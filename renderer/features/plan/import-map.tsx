import { ArrowLeft, ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type AssetColumn, REQUIRED_COLUMNS } from '#shared/formats/asset-columns.ts';
import { sizeText } from '#shared/text/size.ts';
import { ImportProblemBanner } from './import-problem.tsx';
import { ImportTermsPanel } from './import-terms.tsx';
import { MappingTable } from './mapping-table.tsx';
import { ReadingChoice } from './reading-choice.tsx';
import type { AssetFile } from './import-state.ts';
import type { ImportWizard } from './use-import-wizard.ts';

interface ImportMapProps {
  readonly wizard: ImportWizard;
  readonly file: AssetFile;
}

/** The second step: what each column of the list means. */
export function ImportMap({ wizard, file }: ImportMapProps) {
  const { t } = useTranslation(['assetImport', 'common']);
  const { picked, problem, reading } = wizard.state;
  const missing = missingOf(reading);
  return (
    <Stack>
      {problem !== null && <ImportProblemBanner problem={problem} name={picked?.name ?? ''} />}
      <Panel title={picked?.name ?? ''} aside={sizeText(picked?.size ?? 0)}>
        <ReadingChoice wizard={wizard} />
      </Panel>
      <MappingTable wizard={wizard} file={file} />
      <ImportTermsPanel wizard={wizard} />
      <Preview file={file} />
      {missing.length > 0 && (
        <Banner tone="caution" title={t('map.missing')}>
          {missing
            .map((part) =>
              t(part === 'default-system' ? 'map.missingSystem' : `map.missingColumn.${part}`),
            )
            .join(' ')}
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

type Missing = (typeof REQUIRED_COLUMNS)[number] | 'default-system';

/** What must be said before the list can be read. An asset without a name of its own is named by its address. */
function missingOf({
  mapping,
  defaultSystem = '',
}: ImportWizard['state']['reading']): readonly Missing[] {
  const has = (column: AssetColumn): boolean => mapping[column] !== undefined;
  const missing: Missing[] = REQUIRED_COLUMNS.filter(
    (column) => !has(column) && !(column === 'name' && has('address')),
  );
  return has('system') || defaultSystem.trim() !== '' ? missing : [...missing, 'default-system'];
}

/** The first rows as they stand in the file, so that a wrong encoding or delimiter is seen. */
function Preview({ file }: { readonly file: AssetFile }) {
  const { t } = useTranslation('assetImport');
  return (
    <Panel
      title={t('preview.title')}
      aside={t('preview.aside', { count: file.preview.length })}
      padding="none"
    >
      <DataTable
        caption={t('preview.title')}
        rows={file.preview}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            id: 'line',
            header: t('preview.line'),
            isRowHeader: true,
            align: 'end',
            render: ({ line }) => line,
          },
          ...file.header.map((header, at) => ({
            id: String(at),
            header: header === '' ? t('map.unnamed', { number: at + 1 }) : header,
            render: ({ cells }: AssetFile['preview'][number]) => cells[at] ?? '',
          })),
        ]}
      />
    </Panel>
  );
}
