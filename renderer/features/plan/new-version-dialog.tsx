import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { editRuleBook } from '#shared/commands/edit-rule-book.ts';
import type { RuleBookRecord } from '#shared/domain/rule-book-record.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { FormDialog } from './form-dialog.tsx';
import { useAction } from './use-action.ts';

interface NewVersionDialogProps {
  readonly record: Recorded<RuleBookRecord>;
  readonly onClose: () => void;
  readonly onOpen: (id: string) => void;
}

/** A published book is never changed: a copy of it becomes the draft of another version. */
export function NewVersionDialog({ record, onClose, onOpen }: NewVersionDialogProps) {
  const { t } = useTranslation('plan');
  const action = useAction();
  const errorText = useErrorText();
  const [title, setTitle] = useState(record.value.title);
  const [version, setVersion] = useState('');
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const missing = (text: string): string | undefined =>
    tried && text.trim() === '' ? t('form.required') : undefined;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (title.trim() === '' || version.trim() === '') return;
    const content = withVersion(record.value.content, version.trim());
    const done = await action(
      editRuleBook,
      { id: null, text: { title, version, content } },
      t('rules.versionDone'),
    );
    if (!done.ok) return setProblem(errorText(done.error));
    onOpen(done.value);
    onClose();
  };
  return (
    <FormDialog
      title={t('rules.newVersion')}
      submitLabel={t('rules.newVersion')}
      size="small"
      onSubmit={submit}
      onClose={onClose}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <Text as="p" size={13} tone={2}>
        {t('rules.newVersionHint')}
      </Text>
      <TextField
        label={t('rules.title')}
        isRequired
        value={title}
        onChange={setTitle}
        error={missing(title)}
      />
      <TextField
        label={t('rules.versionLabel')}
        isRequired
        placeholder="1.1"
        value={version}
        onChange={setVersion}
        error={missing(version)}
      />
    </FormDialog>
  );
}

/** The book says its own version too; both must agree. */
const withVersion = (content: string, version: string): string =>
  JSON.stringify({ ...(JSON.parse(content) as object), version });
