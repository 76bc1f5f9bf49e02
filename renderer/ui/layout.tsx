import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './layout.module.css';

/** Steps of four pixels: 1 = 4 px, 2 = 8 px … 8 = 32 px. */
export type Gap = 0 | 1 | 2 | 3 | 4 | 6 | 8;

export interface StackProps {
  readonly children: ReactNode;
  readonly gap?: Gap | undefined;
  readonly align?: 'start' | 'stretch' | undefined;
}

/** One below the other. */
export function Stack({ children, gap = 4, align = 'stretch' }: StackProps) {
  return (
    <div
      className={classNames(
        styles['stack'],
        styles[`gap${gap}`],
        align === 'start' && styles['start'],
      )}
    >
      {children}
    </div>
  );
}

export interface InlineProps {
  readonly children: ReactNode;
  readonly gap?: Gap | undefined;
  readonly align?: 'center' | 'start' | 'end' | 'baseline' | undefined;
  readonly justify?: 'start' | 'between' | 'end' | undefined;
  readonly wrap?: boolean | undefined;
}

/** One beside the other. */
export function Inline({
  children,
  gap = 2,
  align = 'center',
  justify = 'start',
  wrap = true,
}: InlineProps) {
  return (
    <div
      className={classNames(
        styles['inline'],
        styles[`gap${gap}`],
        styles[align],
        styles[`justify-${justify}`],
        wrap && styles['wrap'],
      )}
    >
      {children}
    </div>
  );
}

export interface ColumnsProps {
  readonly children: ReactNode;
  /** Narrowest a column may get before it wraps, in pixels. */
  readonly min?: 160 | 240 | 320 | 480 | undefined;
  readonly gap?: Gap | undefined;
}

/** As many equal columns as fit: fields of a form, cards of an overview. */
export function Columns({ children, min = 240, gap = 4 }: ColumnsProps) {
  return (
    <div className={classNames(styles['columns'], styles[`min${min}`], styles[`gap${gap}`])}>
      {children}
    </div>
  );
}

export interface PageProps {
  readonly children: ReactNode;
  /** reading: forms and settings. content: panels. full: grids and boards, which fill the height themselves. */
  readonly width?: 'reading' | 'content' | 'full' | undefined;
}

/** The room of one page beneath the top bar. */
export function Page({ children, width = 'content' }: PageProps) {
  return <div className={classNames(styles['page'], styles[width])}>{children}</div>;
}
