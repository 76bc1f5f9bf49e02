import { useMemo, useRef, useState } from 'react';
import type { RowOrder } from './grid-column.ts';

export interface GridRowsProps<Row> {
  readonly rows: RowOrder;
  readonly rowAt: (index: number) => Row;
  readonly rowKey: (row: Row) => string;
  readonly activeKey?: string | null | undefined;
  readonly onActiveChange?: ((key: string, row: Row) => void) | undefined;
  readonly selectionMode?: 'none' | 'single' | 'multiple' | undefined;
  readonly selected?: ReadonlySet<string> | undefined;
  readonly onSelectedChange?: ((selected: ReadonlySet<string>) => void) | undefined;
}

const nothing: ReadonlySet<string> = new Set();

/** Which row is active and which are selected, told by key so that they survive a sort or a filter. */
export function useGridRows<Row>(props: GridRowsProps<Row>) {
  const { rows, rowAt, rowKey, selectionMode = 'none', selected = nothing } = props;
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const active = props.activeKey === undefined ? ownActive : props.activeKey;
  const anchor = useRef(-1);
  const lastAt = useRef(-1);

  const rowOf = (at: number): Row => {
    const index = rows[at];
    if (index === undefined) throw new Error(`no row at position ${at} of ${rows.length}`);
    return rowAt(index);
  };
  const keyOf = (at: number) => rowKey(rowOf(at));

  const activeAt = useMemo(() => {
    if (active === null) return -1;
    const hint = lastAt.current;
    if (hint >= 0 && hint < rows.length && keyOf(hint) === active) return hint;
    for (let at = 0; at < rows.length; at += 1) if (keyOf(at) === active) return at;
    return -1;
    // oxlint-disable-next-line react/exhaustive-deps -- keyOf changes with each render, its inputs do not
  }, [active, rows, rowAt, rowKey]);

  const activate = (at: number) => {
    const row = rowOf(at);
    lastAt.current = at;
    setOwnActive(rowKey(row));
    props.onActiveChange?.(rowKey(row), row);
  };
  const select = (keys: ReadonlySet<string>) => props.onSelectedChange?.(keys);
  const toggle = (at: number) => {
    anchor.current = at;
    const key = keyOf(at);
    if (selectionMode === 'single') select(selected.has(key) ? nothing : new Set([key]));
    if (selectionMode !== 'multiple') return;
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    select(next);
  };
  const selectThrough = (at: number, from: number) => {
    if (selectionMode !== 'multiple') return;
    if (anchor.current < 0 || anchor.current >= rows.length) anchor.current = Math.max(from, 0);
    const next = new Set(selected);
    const [first, last] = [Math.min(anchor.current, at), Math.max(anchor.current, at)];
    for (let position = first; position <= last; position += 1) next.add(keyOf(position));
    select(next);
  };
  const selectAll = () => {
    if (selectionMode === 'multiple')
      select(new Set(Array.from(rows, (index) => rowKey(rowAt(index)))));
  };
  return {
    rowOf,
    keyOf,
    activeAt,
    active,
    activate,
    selected,
    toggle,
    selectThrough,
    selectAll,
    clear: () => select(nothing),
  };
}
