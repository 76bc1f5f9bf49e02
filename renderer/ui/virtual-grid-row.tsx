/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtual row cannot be a table row: it is placed by itself */
import { Check } from 'lucide-react';
import { Fragment, memo, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { GridColumn } from './grid-column.ts';
import { Icon } from './icon.tsx';
import styles from './virtual-grid.module.css';

export interface VirtualGridRowProps<Row> {
  readonly id: string;
  readonly rowKey: string;
  readonly row: Row;
  readonly position: number;
  readonly top: number;
  readonly columns: readonly GridColumn<Row>[];
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isSelectable: boolean;
  readonly hasCheckbox: boolean;
}

function Row<Item>(props: VirtualGridRowProps<Item>) {
  const {
    id,
    rowKey,
    row,
    position,
    top,
    columns,
    isActive,
    isSelected,
    isSelectable,
    hasCheckbox,
  } = props;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={position + 2}
      aria-selected={isSelectable ? isSelected : undefined}
      data-position={position}
      className={classNames(
        styles['row'],
        isActive && styles['active'],
        isSelected && styles['selected'],
      )}
      style={{ transform: `translateY(${top}px)` }}
    >
      {hasCheckbox && (
        <div role="gridcell" aria-colindex={1} className={styles['checkCell']} data-select>
          <span className={styles['check']}>{isSelected && <Icon of={Check} size={12} />}</span>
        </div>
      )}
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + (hasCheckbox ? 2 : 1)}
          className={classNames(styles['cell'], column.align === 'end' && styles['end'])}
        >
          {cellContent(column.render(row), rowKey)}
        </div>
      ))}
    </div>
  );
}

/**
 * The element of a cell is used again for another row; what stands in it is not, nor what it remembers. A text remembers
 * nothing and is simply changed, which is what most cells of a scrolling grid are.
 */
const cellContent = (content: ReactNode, rowKey: string): ReactNode =>
  typeof content === 'string' ? content : <Fragment key={rowKey}>{content}</Fragment>;

/** Drawn again only when something it shows has changed; scrolling alone never does that. */
export const VirtualGridRow = memo(Row) as typeof Row;
