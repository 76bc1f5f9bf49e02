import type { ReactNode } from 'react';
import styles from './list-with-detail.module.css';
import { SplitView } from './split-view.tsx';
import { VirtualGrid, type VirtualGridProps } from './virtual-grid.tsx';

export interface ListWithDetailProps<Row> extends VirtualGridProps<Row> {
  /** The open record, beside the list; null: none is open. */
  readonly detail: ReactNode;
  readonly detailSize: number;
  readonly onDetailSize: (size: number) => void;
}

/** A long list that fills the page, and the open record beside it. */
export function ListWithDetail<Row>(props: ListWithDetailProps<Row>) {
  const { detail, detailSize, onDetailSize, ...grid } = props;
  return (
    <div className={styles['frame']}>
      <SplitView
        initialSize={detailSize}
        minSize={360}
        onSizeChange={onDetailSize}
        start={<VirtualGrid {...grid} />}
        end={detail !== null && <div className={styles['detail']}>{detail}</div>}
      />
    </div>
  );
}
