import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import { useUiTexts } from './ui-texts.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the most important last. */
  readonly footer?: ReactNode;
  /** full: as large as the window allows, for looking at one thing. */
  readonly size?: 'small' | 'medium' | 'large' | 'full' | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
  /** False while leaving would lose work or break off something. */
  readonly isDismissable?: boolean | undefined;
}

/** Keeps the page behind it out of reach until it is answered. Focus returns to where it came from. */
export function Dialog(props: DialogProps) {
  const {
    isOpen,
    onOpenChange,
    title,
    children,
    footer,
    size = 'medium',
    role = 'dialog',
    isDismissable = true,
  } = props;
  const texts = useUiTexts();
  const hasClose = isDismissable && role === 'dialog';
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={hasClose}
      isKeyboardDismissDisabled={!isDismissable}
      className={styles['scrim'] ?? ''}
    >
      <Modal className={classNames(styles['modal'], styles[size])}>
        <AriaDialog role={role} className={styles['dialog'] ?? ''}>
          <header className={styles['header']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
            {hasClose && (
              <IconButton icon={X} label={texts.close} onPress={() => onOpenChange(false)} />
            )}
          </header>
          <Body>{children}</Body>
          {footer !== undefined && <footer className={styles['footer']}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A form is ready to be written into; without a field the dialog itself gets the focus. */
function Body({ children }: { readonly children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = body.current;
    if (element === null || element.contains(document.activeElement)) return;
    element.querySelector<HTMLElement>('input:not([hidden]), textarea')?.focus();
  }, []);
  return (
    <div ref={body} className={styles['body']}>
      {children}
    </div>
  );
}
