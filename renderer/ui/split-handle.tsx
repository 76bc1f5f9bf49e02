/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a separator with a value is a widget, which an hr is not */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import styles from './split-view.module.css';
import { useUiTexts } from './ui-texts.tsx';

export interface SplitHandleProps {
  readonly orientation: 'horizontal' | 'vertical';
  readonly size: number;
  readonly minSize: number;
  readonly onDrag: (from: number, by: number, isDone: boolean) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Double click. */
  readonly onReset: () => void;
}

export function SplitHandle({
  orientation,
  size,
  minSize,
  onDrag,
  onKeyDown,
  onReset,
}: SplitHandleProps) {
  const texts = useUiTexts();
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const placeOf = (event: PointerEvent) =>
    orientation === 'horizontal' ? event.clientX : event.clientY;
  const drag = (event: PointerEvent, isDone: boolean) => {
    if (start.current === null) return;
    onDrag(start.current.size, placeOf(event) - start.current.at, isDone);
    if (isDone) start.current = null;
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={texts.resizePanes}
      aria-orientation={orientation === 'horizontal' ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={minSize}
      className={styles['handle']}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: placeOf(event), size };
      }}
      onPointerMove={(event) => drag(event, false)}
      onPointerUp={(event) => drag(event, true)}
      onPointerCancel={() => {
        start.current = null;
      }}
    />
  );
}
