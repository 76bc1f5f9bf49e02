import { LoaderCircle } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconShape } from './icon.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps
  extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render'> {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'regular' | 'small' | undefined;
  readonly icon?: IconShape | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** Does something now. Keeps its width and its focus while the work is pending. */
export function Button({
  children,
  variant = 'secondary',
  size = 'regular',
  icon,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classNames(styles['button'], styles[variant], size === 'small' && styles['small'])}
    >
      {rest.isPending ? (
        <span className={styles['spinner']}>
          <Icon of={LoaderCircle} />
        </span>
      ) : (
        icon && <Icon of={icon} />
      )}
      <span className={styles['label']}>{children}</span>
    </AriaButton>
  );
}
