import type { ListRow } from '#shared/commands/list-merge.ts';
import type { ColumnMapping } from '../table/column-mapping.ts';
import type { TableRow } from '../table/table-sheet.ts';

/** Rows of a sheet by column, each cell as `meaning` understands it. Rows of a broken shape are left to be told of with their lines. */
export function listRows<Column extends string>(
  rows: readonly TableRow[],
  mapping: ColumnMapping<Column>,
  meaning: (column: Column, cell: string) => string = (_, cell) => cell,
): readonly ListRow<Column>[] {
  const columns = Object.entries(mapping) as [Column, number][];
  return rows
    .filter(({ problem }) => problem === null)
    .map(({ line, cells }) => {
      const said: Partial<Record<Column, string>> = {};
      for (const [column, index] of columns) {
        const cell = cells[index]?.trim() ?? '';
        if (cell !== '') said[column] = meaning(column, cell);
      }
      return { line, cells: said };
    });
}
