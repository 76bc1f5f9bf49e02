import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ROW_REJECTIONS } from '#shared/commands/list-rows.ts';
import { LIST_COLUMNS } from '#shared/formats/register/list-columns.ts';
import type { RejectionWords } from '#shared/formats/register/rejected-rows.ts';

/** Why rows are not taken, in the language of the screen; the same words stand in the file that is handed back. */
export function useRejectionWords(): RejectionWords {
  const { t } = useTranslation('assetImport');
  return useMemo(
    () => ({
      line: t('rejected.line'),
      reason: t('rejected.reason'),
      reasons: Object.fromEntries(
        ROW_REJECTIONS.map((reason) => [reason, t(`reason.${reason}`)]),
      ) as RejectionWords['reasons'],
      columns: Object.fromEntries(
        LIST_COLUMNS.map((column) => [column, t(`column.${column}`)]),
      ) as RejectionWords['columns'],
    }),
    [t],
  );
}
