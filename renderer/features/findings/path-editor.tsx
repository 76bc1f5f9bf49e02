import { Plus } from 'lucide-react';
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

interface PathEditorProps {
  readonly subject: RecordId;
  readonly steps: readonly PathStep[];
  readonly set: (change: Partial<Finding>) => void;
  readonly evidence: readonly Recorded<Evidence>[];
}

const mostSteps = 100;

/** The attack path, step by step. */
export function PathEditor({ subject, steps, set, evidence }: PathEditorProps) {
  const { t } = useTranslation('findings');
  const change = (next: readonly PathStep[]): void => set({ steps: [...next] });
  const add = (): void => {
    const before = steps.at(-1);
    change([
      ...steps,
      { ...EMPTY_STEP, id: crypto.randomUUID(), source: before?.destination ?? '' },
    ]);
  };
  const move = (at: number, by: -1 | 1): void => {
    const next = [...steps];
    const [step] = next.splice(at, 1);
    if (step !== undefined) next.splice(at + by, 0, step);
    change(next);
  };
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
              onChange={(part) =>
                change(steps.map((one) => (one.id === step.id ? { ...one, ...part } : one)))
              }
              onMove={(by) => move(at, by)}
              onRemove={() => change(steps.filter((one) => one.id !== step.id))}
            />
          ))}
        </ol>
      )}
      <Inline>
        <Button icon={Plus} isDisabled={steps.length >= mostSteps} onPress={add}>
          {t('path.add')}
        </Button>
      </Inline>
    </Stack>
  );
}

const EMPTY_STEP: Omit<PathStep, 'id'> = {
  at: null,
  source: '',
  asset: null,
  destination: '',
  technique: '',
  privilege: 'none',
  summary: '',
};
