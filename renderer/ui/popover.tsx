import type { ReactElement, ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';
import overlay from './overlay.module.css';
import styles from './popover.module.css';

export interface PopoverProps {
  /** The Button or IconButton that opens it. */
  readonly trigger: ReactElement;
  /** Accessible name of what opens. */
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'right' | undefined;
}

/** A small place beside its button: filters, details, quick forms. */
export function Popover({ trigger, label, children, placement = 'bottom start' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className={overlay['surface'] ?? ''} placement={placement} offset={4}>
        <Dialog aria-label={label} className={styles['content'] ?? ''}>
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
