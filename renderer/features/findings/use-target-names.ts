import { useMemo } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import type { Finding } from '#shared/domain/finding.ts';
import { assetKind, organisationKind, systemKind, teamKind } from '#shared/domain/register.ts';

/** Names of what findings point at, empty where the acting person may not know. The same object until a register changes. */
export interface TargetNames {
  organisation(finding: Pick<Finding, 'organisation' | 'system'>): string;
  system(finding: Pick<Finding, 'system'>): string;
  asset(finding: Pick<Finding, 'asset'>): string;
  team(id: string): string;
}

/** From the register where control holds it, else from the targets that were disclosed to the team. */
export function useTargetNames(): TargetNames {
  const organisations = useTable(organisationKind);
  const systems = useTable(systemKind);
  const assets = useTable(assetKind);
  const teams = useTable(teamKind);
  const scope = useTable(scopeKind);
  return useMemo(() => {
    const scoped = new Map<string, string>();
    for (const { value } of scope) scoped.set(value.organisation, value.organisationName);
    return {
      organisation: ({ organisation, system }) => {
        if (organisation === null) return '';
        return (
          organisations.get(organisation)?.value.name ??
          scoped.get(organisation) ??
          (system === null ? undefined : scope.get(system)?.value.organisationName) ??
          ''
        );
      },
      system: ({ system }) =>
        system === null
          ? ''
          : (systems.get(system)?.value.name ?? scope.get(system)?.value.systemName ?? ''),
      asset: ({ asset }) => (asset === null ? '' : (assets.get(asset)?.value.name ?? '')),
      team: (id) => teams.get(id)?.value.name ?? '',
    };
  }, [organisations, systems, assets, teams, scope]);
}
