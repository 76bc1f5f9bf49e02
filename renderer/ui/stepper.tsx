import { Check } from 'lucide-react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import styles from './stepper.module.css';
import { useUiTexts } from './ui-texts.tsx';

export interface Step {
  readonly id: string;
  readonly label: string;
}

export interface StepperProps {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly current: string;
}

/** Where one is on a way of several pages. */
export function Stepper({ label, steps, current }: StepperProps) {
  const texts = useUiTexts();
  const currentAt = steps.findIndex((step) => step.id === current);
  return (
    <ol className={styles['steps']} aria-label={label}>
      {steps.map((step, at) => {
        const isDone = at < currentAt;
        return (
          <li
            key={step.id}
            className={classNames(
              styles['step'],
              isDone && styles['done'],
              at === currentAt && styles['current'],
            )}
            aria-current={at === currentAt ? 'step' : undefined}
          >
            <span className={styles['number']}>
              {isDone ? <Icon of={Check} size={12} /> : at + 1}
            </span>
            <span>{step.label}</span>
            {isDone && <span className={styles['said']}>{texts.stepDone}</span>}
          </li>
        );
      })}
    </ol>
  );
}
