import type { ReactNode } from 'react';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { Recorded } from '#shared/journal/read.ts';
import styles from './entry-panel.module.css';
import type { EntryColumn } from './entry-column.ts';

/** Rows beyond which only those in sight are drawn. */
const MAX_PLAIN = 120;

interface EntryTableProps<Value extends object> {
  readonly caption: string;
  readonly columns: readonly EntryColumn<Value>[];
  readonly rows: readonly Recorded<Value>[];
  readonly empty: ReactNode;
}

/** A short register as a plain table whose rows may be as high as their text, a long one as a grid. */
export function EntryTable<Value extends object>(props: EntryTableProps<Value>) {
  const { caption, columns, rows, empty } = props;
  if (rows.length <= MAX_PLAIN) {
    return (
      <DataTable
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
      />
    );
  }
  return (
    <div className={styles['grid']}>
      <VirtualGrid
        label={caption}
        columns={columns.map(({ width = 160, ...column }) => ({
          id: column.id,
          header: column.header,
          width,
          align: column.align,
          render: column.render,
          ...(column.isRowHeader === true ? { grow: 1 } : {}),
        }))}
        rows={rows.map((_, index) => index)}
        rowAt={(index) => rows[index] as Recorded<Value>}
        rowKey={({ id }) => id}
        empty={empty}
      />
    </div>
  );
}
