import { MARKING_TERMS } from './domain-terms.ts';
import { inLanguage, type Language } from './language.ts';

type Marking = keyof typeof MARKING_TERMS;

const CLASSIFIED: ReadonlySet<Marking> = new Set(['confidential', 'secret', 'top-secret']);

/** The marking as it stands on screens and pages: a classification with its period behind a star (机密★1年), a TLP label alone. */
export function markingText(
  { marking, markingPeriod }: { readonly marking: Marking; readonly markingPeriod: string },
  language: Language,
): string {
  const words = inLanguage(MARKING_TERMS[marking], language);
  return CLASSIFIED.has(marking) && markingPeriod !== '' ? `${words}★${markingPeriod}` : words;
}
