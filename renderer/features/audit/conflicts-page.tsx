import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJournal } from '#renderer/data/use-journal.ts';
import { useConflicts } from '#renderer/data/use-records.ts';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { AsideList } from './aside-list.tsx';
import { ConflictDesk } from './conflict-desk.tsx';
import { JournalList } from './journal-list.tsx';
import { PendingLists } from './pending-lists.tsx';
import { usePending } from './use-pending.ts';

type View = 'conflicts' | 'pending' | 'aside' | 'journal';

/** What different devices wrote: conflicts to settle, what is missing, what does not count, and the journal. */
export function ConflictsPage() {
  const { t } = useTranslation('audit');
  const conflicts = useConflicts();
  const pending = usePending();
  const journal = useJournal();
  const [view, setView] = useState<View>('conflicts');
  const counts: Readonly<Record<View, number>> = {
    conflicts: conflicts.length,
    pending: pending.count,
    aside: pending.aside.length,
    journal: journal.lines.length,
  };
  const segment = (id: View) => ({ id, label: t(`view.${id}`), count: counts[id] });
  return (
    <Page width="full">
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <SegmentedControl
            label={t('views')}
            segments={[
              segment('conflicts'),
              segment('pending'),
              segment('aside'),
              segment('journal'),
            ]}
            value={view}
            onChange={setView}
          />
        }
      />
      {view === 'conflicts' && <ConflictDesk conflicts={conflicts} journal={journal} />}
      {view === 'pending' && <PendingLists pending={pending} />}
      {view === 'aside' && <AsideList entries={pending.aside} journal={journal} />}
      {view === 'journal' && <JournalList journal={journal} />}
    </Page>
  );
}
