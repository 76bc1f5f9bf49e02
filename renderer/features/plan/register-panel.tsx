import type { ReactNode } from 'react';
import type { Command } from '#shared/commands/command.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { RemoveButton } from './remove-button.tsx';
import { RecordPanel } from './side-panel.tsx';
import type { RecordForm } from './use-record-form.ts';

/** What every panel of the register is given. */
export interface RegisterPanelProps {
  /** `new` for a record that is being entered. */
  readonly id: string;
  /** Why nothing can be changed, or null. */
  readonly locked: string | null;
  readonly onOpen: (id: string | null) => void;
}

interface Parts<Fields extends { readonly name: string }> extends RegisterPanelProps {
  readonly form: RecordForm<Fields>;
  readonly isNew: boolean;
  readonly newTitle: string;
  readonly remove: Command<{ readonly id: RecordId }>;
  readonly children: ReactNode;
  /** What belongs to a record that is there. */
  readonly more?: ReactNode;
}

/** A named record of the register: its form, a way to remove it, and what belongs to it. */
export function RegisterPanel<Fields extends { readonly name: string }>(props: Parts<Fields>) {
  const { id, locked, onOpen, form, isNew, newTitle, remove, children, more } = props;
  const close = (): void => onOpen(null);
  return (
    <RecordPanel
      title={isNew ? newTitle : form.values.name}
      form={form}
      isNew={isNew}
      locked={locked}
      onClose={close}
      actions={
        !isNew && (
          <RemoveButton
            id={id as RecordId}
            command={remove}
            locked={locked}
            name={form.values.name}
            onRemoved={close}
          />
        )
      }
      more={isNew ? undefined : more}
    >
      {children}
    </RecordPanel>
  );
}
