import { Inbox } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Inline, Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { AssignAllButton } from './assign-all-button.tsx';
import type { SubjectStatus } from '#shared/journal/dossier.ts';
import { CaseView } from './case-view.tsx';
import { DeskSplit } from './desk-split.tsx';
import { NothingOpen } from './nothing-open.tsx';
import { RulingPanel } from './ruling-panel.tsx';
import { RulingQueue } from './ruling-queue.tsx';
import { useCaseOf } from './use-case-of.ts';
import { useRulingQueue } from './use-ruling-queue.ts';

interface RulingDeskProps {
  readonly submission: string | null;
  /** The way to another desk, for whoever has two. */
  readonly desks?: ReactNode;
}

/** Control's desk: what was received, who judges it, what the marks say, what is ruled. */
export function RulingDesk({ submission, desks }: RulingDeskProps) {
  const { t } = useTranslation(['judging', 'common']);
  const { id } = useSession();
  const queue = useRulingQueue();
  const open = useCallback((key: string) => goTo(addresses.judgingCase(id, key)), [id]);
  const current = queue.find((item) => item.submission === submission) ?? null;
  const waiting = queue.filter(({ facts }) => isForControl(facts.status));
  const begin = (): void => {
    const [first] = waiting;
    if (first !== undefined) open(first.submission);
  };
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        count={queue.length === 0 ? undefined : t('common:count', { count: queue.length })}
        actions={
          <Inline>
            {desks}
            <AssignAllButton />
          </Inline>
        }
      />
      {queue.length === 0 ? (
        <EmptyState icon={Inbox} title={t('rulingEmpty.title')}>
          {t('rulingEmpty.text')}
        </EmptyState>
      ) : (
        <SplitView
          initialSize={372}
          sizedPane="start"
          start={<RulingQueue queue={queue} current={submission} onOpen={open} />}
          end={
            current === null ? (
              <NothingOpen waiting={waiting.length} onBegin={begin} />
            ) : (
              <OpenRuling key={current.submission} item={current} />
            )
          }
        />
      )}
    </Page>
  );
}

/** Control has to act: to assign referees, or to rule. */
const isForControl = (status: SubjectStatus): boolean =>
  status === 'received' || status === 'awaiting-ruling';

function OpenRuling({ item }: { readonly item: ReturnType<typeof useRulingQueue>[number] }) {
  const brief = useCaseOf(item);
  return (
    <DeskSplit
      start={brief === undefined ? null : <CaseView brief={brief} />}
      end={brief === undefined ? null : <RulingPanel item={item} brief={brief} />}
    />
  );
}
