import { WHOLE_FIELD } from '#shared/journal/register.ts';
import type { RecordWords } from './record-words.ts';

/** Each of several values in words. Of records of one value only the parts in which they differ. */
export function differingParts(
  field: string,
  values: readonly unknown[],
  words: Pick<RecordWords, 'pair' | 'value'>,
): string[] {
  if (field !== WHOLE_FIELD) return values.map((value) => words.value(field, value));
  const wholes = values.map((value) => (value ?? {}) as Readonly<Record<string, unknown>>);
  const parts = [...new Set(wholes.flatMap((whole) => Object.keys(whole)))].filter((part) => {
    const first = JSON.stringify(wholes[0]?.[part]);
    return wholes.some((whole) => JSON.stringify(whole[part]) !== first);
  });
  return wholes.map((whole) => parts.map((part) => words.pair(part, whole[part])).join('\n'));
}
