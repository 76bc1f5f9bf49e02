import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';
import { indexBook } from '#shared/scoring/book-index.ts';
import { isSample, sourceOf } from '#shared/scoring/rule-book-values.ts';
import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';

/** A sub-item of a defence dimension, in words. */
export interface DefenceItem {
  readonly id: string;
  readonly name: string;
  /** Share of the points lost that it can win back, in percent; null for bonus items. */
  readonly percent: number | null;
  /** Most points of a bonus item. */
  readonly points: string;
  readonly isSample: boolean;
  readonly isCloseOnly: boolean;
}

/** A dimension of the defence side with its sub-items. */
export interface DefenceDimension {
  readonly id: string;
  readonly name: string;
  /** Null for bonuses. */
  readonly percent: number | null;
  readonly items: readonly DefenceItem[];
}

/** What a unit can claim under the rule book in force, by dimension; undefined while there is none. */
export function useDefenceItems(): readonly DefenceDimension[] | undefined {
  const { i18n } = useTranslation();
  const book = useRuleBook();
  return useMemo(() => {
    if (book === undefined) return undefined;
    const words = (text: Bilingual): string => inLanguage(text, i18n.language as Language);
    const index = indexBook(book);
    return book.categories
      .filter(({ side }) => side === 'defence' || side === 'defence-bonus')
      .map(({ id, name, permille }) => ({
        id,
        name: words(name),
        percent: permille === null ? null : permille / 10,
        items: book.items
          .filter((item) => item.category === id)
          .map((item) => ({
            id: item.id,
            name: words(item.name),
            percent: item.worth.type === 'percent-of-linked' ? item.worth.permille / 10 : null,
            points: (
              (index.items.get(item.id)?.maximum ?? 0) / book.arithmetic.unitsPerPoint
            ).toLocaleString(i18n.language),
            isSample: isSample(sourceOf(item, 'worth')),
            isCloseOnly: item.closeOnly,
          })),
      }))
      .filter(({ items }) => items.length > 0);
  }, [book, i18n.language]);
}
