import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Bilingual } from '#shared/scoring/rule-book-values.ts';

/** Words and figures of a rule book in the language of the screen. The same object while both are the same. */
export function useBookWords({ arithmetic }: RuleBook) {
  const { i18n } = useTranslation();
  const { language } = i18n;
  const { unitsPerPoint } = arithmetic;
  return useMemo(() => {
    const isChinese = language !== 'en';
    const { figure, percent } = formatsOf(language);
    return {
      text: ({ zh, en }: Bilingual): string => (isChinese ? zh : en),
      /** A count of the book's smallest unit, in points. */
      points: (units: number): string => figure.format(units / unitsPerPoint),
      figure: (value: number): string => figure.format(value),
      percent: (share: number): string => percent.format(share),
    };
  }, [language, unitsPerPoint]);
}

interface Formats {
  readonly figure: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
}

const made = new Map<string, Formats>();

/** Hundreds of fields of one book share two formats. */
function formatsOf(language: string): Formats {
  let formats = made.get(language);
  if (formats === undefined) {
    formats = {
      figure: new Intl.NumberFormat(language, { maximumFractionDigits: 3 }),
      percent: new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
    };
    made.set(language, formats);
  }
  return formats;
}
