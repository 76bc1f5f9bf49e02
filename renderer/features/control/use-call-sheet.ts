import { useMemo } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { teamKind } from '#shared/domain/register.ts';
import { stopAnswerKind, stopCallKind } from '#shared/domain/stop.ts';
import { callSheet, type KnownStop, type TeamStanding } from '#shared/journal/stops.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** Every team that has to obey a stop, those that have not acknowledged first. */
export function useCallSheet({ id, value }: KnownStop): readonly TeamStanding[] {
  const teams = useTable(teamKind);
  const answers = useTable(stopAnswerKind);
  const calls = useTable(stopCallKind);
  return useMemo(() => {
    const obliged: RecordId[] =
      value.scope === 'team'
        ? value.subject === null
          ? []
          : [value.subject]
        : [...teams].map((team) => team.id);
    return callSheet(id, obliged, answers, calls);
  }, [id, value, teams, answers, calls]);
}
