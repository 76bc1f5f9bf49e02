import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './badge.module.css';
import type { Tone } from './tone.ts';

export interface BadgeProps {
  readonly children: ReactNode;
  readonly tone?: Tone | undefined;
  readonly title?: string | undefined;
}

/** A short word or number that labels something: 靶标, 重点, a count, a marking. */
export function Badge({ children, tone = 'neutral', title }: BadgeProps) {
  return (
    <span className={classNames(styles['badge'], styles[tone])} title={title}>
      {children}
    </span>
  );
}
