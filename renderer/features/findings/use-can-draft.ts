import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { useTrial } from '#renderer/data/use-trial.ts';
import { draftFinding } from '#shared/commands/draft-finding.ts';
import { teamKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** Whether a finding can be begun now: by the attack team itself, or by the organiser on behalf of any team. */
export function useCanDraft(): boolean {
  const status = useSessionStatus();
  const { team } = useActor();
  const teams = useTable(teamKind);
  const trial = useTrial();
  const anyTeam = team ?? teams.at(0)?.id ?? ('any' as RecordId);
  return status.type === 'open' && trial(draftFinding, { team: anyTeam, fields: {} }) === null;
}
