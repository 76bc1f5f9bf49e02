import type { ReactNode } from 'react';
import styles from './page-header.module.css';

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** Where this is: a link to the list, an id. */
  readonly eyebrow?: ReactNode;
  /** StatusPill of the record or of the page. */
  readonly status?: ReactNode;
  /** How many there are, already formatted. */
  readonly count?: ReactNode;
  readonly description?: ReactNode;
  /** The next action last, as the primary button. */
  readonly actions?: ReactNode;
}

export function PageHeader({
  title,
  eyebrow,
  status,
  count,
  description,
  actions,
}: PageHeaderProps) {
  return (
    <header className={styles['header']}>
      <div className={styles['words']}>
        {eyebrow !== undefined && <div className={styles['eyebrow']}>{eyebrow}</div>}
        <div className={styles['line']}>
          <h1 className={styles['title']}>{title}</h1>
          {count !== undefined && <span className={styles['count']}>{count}</span>}
          {status}
        </div>
        {description !== undefined && <p className={styles['description']}>{description}</p>}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </header>
  );
}
