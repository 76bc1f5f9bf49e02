import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { Dialog } from './dialog.tsx';
import { Stack } from './layout.tsx';
import { PickList, type PickOption } from './pick-list.tsx';

export interface PickDialogProps {
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  /** What the choice means, and what there is to know about it. */
  readonly children: ReactNode;
  readonly label: string;
  readonly options: readonly PickOption[];
  /** Chosen at first. */
  readonly proposed: readonly string[];
  /** One thing more to say yes or no to. */
  readonly extraLabel?: string | undefined;
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  /** The dialog closes unless it resolves to false. */
  readonly onConfirm: (chosen: readonly string[], extra: boolean) => Promise<boolean>;
}

/** Asks for some of several people or things. Rendered only while it is open, so that it begins anew each time. */
export function PickDialog(props: PickDialogProps) {
  const { onOpenChange, options, proposed, extraLabel, onConfirm } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(proposed));
  const [isExtra, setExtra] = useState(false);
  const confirm = async () => {
    if (await onConfirm([...chosen], isExtra)) onOpenChange(false);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onOpenChange}
      title={props.title}
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{props.cancelLabel}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={() => void confirm()}>
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        {props.children}
        {options.length > 0 && (
          <PickList label={props.label} options={options} chosen={chosen} onChange={setChosen} />
        )}
        {extraLabel !== undefined && (
          <Checkbox isSelected={isExtra} onChange={setExtra}>
            {extraLabel}
          </Checkbox>
        )}
      </Stack>
    </Dialog>
  );
}
