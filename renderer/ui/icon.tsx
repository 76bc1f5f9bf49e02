import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';
import styles from './icon.module.css';
import type { Tone } from './tone.ts';

export type IconShape = LucideIcon;

export interface IconProps {
  readonly of: IconShape;
  readonly size?: 12 | 14 | 16 | 20 | 24 | undefined;
  readonly tone?: Tone | undefined;
}

/** A picture beside words, never instead of them: hidden from assistive technology. */
export function Icon({ of: Shape, size = 16, tone }: IconProps) {
  return (
    <Shape
      size={size}
      strokeWidth={size >= 20 ? 1.5 : 1.75}
      aria-hidden
      className={classNames(styles['icon'], tone && styles[tone])}
    />
  );
}
