import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';

/** Categories of the rule book in force, as fields that a referee may be good at. */
export function useExpertiseOptions(): readonly { readonly id: string; readonly label: string }[] {
  const { i18n } = useTranslation();
  const book = useRuleBook();
  return useMemo(
    () =>
      (book?.categories ?? []).map(({ id, name }) => ({
        id,
        label: i18n.language === 'en' ? name.en : name.zh,
      })),
    [book, i18n.language],
  );
}
