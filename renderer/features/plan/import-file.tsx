import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ProgressBar } from '#renderer/ui/progress-bar.tsx';
import { TABLE_LIMITS } from '#shared/formats/table/table-refusal.ts';
import { sizeText } from '#shared/text/size.ts';
import { ImportHeaders } from './import-headers.tsx';
import { ImportProblemBanner } from './import-problem.tsx';
import { ReadingChoice } from './reading-choice.tsx';
import type { ImportWizard } from './use-import-wizard.ts';

const ACCEPTED = ['.xlsx', '.xlsm', '.csv', '.tsv', '.txt'];
/** Refusals that another encoding or delimiter may cure. */
const CURABLE: ReadonlySet<string> = new Set([
  'text-encoding-unknown',
  'table-no-header',
  'table-only-header',
  'csv-quotes',
]);

/** The first step: the list itself. */
export function ImportFile({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation(['assetImport', 'common']);
  const { picked, problem, done } = wizard.state;
  const [stranger, setStranger] = useState<string | null>(null);
  if (done !== null) {
    return (
      <ProgressBar
        label={t('file.reading', { name: picked?.name ?? '' })}
        value={done === 0 ? undefined : done}
        cancel={{ label: t('common:cancel'), onPress: wizard.cancel }}
      />
    );
  }
  return (
    <Stack>
      {problem !== null && <ImportProblemBanner problem={problem} name={picked?.name ?? ''} />}
      {problem !== null && CURABLE.has(problem.type) && <ReadingChoice wizard={wizard} />}
      {stranger !== null && (
        <Banner tone="danger" title={t('file.notCsv', { name: stranger })}>
          {t('file.notCsvText')}
        </Banner>
      )}
      <FileDrop
        label={t('file.drop')}
        hint={t('file.hint', {
          xlsx: sizeText(TABLE_LIMITS.xlsxBytes),
          csv: sizeText(TABLE_LIMITS.csvBytes),
        })}
        pickLabel={t('file.pick')}
        icon={FileSpreadsheet}
        accept={ACCEPTED}
        onFiles={([file]) => {
          setStranger(null);
          if (file !== undefined) wizard.pick(file);
        }}
        onRejected={([file]) => setStranger(file?.name ?? '')}
      />
      <ImportHeaders />
    </Stack>
  );
}
