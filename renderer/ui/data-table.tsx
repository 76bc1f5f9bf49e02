import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './data-table.module.css';

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly align?: 'start' | 'end' | undefined;
  /** Names the row for screen readers: one column of a table. */
  readonly isRowHeader?: boolean | undefined;
  readonly render: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly isCaptionHidden?: boolean | undefined;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Beneath the rows, such as a sum; same columns. */
  readonly footer?: ((column: string) => ReactNode) | undefined;
  readonly empty?: ReactNode;
}

/** A plain table of up to about 200 rows. For more, VirtualGrid. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, isCaptionHidden = true, columns, rows, rowKey, footer, empty } = props;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption className={isCaptionHidden ? styles['hidden'] : styles['caption']}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={endOf(column)}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer !== undefined && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <td key={column.id} className={endOf(column)}>
                  {footer(column.id)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
      {rows.length === 0 && <div className={styles['empty']}>{empty}</div>}
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: DataColumn<Row>; readonly row: Row }) {
  const content = column.render(row);
  if (!column.isRowHeader) return <td className={endOf(column)}>{content}</td>;
  return (
    <th scope="row" className={classNames(styles['rowHeader'], endOf(column))}>
      {content}
    </th>
  );
}

function endOf(column: Pick<DataColumn<never>, 'align'>): string | undefined {
  return column.align === 'end' ? styles['end'] : undefined;
}
