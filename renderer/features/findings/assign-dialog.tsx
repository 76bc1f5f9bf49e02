import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefereeChoice } from '#renderer/data/use-referee-choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { PickList } from '#renderer/ui/pick-list.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { FindingDialogProps } from './decision-dialogs.tsx';
import { useFindingSteps } from './use-finding-steps.ts';

/** Gives a finding to referees; those with the fewest cases are chosen beforehand. */
export function AssignDialog(props: FindingDialogProps) {
  return props.isOpen ? <OpenAssignDialog {...props} /> : null;
}

function OpenAssignDialog({ onOpenChange, dossier }: FindingDialogProps) {
  const { t } = useTranslation(['casework', 'common']);
  const subject = dossier.subject.id;
  const { assign } = useFindingSteps(subject);
  const choice = useRefereeChoice({ subjectType: 'finding', subject }, dossier);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(choice.proposed));
  const [isBlind, setBlind] = useState(false);
  const free = choice.options.filter(({ id, refusal }) => refusal === undefined || chosen.has(id));
  const send = async (): Promise<void> => {
    if (await assign([...chosen] as RecordId[], isBlind)) onOpenChange(false);
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onOpenChange}
      title={t('assignDialog.title')}
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={chosen.size === 0} onPress={() => void send()}>
            {t('assignDialog.confirm')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <Text as="p">{t('assignDialog.text', { count: choice.wanted })}</Text>
        {choice.options.length === 0 && <Text tone="caution">{t('assignDialog.none')}</Text>}
        {choice.options.length > 0 && free.length < choice.wanted && (
          <Text tone="caution">{t('assignDialog.short', { count: choice.wanted })}</Text>
        )}
        {choice.options.length > 0 && (
          <PickList
            label={t('assignDialog.referees')}
            options={choice.options}
            chosen={chosen}
            onChange={setChosen}
          />
        )}
        <Checkbox isSelected={isBlind} onChange={setBlind}>
          {t('assignDialog.blind')}
        </Checkbox>
      </Stack>
    </Dialog>
  );
}
