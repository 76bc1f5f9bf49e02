import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import styles from './tooltip.module.css';

export interface TooltipProps {
  /** The element that is explained: a Button, IconButton or anything focusable of React Aria. */
  readonly children: ReactElement;
  readonly text: ReactNode;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right' | undefined;
}

export function Tooltip({ children, text, placement = 'bottom' }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {children}
      <AriaTooltip className={styles['tooltip'] ?? ''} placement={placement} offset={6}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
