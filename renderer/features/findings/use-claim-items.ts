import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';
import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';
import { indexBook } from '#shared/scoring/book-index.ts';
import type { EvidenceNeed, Item } from '#shared/scoring/rule-book.ts';
import { isSample, sourceOf } from '#shared/scoring/rule-book-values.ts';

/** An item of the rule book that a team may claim, in words. */
export interface ClaimItem {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  /** Least and most points of one, as the book counts them. */
  readonly min: number;
  readonly max: number;
  readonly isSample: boolean;
  readonly isChief: boolean;
  readonly target: Item['target'];
  readonly needs: readonly EvidenceNeed[];
}

export interface ClaimItems {
  readonly all: readonly ClaimItem[];
  get(id: string): ClaimItem | undefined;
  /** Smallest units of the book as points. */
  points(units: number): string;
}

/** What can be claimed under the rule book in force; undefined while there is none. */
export function useClaimItems(): ClaimItems | undefined {
  const { i18n } = useTranslation();
  const book = useRuleBook();
  return useMemo(() => {
    if (book === undefined) return undefined;
    const words = (text: Bilingual): string => inLanguage(text, i18n.language as Language);
    const format = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3 });
    const items = new Map<string, ClaimItem>();
    for (const { item, category, chief } of indexBook(book).items.values()) {
      // Penalties and the defence side are not a team's to claim.
      if (category.side !== 'attack' && category.side !== 'bonus') continue;
      items.set(item.id, {
        id: item.id,
        name: words(item.name),
        category: words(category.name),
        ...rangeOf(item),
        isSample: isSample(sourceOf(item, 'worth')),
        isChief: chief,
        target: item.target,
        needs: item.evidenceRequired,
      });
    }
    return {
      all: [...items.values()],
      get: (id) => items.get(id),
      points: (units) => format.format(units / book.arithmetic.unitsPerPoint),
    };
  }, [book, i18n.language]);
}

function rangeOf({ worth }: Item): { readonly min: number; readonly max: number } {
  switch (worth.type) {
    case 'points':
      return { min: worth.points, max: worth.points };
    case 'bands':
      return {
        min: Math.min(...worth.bands.map((band) => band.min)),
        max: Math.max(...worth.bands.map((band) => band.max)),
      };
    case 'percent-of-linked':
      return { min: 0, max: 0 };
  }
}
