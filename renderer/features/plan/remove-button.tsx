import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { Command } from '#shared/commands/command.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { useAction, useShowError } from './use-action.ts';

interface RemoveButtonProps {
  readonly id: RecordId;
  readonly command: Command<{ readonly id: RecordId }>;
  readonly name: string;
  readonly locked: string | null;
  readonly onRemoved: () => void;
}

/** Takes a record off its list. It need not ask, since the message offers to undo it. */
export function RemoveButton({ id, command, name, locked, onRemoved }: RemoveButtonProps) {
  const { t } = useTranslation(['plan', 'common']);
  const action = useAction();
  const showError = useShowError();
  const remove = async (): Promise<void> => {
    const done = await action(command, { id }, t('done.removed', { name }));
    if (done.ok) onRemoved();
    else showError(done.error);
  };
  return (
    <IconButton
      icon={Trash2}
      label={t('common:remove')}
      isDisabled={locked !== null}
      onPress={() => void remove()}
    />
  );
}
