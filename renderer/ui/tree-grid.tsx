/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows cannot be table rows: each is placed by itself */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useId,
  useRef,
} from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconShape } from './icon.tsx';
import styles from './tree-grid.module.css';
import { type TreeAct, treeActOfKey } from './tree-keys.ts';

/** A row of a tree that is in sight. */
export interface TreeGridRow {
  readonly id: string;
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  readonly hasChildren: boolean;
}

export interface TreeGridColumn<Row> {
  readonly id: string;
  readonly header: string;
  readonly width: number;
  readonly align?: 'end';
  render(row: Row): ReactNode;
}

export interface TreeGridProps<Row extends TreeGridRow> {
  readonly label: string;
  /** What is in sight, unfolded as `open` says, in order. */
  readonly rows: readonly Row[];
  readonly open: ReadonlySet<string>;
  readonly onOpenChange: (open: ReadonlySet<string>) => void;
  readonly activeId: string | null;
  readonly onActiveChange: (row: Row) => void;
  /** Header, name and symbol of the column that is indented. */
  readonly nameHeader: string;
  readonly nameOf: (row: Row) => string;
  readonly iconOf: (row: Row) => IconShape;
  readonly columns: readonly TreeGridColumn<Row>[];
  /** What the button before a row says. */
  readonly openLabel: string;
  readonly closeLabel: string;
  readonly empty: ReactNode;
}

const ROW = 32;
const BEYOND = 8;
/** How long typed letters belong together, in ms. */
const TYPING_MS = 800;

/** A tree of any size as a table: folded and walked by keyboard, found by typing the beginning of a name. */
export function TreeGrid<Row extends TreeGridRow>(props: TreeGridProps<Row>) {
  const { rows, open, columns } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: BEYOND,
    scrollMargin: ROW,
    scrollPaddingStart: ROW,
  });
  const { activeAt, goTo, toggle, onKey } = useTreeActs(props, scroller, virtualizer);
  const template = `minmax(240px, 1fr) ${columns.map(({ width }) => `${width}px`).join(' ')}`;
  const frame: CSSProperties & Record<`--${string}`, string> = { '--tree-columns': template };
  return (
    <div className={styles['frame']} style={frame}>
      <div
        ref={scroller}
        role="treegrid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={activeAt < 0 ? undefined : `${id}-${activeAt}`}
        className={styles['tree']}
        onKeyDown={onKey}
      >
        <TreeHead nameHeader={props.nameHeader} columns={columns} />
        <div
          role="rowgroup"
          className={styles['body']}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {inSight(virtualizer.getVirtualItems(), activeAt).map((at) => {
            const row = rows[at];
            if (row === undefined) return null;
            return (
              <TreeRow
                key={row.id}
                id={`${id}-${at}`}
                row={row}
                at={at}
                isActive={at === activeAt}
                isOpen={open.has(row.id)}
                onToggle={() => toggle(at)}
                onPress={() => goTo(at)}
                {...props}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 && <div className={styles['empty']}>{props.empty}</div>}
    </div>
  );
}

function TreeHead<Row extends TreeGridRow>({
  nameHeader,
  columns,
}: Pick<TreeGridProps<Row>, 'nameHeader' | 'columns'>) {
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['row']}>
        <div role="columnheader" className={styles['cell']}>
          {nameHeader}
        </div>
        {columns.map((column) => (
          <div
            key={column.id}
            role="columnheader"
            className={classNames(styles['cell'], column.align === 'end' && styles['end'])}
          >
            {column.header}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What keys and the pointer do. */
function useTreeActs<Row extends TreeGridRow>(
  props: TreeGridProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  virtualizer: { scrollToIndex(at: number, options: { readonly align: 'auto' }): void },
) {
  const { rows, open, activeId, nameOf } = props;
  const typed = useRef({ text: '', at: 0 });
  const activeAt = activeId === null ? -1 : rows.findIndex((row) => row.id === activeId);
  const goTo = (at: number): void => {
    const row = rows[at];
    if (row === undefined) return;
    props.onActiveChange(row);
    virtualizer.scrollToIndex(at, { align: 'auto' });
  };
  const perform = (act: TreeAct): void => {
    switch (act.type) {
      case 'move':
        return goTo(act.to);
      case 'enter':
        return toggle(act.at);
      case 'open':
      case 'close':
        return toggle(act.at);
      case 'open-siblings': {
        const level = rows[act.at]?.level ?? 1;
        const same = siblingsOf(rows, act.at, level).filter((row) => row.hasChildren);
        return props.onOpenChange(new Set([...open, ...same.map((row) => row.id)]));
      }
    }
  };
  const toggle = (at: number): void => {
    const row = rows[at];
    if (row === undefined || !row.hasChildren) return;
    const next = new Set(open);
    if (!next.delete(row.id)) next.add(row.id);
    props.onOpenChange(next);
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2);
    const act = treeActOfKey(event, {
      at: activeAt,
      count: rows.length,
      page,
      levelAt: (at) => rows[at]?.level ?? 1,
      isOpenAt: (at) => open.has(rows[at]?.id ?? ''),
      hasChildrenAt: (at) => rows[at]?.hasChildren === true,
    });
    const found = act === null ? typeAhead(event, typed.current, rows, activeAt, nameOf) : -1;
    if (act === null && found < 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === null) goTo(found);
    else perform(act);
  };
  return { activeAt, goTo, toggle, onKey };
}

interface TreeRowProps<Row extends TreeGridRow> extends TreeGridProps<Row> {
  readonly id: string;
  readonly row: Row;
  readonly at: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onPress: () => void;
}

function TreeRow<Row extends TreeGridRow>(props: TreeRowProps<Row>) {
  const { row, at, isOpen, columns } = props;
  const indent: CSSProperties & Record<`--${string}`, string> = { '--tree-level': `${row.level}` };
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys belong to the tree, which has the focus
    <div
      id={props.id}
      role="row"
      aria-rowindex={at + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.hasChildren ? isOpen : undefined}
      aria-selected={props.isActive}
      className={classNames(styles['row'], styles['placed'], props.isActive && styles['active'])}
      style={{ transform: `translateY(${at * ROW}px)` }}
      onClick={props.onPress}
      onDoubleClick={props.onToggle}
    >
      <div role="gridcell" className={classNames(styles['cell'], styles['name'])} style={indent}>
        {row.hasChildren ? (
          <button
            type="button"
            tabIndex={-1}
            className={styles['fold']}
            aria-label={isOpen ? props.closeLabel : props.openLabel}
            onClick={(event) => {
              event.stopPropagation();
              props.onToggle();
            }}
          >
            <Icon of={isOpen ? ChevronDown : ChevronRight} size={16} />
          </button>
        ) : (
          <span className={styles['fold']} />
        )}
        <Icon of={props.iconOf(row)} size={16} />
        <span className={styles['text']} title={props.nameOf(row)}>
          {props.nameOf(row)}
        </span>
      </div>
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          className={classNames(styles['cell'], column.align === 'end' && styles['end'])}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}

/** The active row is always there, since the tree's focus points at it. */
function inSight(
  items: readonly { readonly index: number }[],
  activeAt: number,
): readonly number[] {
  const places = items.map(({ index }) => index);
  return activeAt < 0 || places.includes(activeAt) ? places : [...places, activeAt];
}

function siblingsOf<Row extends TreeGridRow>(
  rows: readonly Row[],
  at: number,
  level: number,
): Row[] {
  let first = at;
  while (first > 0 && (rows[first - 1]?.level ?? 0) >= level) first--;
  const siblings: Row[] = [];
  for (let place = first; place < rows.length; place++) {
    const row = rows[place];
    if (row === undefined || row.level < level) break;
    if (row.level === level) siblings.push(row);
  }
  return siblings;
}

/** The next row whose name begins with what was typed within a moment; -1 for none. */
function typeAhead<Row>(
  event: KeyboardEvent,
  typed: { text: string; at: number },
  rows: readonly Row[],
  activeAt: number,
  nameOf: (row: Row) => string,
): number {
  const { key, ctrlKey, metaKey, altKey, timeStamp } = event;
  if ([...key].length !== 1 || key === '/' || ctrlKey || metaKey || altKey) return -1;
  typed.text = timeStamp - typed.at > TYPING_MS ? key : typed.text + key;
  typed.at = timeStamp;
  const wanted = typed.text.normalize('NFKC').toLowerCase();
  const from = typed.text.length === key.length ? activeAt + 1 : Math.max(activeAt, 0);
  for (let step = 0; step < rows.length; step++) {
    const at = (from + step) % rows.length;
    const row = rows[at];
    if (row !== undefined && nameOf(row).normalize('NFKC').toLowerCase().startsWith(wanted)) {
      return at;
    }
  }
  return -1;
}
