import { Gavel, Inbox } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { type Case, caseKind, reviewKind } from '#shared/domain/judging.ts';
import { reviewId } from '#shared/journal/dossier.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { CaseQueue, type QueuedCase } from './case-queue.tsx';
import { CaseView } from './case-view.tsx';
import { MarkForm } from './mark-form.tsx';

/** One referee's desk: the queue, the case, the mark. Works with nothing but this device. */
export function RefereeDesk({ submission }: { readonly submission: string | null }) {
  const { t } = useTranslation('judging');
  const { id } = useSession();
  const toasts = useToasts();
  const queue = useQueue();
  const open = useCallback((key: string) => goTo(addresses.judgingCase(id, key)), [id]);
  const current = queue.find(({ brief }) => brief.id === submission) ?? null;
  const done = queue.filter(({ isMarked }) => isMarked).length;
  const next = (): void => {
    const at = queue.findIndex(({ brief }) => brief.id === submission);
    const rest = [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))];
    const following = rest.find(({ isMarked }) => !isMarked);
    if (following === undefined) toasts.add({ tone: 'positive', title: t('form.lastDone') });
    else open(following.brief.id);
  };
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        count={queue.length === 0 ? undefined : t('progress', { done, all: queue.length })}
      />
      {queue.length === 0 ? (
        <EmptyState icon={Inbox} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <SplitView
          initialSize={270}
          sizedPane="start"
          start={<CaseQueue queue={queue} current={submission} onOpen={open} />}
          end={
            current === null ? (
              <EmptyState icon={Gavel} title={t('pick')} />
            ) : (
              <SplitView
                key={current.brief.id}
                initialSize={380}
                sizedPane="end"
                start={<CaseView brief={current.brief.value} />}
                end={<MarkForm brief={current.brief as Recorded<Case>} onDone={next} />}
              />
            )
          }
        />
      )}
    </Page>
  );
}

/** The referee's cases by receipt number, unmarked ones first. */
function useQueue(): readonly QueuedCase[] {
  const { person } = useActor();
  const cases = useTable(caseKind);
  const reviews = useTable(reviewKind);
  return useMemo(
    () =>
      [...cases]
        .map((brief) => ({
          brief,
          isMarked: reviews.get(reviewId(brief.id, person)) !== undefined,
        }))
        .sort(
          (a, b) =>
            Number(a.isMarked) - Number(b.isMarked) ||
            (a.brief.value.sequence ?? 0) - (b.brief.value.sequence ?? 0),
        ),
    [cases, reviews, person],
  );
}
