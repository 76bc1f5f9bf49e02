import { Link as AriaLink } from 'react-aria-components';
import { classNames } from './class-names.ts';
import links from './tab-links.module.css';
import styles from './tabs.module.css';

export interface TabLink {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  /** Already formatted. */
  readonly count?: string | undefined;
}

export interface TabLinksProps {
  readonly label: string;
  readonly items: readonly TabLink[];
  readonly current: string;
  /** 2: a row beneath another one, with less weight. */
  readonly level?: 1 | 2 | undefined;
}

/** Pages that belong together, each with an address of its own; looks like tabs. */
export function TabLinks({ label, items, current, level = 1 }: TabLinksProps) {
  return (
    <nav
      aria-label={label}
      className={classNames(styles['list'], links['list'], level === 2 && links['second'])}
    >
      {items.map(({ id, label: words, href, count }) => (
        <AriaLink
          key={id}
          href={href}
          className={styles['tab'] ?? ''}
          {...(id === current ? { 'data-selected': true, 'aria-current': 'page' } : {})}
        >
          {words}
          {count !== undefined && <span className={styles['count']}>{count}</span>}
        </AriaLink>
      ))}
    </nav>
  );
}
