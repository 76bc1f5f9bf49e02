import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Award, Verdict } from '#shared/domain/judging.ts';
import { personKind } from '#shared/domain/register.ts';
import type { FindingDossier, ResponseDossier } from '#shared/journal/dossier.ts';
import { indexBook } from '#shared/scoring/book-index.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import type { Shown } from './use-dossier.ts';
import { useExerciseTime } from './use-exercise-time.ts';
import { useTable } from './use-records.ts';
import { useRuleBook } from './use-rule-book.ts';

/** One line of a review in words. */
export interface ReviewEvent {
  readonly id: string;
  readonly when: string;
  readonly title: string;
  readonly detail?: string;
  readonly tone: 'neutral' | 'accent' | 'positive' | 'caution' | 'danger';
}

const TONES: Readonly<Record<Verdict, ReviewEvent['tone']>> = {
  confirm: 'positive',
  reject: 'danger',
  return: 'caution',
  duplicate: 'caution',
  'out-of-scope': 'danger',
};

/** Referees with their marks as far as they are open, the ruling, and what the author was told of it. */
export function useReviewEvents(
  dossier: Shown<FindingDossier | ResponseDossier>,
): readonly ReviewEvent[] {
  const { t, i18n } = useTranslation(['casework', 'terms']);
  const people = useTable(personKind);
  const book = useRuleBook();
  const time = useExerciseTime();
  return useMemo(() => {
    const { referees, reviews, ruling, outcome } = dossier;
    const nameOf = (person: string): string => people.get(person)?.value.name ?? person;
    const awardsText = (awards: readonly Award[]): string =>
      awards.map((award) => awardText(award, book, i18n.language as Language, t)).join('\n');
    const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n');
    const isRevealed = (dossier.assignment?.value.revealedAt ?? null) !== null;
    const marks = referees.map((person): ReviewEvent => {
      const review = reviews.find(({ value }) => value.referee === person)?.value;
      if (review === undefined) {
        const title =
          isRevealed || dossier.sealedReviews === 0 ? 'review.waiting' : 'review.sealedOne';
        return { id: person, when: '', tone: 'neutral', title: `${nameOf(person)} · ${t(title)}` };
      }
      return {
        id: person,
        when: time.moment(review.reviewedAt),
        tone: TONES[review.verdict],
        title: `${nameOf(person)} · ${t(`terms:verdict.${review.verdict}`)}`,
        detail: lines(awardsText(review.awards), review.reason),
      };
    });
    const decided: ReviewEvent[] = [];
    if (ruling !== undefined) {
      const { verdict, awards, method, reason, ruledAt } = ruling.value;
      decided.push({
        id: 'ruling',
        when: time.moment(ruledAt),
        tone: TONES[verdict],
        title: `${t('review.ruling')} · ${t(`terms:verdict.${verdict}`)}`,
        detail: lines(
          awardsText(awards),
          t('review.method', { method: t(`terms:method.${method}`) }),
          reason,
        ),
      });
    }
    if (outcome !== undefined) {
      const { verdict, reason, disclosedAt } = outcome.value;
      decided.push({
        id: 'outcome',
        when: time.moment(disclosedAt),
        tone: TONES[verdict],
        title: `${t('review.outcome')} · ${t(`terms:verdict.${verdict}`)}`,
        detail: reason,
      });
    }
    return [...marks, ...decided];
  }, [dossier, people, book, time, t, i18n.language]);
}

type Translate = ReturnType<typeof useTranslation<['casework', 'terms']>>['t'];

/** Attack items: number and points. Defence items: how much of the item was achieved. */
function awardText(
  { item, quantity, points, permille }: Award,
  book: RuleBook | undefined,
  language: Language,
  t: Translate,
): string {
  const known = book === undefined ? undefined : indexBook(book).items.get(item);
  const name = known === undefined ? item : inLanguage(known.item.name, language);
  if (known?.category.side === 'defence') {
    return `${name} · ${t('review.permille', { percent: permille / 10 })}`;
  }
  const amount = points / (book?.arithmetic.unitsPerPoint ?? 1);
  const times = quantity > 1 ? ` × ${quantity}` : '';
  return `${name}${times} · ${t('review.points', { points: amount.toLocaleString(language) })}`;
}
