import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { storeFile } from '#renderer/data/store-file.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { StoredFile } from '#shared/commands/attach-file.ts';
import { stepWeakPoints } from '#shared/commands/step-weak-points.ts';
import { weakPointKind, type WeakPointVerb } from '#shared/domain/weak-point.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { useOwnName } from './use-own-name.ts';

interface StepDialogProps {
  readonly ids: readonly RecordId[];
  readonly verb: WeakPointVerb;
  /** Whether the step was taken. */
  readonly onClose: (isDone: boolean) => void;
}

interface Answers {
  readonly doneBy: string;
  readonly approvedBy: string;
  readonly note: string;
  readonly until: number | null;
  readonly duplicateOf: RecordId | null;
  readonly files: readonly File[];
}

/** Asks what a step of the remediation needs, for one weak point or many. */
export function StepDialog({ ids, verb, onClose }: StepDialogProps) {
  const { t } = useTranslation(['posture', 'terms', 'common']);
  const ownName = useOwnName();
  const [answers, setAnswers] = useState<Answers>({
    doneBy: RETEST.has(verb) || verb === 'fixed' ? '' : ownName,
    approvedBy: '',
    note: '',
    until: null,
    duplicateOf: null,
    files: [],
  });
  const { take, problem, isBusy } = useTakeStep(ids, verb, onClose);
  const submit = (): void => void take(answers);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose(false)}
      title={t(`terms:weakPointVerb.${verb}`)}
      isDismissable={!isBusy}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={() => onClose(false)}>
            {t('common:cancel')}
          </Button>
          <Button variant="primary" isPending={isBusy} onPress={submit}>
            {t(`terms:weakPointVerb.${verb}`)}
          </Button>
        </>
      }
    >
      <Form gap={3} onSubmit={submit}>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <Fields
          verb={verb}
          ids={ids}
          answers={answers}
          onChange={(change) => setAnswers({ ...answers, ...change })}
        />
      </Form>
    </Dialog>
  );
}

const RETEST: ReadonlySet<WeakPointVerb> = new Set(['passed', 'failed']);
const NAMED: ReadonlySet<WeakPointVerb> = new Set(['fixed', 'passed', 'failed']);
const APPROVED: ReadonlySet<WeakPointVerb> = new Set(['extended', 'accepted']);
const NOTED: ReadonlySet<WeakPointVerb> = new Set([
  'failed',
  'extended',
  'accepted',
  'false-positive',
  'reopened',
]);

interface FieldsProps {
  readonly verb: WeakPointVerb;
  readonly ids: readonly RecordId[];
  readonly answers: Answers;
  readonly onChange: (change: Partial<Answers>) => void;
}

function Fields({ verb, ids, answers, onChange }: FieldsProps) {
  const { t } = useTranslation('posture');
  const { timeZone } = useExerciseTime();
  const by = verb === 'fixed' || verb === 'passed' || verb === 'failed' ? verb : 'other';
  return (
    <>
      <TextField
        label={t(`weak.step.doneBy.${by}`)}
        isRequired={NAMED.has(verb)}
        {...(RETEST.has(verb) ? { description: t('weak.step.retestHint') } : {})}
        value={answers.doneBy}
        onChange={(doneBy) => onChange({ doneBy })}
      />
      {verb === 'duplicate' && (
        <DuplicateField
          ids={ids}
          value={answers.duplicateOf}
          onChange={(duplicateOf) => onChange({ duplicateOf })}
        />
      )}
      {APPROVED.has(verb) && (
        <TextField
          label={t('weak.step.approvedBy')}
          isRequired
          value={answers.approvedBy}
          onChange={(approvedBy) => onChange({ approvedBy })}
        />
      )}
      {(verb === 'extended' || verb === 'accepted') && (
        <DateTimeField
          label={t(`weak.step.until.${verb}`)}
          isRequired={verb === 'extended'}
          timeZone={timeZone}
          value={answers.until}
          onChange={(until) => onChange({ until })}
        />
      )}
      <TextArea
        label={t('weak.step.note')}
        rows={3}
        isRequired={NOTED.has(verb)}
        value={answers.note}
        onChange={(note) => onChange({ note })}
      />
      {(verb === 'passed' || verb === 'fixed') && (
        <Stack gap={2}>
          <FileDrop
            label={t(verb === 'passed' ? 'weak.proof' : 'weak.step.attachments')}
            hint={verb === 'passed' ? t('weak.proofHint') : undefined}
            pickLabel={t('weak.step.pick')}
            size="compact"
            isMultiple
            takesPaste
            onFiles={(files) => onChange({ files: [...answers.files, ...files] })}
          />
          {answers.files.length > 0 && (
            <Text size={13} tone={2}>
              {t('weak.step.files', { count: answers.files.length })}
            </Text>
          )}
        </Stack>
      )}
    </>
  );
}

interface DuplicateFieldProps {
  readonly ids: readonly RecordId[];
  readonly value: RecordId | null;
  readonly onChange: (id: RecordId | null) => void;
}

function DuplicateField({ ids, value, onChange }: DuplicateFieldProps) {
  const { t } = useTranslation('posture');
  const table = useTable(weakPointKind);
  const options = [...table]
    .filter(({ id }) => !ids.includes(id))
    .map((one) => ({
      id: one.id as string,
      label: one.value.title,
      detail: [one.value.host, one.value.port].filter(Boolean).join(':'),
    }));
  return (
    <ComboBox
      label={t('weak.step.duplicateOf')}
      isRequired
      options={options}
      value={value}
      onChange={(id) => onChange(id as RecordId | null)}
    />
  );
}

/** Stores the files, then records the step; what was refused stays in the dialog. */
function useTakeStep(
  ids: readonly RecordId[],
  verb: WeakPointVerb,
  onClose: (isDone: boolean) => void,
) {
  const { t } = useTranslation('posture');
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const take = async ({ files, ...answers }: Answers): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const evidence: StoredFile[] = [];
      for (const file of files) {
        const stored = await storeFile(session, file);
        if (!stored.ok) return setProblem(errorText(stored.error));
        evidence.push(stored.value);
      }
      const outcome = await session.run(stepWeakPoints, { ids, verb, ...answers, evidence });
      if (!outcome.ok) return setProblem(errorText(outcome.error));
      const { done, passedOver } = outcome.value;
      toasts.add({
        tone: 'positive',
        title: t('weak.done.stepped', { count: done }),
        ...(passedOver === 0 ? {} : { detail: t('weak.done.passedOver', { count: passedOver }) }),
      });
      onClose(true);
    } finally {
      setBusy(false);
    }
  };
  return { take, problem, isBusy };
}
