import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { fileZeroReport } from '#shared/commands/file-zero-report.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useAction } from '../use-action.ts';
import type { UnitReport } from './unit-report.ts';

interface FileZeroReportDialogProps {
  readonly unit: UnitReport;
  readonly duty: RecordId;
  readonly dueAt: number;
  readonly onClose: () => void;
}

/** A report as it came in, also by telephone. */
export function FileZeroReportDialog({ unit, duty, dueAt, onClose }: FileZeroReportDialogProps) {
  const { t } = useTranslation(['planning', 'terms', 'common']);
  const { timeZone, moment } = useExerciseTime();
  const errorText = useErrorText();
  const action = useAction();
  const [content, setContent] = useState<'zero' | 'incident'>(unit.report?.content ?? 'zero');
  const [text, setText] = useState(unit.report?.text ?? '');
  const [reporter, setReporter] = useState(unit.report?.reporter ?? '');
  const [filedAt, setFiledAt] = useState<number | null>(unit.report?.filedAt ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const when = filedAt === null ? {} : { filedAt };
    const input = { unit: unit.unit, duty, dueAt, content, text, reporter, ...when };
    const done = await action(fileZeroReport, input, t('zero.filed'));
    if (done.ok) onClose();
    else setProblem(errorText(done.error));
  };
  return (
    <FormDialog
      title={t('zero.fileTitle')}
      submitLabel={t('common:save')}
      onSubmit={submit}
      onClose={onClose}
    >
      {problem !== null && <Banner tone="danger">{problem}</Banner>}
      <Text as="p" weight="medium">
        {unit.name} · {moment(dueAt)}
      </Text>
      <RadioGroup
        label={t('zero.content')}
        options={(['zero', 'incident'] as const).map((id) => ({
          id,
          label: t(`terms:zeroContent.${id}`),
        }))}
        value={content}
        onChange={setContent}
      />
      {content === 'incident' && (
        <TextArea label={t('zero.text')} rows={3} isRequired value={text} onChange={setText} />
      )}
      <TextField label={t('zero.reporter')} value={reporter} onChange={setReporter} />
      <DateTimeField
        label={t('zero.filedAt')}
        timeZone={timeZone}
        value={filedAt}
        onChange={setFiledAt}
      />
    </FormDialog>
  );
}
