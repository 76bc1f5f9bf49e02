import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconShape } from './icon.tsx';

export interface EmptyStateProps {
  readonly icon: IconShape;
  readonly title: string;
  /** What belongs here and what it is good for. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Says what is missing, why one wants it, and how to get it. */
export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <span className={styles['icon']}>
        <Icon of={icon} size={24} />
      </span>
      <p className={styles['title']}>{title}</p>
      {children !== undefined && <div className={styles['text']}>{children}</div>}
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
