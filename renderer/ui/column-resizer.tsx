import { type PointerEvent, useRef } from 'react';
import { narrowestColumn } from './grid-column.ts';
import styles from './virtual-grid.module.css';

/** Pixels per key press. */
export const resizeStep = 16;

export interface ColumnResizerProps {
  readonly width: number;
  readonly onWidth: (width: number, isDone: boolean) => void;
}

/** The edge to drag. Keyboards resize from the header's button with Alt and an arrow. */
export function ColumnResizer({ width, onWidth }: ColumnResizerProps) {
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const widthAt = (event: PointerEvent) => {
    const from = start.current;
    return from === null ? width : Math.max(narrowestColumn, from.width + event.clientX - from.x);
  };
  return (
    <span
      aria-hidden
      className={styles['resizer']}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        // A growing column is wider than it was asked to be: start from what is seen.
        const seen = event.currentTarget.parentElement?.offsetWidth ?? width;
        start.current = { x: event.clientX, width: seen };
      }}
      onPointerMove={(event) => {
        if (start.current !== null) onWidth(widthAt(event), false);
      }}
      onPointerUp={(event) => {
        if (start.current === null) return;
        onWidth(widthAt(event), true);
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
