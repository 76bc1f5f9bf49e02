import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './fact-grid.module.css';

export interface Fact {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
  /** Takes the whole width. */
  readonly isWide?: boolean | undefined;
}

export interface FactGridProps {
  readonly facts: readonly Fact[];
  /** beside: label left of value, for inspectors. above: label over value, for headers of records. */
  readonly labels?: 'above' | 'beside' | undefined;
}

export function FactGrid({ facts, labels = 'above' }: FactGridProps) {
  return (
    <dl className={styles[labels]}>
      {facts.map((fact) => (
        <div key={fact.id} className={classNames(styles['fact'], fact.isWide && styles['wide'])}>
          <dt className={styles['label']}>{fact.label}</dt>
          <dd className={styles['value']}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
