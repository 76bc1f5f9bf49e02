import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses, CONTROL_TABS, type ControlTab } from '#renderer/state/addresses.ts';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import type { Role } from '#shared/domain/roles.ts';
import { AuthorisationTab } from './authorisation-tab.tsx';
import { ImpactsTab } from './impacts-tab.tsx';
import { OrdersTab } from './orders-tab.tsx';
import { OwnershipTab } from './ownership-tab.tsx';
import { RestrictionsTab } from './restrictions-tab.tsx';
import { StopsTab } from './stops-tab.tsx';

/** What each role finds here; control finds everything. */
const TABS_OF: Readonly<Partial<Record<Role, readonly ControlTab[]>>> = {
  'attack-team': ['stops', 'restrictions', 'authorisation'],
  defender: ['stops', 'restrictions', 'ownership'],
  referee: ['stops'],
  observer: ['stops'],
};

/** Leading the drill while it runs: stops, what must not be touched, who may attack what, changes of the list. */
export function ControlPage({ tab }: { readonly tab: ControlTab }) {
  const { t } = useTranslation('control');
  const { id } = useSession();
  const { role } = useActor();
  const tabs = TABS_OF[role] ?? CONTROL_TABS;
  const current = tabs.includes(tab) ? tab : 'stops';
  return (
    <Page width="full">
      <PageHeader title={t('title')} />
      <TabLinks
        label={t('title')}
        current={current}
        items={tabs.map((one) => ({
          id: one,
          label: t(`tabs.${one}`),
          href: addresses.control(id, one),
        }))}
      />
      <Content tab={current} />
    </Page>
  );
}

function Content({ tab }: { readonly tab: ControlTab }) {
  switch (tab) {
    case 'stops':
      return <StopsTab />;
    case 'restrictions':
      return <RestrictionsTab />;
    case 'orders':
      return <OrdersTab />;
    case 'ownership':
      return <OwnershipTab />;
    case 'impacts':
      return <ImpactsTab />;
    case 'authorisation':
      return <AuthorisationTab />;
  }
}
