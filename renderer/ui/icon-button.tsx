import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import buttonStyles from './button.module.css';
import { classNames } from './class-names.ts';
import styles from './icon-button.module.css';
import { Icon, type IconShape } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render' | 'aria-label'> {
  readonly icon: IconShape;
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  readonly variant?: 'quiet' | 'secondary' | undefined;
  readonly size?: 'regular' | 'small' | undefined;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({
  icon,
  label,
  variant = 'quiet',
  size = 'regular',
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={classNames(
          buttonStyles['button'],
          buttonStyles[variant],
          styles['square'],
          size === 'small' && styles['small'],
        )}
      >
        <Icon of={icon} size={size === 'small' ? 14 : 16} />
      </AriaButton>
    </Tooltip>
  );
}
