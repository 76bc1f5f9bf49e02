import { ListChecks, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { removePeople } from '#shared/commands/change-people.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Selection } from '../register-list.tsx';
import { useAction, useShowError } from '../use-action.ts';
import { PeopleDialog } from './people-dialog.tsx';

/** What can be done with all selected people, in one action that one undo takes back. */
export function PeopleBar(props: Selection & { readonly locked: string | null }) {
  const { selected, found, onSelectAll, onClear, locked } = props;
  const { t } = useTranslation(['people', 'common']);
  const action = useAction();
  const showError = useShowError();
  const [asking, setAsking] = useState<'edit' | 'remove' | null>(null);
  const count = selected.size;
  if (count === 0) return null;
  const ids = [...selected] as RecordId[];
  const remove = async (): Promise<boolean> => {
    const done = await action(removePeople, { ids }, t('bulk.removed', { count }));
    if (done.ok) onClear();
    else showError(done.error);
    return true;
  };
  return (
    <Inline>
      <Text weight="medium">
        <output>{t('bulk.selected', { count })}</output>
      </Text>
      {count < found && (
        <Button size="small" variant="quiet" onPress={onSelectAll}>
          {t('bulk.all', { count: found })}
        </Button>
      )}
      <Button
        size="small"
        icon={ListChecks}
        isDisabled={locked !== null}
        onPress={() => setAsking('edit')}
      >
        {t('bulk.edit')}
      </Button>
      <Button
        size="small"
        icon={Trash2}
        isDisabled={locked !== null}
        onPress={() => setAsking('remove')}
      >
        {t('bulk.remove')}
      </Button>
      <Button size="small" variant="quiet" icon={X} onPress={onClear}>
        {t('bulk.clear')}
      </Button>
      {asking === 'edit' && <PeopleDialog ids={ids} onClose={() => setAsking(null)} />}
      <ConfirmDialog
        isOpen={asking === 'remove'}
        onOpenChange={() => setAsking(null)}
        title={t('bulk.removeTitle', { count })}
        confirmLabel={t('bulk.remove')}
        cancelLabel={t('common:cancel')}
        onConfirm={remove}
      >
        {t('bulk.removeText')}
      </ConfirmDialog>
    </Inline>
  );
}
