import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useRecord } from '#renderer/data/use-records.ts';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { mark } from '#shared/commands/mark.ts';
import { type Case, reviewKind } from '#shared/domain/judging.ts';
import { reviewId } from '#shared/journal/dossier.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { AwardEditor } from './award-editor.tsx';
import { draftOf, type JudgementDraft } from './award-draft.ts';
import styles from './judging.module.css';
import { ReasonField } from './reason-field.tsx';
import { useJudgementKeys } from './use-judgement-keys.ts';
import { VerdictField } from './verdict-field.tsx';

interface MarkFormProps {
  readonly brief: Recorded<Case>;
  readonly onDone: () => void;
}

/** One referee's mark on one case. */
export function MarkForm({ brief, onDone }: MarkFormProps) {
  const book = useRuleBook();
  const { person } = useActor();
  const review = useRecord(reviewKind, reviewId(brief.id, person));
  if (book === undefined) return null;
  return (
    <OpenMarkForm
      key={brief.id}
      brief={brief}
      book={book}
      start={draftOf(brief.value, review?.value, book)}
      isUpdate={review !== undefined}
      onDone={onDone}
    />
  );
}

interface OpenMarkFormProps extends MarkFormProps {
  readonly book: RuleBook;
  readonly start: JudgementDraft;
  readonly isUpdate: boolean;
}

function OpenMarkForm({ brief, book, start, isUpdate, onDone }: OpenMarkFormProps) {
  const { t } = useTranslation('judging');
  const session = useSession();
  const status = useSessionStatus();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(start);
  const [error, setError] = useState<string | null>(null);
  const { verdict, awards, reason } = draft;
  const needsReason = verdict !== null && verdict !== 'confirm';
  const isReady =
    verdict !== null && (!needsReason || reason.trim() !== '') && status.type === 'open';
  const submit = async (): Promise<void> => {
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
    toasts.add({ tone: 'positive', title: t('form.stored', { title: brief.value.title }) });
    onDone();
  };
  useJudgementKeys({
    onVerdict: (chosen) => setDraft((old) => ({ ...old, verdict: chosen })),
    onSubmit: () => void submit(),
  });
  return (
    <div className={styles['scroll']}>
      <Stack>
        <Text as="h2" size={16} weight="medium">
          {t('form.title')}
        </Text>
        {error !== null && <Banner tone="danger">{error}</Banner>}
        <VerdictField
          value={verdict}
          onChange={(chosen) => setDraft({ ...draft, verdict: chosen })}
        />
        {(verdict === null || verdict === 'confirm') && (
          <AwardEditor
            subjectType={brief.value.subjectType}
            awards={awards}
            book={book}
            isDisabled={status.type !== 'open'}
            onChange={(changed) => setDraft({ ...draft, awards: changed })}
          />
        )}
        <ReasonField
          value={reason}
          isRequired={needsReason}
          onChange={(changed) => setDraft({ ...draft, reason: changed })}
        />
        <Inline>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void submit()}>
            {t(isUpdate ? 'form.update' : 'form.submit')}
          </Button>
          <KeyHint keys={['Ctrl', 'Enter']} />
        </Inline>
      </Stack>
    </div>
  );
}
