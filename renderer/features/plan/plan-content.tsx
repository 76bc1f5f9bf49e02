import type { ComponentType, ReactNode } from 'react';
import { useActor } from '#renderer/data/use-session-state.ts';
import type { PlanTab } from '#renderer/state/addresses.ts';
import { CONTROL, mayRead, REFEREE_ROOM } from '#shared/domain/audiences.ts';
import { AssetsTab } from './assets-tab.tsx';
import { BasicsTab } from './basics-tab.tsx';
import { CalendarTab } from './exercise/calendar-tab.tsx';
import { ContactsTab } from './exercise/contacts-tab.tsx';
import { DutyTab } from './exercise/duty-tab.tsx';
import { EngagementTab } from './exercise/engagement-tab.tsx';
import { FilingsTab } from './exercise/filings-tab.tsx';
import { ScenariosTab } from './exercise/scenarios-tab.tsx';
import { SourcesTab } from './exercise/sources-tab.tsx';
import { StandingsTab } from './exercise/standings-tab.tsx';
import { ZeroReportsTab } from './exercise/zero-reports-tab.tsx';
import { AssigningTab } from './assigning/assigning-tab.tsx';
import { InjectsTab } from './injects/injects-tab.tsx';
import { OrganisationsTab } from './organisations-tab.tsx';
import { OwnScope } from './own-scope.tsx';
import { PeopleTab } from './people-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import { OversightView } from './superiors/oversight-view.tsx';
import { SuperiorsTab } from './superiors/superiors-tab.tsx';
import { SystemsTab } from './systems-tab.tsx';
import { TeamsTab } from './teams-tab.tsx';
import { TreeTab } from './tree-tab.tsx';

/** Pages of the tabs; the document comes from elsewhere. */
const PAGES: Readonly<Record<Exclude<PlanTab, 'document'>, ComponentType>> = {
  basics: BasicsTab,
  calendar: CalendarTab,
  scenarios: ScenariosTab,
  injects: InjectsTab,
  engagement: EngagementTab,
  filings: FilingsTab,
  sources: SourcesTab,
  contacts: ContactsTab,
  tree: TreeTab,
  organisations: OrganisationsTab,
  systems: SystemsTab,
  assets: AssetsTab,
  standings: StandingsTab,
  teams: TeamsTab,
  people: PeopleTab,
  assigning: AssigningTab,
  superiors: SuperiorsTab,
  rules: RulesTab,
  duty: DutyTab,
  'zero-reports': ZeroReportsTab,
};

/** Tabs that show everyone what is theirs; the others are control's. */
const OPEN_TO_ALL: ReadonlySet<PlanTab> = new Set([
  'basics',
  'calendar',
  'engagement',
  'filings',
  'sources',
  'contacts',
  'rules',
  'zero-reports',
]);

interface PlanContentProps {
  readonly tab: PlanTab;
  readonly document?: ReactNode;
}

export function PlanContent({ tab, document = null }: PlanContentProps) {
  const actor = useActor();
  const isOpen = OPEN_TO_ALL.has(tab) || mayRead(actor, tab === 'injects' ? REFEREE_ROOM : CONTROL);
  if (!isOpen) return actor.role === 'superior' ? <OversightView /> : <OwnScope />;
  if (tab === 'document') return document;
  const Tab = PAGES[tab];
  return <Tab />;
}
