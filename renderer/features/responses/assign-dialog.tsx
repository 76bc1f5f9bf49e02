import { useTranslation } from 'react-i18next';
import { useRefereeChoice } from '#renderer/data/use-referee-choice.ts';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { ResponseDialogProps } from './decision-dialogs.tsx';

/** Gives a response to referees; those with the fewest cases are chosen beforehand. */
export function AssignDialog({ onOpenChange, dossier, steps }: ResponseDialogProps) {
  const { t } = useTranslation(['casework', 'common']);
  const name = { subjectType: 'response', subject: dossier.subject.id } as const;
  const { options, proposed, wanted } = useRefereeChoice(name, dossier);
  const free = options.filter(({ refusal }) => refusal === undefined).length;
  return (
    <PickDialog
      onOpenChange={onOpenChange}
      title={t('assignDialog.title')}
      label={t('assignDialog.referees')}
      options={options}
      proposed={proposed}
      extraLabel={t('assignDialog.blind')}
      confirmLabel={t('assignDialog.confirm')}
      cancelLabel={t('common:cancel')}
      onConfirm={steps.assign}
    >
      <Text as="p">{t('assignDialog.text', { count: wanted })}</Text>
      {options.length === 0 && <Text tone="caution">{t('assignDialog.none')}</Text>}
      {options.length > 0 && free < wanted && (
        <Text tone="caution">{t('assignDialog.short', { count: wanted })}</Text>
      )}
    </PickDialog>
  );
}
