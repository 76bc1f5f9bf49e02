import { createTableViewer, type TableView } from '#renderer/data/table-view.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { type Asset, assetKind } from '#shared/domain/register.ts';
import { entryIds, type BatchHash } from '#shared/journal/batch.ts';
import { emptyState } from '#shared/journal/state.ts';
import { draftTable, emptyTable } from '#shared/journal/table.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';

/** A register of `rows` assets in 520 organisations as the pages see it, without a database behind it. */
export function assetView(rows: number): TableView<Asset> {
  const table = draftTable(emptyTable());
  const entryOf = entryIds('0'.repeat(64) as BatchHash);
  for (let row = 0; row < rows; row++) {
    const unit = row % 520;
    const values = {
      name: `host-${row}.unit-${unit}.example`,
      system: `system-${row % 2080}`,
      address: `10.${row % 250}.${(row >> 8) % 250}.7`,
      type: '服务器',
      owner: `责任人${row % 300}`,
      note: `generated for measuring ${row}`,
    };
    table.put({ id: `asset-${row}`, values, entry: entryOf(0), heads: null, removed: false });
  }
  const tables = new Map([[assetKind.kind, table.finish()]]);
  const audiences = new Map([[CONTROL, { tables, awaited: new Map() }]]);
  return createTableViewer(assetKind).view({
    ...emptyState('bench' as ExerciseId),
    audiences,
  });
}
