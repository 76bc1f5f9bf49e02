import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './text.module.css';
import type { Tone } from './tone.ts';

export interface TextProps {
  readonly children: ReactNode;
  readonly as?: 'span' | 'p' | 'div' | 'h2' | 'h3' | undefined;
  readonly size?: 13 | 14 | 16 | 20 | 24 | undefined;
  /** 1 to read, 2 to scan, 3 to look up; or what it means. */
  readonly tone?: 1 | 2 | 3 | Exclude<Tone, 'neutral'> | undefined;
  readonly weight?: 'regular' | 'medium' | 'strong' | undefined;
  readonly isMono?: boolean | undefined;
  /** One line, cut at its end; give the whole as title. */
  readonly isTruncated?: boolean | undefined;
  readonly title?: string | undefined;
}

export function Text({
  children,
  as: Tag = 'span',
  size,
  tone,
  weight,
  isMono,
  isTruncated,
  title,
}: TextProps) {
  return (
    <Tag
      title={title}
      className={classNames(
        styles['text'],
        size && styles[`size${size}`],
        tone && styles[`tone-${tone}`],
        weight && styles[weight],
        isMono && styles['mono'],
        isTruncated && styles['truncated'],
      )}
    >
      {children}
    </Tag>
  );
}
