import { type OpenWorker, openWorker } from '#renderer/workers/open-worker.ts';
import { type SortAsks, type SortColumn, sortColumn } from '#renderer/workers/sort-column.ts';
import type { SpawnWorker } from '#renderer/workers/spawn-worker.ts';

/** Columns up to this length are sorted at once: sending them to a worker would take longer. */
const SORTED_HERE = 2000;

/** Sorts columns, long ones in one worker that stays. */
export function createSorter(
  spawn: SpawnWorker,
): (column: SortColumn, descending: boolean) => Promise<Uint32Array> {
  let worker: OpenWorker<SortAsks> | null = null;
  return (column, descending) => {
    if (column.values.length <= SORTED_HERE) return Promise.resolve(sortColumn(column, descending));
    worker ??= openWorker<SortAsks>(spawn('sort-column'));
    return worker.ask('sort', { column, descending });
  };
}
