import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead, useRecord } from '#renderer/data/use-records.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { rule } from '#shared/commands/rule.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import type { Case, Review, Ruling } from '#shared/domain/judging.ts';
import { responseKind } from '#shared/domain/response.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { type RulingSuggestion, suggestRuling } from '#shared/scoring/suggest-ruling.ts';
import { draftOf } from './award-draft.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { useOnce } from './use-once.ts';
import type { RulingItem } from './use-ruling-queue.ts';

/** What a ruling is made of. */
export interface RulingGrounds {
  readonly item: RulingItem;
  readonly brief: Case;
  readonly book: RuleBook;
  readonly reviews: readonly Recorded<Review>[];
  /** The ruling in force on this revision. */
  readonly ruling: Ruling | undefined;
}

export type RulingDraft = Pick<Ruling, 'method' | 'reason' | 'linkedFinding' | 'bonus'> & {
  readonly verdict: Ruling['verdict'] | null;
  readonly awards: readonly Ruling['awards'][number][];
};

/** A ruling being written: begun from what the marks suggest or from the ruling in force, kept until it is recorded. */
export function useRulingDraft(grounds: RulingGrounds, key: string) {
  const { item, ruling } = grounds;
  const { t } = useTranslation('judging');
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const isOpen = useSessionStatus().type === 'open';
  const { role } = useActor();
  const suggestion = useSuggestion(grounds);
  const noticed = useNoticedFinding(item);
  const { draft, change, forget } = useKeptDraft(key, () => startOf(grounds, suggestion, noticed));
  const [error, setError] = useState<string | null>(null);
  const { verdict, awards, reason, method } = draft;
  const needsReason = ruling !== undefined || (verdict !== null && verdict !== 'confirm');
  const isChiefOnly = method === 'chief' && role !== 'chief-referee';
  const isReady =
    verdict !== null && isOpen && !isChiefOnly && (!needsReason || reason.trim() !== '');
  const sending = useOnce(async () => {
    if (verdict === null || !isReady) return;
    const isConfirmed = verdict === 'confirm';
    const ruled = await session.run(rule, {
      subjectType: item.subjectType,
      subject: item.subject,
      verdict,
      awards: isConfirmed ? [...awards] : [],
      method,
      reason: reason.trim(),
      linkedFinding: isConfirmed ? draft.linkedFinding : null,
      bonus: isConfirmed ? draft.bonus : 0,
    });
    if (!ruled.ok) {
      setError(errorText(ruled.error));
      return;
    }
    forget();
    toasts.add({ tone: 'positive', title: t('ruling.done', { title: item.title }) });
  });
  return {
    draft,
    change,
    suggestion,
    error,
    isOpen,
    isReady,
    isChiefOnly,
    needsReason,
    isBusy: sending.isBusy,
    submit: sending.start,
  };
}

function useSuggestion({ reviews, book, item }: RulingGrounds): RulingSuggestion | null {
  const { reviewers } = useExerciseHead();
  const { subjectType } = item;
  return useMemo(() => {
    if (reviews.length === 0) return null;
    const marks = reviews.map(({ value }) => value);
    return suggestRuling(marks, { book, subjectType, required: reviewers });
  }, [reviews, book, subjectType, reviewers]);
}

/** The finding that the notice answered by a response tells of. */
function useNoticedFinding({ subjectType, subject }: RulingItem): RecordId | null {
  const response = useRecord(responseKind, subjectType === 'response' ? subject : null);
  const notice = useRecord(noticeKind, response?.value.notice ?? null);
  return notice?.value.finding ?? null;
}

function startOf(
  { ruling, brief, book }: RulingGrounds,
  suggestion: RulingSuggestion | null,
  linkedFinding: RecordId | null,
): RulingDraft {
  if (ruling !== undefined) {
    const { method, verdict, awards, bonus } = ruling;
    return { method, verdict, awards, bonus, linkedFinding: ruling.linkedFinding, reason: '' };
  }
  const start = { reason: '', linkedFinding, bonus: 0 };
  if (suggestion?.type === 'ruling') {
    const { method, verdict, awards } = suggestion.proposal;
    return { ...start, method, verdict, awards };
  }
  const { verdict, awards } =
    suggestion?.type === 'chief' && suggestion.proposal !== null
      ? suggestion.proposal
      : draftOf(brief, undefined, book);
  return { ...start, method: 'chief', verdict, awards };
}
