import { Meter as AriaMeter, Label } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './meter.module.css';
import type { Tone } from './tone.ts';

export interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The value in words; shown after the bar. */
  readonly valueText: string;
  readonly tone?: Tone | undefined;
  /** bare: only the bar, inside a table cell; the label is still read out. */
  readonly look?: 'labelled' | 'bare' | undefined;
}

/** How much of something there is. */
export function Meter({
  label,
  value,
  max,
  valueText,
  tone = 'accent',
  look = 'labelled',
}: MeterProps) {
  return (
    <AriaMeter
      className={classNames(styles['meter'], styles[tone], styles[look])}
      value={value}
      minValue={0}
      maxValue={max}
      valueLabel={valueText}
      {...(look === 'bare' ? { 'aria-label': label } : {})}
    >
      {({ percentage }) => (
        <>
          {look === 'labelled' && (
            <span className={styles['words']}>
              <Label className={styles['label'] ?? ''}>{label}</Label>
              <span>{valueText}</span>
            </span>
          )}
          <span className={styles['track']}>
            <span className={styles['fill']} style={{ width: `${percentage}%` }} />
          </span>
        </>
      )}
    </AriaMeter>
  );
}
