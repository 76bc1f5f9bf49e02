import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';
import styles from './panel.module.css';

export interface PanelProps {
  readonly title?: ReactNode;
  /** Small words beside the title: a count, a state. */
  readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** none: for tables and lists that reach the edges. */
  readonly padding?: 'regular' | 'roomy' | 'none' | undefined;
  readonly headingLevel?: 2 | 3 | undefined;
}

/** A bordered area about one thing. */
export function Panel(props: PanelProps) {
  const { title, aside, actions, children, footer, padding = 'regular', headingLevel = 2 } = props;
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      className={styles['panel']}
      aria-labelledby={title === undefined ? undefined : headingId}
    >
      {(title !== undefined || actions !== undefined) && (
        <header className={styles['header']}>
          <Heading id={headingId} className={styles['title']}>
            {title}
          </Heading>
          {aside !== undefined && <span className={styles['aside']}>{aside}</span>}
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
        </header>
      )}
      <div className={classNames(styles['body'], styles[padding])}>{children}</div>
      {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
    </section>
  );
}
