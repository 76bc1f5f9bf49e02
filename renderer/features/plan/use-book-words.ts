import { useTranslation } from 'react-i18next';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Bilingual } from '#shared/scoring/rule-book-values.ts';

/** Words and figures of a rule book in the language of the screen. */
export function useBookWords({ arithmetic }: RuleBook) {
  const { i18n } = useTranslation();
  const isChinese = i18n.language !== 'en';
  const figure = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 });
  const percent = new Intl.NumberFormat(i18n.language, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return {
    text: ({ zh, en }: Bilingual): string => (isChinese ? zh : en),
    /** A count of the book's smallest unit, in points. */
    points: (units: number): string => figure.format(units / arithmetic.unitsPerPoint),
    figure: (value: number): string => figure.format(value),
    percent: (share: number): string => percent.format(share),
  };
}
