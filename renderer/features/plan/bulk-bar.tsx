import { ListChecks, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editMany } from '#renderer/data/bulk-edit.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Inline } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { BulkChange, BulkKind } from '#shared/commands/bulk-edit.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { BulkDialog } from './bulk-dialog.tsx';

interface BulkBarProps {
  readonly kind: BulkKind;
  readonly selected: ReadonlySet<string>;
  /** Records that the list shows now. */
  readonly found: number;
  readonly locked: string | null;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
}

/** What can be done with all selected records, in one action that one undo takes back. */
export function BulkBar({ kind, selected, found, locked, onSelectAll, onClear }: BulkBarProps) {
  const { t } = useTranslation('register');
  const [asking, setAsking] = useState<'edit' | 'remove' | null>(null);
  const { isWorking, apply } = useBulk(kind, selected, onClear);
  if (selected.size === 0) return null;
  const count = selected.size;
  return (
    <Inline>
      <Text weight="medium">
        <output>{t(isWorking ? 'bulk.working' : 'bulk.selected', { count })}</output>
      </Text>
      {count < found && (
        <Button size="small" variant="quiet" onPress={onSelectAll}>
          {t('bulk.selectAll', { count: found })}
        </Button>
      )}
      <Button
        size="small"
        icon={ListChecks}
        isDisabled={locked !== null}
        isPending={isWorking}
        onPress={() => setAsking('edit')}
      >
        {t('bulk.edit')}
      </Button>
      <Button
        size="small"
        icon={Trash2}
        isDisabled={locked !== null || isWorking}
        onPress={() => setAsking('remove')}
      >
        {t('bulk.remove')}
      </Button>
      <Button size="small" variant="quiet" icon={X} onPress={onClear}>
        {t('bulk.clear')}
      </Button>
      {asking === 'edit' && (
        <BulkDialog
          kind={kind}
          count={count}
          onClose={() => setAsking(null)}
          onApply={(change) => {
            setAsking(null);
            void apply(change);
          }}
        />
      )}
      <ConfirmDialog
        isOpen={asking === 'remove'}
        onOpenChange={() => setAsking(null)}
        title={t('bulk.removeTitle', { count })}
        confirmLabel={t('bulk.remove')}
        cancelLabel={t('bulk.clear')}
        tone="danger"
        onConfirm={async () => {
          await apply({ type: 'remove' });
        }}
      >
        {t('bulk.removeText')}
      </ConfirmDialog>
    </Inline>
  );
}

function useBulk(kind: BulkKind, selected: ReadonlySet<string>, onClear: () => void) {
  const { t } = useTranslation(['register', 'common']);
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [isWorking, setWorking] = useState(false);
  const undo = async (): Promise<void> => {
    const undone = await session.undo();
    if (undone.ok) toasts.add({ tone: 'positive', title: t('register:bulk.undone') });
    else toasts.add({ tone: 'danger', title: errorText(undone.error) });
  };
  const apply = async (change: BulkChange): Promise<void> => {
    setWorking(true);
    const ids = [...selected] as RecordId[];
    const done = await editMany(session, { kind, ids, change });
    setWorking(false);
    if (!done.ok) {
      if (done.error.type !== 'import-cancelled') {
        toasts.add({ tone: 'danger', title: errorText(done.error) });
      }
      return;
    }
    if (change.type === 'remove') onClear();
    toasts.add({
      tone: 'positive',
      title: t(change.type === 'remove' ? 'register:bulk.removed' : 'register:bulk.done', {
        count: done.value,
      }),
      action: { label: t('common:undo'), onPress: () => void undo() },
    });
  };
  return { isWorking, apply };
}
