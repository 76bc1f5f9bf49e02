import { useTable } from '#renderer/data/use-records.ts';
import type { PlanTab } from '#renderer/state/addresses.ts';
import { dutyShiftKind } from '#shared/domain/assurance.ts';
import { contactKind, sourceAddressKind } from '#shared/domain/contact.ts';
import { engagementRuleKind, filingKind } from '#shared/domain/engagement.ts';
import {
  assetKind,
  organisationKind,
  personKind,
  systemKind,
  teamKind,
} from '#shared/domain/register.ts';
import { injectKind } from '#shared/domain/inject.ts';
import { scenarioKind } from '#shared/domain/scenario.ts';
import { outsideResultKind } from '#shared/domain/standing.ts';

/** How many records each tab of the plan holds. */
export const usePlanCounts = (): Readonly<Partial<Record<PlanTab, number>>> => ({
  organisations: useTable(organisationKind).size,
  systems: useTable(systemKind).size,
  assets: useTable(assetKind).size,
  teams: useTable(teamKind).size,
  people: useTable(personKind).size,
  scenarios: useTable(scenarioKind).size,
  injects: useTable(injectKind).size,
  engagement: useTable(engagementRuleKind).size,
  filings: useTable(filingKind).size,
  sources: useTable(sourceAddressKind).size,
  contacts: useTable(contactKind).size,
  standings: useTable(outsideResultKind).size,
  duty: useTable(dutyShiftKind).size,
});
