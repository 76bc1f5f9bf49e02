import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';

export interface FormDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly size?: 'small' | 'medium' | 'large';
  /** Closes the dialog itself when it is done. */
  readonly onSubmit: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A short form before the page; Enter in a line, or Ctrl or ⌘ with Enter anywhere, submits. */
export function FormDialog({
  title,
  submitLabel,
  size = 'medium',
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const { t } = useTranslation('common');
  const [isPending, setPending] = useState(false);
  const submit = async (): Promise<void> => {
    if (isPending) return;
    setPending(true);
    try {
      await onSubmit();
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={title}
      size={size}
      isDismissable={!isPending}
      footer={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void submit()}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void submit()}>{children}</Form>
    </Dialog>
  );
}
