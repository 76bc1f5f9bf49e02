import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useRecord } from '#renderer/data/use-records.ts';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { mark } from '#shared/commands/mark.ts';
import { type Case, type Review, reviewKind } from '#shared/domain/judging.ts';
import { reviewId } from '#shared/journal/dossier.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { AwardEditor } from './award-editor.tsx';
import { draftOf } from './award-draft.ts';
import styles from './judging.module.css';
import { ReasonField } from './reason-field.tsx';
import { useJudgementKeys } from './use-judgement-keys.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { useMarkLock } from './use-mark-lock.ts';
import { useOnce } from './use-once.ts';
import { VerdictField } from './verdict-field.tsx';

interface MarkFormProps {
  readonly brief: Recorded<Case>;
  readonly onDone: () => void;
}

/** One referee's mark on one case. */
export function MarkForm({ brief, onDone }: MarkFormProps) {
  const book = useRuleBook();
  const { person } = useActor();
  const id = reviewId(brief.id, person);
  const review = useRecord(reviewKind, id);
  if (book === undefined) return null;
  // Referees who take turns at one laptop must not meet each other's draft: the key names the person too.
  const key = `${id}/${review?.row.entry ?? 'new'}`;
  return (
    <OpenMarkForm
      key={key}
      draftKey={key}
      brief={brief}
      book={book}
      review={review?.value}
      onDone={onDone}
    />
  );
}

interface OpenMarkFormProps extends MarkFormProps {
  readonly draftKey: string;
  readonly book: RuleBook;
  readonly review: Review | undefined;
}

function OpenMarkForm({ brief, book, review, draftKey, onDone }: OpenMarkFormProps) {
  const { t } = useTranslation('judging');
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const lock = useMarkLock(brief.id);
  const { draft, change, forget } = useKeptDraft(draftKey, () =>
    draftOf(brief.value, review, book),
  );
  const [error, setError] = useState<string | null>(null);
  const { verdict, awards, reason } = draft;
  const isLocked = lock.isLocked;
  const needsReason = verdict !== null && verdict !== 'confirm';
  const isReady = verdict !== null && (!needsReason || reason.trim() !== '') && !isLocked;
  const sending = useOnce(async () => {
    if (verdict === null || !isReady) return;
    const marked = await session.run(mark, {
      submission: brief.id,
      verdict,
      awards: verdict === 'confirm' ? [...awards] : [],
      reason: reason.trim(),
    });
    if (!marked.ok) {
      setError(errorText(marked.error));
      return;
    }
    forget();
    toasts.add({ tone: 'positive', title: t('form.stored', { title: brief.value.title }) });
    onDone();
  });
  useJudgementKeys({
    onVerdict: (chosen) => {
      if (!isLocked) change({ verdict: chosen });
    },
    onSubmit: sending.start,
  });
  return (
    <div className={styles['scroll']}>
      <Stack>
        <Text as="h2" size={16} weight="medium">
          {t('form.title')}
        </Text>
        {lock.reason !== null && <Banner tone="info">{lock.reason}</Banner>}
        {error !== null && <Banner tone="danger">{error}</Banner>}
        <VerdictField
          value={verdict}
          isDisabled={isLocked}
          onChange={(chosen) => change({ verdict: chosen })}
        />
        {(verdict === null || verdict === 'confirm') && (
          <AwardEditor
            subjectType={brief.value.subjectType}
            awards={awards}
            book={book}
            isDisabled={isLocked}
            onChange={(changed) => change({ awards: changed })}
          />
        )}
        <ReasonField
          value={reason}
          isRequired={needsReason}
          isDisabled={isLocked}
          onChange={(changed) => change({ reason: changed })}
        />
        <Inline>
          <Button
            variant="primary"
            isDisabled={!isReady}
            isPending={sending.isBusy}
            onPress={sending.start}
          >
            {t(review === undefined ? 'form.submit' : 'form.update')}
          </Button>
          <KeyHint keys={['Ctrl', 'Enter']} />
        </Inline>
      </Stack>
    </div>
  );
}
