import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { addresses, PLAN_TABS, type PlanTab } from '#renderer/state/addresses.ts';
import { Page } from '#renderer/ui/layout.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { TabLinks } from '#renderer/ui/tab-links.tsx';
import { CONTROL, mayRead } from '#shared/domain/audiences.ts';
import {
  assetKind,
  organisationKind,
  personKind,
  systemKind,
  teamKind,
} from '#shared/domain/register.ts';
import { AssetsTab } from './assets-tab.tsx';
import { BasicsTab } from './basics-tab.tsx';
import { OrganisationsTab } from './organisations-tab.tsx';
import { OwnScope } from './own-scope.tsx';
import { PeopleTab } from './people-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import { SystemsTab } from './systems-tab.tsx';
import { TeamsTab } from './teams-tab.tsx';

/** Everything that is settled before anybody attacks. */
export function PlanPage({ tab }: { readonly tab: PlanTab }) {
  const { t, i18n } = useTranslation('plan');
  const { id } = useSession();
  const counts = useCounts();
  const figure = new Intl.NumberFormat(i18n.language);
  return (
    <Page width="full">
      <PageHeader title={t('title')} />
      <TabLinks
        label={t('title')}
        current={tab}
        items={PLAN_TABS.map((one) => {
          const count = counts[one];
          return {
            id: one,
            label: t(`tabs.${one}`),
            href: addresses.plan(id, one),
            count: count === undefined ? undefined : figure.format(count),
          };
        })}
      />
      <Content tab={tab} />
    </Page>
  );
}

function useCounts(): Readonly<Partial<Record<PlanTab, number>>> {
  return {
    organisations: useTable(organisationKind).size,
    systems: useTable(systemKind).size,
    assets: useTable(assetKind).size,
    teams: useTable(teamKind).size,
    people: useTable(personKind).size,
  };
}

function Content({ tab }: { readonly tab: PlanTab }) {
  const actor = useActor();
  if (tab !== 'basics' && tab !== 'rules' && !mayRead(actor, CONTROL)) return <OwnScope />;
  switch (tab) {
    case 'basics':
      return <BasicsTab />;
    case 'organisations':
      return <OrganisationsTab />;
    case 'systems':
      return <SystemsTab />;
    case 'assets':
      return <AssetsTab />;
    case 'teams':
      return <TeamsTab />;
    case 'people':
      return <PeopleTab />;
    case 'rules':
      return <RulesTab />;
  }
}
