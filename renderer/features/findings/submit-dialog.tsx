import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { CheckList } from '#renderer/ui/check-list.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { FindingDialogProps } from './decision-dialogs.tsx';
import { useFindingChecks } from './use-finding-checks.ts';
import { useFindingSteps } from './use-finding-steps.ts';

/** Says what is frozen and what is still doubtful before a finding is sent. */
export function SubmitDialog({ isOpen, onOpenChange, dossier }: FindingDialogProps) {
  const { t } = useTranslation(['casework', 'common']);
  const { submit } = useFindingSteps(dossier.subject.id);
  const checks = useFindingChecks(dossier);
  const missing = checks.filter(({ state }) => state === 'missing');
  const doubtful = checks.filter(({ state }) => state === 'doubtful');
  const send = async (): Promise<void> => {
    if (await submit()) onOpenChange(false);
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('submitDialog.title')}
      size="small"
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={missing.length > 0}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- one key sends what was just read
            autoFocus
            onPress={() => void send()}
          >
            {t('submitDialog.confirm')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        {missing.length > 0 ? (
          <>
            <Text tone="danger">{t('check.notReady', { count: missing.length })}</Text>
            <CheckList label={t('check.missing')} items={missing} />
          </>
        ) : (
          <Text>{t('submitDialog.text', { revision: dossier.submissions.length + 1 })}</Text>
        )}
        {doubtful.length > 0 && (
          <>
            <Text tone={2}>{t('submitDialog.warnings')}</Text>
            <CheckList label={t('check.doubtful')} items={doubtful} />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
