import { type ReactNode, useMemo } from 'react';
import { known } from '#shared/kernel/result.ts';
import { useSetting } from '#renderer/data/use-setting.ts';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { ListWithDetail } from '#renderer/ui/list-with-detail.tsx';

interface RecordListProps<Row> {
  readonly label: string;
  /** Already in order; the same array while it means the same. */
  readonly rows: readonly Row[];
  /** Stable function. */
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly GridColumn<Row>[];
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly detail: ReactNode;
  readonly empty: ReactNode;
}

const sizeOf = (stored: unknown): number | null => (typeof stored === 'number' ? stored : null);

/** A list in a given order with the open record beside it. */
export function RecordList<Row>(props: RecordListProps<Row>) {
  const { rows, openId, onOpen, ...rest } = props;
  const [size, setSize] = useSetting('control.pane', sizeOf);
  const places = useMemo(() => rows.map((_, at) => at), [rows]);
  const rowAt = useMemo(
    () =>
      (at: number): Row =>
        known(rows[at], 'the grid asks for rows that are there'),
    [rows],
  );
  return (
    <ListWithDetail
      {...rest}
      rows={places}
      rowAt={rowAt}
      activeKey={openId}
      onActiveChange={onOpen}
      detailSize={size ?? 520}
      onDetailSize={setSize}
    />
  );
}
