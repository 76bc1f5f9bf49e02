import { Inbox } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { CaseQueue } from './case-queue.tsx';
import { CaseView } from './case-view.tsx';
import { DeskSplit } from './desk-split.tsx';
import { MarkForm } from './mark-form.tsx';
import { NothingOpen } from './nothing-open.tsx';
import { useCaseQueue } from './use-case-queue.ts';

interface RefereeDeskProps {
  readonly submission: string | null;
  /** The way to another desk, for whoever has two. */
  readonly desks?: ReactNode;
}

/** One referee's desk: the queue, the case, the mark. Works with nothing but this device. */
export function RefereeDesk({ submission, desks }: RefereeDeskProps) {
  const { t } = useTranslation('judging');
  const { id } = useSession();
  const toasts = useToasts();
  const queue = useCaseQueue();
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
        actions={desks}
      />
      {queue.length === 0 ? (
        <EmptyState icon={Inbox} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <SplitView
          initialSize={280}
          sizedPane="start"
          start={<CaseQueue queue={queue} current={submission} onOpen={open} />}
          end={
            current === null ? (
              <NothingOpen waiting={queue.length - done} onBegin={next} />
            ) : (
              <DeskSplit
                key={current.brief.id}
                start={<CaseView brief={current.brief.value} />}
                end={<MarkForm brief={current.brief} onDone={next} />}
              />
            )
          }
        />
      )}
    </Page>
  );
}
