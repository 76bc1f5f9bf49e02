import { useTranslation } from 'react-i18next';
import type { ScanFileError, ScanImportError } from '#renderer/data/scan-import.ts';
import { type AppError, useErrorText } from '#renderer/data/use-error-text.ts';
import { isTableProblem, useTableText } from '#renderer/data/use-table-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { SCAN_REFUSAL_TYPES } from '#shared/formats/scanners/scan-refusal.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import { SCAN_REFUSAL_TERMS } from '#shared/text/scan-terms.ts';
import { sizeText } from '#shared/text/size.ts';

type Problem = ScanFileError | ScanImportError;

interface ScanProblemProps {
  readonly problem: Problem;
  readonly name: string;
}

/** What is wrong with a file and where; that nothing was imported. */
export function ScanProblem({ problem, name }: ScanProblemProps) {
  const { t } = useTranslation('scanImport');
  const text = useProblemText();
  const isOvertaken = problem.type === 'wrong-state' && problem.state === 'overtaken';
  return (
    <Banner tone="danger" title={t('file.unusable', { name })}>
      {isOvertaken ? t('check.overtaken') : text(problem)}
    </Banner>
  );
}

function useProblemText(): (problem: Problem) => string {
  const { t, i18n } = useTranslation('terms');
  const errorText = useErrorText();
  const { refusal } = useTableText();
  return (problem) => {
    const type = SCAN_REFUSAL_TYPES.find((one) => one === problem.type);
    if (type === undefined) {
      return isTableProblem(problem) ? refusal(problem) : errorText(problem as AppError);
    }
    const text = inLanguage(SCAN_REFUSAL_TERMS[type], i18n.language as Language);
    const values = problem as unknown as Readonly<Record<string, string | number>>;
    return text.replaceAll(/\{(\w+)\}( (?:字节|bytes))?/g, (_, name: string, unit?: string) => {
      const value = values[name] ?? '';
      if (unit !== undefined && typeof value === 'number') return sizeText(value);
      if (name === 'found' || name === 'expected') {
        return t(`scanSource.${value as 'nessus'}`);
      }
      return `${value}${unit ?? ''}`;
    });
  };
}
