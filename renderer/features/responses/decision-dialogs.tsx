import { useTranslation } from 'react-i18next';
import type { useSubjectSteps } from '#renderer/data/use-subject-steps.ts';
import { CheckDialog } from '#renderer/ui/check-dialog.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import type { ResponseDossier } from '#shared/journal/dossier.ts';
import { useResponseChecks } from './use-response-checks.ts';

/** What every dialog about one response needs. It is rendered only while it is open. */
export interface ResponseDialogProps {
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly dossier: ResponseDossier;
  readonly steps: ReturnType<typeof useSubjectSteps>;
}

/** Says what is frozen and what is still doubtful before a response is sent. */
export function SubmitDialog({ onOpenChange, dossier, steps }: ResponseDialogProps) {
  const { t } = useTranslation(['casework', 'common']);
  const checks = useResponseChecks(dossier);
  const count = checks.filter(({ state }) => state === 'missing').length;
  return (
    <CheckDialog
      isOpen
      onOpenChange={onOpenChange}
      title={t('submitDialog.title')}
      checks={checks}
      missingText={t('check.notReady', { count })}
      doubtfulText={t('submitDialog.warnings')}
      confirmLabel={t('submitDialog.confirm')}
      cancelLabel={t('common:cancel')}
      onConfirm={steps.submit}
    >
      {t('submitDialog.text', { revision: dossier.submissions.length + 1 })}
    </CheckDialog>
  );
}

/** Sends a response back with what must be completed. */
export function ReturnDialog({ onOpenChange, steps }: ResponseDialogProps) {
  const { t } = useTranslation(['casework', 'common']);
  return (
    <ReasonDialog
      isOpen
      onOpenChange={onOpenChange}
      title={t('returnDialog.title')}
      label={t('returnDialog.label')}
      placeholder={t('returnDialog.placeholder')}
      requiredText={t('returnDialog.required')}
      confirmLabel={t('returnDialog.confirm')}
      cancelLabel={t('common:cancel')}
      onConfirm={steps.returnIt}
    >
      {t('returnDialog.text')}
    </ReasonDialog>
  );
}

/** Asks before a response is taken back. */
export function WithdrawDialog({ onOpenChange, dossier, steps }: ResponseDialogProps) {
  const { t } = useTranslation(['casework', 'responses', 'common']);
  const title = dossier.subject.value.title || t('responses:untitled');
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onOpenChange}
      title={t('withdrawDialog.title', { title })}
      confirmLabel={t('withdrawDialog.confirm')}
      cancelLabel={t('common:cancel')}
      onConfirm={steps.withdraw}
    >
      {t('withdrawDialog.text')}
    </ConfirmDialog>
  );
}
