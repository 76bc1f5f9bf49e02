/* oxlint-disable jsx-a11y/prefer-tag-over-role -- its rows are placed by themselves, so this is no table */
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { classNames } from './class-names.ts';
import {
  type ColumnWidths,
  columnTemplate,
  type GridColumn,
  type GridSort,
  shownColumns,
  totalWidth,
} from './grid-column.ts';
import { type GridAct, gridActOfKey } from './grid-keys.ts';
import { Skeleton } from './skeleton.tsx';
import { type GridRowsProps, useGridRows } from './use-grid-rows.ts';
import { VirtualGridHeader } from './virtual-grid-header.tsx';
import { VirtualGridRow } from './virtual-grid-row.tsx';
import styles from './virtual-grid.module.css';

export interface VirtualGridProps<Row> extends GridRowsProps<Row> {
  readonly label: string;
  /** Keep this array the same between renders: a new one draws every row again. */
  readonly columns: readonly GridColumn<Row>[];
  readonly visibleColumns?: ReadonlySet<string> | undefined;
  readonly initialColumnWidths?: ColumnWidths | undefined;
  /** Called when a drag or a key press has ended, so that the caller can remember. */
  readonly onColumnWidthsChange?: ((widths: ColumnWidths) => void) | undefined;
  readonly sort?: GridSort | null | undefined;
  readonly onSortChange?: ((sort: GridSort) => void) | undefined;
  /** Enter or double click. */
  readonly onOpen?: ((key: string, row: Row) => void) | undefined;
  readonly density?: 'compact' | 'comfortable' | undefined;
  readonly isLoading?: boolean | undefined;
  /** Shown beneath the column names when there are no rows: an EmptyState. */
  readonly empty: ReactNode;
  readonly gridRef?: Ref<HTMLDivElement> | undefined;
}

const rowHeight = { compact: 32, comfortable: 40 } as const;
const headHeight = 32;
const rowsBeyond = 4;

/** A grid of any length: only the rows in sight exist. The grid itself holds the focus and names the active row. */
export function VirtualGrid<Row>(props: VirtualGridProps<Row>) {
  const {
    columns,
    visibleColumns,
    selectionMode = 'none',
    density = 'compact',
    isLoading = false,
    empty,
  } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useGridRows(props);
  const shown = useMemo(() => shownColumns(columns, visibleColumns), [columns, visibleColumns]);
  const size = useColumnWidths(props);
  const view = useRowWindow(scroller, props.rows.length, rowHeight[density], rows.activeAt);
  useImperativeHandle(props.gridRef, () => requireElement(scroller.current), [scroller]);
  const hasCheckbox = selectionMode === 'multiple';
  const isEmpty = props.rows.length === 0;
  const perform = usePerform(props, rows, view);
  const frame: CSSProperties & Record<`--${string}`, string> = {
    '--grid-columns': columnTemplate(shown, size.widths, hasCheckbox),
    '--grid-width': `${totalWidth(shown, size.widths, hasCheckbox)}px`,
    '--grid-row': `${rowHeight[density]}px`,
  };
  const activeRow = rows.activeAt >= 0 ? `${id}-${rows.activeAt}` : undefined;
  return (
    <div className={styles['frame']} style={frame}>
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={props.rows.length + 1}
        aria-colcount={shown.length + (hasCheckbox ? 1 : 0)}
        aria-multiselectable={hasCheckbox || undefined}
        aria-activedescendant={activeRow}
        aria-busy={isLoading}
        className={classNames(styles['grid'], (isEmpty || isLoading) && styles['headOnly'])}
        onClick={(event) => onRowPointer(event, rows, hasCheckbox, selectionMode === 'single')}
        onDoubleClick={(event) => {
          if (positionOf(event) !== null) perform({ type: 'open' });
        }}
        onKeyDown={(event) =>
          onGridKey(
            event,
            { at: rows.activeAt, count: props.rows.length, page: view.page() },
            perform,
          )
        }
      >
        <VirtualGridHeader
          columns={shown}
          widths={size.widths}
          onWidth={size.setWidth}
          sort={props.sort}
          onSortChange={props.onSortChange}
          selectAll={hasCheckbox ? selectAllOf(rows, props.rows.length) : undefined}
        />
        <div role="rowgroup" className={styles['body']} style={{ height: view.totalHeight }}>
          {!isLoading && (
            <GridRows
              {...{ id, rows, view, columns: shown, rowKey: props.rowKey, selectionMode }}
            />
          )}
        </div>
      </div>
      {isLoading ? (
        <Skeleton lines={8} shape="rows" />
      ) : (
        isEmpty && <div className={styles['empty']}>{empty}</div>
      )}
    </div>
  );
}

interface GridRowsInSight<Row> extends Pick<VirtualGridProps<Row>, 'columns' | 'rowKey'> {
  readonly id: string;
  readonly rows: GridRowsState<Row>;
  readonly view: ReturnType<typeof useRowWindow>;
  readonly selectionMode: NonNullable<VirtualGridProps<Row>['selectionMode']>;
}

function GridRows<Row>(props: GridRowsInSight<Row>) {
  const { id, rows, view, columns, rowKey, selectionMode } = props;
  return view.positions.map(({ at, slot }) => {
    const row = rows.rowOf(at);
    const key = rowKey(row);
    return (
      <VirtualGridRow
        key={slot}
        id={`${id}-${at}`}
        rowKey={key}
        row={row}
        position={at}
        top={at * view.rowHeight}
        columns={columns}
        isActive={at === rows.activeAt}
        isSelected={rows.selected.has(key)}
        isSelectable={selectionMode !== 'none'}
        hasCheckbox={selectionMode === 'multiple'}
      />
    );
  });
}

function requireElement(element: HTMLDivElement | null): HTMLDivElement {
  if (element === null) throw new Error('the grid has no element although it is mounted');
  return element;
}

function useColumnWidths<Row>({
  initialColumnWidths,
  onColumnWidthsChange,
}: VirtualGridProps<Row>) {
  const [widths, setWidths] = useState<ColumnWidths>(initialColumnWidths ?? {});
  const setWidth = (column: string, width: number, isDone: boolean) => {
    const next = { ...widths, [column]: width };
    setWidths(next);
    if (isDone) onColumnWidthsChange?.(next);
  };
  return { widths, setWidth };
}

/**
 * The part of the rows that is in sight, with the active one always among them. A row element that scrolls out at one
 * end comes in again at the other: its slot is its key.
 */
function useRowWindow(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  height: number,
  activeAt: number,
) {
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: rowsBeyond,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);
  const inSight = virtualizer.getVirtualItems().map((item) => item.index);
  const seen = virtualizer.scrollRect?.height ?? 0;
  const slots = Math.ceil(seen / height) + 2 * rowsBeyond + 2;
  const positions = inSight.map((at) => ({ at, slot: `${at % slots}` }));
  if (activeAt >= 0 && !inSight.includes(activeAt))
    positions.push({ at: activeAt, slot: 'active' });
  return {
    positions,
    rowHeight: height,
    totalHeight: virtualizer.getTotalSize(),
    page: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / height) - 1),
    reveal: (at: number) => virtualizer.scrollToIndex(at, { align: 'auto' }),
  };
}

type GridRowsState<Row> = ReturnType<typeof useGridRows<Row>>;

function usePerform<Row>(
  props: VirtualGridProps<Row>,
  rows: GridRowsState<Row>,
  view: ReturnType<typeof useRowWindow>,
) {
  return (act: GridAct) => {
    switch (act.type) {
      case 'move':
        if (act.extends) rows.selectThrough(act.to, rows.activeAt);
        rows.activate(act.to);
        view.reveal(act.to);
        return;
      case 'open':
        if (rows.activeAt >= 0)
          props.onOpen?.(rows.keyOf(rows.activeAt), rows.rowOf(rows.activeAt));
        return;
      case 'toggle':
        if (rows.activeAt >= 0) rows.toggle(rows.activeAt);
        return;
      case 'select-all':
        rows.selectAll();
        return;
      case 'clear':
        rows.clear();
    }
  };
}

function onGridKey(
  event: KeyboardEvent<HTMLElement>,
  place: Parameters<typeof gridActOfKey>[1],
  perform: (act: GridAct) => void,
): void {
  // Keys pressed in a header button or in a cell's own control are theirs.
  if (event.target !== event.currentTarget) return;
  const act = gridActOfKey(event, place);
  if (act === null) return;
  event.preventDefault();
  perform(act);
}

function positionOf(event: MouseEvent<HTMLElement>): number | null {
  const row =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-position]') : null;
  return row === null ? null : Number(row.dataset['position']);
}

function onRowPointer<Row>(
  event: MouseEvent<HTMLElement>,
  rows: GridRowsState<Row>,
  hasCheckbox: boolean,
  isSingle: boolean,
): void {
  const at = positionOf(event);
  if (at === null) return;
  const isOnCheckbox =
    event.target instanceof Element && event.target.closest('[data-select]') !== null;
  if (hasCheckbox && event.shiftKey) rows.selectThrough(at, rows.activeAt);
  else if (isSingle || (hasCheckbox && (isOnCheckbox || event.ctrlKey || event.metaKey)))
    rows.toggle(at);
  rows.activate(at);
}

function selectAllOf<Row>(rows: GridRowsState<Row>, count: number) {
  const chosen = rows.selected.size;
  const state = chosen === 0 || count === 0 ? 'none' : chosen >= count ? 'all' : 'some';
  return { state, onPress: state === 'all' ? rows.clear : rows.selectAll } as const;
}
