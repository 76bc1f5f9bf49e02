import { ArrowDown, ArrowUp, Paperclip, Trash2 } from 'lucide-react';
import { memo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddFiles } from '#renderer/data/use-evidence-files.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Columns, Inline } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { type PathStep, PRIVILEGES } from '#shared/domain/finding.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import styles from './findings.module.css';
import { StepAssetField } from './step-asset-field.tsx';
import { TechniqueField } from './technique-field.tsx';
import type { StepEdits } from './use-step-edits.ts';

interface StepEditorProps {
  readonly subject: RecordId;
  readonly step: PathStep;
  readonly at: number;
  readonly isLast: boolean;
  readonly evidenceCount: number;
  readonly edits: StepEdits;
}

/** One step of the path. */
export const StepEditor = memo(function StepEditor(props: StepEditorProps) {
  const { step, edits } = props;
  const onChange = (part: Partial<PathStep>): void => edits.change(step.id, part);
  const { t } = useTranslation(['findings', 'terms']);
  const { timeZone } = useExerciseHead();
  return (
    <li className={styles['step']}>
      <StepHead {...props} />
      <Columns min={160} gap={3}>
        <TextField
          label={t('path.source')}
          placeholder={t('path.sourceHint')}
          maxLength={300}
          value={step.source}
          onChange={(source) => onChange({ source })}
        />
        <TextField
          label={t('path.destination')}
          placeholder={t('path.destinationHint')}
          maxLength={300}
          value={step.destination}
          onChange={(destination) => onChange({ destination })}
        />
        <StepAssetField value={step.asset} onChange={(asset) => onChange({ asset })} />
        <TechniqueField value={step.technique} onChange={(technique) => onChange({ technique })} />
        <Select
          label={t('path.privilege')}
          options={PRIVILEGES.map((id) => ({ id, label: t(`terms:privilege.${id}`) }))}
          value={step.privilege}
          onChange={(privilege) => onChange({ privilege })}
        />
        <DateTimeField
          label={t('path.at')}
          timeZone={timeZone}
          value={step.at}
          onChange={(moment) => onChange({ at: moment })}
        />
      </Columns>
      <TextArea
        label={t('path.summary')}
        rows={2}
        maxLength={1000}
        value={step.summary}
        // One line in the record: a line break would be refused.
        onChange={(text) => onChange({ summary: text.replaceAll(/\s*\n\s*/g, ' ') })}
      />
    </li>
  );
});

function StepHead({ subject, step, at, isLast, evidenceCount, edits }: StepEditorProps) {
  const { t } = useTranslation('findings');
  const input = useRef<HTMLInputElement>(null);
  const { addFiles, progress } = useAddFiles({ subjectType: 'finding', subject }, useToasts());
  return (
    <div className={styles['stepHead']}>
      <Text weight="medium">{t('path.step', { number: at + 1 })}</Text>
      {evidenceCount > 0 && (
        <Text size={13} tone={2}>
          {t('path.evidence', { count: evidenceCount })}
        </Text>
      )}
      <span className={styles['grow']} />
      <Inline gap={1} wrap={false}>
        <Button
          size="small"
          variant="quiet"
          icon={Paperclip}
          isPending={progress !== undefined}
          onPress={() => input.current?.click()}
        >
          {t('path.addEvidence')}
        </Button>
        <IconButton
          icon={ArrowUp}
          size="small"
          label={t('path.up')}
          isDisabled={at === 0}
          onPress={() => edits.move(step.id, -1)}
        />
        <IconButton
          icon={ArrowDown}
          size="small"
          label={t('path.down')}
          isDisabled={isLast}
          onPress={() => edits.move(step.id, 1)}
        />
        <IconButton
          icon={Trash2}
          size="small"
          label={t('path.remove')}
          onPress={() => edits.remove(step.id)}
        />
      </Inline>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={t('path.addEvidence')}
        onChange={(event) => {
          void addFiles([...(event.currentTarget.files ?? [])], step.id);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
