import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components';
import styles from './choice.module.css';
import { Icon } from './icon.tsx';

export interface CheckboxProps
  extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style' | 'render'> {
  readonly children: ReactNode;
  readonly detail?: ReactNode;
}

/** Yes or no, taken over when the form is sent. */
export function Checkbox({ children, detail, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles['choice'] ?? ''}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles['box']}>
            {isIndeterminate ? (
              <Icon of={Minus} size={12} />
            ) : (
              isSelected && <Icon of={Check} size={12} />
            )}
          </span>
          <span className={styles['text']}>
            <span>{children}</span>
            {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
