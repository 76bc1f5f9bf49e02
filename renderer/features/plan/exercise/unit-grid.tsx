import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import styles from './entry-panel.module.css';

interface UnitGridProps<Row extends { readonly id: string }> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
}

/** One row for each unit, as many as there are. */
export function UnitGrid<Row extends { readonly id: string }>({
  label,
  rows,
  columns,
}: UnitGridProps<Row>) {
  return (
    <div className={styles['grid']}>
      <VirtualGrid
        label={label}
        columns={columns}
        rows={rows.map((_, index) => index)}
        rowAt={(index) => rows[index] as Row}
        rowKey={({ id }) => id}
        empty={null}
      />
    </div>
  );
}
