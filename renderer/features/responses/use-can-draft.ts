import { useTable } from '#renderer/data/use-records.ts';
import { useActor, useSessionStatus } from '#renderer/data/use-session-state.ts';
import { useTrial } from '#renderer/data/use-trial.ts';
import { draftResponse } from '#shared/commands/draft-response.ts';
import { organisationKind } from '#shared/domain/register.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** Whether a response can be begun now: by the unit itself, or by the organiser on behalf of any unit. */
export function useCanDraft(): boolean {
  const status = useSessionStatus();
  const { unit } = useActor();
  const units = useTable(organisationKind);
  const trial = useTrial();
  const anyUnit = unit ?? units.at(0)?.id ?? ('any' as RecordId);
  return status.type === 'open' && trial(draftResponse, { unit: anyUnit, fields: {} }) === null;
}
