import { useCallback } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { organisationKind, teamKind } from '#shared/domain/register.ts';

/** Names of teams and units by id; an id that the register does not hold shows as itself. */
export function useNameOf(): (id: string) => string {
  const teams = useTable(teamKind);
  const organisations = useTable(organisationKind);
  return useCallback(
    (id: string) => teams.get(id)?.value.name ?? organisations.get(id)?.value.name ?? id,
    [teams, organisations],
  );
}
