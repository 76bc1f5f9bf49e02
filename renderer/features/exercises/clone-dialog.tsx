import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppData } from '#renderer/data/app-data-context.tsx';
import { cloneExerciseOnDevice } from '#renderer/data/clone-exercise.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { CLONE_PARTS, type ClonePart } from '#shared/commands/clone-exercise.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { ListItem } from './exercise-groups.ts';

interface CloneDialogProps {
  readonly item: ListItem;
  readonly onClose: () => void;
}

/** A new exercise from an old one, without its results: what is taken over is chosen. */
export function CloneDialog({ item, onClose }: CloneDialogProps) {
  const { t } = useTranslation(['home', 'common']);
  const appData = useAppData();
  const errorText = useErrorText();
  const [title, setTitle] = useState(t('clone.titleOf', { title: item.title }));
  const [organiser, setOrganiser] = useState('');
  const [startsAt, setStartsAt] = useState<number | null>(null);
  const [parts, setParts] = useState<ReadonlySet<ClonePart>>(new Set(CLONE_PARTS));
  const [takesHead, setTakesHead] = useState(true);
  const [takesRuleBook, setTakesRuleBook] = useState(true);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    if (isWorking) return;
    if (title.trim() === '' || organiser.trim() === '') {
      setProblem(t('clone.incomplete'));
      return;
    }
    setWorking(true);
    const source = item.id as ExerciseId;
    const order = { source, title, organiser, parts, takesHead, takesRuleBook, startsAt };
    const made = await cloneExerciseOnDevice(appData, order);
    setWorking(false);
    if (made.ok) goTo(addresses.overview(made.value));
    else setProblem(errorText(made.error));
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('clone.title', { title: item.title })}
      isDismissable={!isWorking}
      footer={
        <>
          <Button isDisabled={isWorking} onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button variant="primary" isPending={isWorking} onPress={() => void submit()}>
            {t('clone.submit')}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void submit()}>
        <Stack>
          {problem !== null && <Banner tone="danger">{problem}</Banner>}
          <TextField label={t('form.name')} isRequired value={title} onChange={setTitle} />
          <Columns>
            <TextField
              label={t('form.organiser')}
              isRequired
              value={organiser}
              onChange={setOrganiser}
            />
            <DateTimeField
              label={t('form.startsAt')}
              description={t('clone.startsAtHint')}
              value={startsAt}
              onChange={setStartsAt}
              timeZone={item.head?.timeZone ?? 'UTC'}
            />
          </Columns>
          <Stack gap={2}>
            <Text weight="medium">{t('clone.what')}</Text>
            <Checkbox isSelected={takesHead} onChange={setTakesHead}>
              {t('clone.head')}
            </Checkbox>
            <Checkbox isSelected={takesRuleBook} onChange={setTakesRuleBook}>
              {t('clone.ruleBook')}
            </Checkbox>
            <PartChoice parts={parts} onChange={setParts} />
            <Text size={13} tone={2}>
              {t('clone.hint')}
            </Text>
          </Stack>
        </Stack>
      </Form>
    </Dialog>
  );
}

interface PartChoiceProps {
  readonly parts: ReadonlySet<ClonePart>;
  readonly onChange: (parts: ReadonlySet<ClonePart>) => void;
}

function PartChoice({ parts, onChange }: PartChoiceProps) {
  const { t } = useTranslation('home');
  const toggle = (part: ClonePart, isOn: boolean): void => {
    const next = new Set(parts);
    if (isOn) next.add(part);
    else next.delete(part);
    onChange(next);
  };
  return (
    <>
      {CLONE_PARTS.map((part) => (
        <Checkbox key={part} isSelected={parts.has(part)} onChange={(isOn) => toggle(part, isOn)}>
          {t(`clone.part.${part}`)}
        </Checkbox>
      ))}
    </>
  );
}
