import { useTranslation } from 'react-i18next';
import type { Award } from '#shared/domain/judging.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { pointsOf } from './award-draft.ts';
import { useItemName } from './use-item-name.ts';

/** What awards come to in words: points in all, and each share of what was lost. */
export function useAwardWords(book: RuleBook): (awards: readonly Award[]) => string {
  const { t, i18n } = useTranslation('judging');
  const itemName = useItemName();
  const isShare = ({ item }: Award): boolean =>
    book.items.find(({ id }) => id === item)?.worth.type === 'percent-of-linked';
  return (awards) => {
    const shares = awards
      .filter(isShare)
      .map(({ item, permille }) =>
        t('form.shareOf', { item: itemName(item), percent: permille / 10 }),
      );
    const points = pointsOf(awards) / book.arithmetic.unitsPerPoint;
    const words = t('form.inAll', { points: points.toLocaleString(i18n.language) });
    return shares.length === awards.length && shares.length > 0
      ? shares.join(' · ')
      : [words, ...shares].join(' · ');
  };
}
