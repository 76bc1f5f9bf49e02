import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useTable } from '#renderer/data/use-records.ts';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { editRuleBook } from '#shared/commands/edit-rule-book.ts';
import { type RuleBookRecord, ruleBookKind } from '#shared/domain/rule-book-record.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { checkBook } from '#shared/scoring/check-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { usePartWords } from './rules/use-part-words.ts';
import { DesignationDialog } from './designation-dialog.tsx';
import { useAction, useShowError } from './use-action.ts';

interface BookDialogProps {
  readonly onClose: () => void;
}

/** Warnings that are listed before publishing; the others stand on the page. */
const LISTED = 8;

/** Asks before a draft becomes a book that no longer changes. */
export function PublishDialog({
  record,
  book,
  onClose,
}: BookDialogProps & { readonly record: Recorded<RuleBookRecord>; readonly book: RuleBook }) {
  const { t } = useTranslation(['plan', 'common', 'ruleBook']);
  const words = usePartWords(book);
  const remarks = checkBook(book);
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
      <Stack gap={2}>
        <Text as="p">{t('rules.publishText')}</Text>
        {remarks.length > 0 && (
          <>
            <Text as="p" tone="caution">
              {t('ruleBook:publishWarnings', { count: remarks.length })}
            </Text>
            {remarks.slice(0, LISTED).map((remark) => (
              <Text key={`${remark.code} ${remark.path}`} as="p" size={13}>
                {words.remarkText(remark)}
              </Text>
            ))}
          </>
        )}
      </Stack>
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
