import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { rule } from '#shared/commands/rule.ts';
import { type Case, type Review, RULING_METHODS, type Ruling } from '#shared/domain/judging.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { type RulingSuggestion, suggestRuling } from '#shared/scoring/suggest-ruling.ts';
import { AwardEditor } from './award-editor.tsx';
import { draftOf } from './award-draft.ts';
import { LinkedFindingField } from './linked-finding-field.tsx';
import { ReasonField } from './reason-field.tsx';
import { SuggestionBanner } from './suggestion-banner.tsx';
import { useJudgementKeys } from './use-judgement-keys.ts';
import type { RulingItem } from './use-ruling-queue.ts';
import { VerdictField } from './verdict-field.tsx';

interface RulingFormProps {
  readonly item: RulingItem;
  readonly brief: Case;
  readonly book: RuleBook;
  readonly reviews: readonly Recorded<Review>[];
  readonly ruling: Ruling | undefined;
}

type RulingDraft = Pick<Ruling, 'method' | 'reason' | 'linkedFinding' | 'bonus'> & {
  readonly verdict: Ruling['verdict'] | null;
  readonly awards: readonly Ruling['awards'][number][];
};

/** The decision that counts: begun from what the marks suggest, or from the ruling in force. */
export function RulingForm({ item, brief, book, reviews, ruling }: RulingFormProps) {
  const { t } = useTranslation(['judging', 'terms']);
  const session = useSession();
  const status = useSessionStatus();
  const { role } = useActor();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { reviewers } = useExerciseHead();
  const suggestion = useMemo(
    () =>
      reviews.length === 0
        ? null
        : suggestRuling(
            reviews.map(({ value }) => value),
            { book, subjectType: item.subjectType, required: reviewers },
          ),
    [reviews, book, item.subjectType, reviewers],
  );
  const [draft, setDraft] = useState<RulingDraft>(() => startOf(ruling, suggestion, brief, book));
  const [error, setError] = useState<string | null>(null);
  const change = (part: Partial<RulingDraft>): void => setDraft((old) => ({ ...old, ...part }));
  const { verdict, awards, reason, method } = draft;
  const needsReason = ruling !== undefined || (verdict !== null && verdict !== 'confirm');
  const isChiefOnly = method === 'chief' && role !== 'chief-referee';
  const isReady =
    verdict !== null &&
    status.type === 'open' &&
    !isChiefOnly &&
    (!needsReason || reason.trim() !== '');
  const submit = async (): Promise<void> => {
    if (verdict === null || !isReady) return;
    const ruled = await session.run(rule, {
      subjectType: item.subjectType,
      subject: item.subject,
      verdict,
      awards: verdict === 'confirm' ? [...awards] : [],
      method,
      reason: reason.trim(),
      linkedFinding: verdict === 'confirm' ? draft.linkedFinding : null,
      bonus: verdict === 'confirm' ? draft.bonus : 0,
    });
    if (!ruled.ok) setError(errorText(ruled.error));
    else toasts.add({ tone: 'positive', title: t('ruling.done', { title: item.title }) });
  };
  useJudgementKeys({
    onVerdict: (chosen) => change({ verdict: chosen }),
    onSubmit: () => void submit(),
  });
  return (
    <Panel title={t('ruling.title')}>
      <Stack>
        {suggestion !== null && <SuggestionBanner suggestion={suggestion} book={book} />}
        {error !== null && <Banner tone="danger">{error}</Banner>}
        <Select
          label={t('ruling.method')}
          options={RULING_METHODS.map((id) => ({ id, label: t(`terms:method.${id}`) }))}
          value={method}
          onChange={(id) => change({ method: id })}
        />
        {isChiefOnly && <Text tone="caution">{t('ruling.chiefOnly')}</Text>}
        <VerdictField value={verdict} onChange={(chosen) => change({ verdict: chosen })} />
        {(verdict === null || verdict === 'confirm') && (
          <>
            <AwardEditor
              subjectType={item.subjectType}
              awards={awards}
              book={book}
              isDisabled={status.type !== 'open'}
              onChange={(changed) => change({ awards: changed })}
            />
            {item.subjectType === 'response' && (
              <>
                <LinkedFindingField
                  response={item.subject}
                  value={draft.linkedFinding}
                  onChange={(linkedFinding) => change({ linkedFinding })}
                />
                <NumberField
                  label={t('ruling.bonus')}
                  value={draft.bonus / book.arithmetic.unitsPerPoint}
                  minValue={0}
                  onChange={(points) =>
                    change({
                      bonus: Number.isFinite(points)
                        ? Math.round(points * book.arithmetic.unitsPerPoint)
                        : 0,
                    })
                  }
                />
              </>
            )}
          </>
        )}
        <ReasonField
          value={reason}
          isRequired={needsReason}
          onChange={(changed) => change({ reason: changed })}
        />
        <Inline>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void submit()}>
            {t(ruling === undefined ? 'ruling.submit' : 'ruling.again')}
          </Button>
          <KeyHint keys={['Ctrl', 'Enter']} />
        </Inline>
      </Stack>
    </Panel>
  );
}

function startOf(
  ruling: Ruling | undefined,
  suggestion: RulingSuggestion | null,
  brief: Case,
  book: RuleBook,
): RulingDraft {
  if (ruling !== undefined) return { ...ruling, reason: '' };
  const start = { reason: '', linkedFinding: null, bonus: 0 };
  if (suggestion?.type === 'ruling') return { ...start, ...suggestion.proposal };
  const { verdict, awards } =
    suggestion?.type === 'chief' && suggestion.proposal !== null
      ? suggestion.proposal
      : draftOf(brief, undefined, book);
  return { ...start, method: 'chief', verdict, awards };
}
