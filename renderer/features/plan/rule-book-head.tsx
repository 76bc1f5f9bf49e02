import { CalendarCheck, CopyPlus, Download, FileJson, Pencil, Send, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { MenuButton } from '#renderer/ui/menu-button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { editRuleBook } from '#shared/commands/edit-rule-book.ts';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { designationKind } from '#shared/domain/register.ts';
import { type RuleBookRecord, ruleBookKind } from '#shared/domain/rule-book-record.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { ForceDialog, PublishDialog } from './rule-book-dialogs.tsx';
import { NewVersionDialog } from './new-version-dialog.tsx';
import { useAction, useShowError } from './use-action.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { checkBook } from '#shared/scoring/check-book.ts';
import { useBookFile } from './rules/use-book-file.ts';
import type { BookDraft } from './use-book-draft.ts';
import { useBookWords } from './use-book-words.ts';
import { useLocked } from './use-locked.ts';

interface RuleBookHeadProps {
  readonly record: Recorded<RuleBookRecord>;
  readonly draft: BookDraft;
  readonly isInForce: boolean;
  readonly isEditing: boolean;
  readonly onEditing: (isEditing: boolean) => void;
  readonly onOpen: (id: string) => void;
}

/** Which rule book this is, whether it counts, and what may be done with it. */
export function RuleBookHead(props: RuleBookHeadProps) {
  const { record, draft, isInForce } = props;
  const { t } = useTranslation('plan');
  const words = useBookWords(draft.book);
  const { title, version, status } = record.value;
  const locked = useLocked(ruleBookKind, ALL, OPEN);
  return (
    <Panel
      title={title}
      aside={t('rules.version', { version })}
      actions={
        <>
          <StatusPill
            tone={status === 'draft' ? 'caution' : 'positive'}
            shape={status === 'frozen' ? 'square' : undefined}
            label={t(`rules.status.${status}`)}
          />
          {isInForce && <StatusPill tone="accent" label={t('rules.inForce')} />}
        </>
      }
      footer={<Actions {...props} locked={locked} />}
    >
      <Stack gap={2}>
        <Text as="p">{words.text(draft.book.note)}</Text>
        <Text as="p" size={13} tone={2}>
          {t('rules.sampleNote')} {locked ?? t(`rules.statusHint.${status}`)}
        </Text>
      </Stack>
    </Panel>
  );
}

function Actions(props: RuleBookHeadProps & { readonly locked: string | null }) {
  const { t } = useTranslation(['plan', 'common']);
  const { record, isInForce, isEditing, onEditing, onOpen, locked } = props;
  const [dialog, setDialog] = useState<'publish' | 'version' | 'force' | null>(null);
  const close = (): void => setDialog(null);
  if (isEditing) return <Saving {...props} />;
  return (
    <Inline>
      {record.value.status === 'draft' && (
        <>
          <Button icon={Pencil} isDisabled={locked !== null} onPress={() => onEditing(true)}>
            {t('rules.edit')}
          </Button>
          <Button icon={Send} isDisabled={locked !== null} onPress={() => setDialog('publish')}>
            {t('rules.publish')}
          </Button>
        </>
      )}
      <Button icon={CopyPlus} isDisabled={locked !== null} onPress={() => setDialog('version')}>
        {t('rules.newVersion')}
      </Button>
      {!isInForce && <ForceButton onPress={() => setDialog('force')} />}
      <FileMenu {...props} />
      {dialog === 'publish' && (
        <PublishDialog record={record} book={props.draft.book} onClose={close} />
      )}
      {dialog === 'version' && <NewVersionDialog record={record} onClose={close} onOpen={onOpen} />}
      {dialog === 'force' && <ForceDialog onClose={close} />}
    </Inline>
  );
}

function FileMenu({
  record,
  draft,
  onOpen,
  locked,
}: RuleBookHeadProps & { readonly locked: string | null }) {
  const { t } = useTranslation('ruleBook');
  const file = useBookFile(draft.book, record.value.title, onOpen);
  return (
    <MenuButton
      label={t('file.menu')}
      icon={FileJson}
      actions={[
        { id: 'save', label: t('file.export'), icon: Download },
        { id: 'take', label: t('file.import'), icon: Upload, isDisabled: locked !== null },
      ]}
      onAction={(id) => void (id === 'save' ? file.save() : file.take())}
    />
  );
}

function Saving({ record, draft, onEditing }: RuleBookHeadProps) {
  const { t } = useTranslation(['plan', 'common', 'ruleBook']);
  const words = useBookWords(draft.book);
  const errors = checkBook(draft.book).filter(({ severity }) => severity === 'error').length;
  const action = useAction();
  const showError = useShowError();
  const save = async (): Promise<void> => {
    if (!draft.isDirty) return onEditing(false);
    const text = {
      title: titleAfter(record.value, draft.book, words.text),
      content: JSON.stringify(draft.book),
    };
    const done = await action(editRuleBook, { id: record.id, text }, t('done.changed'));
    if (done.ok) giveUp();
    else showError(done.error);
  };
  const giveUp = (): void => {
    draft.giveUp();
    onEditing(false);
  };
  return (
    <Inline>
      <Button onPress={giveUp}>{t('form.giveUp')}</Button>
      <Button variant="primary" isDisabled={errors > 0} onPress={() => void save()}>
        {t('common:save')}
      </Button>
      <Text size={13} tone={errors > 0 ? 'danger' : 2}>
        {errors > 0 ? t('ruleBook:edit.saveRefused', { count: errors }) : t('rules.editHint')}
      </Text>
    </Inline>
  );
}

function ForceButton({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('plan');
  const locked = useLocked(designationKind);
  return (
    <Button icon={CalendarCheck} isDisabled={locked !== null} onPress={onPress}>
      {t('rules.putInForce')}
    </Button>
  );
}

/** The record bears the title of the book it began with; another title of the book becomes its own. */
function titleAfter(
  { title, content }: RuleBookRecord,
  book: RuleBook,
  text: (title: RuleBook['title']) => string,
): string {
  const before = parseRuleBook(content);
  const isSame = before.ok && JSON.stringify(before.value.title) === JSON.stringify(book.title);
  return isSame ? title : text(book.title);
}
