import { useMemo } from 'react';
import { useNow } from '#renderer/data/use-now.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import type { TableView } from '#renderer/data/table-view.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { rulingKind } from '#shared/domain/judging.ts';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import { type WeakPoint, weakPointKind, weakPointStepKind } from '#shared/domain/weak-point.ts';
import {
  type TakenStep,
  type WeakPointStanding,
  weakPointStanding,
} from '#shared/domain/weak-point-state.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { exploitedWeakPoints } from '#shared/metrics/exploited-weak-points.ts';

/** What a list of weak points shows besides their own fields; the same object while nothing of it changed. */
export interface WeakPointIndex {
  readonly table: TableView<WeakPoint>;
  readonly now: number;
  standing(record: Recorded<WeakPoint>): WeakPointStanding;
  unit(value: WeakPoint): RecordId | null;
  unitName(value: WeakPoint): string;
  systemName(value: WeakPoint): string;
  assetName(value: WeakPoint): string;
  exploitedBy(id: string): readonly RecordId[];
}

/** Gathers steps, places and findings once for all weak points. */
export function useWeakPointIndex(): WeakPointIndex {
  const table = useTable(weakPointKind);
  const steps = useTable(weakPointStepKind);
  const places = usePlaces();
  const exploited = useExploited(table);
  const now = useNow();
  const taken = useMemo(() => stepsBySubject(steps), [steps]);
  return useMemo(() => {
    const standings = new WeakMap<Recorded<WeakPoint>, WeakPointStanding>();
    return {
      table,
      now,
      ...places,
      standing(record) {
        let standing = standings.get(record);
        if (standing === undefined) {
          standing = weakPointStanding(record.value.dueAt, taken.get(record.id) ?? [], now);
          standings.set(record, standing);
        }
        return standing;
      },
      exploitedBy: (id) => exploited.get(id) ?? [],
    };
  }, [table, taken, places, exploited, now]);
}

function stepsBySubject(
  steps: Iterable<Recorded<TakenStep['value']>>,
): ReadonlyMap<string, TakenStep[]> {
  const taken = new Map<string, TakenStep[]>();
  for (const { id, value } of steps) {
    const own = taken.get(value.weakPoint);
    if (own === undefined) taken.set(value.weakPoint, [{ id, value }]);
    else own.push({ id, value });
  }
  return taken;
}

function usePlaces() {
  const organisations = useTable(organisationKind);
  const systems = useTable(systemKind);
  const assets = useTable(assetKind);
  return useMemo(() => {
    const system = (value: WeakPoint) =>
      systems.get(assets.get(value.asset ?? '')?.value.system ?? value.system ?? '');
    const unit = (value: WeakPoint): RecordId | null =>
      system(value)?.value.organisation ?? value.organisation;
    return {
      unit,
      unitName: (value: WeakPoint) => organisations.get(unit(value) ?? '')?.value.name ?? '',
      systemName: (value: WeakPoint) => system(value)?.value.name ?? '',
      assetName: (value: WeakPoint) => assets.get(value.asset ?? '')?.value.name ?? '',
    };
  }, [organisations, systems, assets]);
}

/** Read anew only when weak points, findings or rulings change. */
function useExploited(table: TableView<WeakPoint>): ReadonlyMap<string, readonly RecordId[]> {
  const findings = useTable(findingKind);
  const rulings = useTable(rulingKind);
  const visible = useExercise((session) => session.visible);
  const ground = useMemo(() => ({ table, findings, rulings }), [table, findings, rulings]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- of the state only what `ground` names is read
  return useMemo(() => exploitedWeakPoints(visible, [...ground.table]), [ground]);
}
