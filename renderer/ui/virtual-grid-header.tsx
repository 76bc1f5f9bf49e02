/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the rows beneath are placed by themselves, so this is no table */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { ColumnResizer, resizeStep } from './column-resizer.tsx';
import {
  type ColumnWidths,
  type GridColumn,
  type GridSort,
  nextSort,
  widthOf,
} from './grid-column.ts';
import { Icon } from './icon.tsx';
import { useUiTexts } from './ui-texts.tsx';
import styles from './virtual-grid.module.css';

export interface VirtualGridHeaderProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly widths: ColumnWidths;
  readonly onWidth: (column: string, width: number, isDone: boolean) => void;
  readonly sort?: GridSort | null | undefined;
  readonly onSortChange?: ((sort: GridSort) => void) | undefined;
  /** Left out when nothing can be selected by checkbox. */
  readonly selectAll?:
    | { readonly state: 'none' | 'some' | 'all'; readonly onPress: () => void }
    | undefined;
}

/** Column names. One of its buttons is in the tab order; arrows go to the others. */
export function VirtualGridHeader<Row>(props: VirtualGridHeaderProps<Row>) {
  const { columns, widths, onWidth, sort, selectAll } = props;
  const row = useRef<HTMLDivElement>(null);
  const firstSortable = columns.find((column) => column.isSortable)?.id ?? null;
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const reachable = columns.some((column) => column.id === lastFocused)
    ? lastFocused
    : firstSortable;
  const firstColumn = selectAll === undefined ? 1 : 2;
  return (
    <div role="rowgroup" className={styles['head']}>
      <div ref={row} role="row" aria-rowindex={1} className={styles['headRow']}>
        {selectAll !== undefined && <SelectAll {...selectAll} />}
        {columns.map((column, at) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + firstColumn}
            aria-sort={
              column.isSortable ? (sort?.column === column.id ? sort.direction : 'none') : undefined
            }
            className={classNames(styles['headCell'], column.align === 'end' && styles['end'])}
          >
            <HeaderName
              column={column}
              {...props}
              isReachable={reachable === column.id}
              onFocus={() => setLastFocused(column.id)}
              onKeyDown={(event) =>
                onHeaderKey(event, row.current, (by) =>
                  onWidth(column.id, widthOf(column, widths) + by, true),
                )
              }
            />
            <ColumnResizer
              width={widthOf(column, widths)}
              onWidth={(width, isDone) => onWidth(column.id, width, isDone)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function SelectAll({ state, onPress }: NonNullable<VirtualGridHeaderProps<unknown>['selectAll']>) {
  const texts = useUiTexts();
  return (
    <div role="columnheader" aria-colindex={1} className={styles['checkCell']}>
      <input
        type="checkbox"
        className={styles['selectAll']}
        aria-label={texts.selectAllRows}
        checked={state === 'all'}
        ref={(input) => {
          if (input !== null) input.indeterminate = state === 'some';
        }}
        onChange={onPress}
      />
    </div>
  );
}

interface HeaderNameProps<Row> extends Pick<VirtualGridHeaderProps<Row>, 'sort' | 'onSortChange'> {
  readonly column: GridColumn<Row>;
  readonly isReachable: boolean;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function HeaderName<Row>(props: HeaderNameProps<Row>) {
  const { column, sort, onSortChange, isReachable, onFocus, onKeyDown } = props;
  if (!column.isSortable) return <span className={styles['headName']}>{column.header}</span>;
  const direction = sort?.column === column.id ? sort.direction : null;
  return (
    <button
      type="button"
      data-header
      aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
      tabIndex={isReachable ? 0 : -1}
      className={classNames(styles['headName'], styles['headButton'])}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={() => onSortChange?.(nextSort(column.id, sort))}
    >
      <span className={styles['headText']}>{column.header}</span>
      {direction !== null && (
        <Icon of={direction === 'ascending' ? ArrowUp : ArrowDown} size={12} />
      )}
    </button>
  );
}

function onHeaderKey(
  event: KeyboardEvent<HTMLElement>,
  row: HTMLElement | null,
  resize: (by: number) => void,
): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.altKey) {
    resize(step * resizeStep);
    return;
  }
  const buttons = [...(row?.querySelectorAll<HTMLElement>('[data-header]') ?? [])];
  buttons[buttons.indexOf(event.currentTarget) + step]?.focus();
}
