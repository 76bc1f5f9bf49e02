import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useAppData } from '#renderer/data/app-data-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Columns, Stack } from '#renderer/ui/layout.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { builtInRuleBook } from '#shared/commands/rule-book-text.ts';
import { MARKINGS } from '#shared/domain/exercise.ts';

const isTimeZone = (text: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
};

const formSchema = z
  .object({
    title: z.string().trim().min(1, 'required').max(200),
    host: z.string().trim().max(200),
    organiser: z.string().trim().min(1, 'required').max(200),
    marking: z.enum(MARKINGS),
    timeZone: z.string().trim().refine(isTimeZone, 'timeZoneWrong'),
    startsAt: z.number().nullable(),
    endsAt: z.number().nullable(),
  })
  .refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || startsAt < endsAt, {
    path: ['endsAt'],
    message: 'endBeforeStart',
  });
type FormValues = z.infer<typeof formSchema>;

interface CreateExerciseDialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The least that an exercise needs; everything else is planned inside it. */
export function CreateExerciseDialog({ isOpen, onOpenChange }: CreateExerciseDialogProps) {
  const { t, i18n } = useTranslation(['home', 'terms', 'common']);
  const appData = useAppData();
  const errorText = useErrorText();
  const form = useForm<FormValues>({
    resolver: zodResolver(formSchema),
    mode: 'onTouched',
    defaultValues: {
      title: '',
      host: '',
      organiser: '',
      marking: 'internal',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      startsAt: null,
      endsAt: null,
    },
  });
  const { errors, isSubmitting } = form.formState;
  const messageOf = (field: keyof FormValues): string | undefined => {
    const message = errors[field]?.message;
    if (message === undefined) return undefined;
    return t(`form.${message as 'required' | 'timeZoneWrong' | 'endBeforeStart'}`);
  };
  const submit = form.handleSubmit(async ({ title, organiser, ...head }) => {
    const created = await appData.createExercise({
      title,
      head,
      organiser: { name: organiser, employer: head.host },
      ruleBook: builtInRuleBook(i18n.language === 'zh-CN' ? 'zh' : 'en'),
    });
    if (created.ok) goTo(addresses.overview(created.value.id));
    else form.setError('root', { message: errorText(created.error) });
  });
  const textField = (
    field: 'title' | 'host' | 'organiser' | 'timeZone',
    props: {
      readonly label: string;
      readonly isRequired?: boolean;
      readonly description?: string;
      readonly placeholder?: string;
    },
  ) => (
    <Controller
      control={form.control}
      name={field}
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <TextField
          {...props}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          inputRef={ref}
          error={messageOf(field)}
        />
      )}
    />
  );
  const timeZone = form.watch('timeZone');
  const momentField = (field: 'startsAt' | 'endsAt', label: string) => (
    <Controller
      control={form.control}
      name={field}
      render={({ field: { value, onChange, onBlur } }) => (
        <DateTimeField
          label={label}
          value={value}
          onChange={onChange}
          onBlur={onBlur}
          timeZone={isTimeZone(timeZone) ? timeZone : 'UTC'}
          error={messageOf(field)}
        />
      )}
    />
  );
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t('form.title')}
      isDismissable={!isSubmitting}
      footer={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('common:cancel')}</Button>
          <Button variant="primary" isPending={isSubmitting} onPress={() => void submit()}>
            {t('form.submit')}
          </Button>
        </>
      }
    >
      <form
        noValidate
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
        }}
      >
        <Stack>
          {errors.root?.message !== undefined && (
            <Banner tone="danger">{errors.root.message}</Banner>
          )}
          {textField('title', {
            label: t('form.name'),
            isRequired: true,
            placeholder: t('form.namePlaceholder'),
          })}
          <Columns>
            {textField('host', { label: t('form.host') })}
            {textField('organiser', {
              label: t('form.organiser'),
              isRequired: true,
              description: t('form.organiserHint'),
            })}
          </Columns>
          <Columns>
            {momentField('startsAt', t('form.startsAt'))}
            {momentField('endsAt', t('form.endsAt'))}
          </Columns>
          <Columns>
            <Controller
              control={form.control}
              name="marking"
              render={({ field: { value, onChange } }) => (
                <Select
                  label={t('form.marking')}
                  options={MARKINGS.map((marking) => ({
                    id: marking,
                    label: t(`terms:marking.${marking}`),
                  }))}
                  value={value}
                  onChange={onChange}
                />
              )}
            />
            {textField('timeZone', {
              label: t('form.timeZone'),
              description: t('form.timeZoneHint'),
            })}
          </Columns>
          <Text as="p" size={13} tone={2}>
            {t('form.ruleBook')}
          </Text>
        </Stack>
      </form>
    </Dialog>
  );
}
