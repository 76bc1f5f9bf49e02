import { Gavel } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '#renderer/data/use-session-state.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { RefereeDesk } from './referee-desk.tsx';
import { RulingDesk } from './ruling-desk.tsx';
import { useCaseQueue } from './use-case-queue.ts';

/** A referee sees the cases given to them; control sees what is to be assigned, opened and ruled on. */
export function JudgingPage({ submission = null }: { readonly submission?: string | null }) {
  const { t } = useTranslation('judging');
  const { role } = useActor();
  switch (role) {
    case 'chief-referee':
      return <ChiefDesks submission={submission} />;
    case 'organiser':
      return <RulingDesk submission={submission} />;
    case 'referee':
      return <RefereeDesk submission={submission} />;
    case 'attack-team':
    case 'defender':
    case 'superior':
    case 'observer':
      return (
        <Page>
          <PageHeader title={t('title')} />
          <EmptyState icon={Gavel} title={t('notReferee.title')}>
            {t('notReferee.text')}
          </EmptyState>
        </Page>
      );
  }
}

/** A chief referee rules, and marks too where cases were given to them like to any referee. */
function ChiefDesks({ submission }: { readonly submission: string | null }) {
  const { t } = useTranslation('judging');
  const [desk, setDesk] = useState<'ruling' | 'marking'>('ruling');
  const own = useCaseQueue().length;
  const desks = own > 0 && (
    <SegmentedControl
      label={t('desks.label')}
      segments={[
        { id: 'ruling', label: t('desks.ruling') },
        { id: 'marking', label: t('desks.marking'), count: own },
      ]}
      value={desk}
      onChange={setDesk}
    />
  );
  return desk === 'marking' && own > 0 ? (
    <RefereeDesk submission={submission} desks={desks} />
  ) : (
    <RulingDesk submission={submission} desks={desks} />
  );
}
