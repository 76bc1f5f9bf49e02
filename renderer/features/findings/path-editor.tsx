import { Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Evidence } from '#shared/domain/evidence.ts';
import type { Finding, PathStep } from '#shared/domain/finding.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import styles from './findings.module.css';
import { StepEditor } from './step-editor.tsx';
import { useStepEdits } from './use-step-edits.ts';

interface PathEditorProps {
  readonly subject: RecordId;
  readonly steps: readonly PathStep[];
  readonly set: (change: Partial<Finding>) => void;
  readonly evidence: readonly Recorded<Evidence>[];
}

const mostSteps = 100;

/** The attack path, step by step. Typing elsewhere on the page does not draw it again. */
export const PathEditor = memo(function PathEditor(props: PathEditorProps) {
  const { subject, steps, set, evidence } = props;
  const { t } = useTranslation('findings');
  const edits = useStepEdits(steps, set);
  return (
    <Stack gap={3}>
      <Text size={13} tone={2}>
        {t('path.hint')}
      </Text>
      {steps.length > 0 && (
        <ol className={styles['steps']}>
          {steps.map((step, at) => (
            <StepEditor
              key={step.id}
              subject={subject}
              step={step}
              at={at}
              isLast={at === steps.length - 1}
              evidenceCount={evidence.filter(({ value }) => value.step === step.id).length}
              edits={edits}
            />
          ))}
        </ol>
      )}
      <Inline>
        <Button icon={Plus} isDisabled={steps.length >= mostSteps} onPress={edits.add}>
          {t('path.add')}
        </Button>
      </Inline>
    </Stack>
  );
});
