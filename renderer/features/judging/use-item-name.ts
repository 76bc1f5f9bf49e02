import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useRuleBook } from '#renderer/data/use-rule-book.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';

/** Names of rule-book items; an item that the book no longer has shows its id. */
export function useItemName(): (item: string) => string {
  const { i18n } = useTranslation();
  const book = useRuleBook();
  return useCallback(
    (id: string) => {
      const item = book?.items.find((candidate) => candidate.id === id);
      return item === undefined ? id : inLanguage(item.name, i18n.language as Language);
    },
    [book, i18n.language],
  );
}
