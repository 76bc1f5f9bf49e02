import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { HashText } from '#renderer/ui/hash-text.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ATTACK_VERSIONS } from '#shared/domain/attack-catalogue.ts';
import { MARKINGS } from '#shared/domain/exercise.ts';
import { useHeadField } from './use-head-field.ts';

interface HeadFieldProps {
  readonly isDisabled: boolean;
}

interface HeadLineProps extends HeadFieldProps {
  readonly name: 'title' | 'host' | 'basis' | 'authorisation';
  readonly isRequired?: boolean;
}

export function HeadLine({ name, isRequired = false, isDisabled }: HeadLineProps) {
  const { t } = useTranslation('plan');
  const label = t(`head.${name}`);
  const { choose: _, ...field } = useHeadField(name, label);
  const hint = name === 'basis' || name === 'authorisation' ? t(`head.${name}Hint`) : undefined;
  return (
    <TextField
      label={label}
      description={hint}
      isRequired={isRequired}
      isDisabled={isDisabled}
      {...field}
    />
  );
}

export function HeadText({ name, isDisabled }: HeadFieldProps & { readonly name: 'purpose' }) {
  const { t } = useTranslation('plan');
  const label = t(`head.${name}`);
  const { choose: _, ...field } = useHeadField(name, label);
  return <TextArea label={label} rows={3} isDisabled={isDisabled} {...field} />;
}

export function HeadMoment({
  name,
  isDisabled,
}: HeadFieldProps & { readonly name: 'startsAt' | 'endsAt' }) {
  const { t } = useTranslation('plan');
  const { timeZone } = useExerciseHead();
  const label = t(`head.${name}`);
  const { choose: _, ...field } = useHeadField(name, label);
  return <DateTimeField label={label} timeZone={timeZone} isDisabled={isDisabled} {...field} />;
}

export function HeadMarking({ isDisabled }: HeadFieldProps) {
  const { t } = useTranslation(['plan', 'terms']);
  const label = t('head.marking');
  const { value, choose, error } = useHeadField('marking', label);
  return (
    <Select
      label={label}
      description={t('head.markingHint')}
      options={MARKINGS.map((marking) => ({ id: marking, label: t(`terms:marking.${marking}`) }))}
      value={value}
      onChange={choose}
      error={error}
      isDisabled={isDisabled}
    />
  );
}

export function HeadAttackVersion({ isDisabled }: HeadFieldProps) {
  const { t } = useTranslation('plan');
  const label = t('head.attackVersion');
  const { value, choose, error } = useHeadField('attackVersion', label);
  return (
    <Select
      label={label}
      description={t('head.attackVersionHint')}
      options={ATTACK_VERSIONS.map((version) => ({ id: version, label: `Enterprise v${version}` }))}
      value={value}
      onChange={choose}
      error={error}
      isDisabled={isDisabled}
    />
  );
}

export function HeadTimeZone({ isDisabled }: HeadFieldProps) {
  const { t } = useTranslation('plan');
  const label = t('head.timeZone');
  const { value, choose, error } = useHeadField('timeZone', label);
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    return (known.includes(value) ? known : [value, ...known]).map((id) => ({ id, label: id }));
  }, [value]);
  return (
    <ComboBox
      label={label}
      description={t('head.timeZoneHint')}
      options={zones}
      value={value}
      onChange={(zone) => {
        if (zone !== null && zone !== value) choose(zone);
      }}
      error={error}
      isDisabled={isDisabled}
    />
  );
}

export function HeadReviewers({ isDisabled }: HeadFieldProps) {
  const { t } = useTranslation('plan');
  const label = t('head.reviewers');
  const { choose: _, ...field } = useHeadField('reviewers', label);
  return (
    <NumberField
      label={label}
      description={t('head.reviewersHint')}
      minValue={1}
      maxValue={9}
      hasSteppers
      isDisabled={isDisabled}
      {...field}
    />
  );
}

/** The one device that gives receipt numbers: two of them would give the same number twice. */
export function HeadDesk({ isDisabled }: HeadFieldProps) {
  const { t } = useTranslation('plan');
  const { identity } = useSession();
  const label = t('head.desk');
  const { value, choose, error } = useHeadField('desk', label);
  const isHere = value === identity.device;
  return (
    <Stack gap={1}>
      <Text size={13} tone={2}>
        {label}
      </Text>
      <Inline>
        <HashText value={value} />
        {isHere ? (
          <Text tone={2}>{t('head.deskHere')}</Text>
        ) : (
          <Button size="small" isDisabled={isDisabled} onPress={() => choose(identity.device)}>
            {t('head.makeDesk')}
          </Button>
        )}
      </Inline>
      <Text size={13} tone={error === undefined ? 3 : 'danger'}>
        {error ?? t('head.deskHint')}
      </Text>
    </Stack>
  );
}
