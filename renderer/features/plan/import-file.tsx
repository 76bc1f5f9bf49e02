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

const ACCEPTED = ['.csv', '.tsv', '.txt'];
/** Refusals that another encoding or delimiter may cure. */
const CURABLE: ReadonlySet<string> = new Set([
  'text-encoding-unknown',
  'table-no-header',
  'table-only-header',
  'csv-quotes',
]);

/** The first step: the list itself. */
export function ImportFile({ wizard }: { readonly wizard: ImportWizard }) {
  const { t } = useTranslation('assetImport');
  const { picked, problem, done } = wizard.state;
  const [stranger, setStranger] = useState<string | null>(null);
  if (done !== null) return <ProgressBar label={t('file.reading', { name: picked?.name ?? '' })} />;
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
        hint={t('file.hint', { limit: sizeText(TABLE_LIMITS.csvBytes) })}
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
