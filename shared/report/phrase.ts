import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';
import type { Run } from './model.ts';

/** What a placeholder of a phrase may be filled with. */
export type Filling = string | Run | readonly Run[];

/**
 * Runs of a phrase with its placeholders filled. `{name}` stands for a value, `{name|one|many}` for a word that
 * agrees with the number behind `name`. A placeholder without a value, or a value without a placeholder, is our mistake.
 */
export function phrase(
  text: Bilingual,
  language: Language,
  values: Readonly<Record<string, Filling>> = {},
): Run[] {
  const runs: Run[] = [];
  const template = inLanguage(text, language);
  let at = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [whole, name = '', one, many] = match;
    const filling = values[name];
    if (filling === undefined) throw new Error(`Nothing for {${name}} in: ${template}`);
    pushText(runs, template.slice(at, match.index));
    if (one === undefined) runs.push(...asRuns(filling));
    else pushText(runs, numberOf(filling, name) === 1 ? one : (many ?? one));
    at = match.index + whole.length;
  }
  pushText(runs, template.slice(at));
  return runs;
}

/** {@link phrase} where only text is wanted, as in captions. */
export const phraseText = (
  text: Bilingual,
  language: Language,
  values: Readonly<Record<string, Filling>> = {},
): string => plainText(phrase(text, language, values));

/** The text of runs without their look. */
export const plainText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

const PLACEHOLDER = /\{([a-zA-Z]+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

const asRuns = (filling: Filling): readonly Run[] =>
  typeof filling === 'string' ? [{ text: filling }] : 'text' in filling ? [filling] : filling;

function numberOf(filling: Filling, name: string): number {
  const value = typeof filling === 'object' && 'text' in filling ? filling.value : undefined;
  if (value === undefined) throw new Error(`{${name}} is not a number`);
  return value;
}

function pushText(runs: Run[], text: string): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last !== undefined && Object.keys(last).length === 1)
    runs[runs.length - 1] = { text: last.text + text };
  else runs.push({ text });
}
