import { useCallback } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { organisationKind } from '#shared/domain/register.ts';

/** Name of a unit, empty where the acting person may not know. The same function until the register changes. */
export function useUnitName(): (id: string) => string {
  const organisations = useTable(organisationKind);
  return useCallback((id: string) => organisations.get(id)?.value.name ?? '', [organisations]);
}
