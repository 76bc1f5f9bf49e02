import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { editRuleBook } from '#shared/commands/edit-rule-book.ts';
import { type RuleBookRecord, ruleBookKind } from '#shared/domain/rule-book-record.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { DesignationDialog } from './designation-dialog.tsx';
import { useAction, useShowError } from './use-action.ts';

interface BookDialogProps {
  readonly onClose: () => void;
}

/** Asks before a draft becomes a book that no longer changes. */
export function PublishDialog({
  record,
  onClose,
}: BookDialogProps & { readonly record: Recorded<RuleBookRecord> }) {
  const { t } = useTranslation(['plan', 'common']);
  const action = useAction();
  const showError = useShowError();
  const publish = async (): Promise<boolean> => {
    const done = await action(
      editRuleBook,
      { id: record.id, status: 'published' },
      t('rules.publishedDone'),
    );
    if (!done.ok) showError(done.error);
    return done.ok;
  };
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={t('rules.publishTitle', { title: record.value.title })}
      confirmLabel={t('rules.publish')}
      cancelLabel={t('common:cancel')}
      tone="primary"
      onConfirm={publish}
    >
      {t('rules.publishText')}
    </ConfirmDialog>
  );
}

/** From when on which book counts. */
export function ForceDialog({ onClose }: BookDialogProps) {
  const { id } = useSession();
  const books = useTable(ruleBookKind);
  return (
    <DesignationDialog
      subject={id}
      attribute="rule-book"
      options={[...books].map((book) => ({
        id: book.id,
        label: `${book.value.title} ${book.value.version}`,
      }))}
      onClose={onClose}
    />
  );
}
