import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { Button } from './button.tsx';
import styles from './progress-bar.module.css';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; left out while nobody can say how much there is. */
  readonly value?: number | undefined;
  /** What is done, in words: 12,400 / 31,564 rows. */
  readonly valueText?: string | undefined;
  readonly cancel?: { readonly label: string; readonly onPress: () => void } | undefined;
}

/** Long work: how far it is, and a way to stop it. */
export function ProgressBar({ label, value, valueText, cancel }: ProgressBarProps) {
  return (
    <div className={styles['work']}>
      <AriaProgressBar
        className={styles['progress'] ?? ''}
        isIndeterminate={value === undefined}
        value={value ?? 0}
        minValue={0}
        maxValue={1}
        {...(valueText === undefined ? {} : { valueLabel: valueText })}
      >
        {({ percentage, isIndeterminate }) => (
          <>
            <div className={styles['words']}>
              <Label className={styles['label'] ?? ''}>{label}</Label>
              <span className={styles['value']}>
                {valueText ?? (percentage === undefined ? '' : `${Math.floor(percentage)}%`)}
              </span>
            </div>
            <div className={styles['track']}>
              {isIndeterminate ? (
                <div className={styles['sweep']} />
              ) : (
                <div className={styles['fill']} style={{ width: `${percentage ?? 0}%` }} />
              )}
            </div>
          </>
        )}
      </AriaProgressBar>
      {cancel !== undefined && (
        <Button size="small" onPress={cancel.onPress}>
          {cancel.label}
        </Button>
      )}
    </div>
  );
}
