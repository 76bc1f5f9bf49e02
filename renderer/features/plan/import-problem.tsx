import { useTranslation } from 'react-i18next';
import type { AppError } from '#renderer/data/use-error-text.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { CsvRefusal } from '#shared/formats/csv-text.ts';
import { CSV_REFUSAL_TYPES } from '#shared/formats/csv-text.ts';
import { sizeText } from '#shared/text/size.ts';
import type { ImportProblem } from './import-state.ts';

interface ImportProblemProps {
  readonly problem: ImportProblem;
  readonly name: string;
}

/** What is wrong with a list and where; that nothing was imported; what to do. */
export function ImportProblemBanner({ problem, name }: ImportProblemProps) {
  const { t } = useTranslation('assetImport');
  const errorText = useErrorText();
  const refusalText = useRefusalText();
  return (
    <Banner tone="danger" title={t('problem.title', { name })}>
      {isRefusal(problem)
        ? refusalText(problem)
        : problem.type === 'import-cancelled'
          ? t('problem.cancelled')
          : errorText(problem satisfies AppError)}
    </Banner>
  );
}

const isRefusal = (problem: ImportProblem): problem is CsvRefusal =>
  CSV_REFUSAL_TYPES.some((type) => type === problem.type);

function useRefusalText(): (refusal: CsvRefusal) => string {
  const { t } = useTranslation('assetImport');
  return (refusal) => {
    switch (refusal.type) {
      case 'text-binary':
        return t('problem.text-binary', { what: t(`looksLike.${refusal.looksLike}`) });
      case 'csv-too-large':
        return t('problem.csv-too-large', {
          size: sizeText(refusal.sizeBytes),
          limit: sizeText(refusal.limitBytes),
        });
      case 'csv-no-header':
        return t('problem.csv-no-header', { line: refusal.line, cell: refusal.cell });
      case 'csv-only-header':
      case 'csv-quotes':
        return t(`problem.${refusal.type}`, { line: refusal.line });
      case 'text-encoding-unknown':
      case 'csv-empty':
        return t(`problem.${refusal.type}`);
    }
  };
}
