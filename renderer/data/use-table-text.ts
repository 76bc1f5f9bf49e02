import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableCancelled } from '#shared/formats/table/table-file.ts';
import { TABLE_REFUSAL_TYPES, type TableRefusal } from '#shared/formats/table/table-refusal.ts';
import type { RowProblem } from '#shared/formats/table/table-sheet.ts';
import { sizeText } from '#shared/text/size.ts';

/** Words for what is wrong with a table file or with the shape of one of its rows. */
export interface TableText {
  refusal(refusal: TableRefusal | TableCancelled): string;
  row(problem: RowProblem): string;
}

/** Whether an error says what is wrong with a table file. */
export const isTableProblem = (error: {
  readonly type: string;
}): error is TableRefusal | TableCancelled =>
  error.type === 'cancelled' || TABLE_REFUSAL_TYPES.some((type) => type === error.type);

/** {@link TableText} in the language of the screen. */
export function useTableText(): TableText {
  const { t } = useTranslation('tables');
  return useMemo((): TableText => {
    return {
      refusal(refusal) {
        switch (refusal.type) {
          case 'cancelled':
            return t('cancelled');
          case 'text-binary':
            return t('refusal.text-binary', { what: t(`looksLike.${refusal.looksLike}`) });
          case 'table-too-large':
            return t('refusal.table-too-large', {
              size: sizeText(refusal.sizeBytes),
              limit: sizeText(refusal.limitBytes),
            });
          case 'table-too-many-rows':
            return t('refusal.table-too-many-rows', { sheet: refusal.sheet, limit: refusal.limit });
          case 'table-too-many-columns':
            return t('refusal.table-too-many-columns', {
              line: refusal.line,
              limit: refusal.limit,
            });
          case 'table-no-header':
            return t('refusal.table-no-header', { line: refusal.line, cell: refusal.cell });
          case 'table-only-header':
          case 'csv-quotes':
            return t(`refusal.${refusal.type}`, { line: refusal.line });
          case 'csv-row-too-long':
            return t('refusal.csv-row-too-long', { line: refusal.line, limit: refusal.limitChars });
          case 'xlsx-broken':
            return t('refusal.xlsx-broken', {
              part: refusal.part === '' ? '' : t('part', { part: refusal.part }),
            });
          case 'xlsx-swollen':
            return t('refusal.xlsx-swollen', { limit: sizeText(refusal.limitBytes) });
          case 'text-encoding-unknown':
          case 'table-empty':
          case 'xlsx-encrypted':
            return t(`refusal.${refusal.type}`);
        }
      },
      row(problem) {
        switch (problem.reason) {
          case 'ragged':
            return t('row.ragged', { found: problem.cells[0], expected: problem.cells[1] });
          case 'cell-too-long':
            return t('row.cell-too-long', { column: problem.column + 1 });
          case 'bad-quotes':
            return t('row.bad-quotes');
        }
      },
    };
  }, [t]);
}
