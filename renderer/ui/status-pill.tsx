import { classNames } from './class-names.ts';
import styles from './status-pill.module.css';
import type { Tone } from './tone.ts';

/** The sign beside the word, so that a state is never told by colour alone. */
export type StatusShape =
  | 'dot'
  | 'ring'
  | 'half'
  | 'dashed'
  | 'check'
  | 'cross'
  | 'triangle'
  | 'diamond'
  | 'square';

const shapeOfTone: Readonly<Record<Tone, StatusShape>> = {
  neutral: 'ring',
  accent: 'dot',
  positive: 'check',
  caution: 'half',
  danger: 'cross',
  info: 'dot',
  attack: 'triangle',
  defence: 'square',
};

export interface StatusPillProps {
  readonly label: string;
  readonly tone: Tone;
  readonly shape?: StatusShape | undefined;
  /** plain: no background, for dense table cells. */
  readonly look?: 'pill' | 'plain' | undefined;
  readonly title?: string | undefined;
}

export function StatusPill({
  label,
  tone,
  shape = shapeOfTone[tone],
  look = 'pill',
  title,
}: StatusPillProps) {
  return (
    <span className={classNames(styles['status'], styles[tone], styles[look])} title={title}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden data-shape={shape}>
        <Sign shape={shape} />
      </svg>
      <span className={styles['label']}>{label}</span>
    </span>
  );
}

const outline = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 } as const;

function Sign({ shape }: { readonly shape: StatusShape }) {
  switch (shape) {
    case 'dot':
      return <circle cx="6" cy="6" r="4" fill="currentColor" />;
    case 'ring':
      return <circle cx="6" cy="6" r="4" {...outline} />;
    case 'dashed':
      return <circle cx="6" cy="6" r="4" {...outline} strokeDasharray="2.2 1.99" />;
    case 'half':
      return (
        <>
          <circle cx="6" cy="6" r="4" {...outline} />
          <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
        </>
      );
    case 'check':
      return (
        <path d="M2 6.5 4.8 9.2 10 3.2" {...outline} strokeLinecap="round" strokeLinejoin="round" />
      );
    case 'cross':
      return <path d="m3 3 6 6m0-6-6 6" {...outline} strokeLinecap="round" />;
    case 'triangle':
      return <path d="M6 1.5 11 10.5H1z" fill="currentColor" />;
    case 'diamond':
      return <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />;
    case 'square':
      return <rect x="2" y="2" width="8" height="8" rx="1" fill="currentColor" />;
  }
}
