import { useMemo } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import { organisationKind } from '#shared/domain/register.ts';

/** Organisations to choose from: the register's, or the ones of the targets that a team was told. */
export function useUnitOptions(): readonly { readonly id: string; readonly label: string }[] {
  const organisations = useTable(organisationKind);
  const scope = useTable(scopeKind);
  return useMemo(() => {
    const names = new Map<string, string>();
    for (const { id, value } of organisations) names.set(id, value.name);
    if (names.size === 0) {
      for (const { value } of scope) names.set(value.organisation, value.organisationName);
    }
    return Array.from(names, ([id, label]) => ({ id, label }));
  }, [organisations, scope]);
}
