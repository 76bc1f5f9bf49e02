import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Select } from '#renderer/ui/select.tsx';
import { known } from '#shared/kernel/result.ts';
import { BUILT_IN_BOOKS } from '#shared/rule-books/built-in.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import type { ExerciseForm } from './exercise-form.ts';

/** The book to begin with; the note says whose its values are. */
export function RuleBookField({ form }: { readonly form: ExerciseForm }) {
  const { t, i18n } = useTranslation('home');
  const language = i18n.language as Language;
  return (
    <Controller
      control={form.control}
      name="book"
      render={({ field: { value, onChange } }) => {
        const book = known(
          BUILT_IN_BOOKS.find(({ id }) => id === value),
          'the form offers the built-in books alone',
        );
        return (
          <Select
            label={t('form.ruleBook')}
            description={inLanguage(book.note, language)}
            options={BUILT_IN_BOOKS.map(({ id, title }) => ({
              id,
              label: inLanguage(title, language),
            }))}
            value={value}
            onChange={onChange}
          />
        );
      }}
    />
  );
}
