import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useAppData } from '#renderer/data/app-data-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { applyTemplate } from '#shared/commands/apply-template.ts';
import { builtInRuleBook } from '#shared/commands/rule-book-text.ts';
import { type Exercise, MARKINGS } from '#shared/domain/exercise.ts';
import { ok } from '#shared/kernel/result.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { purpleTeamBook } from '#shared/rule-books/purple-team.ts';
import { templateById } from '#shared/templates/exercise-templates.ts';
import type { ExerciseTemplate } from '#shared/templates/template.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';

/** What a template says of the head. */
const headOf = (
  template: ExerciseTemplate | undefined,
  language: Language,
): Partial<Pick<Exercise, 'form' | 'level' | 'purpose' | 'reviewers' | 'template'>> =>
  template === undefined
    ? {}
    : {
        form: template.form,
        level: template.level,
        purpose: inLanguage(template.purpose, language),
        reviewers: template.reviewers,
        template: template.id,
      };

const FIELD_ERRORS = ['required', 'tooLong', 'timeZoneWrong', 'endBeforeStart'] as const;
type FieldError = (typeof FIELD_ERRORS)[number];

const says = (error: FieldError): FieldError => error;

const lineSchema = z.string().trim().max(200, says('tooLong'));

const formSchema = z
  .object({
    title: lineSchema.min(1, says('required')),
    host: lineSchema,
    organiser: lineSchema.min(1, says('required')),
    marking: z.enum(MARKINGS),
    timeZone: z.string().trim().refine(isTimeZone, says('timeZoneWrong')),
    startsAt: z.number().nullable(),
    endsAt: z.number().nullable(),
    template: z.string(),
    book: z.string(),
  })
  .refine(({ startsAt, endsAt }) => startsAt === null || endsAt === null || startsAt < endsAt, {
    path: ['endsAt'],
    message: says('endBeforeStart'),
  });
export type ExerciseFormValues = z.infer<typeof formSchema>;

/** The form of a new exercise; when it is made, the window goes there. */
export function useExerciseForm() {
  const { t, i18n } = useTranslation('home');
  const appData = useAppData();
  const errorText = useErrorText();
  const form = useForm<ExerciseFormValues>({
    resolver: zodResolver(formSchema),
    mode: 'onTouched',
    defaultValues: {
      title: '',
      host: '',
      organiser: '',
      marking: 'internal',
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      startsAt: null,
      endsAt: null,
      template: '',
      book: municipalBook.id,
    },
  });
  const { errors, isSubmitting } = form.formState;
  const create = form.handleSubmit(async ({ title, organiser, template: id, book, ...values }) => {
    const language = i18n.language as Language;
    const head = { ...values, ...headOf(templateById(id), language) };
    const created = await appData.createExercise({
      title,
      head,
      organiser: { name: organiser, employer: head.host },
      ruleBook: builtInRuleBook(i18n.language === 'zh-CN' ? 'zh' : 'en', book),
    });
    if (!created.ok) {
      form.setError('root', { message: errorText(created.error) });
      return;
    }
    const filled =
      id === '' ? ok(null) : await created.value.run(applyTemplate, { template: id, language });
    if (filled.ok) goTo(addresses.overview(created.value.id));
    else form.setError('root', { message: errorText(filled.error) });
  });
  return {
    control: form.control,
    /** A template also proposes the book that goes with its form. */
    chooseTemplate(template: string): void {
      form.setValue('template', template);
      const isPurple = templateById(template)?.form === 'purple-team';
      form.setValue('book', (isPurple ? purpleTeamBook : municipalBook).id);
    },
    isSubmitting,
    refusal: errors.root?.message,
    errorOf(field: keyof ExerciseFormValues): string | undefined {
      const error = FIELD_ERRORS.find((known) => known === errors[field]?.message);
      return error && t(`form.${error}`);
    },
    submit(): void {
      if (!isSubmitting) void create();
    },
  };
}

export type ExerciseForm = ReturnType<typeof useExerciseForm>;

/** Whether text is the IANA name of a time zone that this device knows. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
