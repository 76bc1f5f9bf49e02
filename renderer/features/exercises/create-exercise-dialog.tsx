import { Controller, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useSubmitKey } from '#renderer/ui/use-submit-key.ts';
import { MARKINGS } from '#shared/domain/exercise.ts';
import { RuleBookField } from './rule-book-field.tsx';
import { TemplateField } from './template-field.tsx';
import { type ExerciseForm, isTimeZone, useExerciseForm } from './exercise-form.ts';

interface CreateExerciseDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The least that an exercise needs; everything else is planned inside it. */
export function CreateExerciseDialog({ isOpen, onOpenChange }: CreateExerciseDialogProps) {
  const { t } = useTranslation(['home', 'common']);
  const form = useExerciseForm();
  useSubmitKey(isOpen, form.submit);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('form.title')}
      isDismissable={!form.isSubmitting}
      footer={
        <>
          <Button isDisabled={form.isSubmitting} onPress={() => onOpenChange(false)}>
            {t('common:cancel')}
          </Button>
          <Button variant="primary" isPending={form.isSubmitting} onPress={form.submit}>
            {t('form.submit')}
          </Button>
        </>
      }
    >
      <Stack>
        {form.refusal !== undefined && <Banner tone="danger">{form.refusal}</Banner>}
        <LineField
          form={form}
          name="title"
          label={t('form.name')}
          placeholder={t('form.namePlaceholder')}
          isRequired
        />
        <TemplateField form={form} />
        <Columns>
          <LineField form={form} name="host" label={t('form.host')} />
          <LineField
            form={form}
            name="organiser"
            label={t('form.organiser')}
            description={t('form.organiserHint')}
            isRequired
          />
        </Columns>
        <Columns>
          <MomentField form={form} name="startsAt" label={t('form.startsAt')} />
          <MomentField form={form} name="endsAt" label={t('form.endsAt')} />
        </Columns>
        <Columns>
          <MarkingField form={form} />
          <LineField
            form={form}
            name="timeZone"
            label={t('form.timeZone')}
            description={t('form.timeZoneHint')}
          />
        </Columns>
        <RuleBookField form={form} />
      </Stack>
    </Dialog>
  );
}

interface LineFieldProps {
  readonly form: ExerciseForm;
  readonly name: 'title' | 'host' | 'organiser' | 'timeZone';
  readonly label: string;
  readonly description?: string;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
}

function LineField({ form, name, ...rest }: LineFieldProps) {
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <TextField
          {...rest}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          inputRef={ref}
          error={form.errorOf(name)}
        />
      )}
    />
  );
}

interface MomentFieldProps {
  readonly form: ExerciseForm;
  readonly name: 'startsAt' | 'endsAt';
  readonly label: string;
}

function MomentField({ form, name, label }: MomentFieldProps) {
  const timeZone = useWatch({ control: form.control, name: 'timeZone' });
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field: { value, onChange, onBlur } }) => (
        <DateTimeField
          label={label}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          timeZone={isTimeZone(timeZone) ? timeZone : 'UTC'}
          error={form.errorOf(name)}
        />
      )}
    />
  );
}

function MarkingField({ form }: { readonly form: ExerciseForm }) {
  const { t } = useTranslation(['home', 'terms']);
  return (
    <Controller
      control={form.control}
      name="marking"
      render={({ field: { value, onChange } }) => (
        <Select
          label={t('form.marking')}
          options={MARKINGS.map((id) => ({ id, label: t(`terms:marking.${id}`) }))}
          value={value}
          onChange={onChange}
        />
      )}
    />
  );
}
