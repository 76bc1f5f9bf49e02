import { useTranslation } from 'react-i18next';
import type { AppError } from '#renderer/data/use-error-text.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { isTableProblem, useTableText } from '#renderer/data/use-table-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { ImportProblem } from './import-state.ts';

interface ImportProblemProps {
  readonly problem: ImportProblem;
  readonly name: string;
}

/** What is wrong with a list and where; that nothing was imported; what to do. */
export function ImportProblemBanner({ problem, name }: ImportProblemProps) {
  const { t } = useTranslation('assetImport');
  const errorText = useErrorText();
  const tableText = useTableText();
  return (
    <Banner tone="danger" title={t('problem.title', { name })}>
      {isTableProblem(problem)
        ? tableText.refusal(problem)
        : problem.type === 'import-cancelled'
          ? t('problem.cancelled')
          : errorText(problem satisfies AppError)}
    </Banner>
  );
}
