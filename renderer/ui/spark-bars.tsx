/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing made of many elements is no img element */
import { classNames } from './class-names.ts';
import styles from './spark-bars.module.css';
import type { Tone } from './tone.ts';

export interface SparkBarsProps {
  /** What the bars say, in words. */
  readonly label: string;
  readonly values: readonly number[];
  /** Top of the scale; left out, the greatest value. */
  readonly max?: number | undefined;
  readonly tone?: Tone | undefined;
  readonly width?: number | undefined;
}

const height = 20;

/** A run of numbers as small bars, for a table cell: one per day or hour, the last one stressed. */
export function SparkBars({ label, values, max, tone = 'accent', width = 72 }: SparkBarsProps) {
  const top = Math.max(max ?? 0, ...values, 1);
  const step = width / Math.max(values.length, 1);
  return (
    <svg
      role="img"
      aria-label={label}
      className={classNames(styles['bars'], styles[tone])}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      {values.map((value, at) => {
        const tall = value <= 0 ? 1 : Math.max(2, (value / top) * height);
        return (
          <rect
            key={at}
            x={at * step}
            y={height - tall}
            width={Math.max(1, step - 2)}
            height={tall}
            className={at === values.length - 1 ? styles['last'] : undefined}
          />
        );
      })}
    </svg>
  );
}
