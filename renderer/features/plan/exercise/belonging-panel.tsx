import { useTranslation } from 'react-i18next';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { EXERCISE_FORMS, EXERCISE_LEVELS } from '#shared/domain/exercise.ts';
import { useHeadField } from '../use-head-field.ts';

interface Lockable {
  readonly isDisabled: boolean;
}

/** Level, kind and series of the exercise. */
export function BelongingPanel({ isDisabled }: Lockable) {
  const { t } = useTranslation('planning');
  return (
    <Panel title={t('head.belonging')}>
      <Columns>
        <HeadForm isDisabled={isDisabled} />
        <HeadLevel isDisabled={isDisabled} />
        <HeadEntry name="series" hint={t('head.seriesHint')} isDisabled={isDisabled} />
        <HeadYear isDisabled={isDisabled} />
        <HeadEntry name="parentExercise" hint={t('head.parentHint')} isDisabled={isDisabled} />
      </Columns>
    </Panel>
  );
}

/** Who authorised the exercise, when and for how long. */
export function AuthorisationFields({ isDisabled }: Lockable) {
  return (
    <Columns>
      <HeadEntry name="authorisedBy" isDisabled={isDisabled} />
      <HeadMomentEntry name="authorisedAt" isDisabled={isDisabled} />
      <HeadMomentEntry name="authorisedFrom" isDisabled={isDisabled} />
      <HeadMomentEntry name="authorisedUntil" isDisabled={isDisabled} />
    </Columns>
  );
}

interface HeadEntryProps extends Lockable {
  readonly name: 'series' | 'parentExercise' | 'authorisedBy' | 'markingPeriod';
  readonly hint?: string;
}

export function HeadEntry({ name, hint, isDisabled }: HeadEntryProps) {
  const { t } = useTranslation('planning');
  const label = t(`head.${name}`);
  const { choose: _, ...field } = useHeadField(name, label);
  return <TextField label={label} description={hint} isDisabled={isDisabled} {...field} />;
}

function HeadMomentEntry({
  name,
  isDisabled,
}: Lockable & { readonly name: 'authorisedAt' | 'authorisedFrom' | 'authorisedUntil' }) {
  const { t } = useTranslation('planning');
  const { timeZone } = useExerciseHead();
  const label = t(`head.${name}`);
  const { choose: _, ...field } = useHeadField(name, label);
  return <DateTimeField label={label} timeZone={timeZone} isDisabled={isDisabled} {...field} />;
}

function HeadForm({ isDisabled }: Lockable) {
  const { t } = useTranslation(['planning', 'terms']);
  const label = t('head.form');
  const { value, choose, error } = useHeadField('form', label);
  return (
    <Select
      label={label}
      options={EXERCISE_FORMS.map((id) => ({ id, label: t(`terms:form.${id}`) }))}
      value={value}
      onChange={choose}
      error={error}
      isDisabled={isDisabled}
    />
  );
}

function HeadLevel({ isDisabled }: Lockable) {
  const { t } = useTranslation(['planning', 'terms']);
  const label = t('head.level');
  const { value, choose, error } = useHeadField('level', label);
  return (
    <Select
      label={label}
      placeholder={t('head.noLevel')}
      options={EXERCISE_LEVELS.map((id) => ({ id, label: t(`terms:level.${id}`) }))}
      value={value}
      onChange={choose}
      error={error}
      isDisabled={isDisabled}
    />
  );
}

function HeadYear({ isDisabled }: Lockable) {
  const { t } = useTranslation('planning');
  const label = t('head.planYear');
  const { value, onChange, onBlur, error } = useHeadField('planYear', label);
  return (
    <NumberField
      label={label}
      minValue={1990}
      maxValue={2200}
      formatOptions={{ useGrouping: false }}
      value={value ?? Number.NaN}
      onChange={(year) => onChange(Number.isNaN(year) ? null : year)}
      onBlur={onBlur}
      error={error}
      isDisabled={isDisabled}
    />
  );
}
