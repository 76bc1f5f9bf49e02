import { useMemo } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { teamAudience } from '#shared/domain/audiences.ts';
import { scopeKind } from '#shared/domain/disclosure.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** Authorised targets by team: the ids of the systems that each was told. */
export function useScopes(): (team: string) => readonly RecordId[] {
  const table = useTable(scopeKind);
  return useMemo(() => {
    const byAudience = new Map<string, RecordId[]>();
    for (const { id, audience } of table) {
      const systems = byAudience.get(audience);
      if (systems === undefined) byAudience.set(audience, [id]);
      else systems.push(id);
    }
    return (team) => byAudience.get(teamAudience(team as RecordId)) ?? [];
  }, [table]);
}
