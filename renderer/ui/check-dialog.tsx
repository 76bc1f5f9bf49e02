import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { type CheckItem, CheckList } from './check-list.tsx';
import { Dialog } from './dialog.tsx';
import { Stack } from './layout.tsx';
import { Text } from './text.tsx';

export interface CheckDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly checks: readonly CheckItem[];
  /** Above what is missing; nothing can be confirmed while something is. */
  readonly missingText: string;
  /** Above what is doubtful. */
  readonly doubtfulText: string;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** The dialog closes unless it resolves to false. */
  readonly onConfirm: () => Promise<boolean>;
}

/** Asks before something is sent, with what is still missing or doubtful about it. */
export function CheckDialog(props: CheckDialogProps) {
  const { isOpen, onOpenChange, checks, missingText, doubtfulText, onConfirm } = props;
  const missing = checks.filter(({ state }) => state === 'missing');
  const doubtful = checks.filter(({ state }) => state === 'doubtful');
  const confirm = async () => {
    if (await onConfirm()) onOpenChange(false);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={props.title}
      size="small"
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{props.cancelLabel}</Button>
          <Button
            variant="primary"
            isDisabled={missing.length > 0}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- one key agrees to what was just read
            autoFocus
            onPress={() => void confirm()}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        {missing.length > 0 ? (
          <>
            <Text tone="danger">{missingText}</Text>
            <CheckList label={missingText} items={missing} />
          </>
        ) : (
          <div>{props.children}</div>
        )}
        {doubtful.length > 0 && (
          <>
            <Text tone={2}>{doubtfulText}</Text>
            <CheckList label={doubtfulText} items={doubtful} />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
