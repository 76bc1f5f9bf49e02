import type { ReactNode } from 'react';
import styles from './app-frame.module.css';

export interface AppFrameProps {
  readonly bar: ReactNode;
  /** Left out on pages that belong to no exercise. */
  readonly nav?: ReactNode;
  /** Banners about the whole application, above every page. */
  readonly notices?: ReactNode;
  /** Text of the link that jumps over bar and navigation. */
  readonly skipLabel: string;
  readonly children: ReactNode;
}

const mainId = 'main';

/** Bar on top, navigation at the side, the page in the rest. Only the page scrolls. */
export function AppFrame({ bar, nav, notices, skipLabel, children }: AppFrameProps) {
  return (
    <div className={styles['frame']}>
      <button
        type="button"
        className={styles['skip']}
        // A hash address would be taken for a page by the router.
        onClick={() => document.getElementById(mainId)?.focus()}
      >
        {skipLabel}
      </button>
      {bar}
      <div className={styles['middle']}>
        {nav}
        <main id={mainId} tabIndex={-1} className={styles['main']}>
          {notices}
          {children}
        </main>
      </div>
    </div>
  );
}
