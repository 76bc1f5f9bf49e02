import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Technique } from '#shared/domain/attack-catalogue.ts';
import type { Language } from '#shared/text/language.ts';
import { techniqueName } from '#shared/text/report/technique-names.ts';

/** Name of a technique in the language of the screen, where there is one in Chinese; else MITRE's. */
export function useTechniqueTitle(): (technique: Technique) => string {
  const { i18n } = useTranslation();
  return useCallback(
    ({ id, name, parent }: Technique) => {
      if (i18n.language === 'en' || parent !== null) return name;
      return techniqueName(id, i18n.language as Language) || name;
    },
    [i18n.language],
  );
}
