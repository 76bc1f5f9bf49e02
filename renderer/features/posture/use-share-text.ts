import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CountedRate, shareOf } from '#shared/metrics/counted-rate.ts';

/** A rate with what it was counted from: 35.0 %（35/100）; a dash where there is nothing to count. */
export function useShareText(): (rate: Pick<CountedRate, 'counted' | 'of'>) => string {
  const { i18n } = useTranslation();
  return useMemo(() => {
    const percent = new Intl.NumberFormat(i18n.language, {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    const figure = new Intl.NumberFormat(i18n.language);
    return (rate) => {
      const share = shareOf(rate);
      const counts = `${figure.format(rate.counted)}/${figure.format(rate.of)}`;
      return share === null ? '–' : `${percent.format(share)} (${counts})`;
    };
  }, [i18n.language]);
}
