import { useRecord } from '#renderer/data/use-records.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { personKind } from '#shared/domain/register.ts';

/** The name of the person whom one acts as. */
export const useOwnName = (): string => useRecord(personKind, useActor().person)?.value.name ?? '';
