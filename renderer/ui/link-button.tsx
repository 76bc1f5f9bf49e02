import type { ReactNode } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import buttonStyles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconShape } from './icon.tsx';

export interface LinkButtonProps {
  readonly href: string;
  readonly children: ReactNode;
  readonly variant?: 'primary' | 'secondary' | 'quiet' | undefined;
  readonly size?: 'regular' | 'small' | undefined;
  readonly icon?: IconShape | undefined;
}

/** Goes somewhere, and looks like the next thing to do. */
export function LinkButton({
  href,
  children,
  variant = 'secondary',
  size = 'regular',
  icon,
}: LinkButtonProps) {
  return (
    <AriaLink
      href={href}
      className={classNames(
        buttonStyles['button'],
        buttonStyles[variant],
        size === 'small' && buttonStyles['small'],
      )}
    >
      {icon && <Icon of={icon} />}
      <span className={buttonStyles['label']}>{children}</span>
    </AriaLink>
  );
}
