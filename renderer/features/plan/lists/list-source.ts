import type { RunError } from '#renderer/data/run-command.ts';
import type { ListPlan, ListRow } from '#shared/commands/list-merge.ts';
import type { ColumnPlan } from '#shared/formats/table/column-mapping.ts';
import type { WrittenTable } from '#shared/formats/table/written-table.ts';
import type { Result } from '#shared/kernel/result.ts';

/** A register as a list that goes in and out as a table. The same object while it means the same. */
export interface ListSource<Value extends object, Column extends string> {
  /** Names it where mappings are remembered. */
  readonly id: string;
  /** What the list is called: title of sheets and files. */
  readonly name: string;
  readonly importTitle: string;
  readonly plan: ColumnPlan<Column>;
  /** Columns without which no row can be taken. */
  readonly required: readonly Column[];
  /** What a cell means, where it stands for something by its words. */
  meaning?(column: Column, cell: string): string;
  columnName(column: Column): string;
  /** Name of a field as it changes. */
  fieldName(field: string): string;
  planRows(rows: readonly ListRow<Column>[]): ListPlan<Value, Column>;
  commit(rows: readonly ListRow<Column>[], done: string): Promise<Result<unknown, RunError>>;
  /** What the register holds now. */
  table(): WrittenTable;
}
