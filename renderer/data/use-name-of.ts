import { useCallback } from 'react';
import { useTable } from './use-records.ts';
import { organisationKind, personKind, teamKind } from '#shared/domain/register.ts';

/** Names of teams, units and referees by id; an id that the register does not hold shows as itself. */
export function useNameOf(): (id: string) => string {
  const teams = useTable(teamKind);
  const organisations = useTable(organisationKind);
  const people = useTable(personKind);
  return useCallback(
    (id: string) =>
      teams.get(id)?.value.name ??
      organisations.get(id)?.value.name ??
      people.get(id)?.value.name ??
      id,
    [teams, organisations, people],
  );
}
