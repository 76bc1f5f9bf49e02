import { useTranslation } from 'react-i18next';
import type { Cell, Column, TableBlock, TableRow } from '#shared/report/model.ts';
import { printable } from '#shared/report/printable.ts';
import styles from './report.module.css';
import { Runs } from './runs.tsx';

/** Rows shown on screen; paper and files hold all. */
const SHOWN_ROWS = 500;

/** A table of the report. */
export function TableView({
  table,
  isWhole,
}: {
  readonly table: TableBlock;
  readonly isWhole: boolean;
}) {
  const { t } = useTranslation('report');
  const rows = isWhole ? table.rows : table.rows.slice(0, SHOWN_ROWS);
  const left = table.rows.length - rows.length;
  return (
    <div className={styles['tableFrame']}>
      <table className={styles['table']} data-dense={table.dense === true || undefined}>
        <caption>
          {table.number}　{printable(table.caption)}
        </caption>
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th key={at} scope="col" data-type={column.type}>
                {printable(column.title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <RowView key={at} row={row} columns={table.columns} />
          ))}
        </tbody>
        {table.totals !== undefined && (
          <tfoot>
            <Cells cells={table.totals} columns={table.columns} />
          </tfoot>
        )}
      </table>
      {left > 0 && <p className={styles['note']}>{t('moreRows', { count: left })}</p>}
      {table.note !== undefined && <p className={styles['note']}>{printable(table.note)}</p>}
    </div>
  );
}

function RowView({
  row,
  columns,
}: {
  readonly row: TableRow;
  readonly columns: readonly Column[];
}) {
  if (row.type === 'cells') return <Cells cells={row.cells} columns={columns} />;
  return (
    <tr data-group>
      <th scope="rowgroup" colSpan={columns.length}>
        <Runs runs={row.runs} />
      </th>
    </tr>
  );
}

function Cells({
  cells,
  columns,
}: {
  readonly cells: readonly Cell[];
  readonly columns: readonly Column[];
}) {
  return (
    <tr>
      {columns.map((column, at) => (
        <td key={at} data-type={column.type} data-tone={cells[at]?.tone}>
          <Runs runs={cells[at]?.runs ?? []} />
        </td>
      ))}
    </tr>
  );
}
