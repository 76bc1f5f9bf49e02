import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useRecord } from '#renderer/data/use-records.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Form } from '#renderer/ui/form.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { editPostureSettings } from '#shared/commands/edit-posture-settings.ts';
import {
  INDEX_DIMENSIONS,
  INDEX_INPUTS,
  type IndexInput,
  POSTURE_SETTINGS_ID,
  type PostureSettings,
  postureSettingsKind,
} from '#shared/domain/posture-settings.ts';
import { usePostureLock } from './use-posture-lock.ts';

/** What indicators and index are counted with. All values are a sample until somebody says what they rest on. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['posture', 'common']);
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const locked = usePostureLock(postureSettingsKind);
  const saved =
    useRecord(postureSettingsKind, POSTURE_SETTINGS_ID)?.value ?? postureSettingsKind.empty;
  const [values, setValues] = useState<PostureSettings>(saved);
  const [ports, setPorts] = useState(saved.highRiskPorts.join(' '));
  const [problem, setProblem] = useState<string | null>(null);
  const change = (part: Partial<PostureSettings>): void => setValues({ ...values, ...part });
  const save = async (): Promise<void> => {
    const highRiskPorts = readPorts(ports);
    if (highRiskPorts === null) return setProblem(t('posture:settings.portsBad'));
    const outcome = await session.run(editPostureSettings, { ...values, highRiskPorts });
    if (!outcome.ok) return setProblem(errorText(outcome.error));
    toasts.add({ tone: 'positive', title: t('posture:state.saved') });
    onClose();
  };
  return (
    <Dialog
      isOpen
      size="large"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('posture:settings.title')}
      footer={
        <>
          <Button
            variant="quiet"
            onPress={() => {
              setValues(postureSettingsKind.empty);
              setPorts(postureSettingsKind.empty.highRiskPorts.join(' '));
            }}
          >
            {t('posture:settings.reset')}
          </Button>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={locked !== null} onPress={() => void save()}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <Form gap={4} onSubmit={() => void save()}>
        <Banner tone="info">{locked ?? t('posture:settings.sampleNote')}</Banner>
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        <TextArea
          label={t('posture:settings.ports')}
          description={t('posture:settings.portsHint')}
          rows={2}
          value={ports}
          onChange={setPorts}
        />
        <Limits values={values} onChange={change} />
        <Weights values={values} onChange={change} />
        <TextField
          label={t('posture:settings.basis')}
          value={values.basis}
          onChange={(basis) => change({ basis })}
        />
      </Form>
    </Dialog>
  );
}

function readPorts(text: string): number[] | null {
  const ports = text
    .split(/[\s,;，；、]+/)
    .filter(Boolean)
    .map(Number);
  return ports.every((port) => Number.isInteger(port) && port >= 1 && port <= 65_535)
    ? ports
    : null;
}

interface PartProps {
  readonly values: PostureSettings;
  readonly onChange: (change: Partial<PostureSettings>) => void;
}

interface WholeProps {
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly onChange: (value: number) => void;
}

/** A whole number; an emptied field keeps the former one. */
function Whole({ label, value, min = 0, max = 1000, onChange }: WholeProps) {
  return (
    <NumberField
      label={label}
      minValue={min}
      maxValue={max}
      step={1}
      value={value}
      onChange={(next) => !Number.isNaN(next) && onChange(next)}
    />
  );
}

function Limits({ values, onChange }: PartProps) {
  const { t } = useTranslation('posture');
  const due = t('settings.due');
  return (
    <Columns min={160} gap={3}>
      <Whole
        label={t('settings.coverage')}
        min={1}
        max={3650}
        value={values.coverageDays}
        onChange={(coverageDays) => onChange({ coverageDays })}
      />
      <Whole
        label={`${due} · ${t('settings.critical')}`}
        min={1}
        max={3650}
        value={values.dueDaysCritical}
        onChange={(dueDaysCritical) => onChange({ dueDaysCritical })}
      />
      <Whole
        label={`${due} · ${t('settings.high')}`}
        min={1}
        max={3650}
        value={values.dueDaysHigh}
        onChange={(dueDaysHigh) => onChange({ dueDaysHigh })}
      />
      <Whole
        label={`${due} · ${t('settings.medium')}`}
        min={1}
        max={3650}
        value={values.dueDaysMedium}
        onChange={(dueDaysMedium) => onChange({ dueDaysMedium })}
      />
      <Whole
        label={t('settings.incident')}
        min={1}
        max={8760}
        value={values.incidentHours}
        onChange={(incidentHours) => onChange({ incidentHours })}
      />
    </Columns>
  );
}

const LEVELS = ['S', 'A', 'B', 'C'] as const;

function Weights({ values, onChange }: PartProps) {
  const { t } = useTranslation(['posture', 'terms']);
  const weightOf = (input: IndexInput): number =>
    values.inputWeights.find((one) => one.input === input)?.weight ?? 1;
  const setWeight = (input: IndexInput, weight: number): void =>
    onChange({
      inputWeights: [
        ...values.inputWeights.filter((one) => one.input !== input),
        { input, weight },
      ],
    });
  return (
    <>
      <Text weight="medium">{t('posture:settings.weights')}</Text>
      <Columns min={160} gap={3}>
        {INDEX_DIMENSIONS.map((id) => (
          <Whole
            key={id}
            label={t(`terms:indexDimension.${id}`)}
            value={values.dimensionWeights[id]}
            onChange={(weight) =>
              onChange({ dimensionWeights: { ...values.dimensionWeights, [id]: weight } })
            }
          />
        ))}
      </Columns>
      <Text weight="medium">{t('posture:settings.inputs')}</Text>
      <Columns min={240} gap={3}>
        {INDEX_DIMENSIONS.flatMap((id) =>
          INDEX_INPUTS[id].map((input) => (
            <Whole
              key={input}
              label={t(`posture:index.input.${input}`)}
              value={weightOf(input)}
              onChange={(weight) => setWeight(input, weight)}
            />
          )),
        )}
      </Columns>
      <Text weight="medium">{t('posture:settings.cutOffs')}</Text>
      <Columns min={160} gap={3}>
        {LEVELS.map((level) => (
          <Whole
            key={level}
            label={t(`terms:indexLevel.${level}`)}
            max={100}
            value={values.cutOffs[level]}
            onChange={(from) => onChange({ cutOffs: { ...values.cutOffs, [level]: from } })}
          />
        ))}
      </Columns>
    </>
  );
}
