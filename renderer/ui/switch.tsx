import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import styles from './choice.module.css';

export interface SwitchProps
  extends Omit<AriaSwitchProps, 'children' | 'className' | 'style' | 'render'> {
  readonly children: ReactNode;
  readonly detail?: ReactNode;
}

/** On or off, at once. */
export function Switch({ children, detail, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={styles['choice'] ?? ''}>
      <span className={styles['track']} />
      <span className={styles['text']}>
        <span>{children}</span>
        {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
      </span>
    </AriaSwitch>
  );
}
