import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { useSession } from '#renderer/data/session-context.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { issueEngagement } from '#shared/commands/issue-engagement.ts';
import { FormDialog } from '../form-dialog.tsx';

/** Issues the working draft; asked for is the document that it rests on. */
export function IssueDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('planning');
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [basis, setBasis] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const issued = await session.run(issueEngagement, { basis, note });
    if (!issued.ok) {
      setProblem(errorText(issued.error));
      return;
    }
    toasts.add({ tone: 'positive', title: t('engagement.issued', { number: issued.value }) });
    onClose();
  };
  return (
    <FormDialog
      title={t('engagement.issueTitle')}
      submitLabel={t('engagement.issueTitle')}
      onSubmit={submit}
      onClose={onClose}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <Text as="p">{t('engagement.issueText')}</Text>
      <TextField label={t('engagement.basis')} value={basis} onChange={setBasis} />
      <TextField label={t('engagement.note')} value={note} onChange={setNote} />
    </FormDialog>
  );
}
