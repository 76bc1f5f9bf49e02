import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { EXERCISE_TEMPLATES } from '#shared/templates/exercise-templates.ts';
import type { ExerciseTemplate } from '#shared/templates/template.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import type { ExerciseForm } from './exercise-form.ts';

/** Templates to begin from, each with what it brings. */
export function TemplateField({ form }: { readonly form: ExerciseForm }) {
  const { t, i18n } = useTranslation('home');
  const language = i18n.language as Language;
  const brings = useBrings();
  const options = [
    { id: '', label: t('template.none'), detail: t('template.noneText') },
    ...EXERCISE_TEMPLATES.map((template) => ({
      id: template.id,
      label: inLanguage(template.title, language),
      detail: `${inLanguage(template.summary, language)} ${brings(template)}`,
    })),
  ];
  return (
    <Controller
      control={form.control}
      name="template"
      render={({ field: { value } }) => (
        <RadioGroup
          label={t('template.label')}
          options={options}
          value={value}
          onChange={form.chooseTemplate}
        />
      )}
    />
  );
}

function useBrings(): (template: ExerciseTemplate) => string {
  const { t } = useTranslation('home');
  return ({ rules, windows, schedule, posts, scenarios, zeroReports }) => {
    const counts = {
      rules: rules.length,
      scenarios: scenarios.length,
      windows: windows.length,
      schedule: schedule.length,
      posts: posts.length,
      zeroReports: zeroReports.length,
    };
    const list = (Object.keys(counts) as (keyof typeof counts)[])
      .filter((key) => counts[key] > 0)
      .map((key) => t(`template.${key}`, { count: counts[key] }));
    return t('template.brings', { list });
  };
}
