import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useRecord } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { noticeKind } from '#shared/domain/disclosure.ts';
import type { FindingDialogProps } from './decision-dialogs.tsx';

/** Tells the unit that it was hit, in words that give no method away. */
export function DiscloseDialog({ onOpenChange, dossier, steps }: FindingDialogProps) {
  const { t } = useTranslation(['casework', 'common']);
  const time = useExerciseTime();
  const { subject, submissions } = dossier;
  const notice = useRecord(noticeKind, subject.id)?.value;
  const sent = submissions.at(-1)?.value.content;
  const [title, setTitle] = useState(notice?.title ?? sent?.title ?? '');
  const [summary, setSummary] = useState(notice?.summary ?? '');
  const send = async (): Promise<void> => {
    if (await steps.disclose(title, summary)) onOpenChange(false);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onOpenChange}
      title={t('discloseDialog.title')}
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={title.trim() === ''} onPress={() => void send()}>
            {t('discloseDialog.confirm')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <Text as="p">{t('discloseDialog.text')}</Text>
        {notice !== undefined && (
          <Text as="p" tone="caution">
            {t('discloseDialog.again', { when: time.moment(notice.disclosedAt) })}
          </Text>
        )}
        <TextField
          label={t('discloseDialog.field.title')}
          isRequired
          maxLength={200}
          value={title}
          onChange={setTitle}
        />
        <TextArea
          label={t('discloseDialog.field.summary')}
          maxLength={500}
          value={summary}
          onChange={setSummary}
        />
      </Stack>
    </Dialog>
  );
}
