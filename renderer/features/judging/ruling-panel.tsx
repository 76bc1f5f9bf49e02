import { useTranslation } from 'react-i18next';
import { useFlagNotice } from '#renderer/data/use-flag-notice.ts';
import { useFindingDossier, useResponseDossier } from '#renderer/data/use-dossier.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { NoticeList } from '#renderer/ui/notice-list.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { discloseOutcome } from '#shared/commands/disclose-outcome.ts';
import { revealMarks } from '#shared/commands/reveal-marks.ts';
import type { Case } from '#shared/domain/judging.ts';
import styles from './judging.module.css';
import { ReviewList } from './review-list.tsx';
import { RulingForm } from './ruling-form.tsx';
import type { RulingItem } from './use-ruling-queue.ts';

/** What control does with one received submission: wait for marks, open them, rule, tell the author. */
export function RulingPanel({ item, brief }: { readonly item: RulingItem; readonly brief: Case }) {
  const { t } = useTranslation(['judging', 'terms']);
  const finding = useFindingDossier(item.subjectType === 'finding' ? item.subject : null);
  const response = useResponseDossier(item.subjectType === 'response' ? item.subject : null);
  const flags = useFlagNotice(finding);
  const book = useRuleBook();
  const { role } = useActor();
  const dossier = finding ?? response;
  if (dossier === undefined || book === undefined) return null;
  const { status, referees, reviews, sealedReviews } = dossier;
  // A ruling on an earlier revision is history: the newest one is decided afresh.
  const ruling = dossier.ruling?.value.submission === item.submission ? dossier.ruling : undefined;
  const key = `${item.submission}/${ruling?.row.entry ?? 'none'}/${reviews.length}`;
  const mayRule = role === 'chief-referee' || (reviews.length > 0 && sealedReviews === 0);
  const missing = referees.length - reviews.length - sealedReviews;
  return (
    <div className={styles['scroll']}>
      <Stack>
        <NoticeList tone="caution" notice={flags} />
        <Panel title={t('ruling.reviews')} aside={t('ruling.assigned', { count: referees.length })}>
          <Stack>
            <ReviewList reviews={reviews} book={book} />
            {referees.length === 0 && <Text tone={2}>{t('ruling.unassigned')}</Text>}
            {missing > 0 && <Text tone={2}>{t('ruling.waiting', { count: missing })}</Text>}
            {sealedReviews > 0 && (
              <Inline>
                <StatusPill
                  tone="info"
                  shape="square"
                  label={t('sealed', { done: sealedReviews, all: referees.length })}
                />
              </Inline>
            )}
            {status === 'awaiting-ruling' && sealedReviews > 0 && <RevealButton item={item} />}
          </Stack>
        </Panel>
        {ruling !== undefined && (
          <Panel title={t('ruling.current')} aside={t(`terms:method.${ruling.value.method}`)}>
            <Stack>
              <Inline>
                <StatusPill
                  tone={ruling.value.verdict === 'confirm' ? 'positive' : 'danger'}
                  label={t(`terms:verdict.${ruling.value.verdict}`)}
                />
              </Inline>
              {ruling.value.reason !== '' && <Text as="p">{ruling.value.reason}</Text>}
              <DiscloseButton item={item} />
            </Stack>
          </Panel>
        )}
        {mayRule && (
          <RulingForm
            key={key}
            draftKey={key}
            grounds={{ item, brief, book, reviews, ruling: ruling?.value }}
          />
        )}
        {!mayRule && sealedReviews === 0 && <Text tone={2}>{t('ruling.notYet')}</Text>}
      </Stack>
    </div>
  );
}

function RevealButton({ item: { subjectType, subject } }: { readonly item: RulingItem }) {
  const { t } = useTranslation('judging');
  const session = useSession();
  const status = useSessionStatus();
  const toasts = useToasts();
  const errorText = useErrorText();
  const reveal = async (): Promise<void> => {
    const revealed = await session.run(revealMarks, { subjects: [{ subjectType, subject }] });
    if (!revealed.ok) toasts.add({ tone: 'danger', title: errorText(revealed.error) });
  };
  return (
    <Stack gap={1} align="start">
      <Button variant="primary" isDisabled={status.type !== 'open'} onPress={() => void reveal()}>
        {t('ruling.reveal')}
      </Button>
      <Text size={13} tone={2}>
        {t('ruling.revealHint')}
      </Text>
    </Stack>
  );
}

function DiscloseButton({ item: { subjectType, subject, facts } }: { readonly item: RulingItem }) {
  const { t } = useTranslation('judging');
  const session = useSession();
  const status = useSessionStatus();
  const toasts = useToasts();
  const errorText = useErrorText();
  const disclose = async (): Promise<void> => {
    const told = await session.run(discloseOutcome, { subjects: [{ subjectType, subject }] });
    toasts.add(
      told.ok
        ? { tone: 'positive', title: t('ruling.disclosed') }
        : { tone: 'danger', title: errorText(told.error) },
    );
  };
  if (facts.isTold)
    return <StatusPill look="plain" tone="positive" label={t('ruling.disclosed')} />;
  return (
    <Button isDisabled={status.type !== 'open'} onPress={() => void disclose()}>
      {t('ruling.disclose')}
    </Button>
  );
}
