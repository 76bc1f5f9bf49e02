import type { ReactNode } from 'react';
import styles from './top-bar.module.css';

export interface TopBarProps {
  /** Whose and which: the exercise. */
  readonly start: ReactNode;
  /** Phase, clock and marking, which must always be seen. */
  readonly center?: ReactNode;
  /** Role, saved state, commands. */
  readonly end?: ReactNode;
}

/** One thin line that never moves. */
export function TopBar({ start, center, end }: TopBarProps) {
  return (
    <header className={styles['bar']}>
      <div className={styles['start']}>{start}</div>
      <div className={styles['center']}>{center}</div>
      <div className={styles['end']}>{end}</div>
    </header>
  );
}

/** One fact in the bar, set off from its neighbours by a line. */
export function TopBarItem({
  children,
  title,
}: {
  readonly children: ReactNode;
  readonly title?: string | undefined;
}) {
  return (
    <div className={styles['item']} title={title}>
      {children}
    </div>
  );
}
