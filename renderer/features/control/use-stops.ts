import { useMemo } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { stopKind } from '#shared/domain/stop.ts';
import { type KnownStop, stopsAmong } from '#shared/journal/stops.ts';

/** Stops that the person acted as may see, each once, latest order first. */
export function useStops(): readonly KnownStop[] {
  const records = useTable(stopKind);
  return useMemo(() => stopsAmong(records), [records]);
}

/** Those that were not resumed. */
export function useActiveStops(): readonly KnownStop[] {
  const stops = useStops();
  return useMemo(() => stops.filter(({ value }) => value.resumedAt === null), [stops]);
}
