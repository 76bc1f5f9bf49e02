import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Stack } from './layout.tsx';
import { TextArea } from './text-area.tsx';

export interface ReasonDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  /** What will happen. */
  readonly children?: ReactNode;
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** Said when the reason was left empty although it is needed. Left out: it may be empty. */
  readonly requiredText?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly initialText?: string | undefined;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly tone?: 'danger' | 'primary' | undefined;
  /** The dialog waits for it and closes unless it resolves to false. */
  readonly onConfirm: (reason: string) => Promise<boolean>;
}

/** Asks for words before something is done. Ctrl or ⌘ and Enter agrees. */
export function ReasonDialog(props: ReasonDialogProps) {
  return props.isOpen ? <OpenReasonDialog {...props} /> : null;
}

function OpenReasonDialog(props: ReasonDialogProps) {
  const { onOpenChange, requiredText, tone = 'primary', confirmLabel, onConfirm } = props;
  const [text, setText] = useState(props.initialText ?? '');
  const [isLeft, setLeft] = useState(false);
  const [isPending, setPending] = useState(false);
  const isMissing = requiredText !== undefined && text.trim() === '';
  const confirm = async () => {
    setLeft(true);
    if (isMissing || isPending) return;
    setPending(true);
    try {
      if (await onConfirm(text.trim())) onOpenChange(false);
    } finally {
      setPending(false);
    }
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onOpenChange}
      title={props.title}
      size="small"
      isDismissable={!isPending}
      footer={
        <>
          <Button isDisabled={isPending} onPress={() => onOpenChange(false)}>
            {props.cancelLabel}
          </Button>
          <Button variant={tone} isPending={isPending} onPress={() => void confirm()}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        {props.children !== undefined && <div>{props.children}</div>}
        <TextArea
          label={props.label}
          placeholder={props.placeholder}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog is opened in order to write this
          autoFocus
          isRequired={requiredText !== undefined}
          maxLength={props.maxLength ?? 1000}
          value={text}
          onChange={setText}
          onBlur={() => setLeft(true)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void confirm();
          }}
          error={isLeft && isMissing ? requiredText : undefined}
        />
      </Stack>
    </Dialog>
  );
}
