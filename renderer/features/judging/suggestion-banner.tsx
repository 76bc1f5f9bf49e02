import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type {
  ChiefReason,
  Disagreement,
  ProposedRuling,
  RulingSuggestion,
} from '#shared/scoring/suggest-ruling.ts';
import { useAwardWords } from './use-award-words.ts';
import { useItemName } from './use-item-name.ts';

interface SuggestionBannerProps {
  readonly suggestion: RulingSuggestion;
  readonly book: RuleBook;
}

/** What the marks come to, and why it may need somebody else. */
export function SuggestionBanner({ suggestion, book }: SuggestionBannerProps) {
  const { t } = useTranslation('judging');
  const say = useSuggestionWords(book);
  switch (suggestion.type) {
    case 'too-few':
      return (
        <Banner tone="info" title={t('ruling.suggestion')}>
          {t('ruling.tooFew', { marks: suggestion.marks, needed: suggestion.needed })}
        </Banner>
      );
    case 'ruling':
      return (
        <Banner tone="info" title={t('ruling.suggestion')}>
          {say.proposal(suggestion.proposal)}
        </Banner>
      );
    case 'third-referee':
      return (
        <Banner tone="caution" title={t('ruling.thirdReferee')}>
          {suggestion.disagreements.map(say.disagreement).join(' ')}
        </Banner>
      );
    case 'chief':
      return (
        <Banner tone="caution" title={t('ruling.chiefDecides')}>
          {suggestion.reasons.map(say.reason).join(' ')}
          {suggestion.proposal === null ? '' : ` ${say.proposal(suggestion.proposal)}`}
        </Banner>
      );
  }
}

function useSuggestionWords(book: RuleBook) {
  const { t, i18n } = useTranslation(['judging', 'terms']);
  const itemName = useItemName();
  const awardWords = useAwardWords(book);
  const points = (units: number): string =>
    (units / book.arithmetic.unitsPerPoint).toLocaleString(i18n.language);
  const disagreement = (one: Disagreement): string => {
    switch (one.type) {
      case 'verdicts':
      case 'items':
        return t(`ruling.differ.${one.type}`);
      case 'quantities':
        return t('ruling.differ.quantities', { item: itemName(one.item) });
      case 'points':
        return t('ruling.differ.points', {
          item: itemName(one.item),
          difference: points(one.difference),
          tolerance: points(one.tolerance),
        });
    }
  };
  return {
    disagreement,
    proposal: ({ method, verdict, awards }: ProposedRuling): string => {
      const words = { method: t(`terms:method.${method}`), verdict: t(`terms:verdict.${verdict}`) };
      return verdict === 'confirm'
        ? t('ruling.suggested', { ...words, awards: awardWords(awards) })
        : t('ruling.suggestedVerdict', words);
    },
    reason(reason: ChiefReason): string {
      switch (reason.type) {
        case 'reserved-item':
          return t('ruling.reserved', { item: itemName(reason.item) });
        case 'above-limit':
          return t('ruling.above', { points: points(reason.points), limit: points(reason.limit) });
        case 'still-split':
          return reason.disagreements.map(disagreement).join(' ');
      }
    },
  };
}
