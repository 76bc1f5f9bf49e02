import type { ReactNode } from 'react';

export interface GridColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Pixels at first. */
  readonly width: number;
  readonly minWidth?: number | undefined;
  /** Share of the room that is left; a column without one keeps its width. */
  readonly grow?: number | undefined;
  readonly align?: 'start' | 'end' | undefined;
  readonly isSortable?: boolean | undefined;
  /** Cannot be switched off in the column menu. */
  readonly isAlwaysShown?: boolean | undefined;
  readonly render: (row: Row) => ReactNode;
}

export interface GridSort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Row numbers in the order they are shown: what a filter and a sort leave of the whole table. */
export type RowOrder = Int32Array | readonly number[];

export type ColumnWidths = Readonly<Record<string, number>>;

export const narrowestColumn = 56;
export const selectionColumnWidth = 36;

/** The columns to show, in the order the caller declared them. */
export function shownColumns<Row>(
  columns: readonly GridColumn<Row>[],
  visible: ReadonlySet<string> | undefined,
): readonly GridColumn<Row>[] {
  if (visible === undefined) return columns;
  return columns.filter((column) => column.isAlwaysShown || visible.has(column.id));
}

export function widthOf<Row>(column: GridColumn<Row>, widths: ColumnWidths): number {
  return Math.max(widths[column.id] ?? column.width, column.minWidth ?? narrowestColumn);
}

/** `grid-template-columns` of every row. When no column grows, the last one fills the line. */
export function columnTemplate<Row>(
  columns: readonly GridColumn<Row>[],
  widths: ColumnWidths,
  hasSelection: boolean,
): string {
  const anyGrows = columns.some((column) => column.grow !== undefined);
  const tracks = columns.map((column, at) => {
    const width = widthOf(column, widths);
    const isLast = at === columns.length - 1;
    const grow = column.grow ?? (!anyGrows && isLast ? 1 : undefined);
    return grow === undefined ? `${width}px` : `minmax(${width}px, ${grow}fr)`;
  });
  return (hasSelection ? [`${selectionColumnWidth}px`, ...tracks] : tracks).join(' ');
}

export function totalWidth<Row>(
  columns: readonly GridColumn<Row>[],
  widths: ColumnWidths,
  hasSelection: boolean,
): number {
  const own = columns.reduce((sum, column) => sum + widthOf(column, widths), 0);
  return own + (hasSelection ? selectionColumnWidth : 0);
}

/** What pressing a header asks for: first ascending, then the other way round. */
export function nextSort(column: string, current: GridSort | null | undefined): GridSort {
  const isAscending = current?.column === column && current.direction === 'ascending';
  return { column, direction: isAscending ? 'descending' : 'ascending' };
}
