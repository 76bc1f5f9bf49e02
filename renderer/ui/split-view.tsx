import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { SplitHandle } from './split-handle.tsx';
import styles from './split-view.module.css';

export interface SplitViewProps {
  readonly start: ReactNode;
  /** Left out or null: the first pane has all the room and there is no handle. */
  readonly end?: ReactNode;
  /** Pixels of the sized pane at first. */
  readonly initialSize: number;
  /** Called when a drag or key press has ended, so that the caller can remember. */
  readonly onSizeChange?: ((size: number) => void) | undefined;
  /** Which pane keeps its size when the window changes. */
  readonly sizedPane?: 'start' | 'end' | undefined;
  readonly orientation?: 'horizontal' | 'vertical' | undefined;
  readonly minSize?: number | undefined;
  /** Least room of the other pane. */
  readonly minRest?: number | undefined;
}

const keyStep = 16;

/** Two panes side by side, the detail beside its list. The handle can be dragged, or moved with the arrow keys. */
export function SplitView(props: SplitViewProps) {
  const {
    start,
    end,
    initialSize,
    onSizeChange,
    sizedPane = 'end',
    orientation = 'horizontal',
  } = props;
  const { minSize = 240, minRest = 320 } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(initialSize);
  const isOpen = end !== undefined && end !== null && end !== false;
  const isAcross = orientation === 'horizontal';
  const longest = () => {
    const room = isAcross ? frame.current?.clientWidth : frame.current?.clientHeight;
    return Math.max(minSize, (room ?? Number.POSITIVE_INFINITY) - minRest);
  };
  const change = (next: number, isDone: boolean) => {
    const kept = Math.min(Math.max(next, minSize), longest());
    setSize(kept);
    if (isDone) onSizeChange?.(kept);
  };
  const sign = sizedPane === 'start' ? 1 : -1;
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--split-size': `${size}px`,
    '--split-min': `${minSize}px`,
    '--split-rest': `${minRest}px`,
  };
  return (
    <div
      ref={frame}
      style={style}
      className={classNames(
        styles['split'],
        styles[orientation],
        isOpen && styles[`sized-${sizedPane}`],
      )}
    >
      <div className={styles['start']}>{start}</div>
      {isOpen && (
        <>
          <SplitHandle
            orientation={orientation}
            size={size}
            minSize={minSize}
            onDrag={(from, by, isDone) => change(from + by * sign, isDone)}
            onKeyDown={(event) =>
              onHandleKey(event, isAcross, (by) => change(size + by * sign, true))
            }
            onReset={() => change(initialSize, true)}
          />
          <div className={styles['end']}>{end}</div>
        </>
      )}
    </div>
  );
}

function onHandleKey(event: KeyboardEvent, isAcross: boolean, move: (by: number) => void): void {
  const [back, on] = isAcross ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  const direction = event.key === on ? 1 : event.key === back ? -1 : 0;
  if (direction === 0) return;
  event.preventDefault();
  move(direction * (event.shiftKey ? keyStep * 4 : keyStep));
}
