import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { useFindingSteps } from './use-finding-steps.ts';

/** What every dialog about one finding needs. */
export interface FindingDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly dossier: FindingDossier;
}

/** Sends a finding back with what must be completed. */
export function ReturnDialog({ isOpen, onOpenChange, dossier }: FindingDialogProps) {
  const { t } = useTranslation(['casework', 'common']);
  const { returnIt } = useFindingSteps(dossier.subject.id);
  return (
    <ReasonDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('returnDialog.title')}
      label={t('returnDialog.label')}
      placeholder={t('returnDialog.placeholder')}
      requiredText={t('returnDialog.required')}
      confirmLabel={t('returnDialog.confirm')}
      cancelLabel={t('common:cancel')}
      onConfirm={returnIt}
    >
      {t('returnDialog.text')}
    </ReasonDialog>
  );
}

/** Asks before a finding is taken back. */
export function WithdrawDialog({ isOpen, onOpenChange, dossier }: FindingDialogProps) {
  const { t } = useTranslation(['casework', 'findings', 'common']);
  const { withdraw } = useFindingSteps(dossier.subject.id);
  const title = dossier.subject.value.title || t('findings:untitled');
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('withdrawDialog.title', { title })}
      confirmLabel={t('withdrawDialog.confirm')}
      cancelLabel={t('common:cancel')}
      onConfirm={withdraw}
    >
      {t('withdrawDialog.text')}
    </ConfirmDialog>
  );
}
