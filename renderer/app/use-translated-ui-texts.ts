import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { UiTexts } from '#renderer/ui/ui-texts.tsx';

/** The words that the design system says by itself, in the current language. */
export function useTranslatedUiTexts(): UiTexts {
  const { t } = useTranslation('common');
  return useMemo(
    () => ({
      required: t('ui.required'),
      close: t('ui.close'),
      clear: t('ui.clear'),
      remove: t('ui.remove'),
      copy: t('ui.copy'),
      copied: t('ui.copied'),
      copyFailed: t('ui.copyFailed'),
      loading: t('ui.loading'),
      notifications: t('ui.notifications'),
      noMatches: t('ui.noMatches'),
      moreMatches: (count: number) => t('ui.moreMatches', { count }),
      showOptions: t('ui.showOptions'),
      increase: t('ui.increase'),
      decrease: t('ui.decrease'),
      openCalendar: t('ui.openCalendar'),
      previousMonth: t('ui.previousMonth'),
      nextMonth: t('ui.nextMonth'),
      selectAllRows: t('ui.selectAllRows'),
      resizePanes: t('ui.resizePanes'),
      showTable: t('ui.showTable'),
      showChart: t('ui.showChart'),
      stepDone: t('ui.stepDone'),
    }),
    [t],
  );
}
