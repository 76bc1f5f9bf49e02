import { type JournalTail, tailToText, textToTail } from '#renderer/storage/journal-tail.ts';

/** What is remembered of an exercise outside its database. */
export interface RememberedHeads {
  readonly dbUuid: string;
  readonly tail: JournalTail;
}

export const headsToText = ({ dbUuid, tail }: RememberedHeads): string =>
  JSON.stringify({ format: 1, dbUuid, tail: tailToText(tail) });

/** Null when the text is not what this version or an older one wrote. */
export function textToHeads(text: string): RememberedHeads | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Reflect.get(value, 'format') !== 1)
    return null;
  const dbUuid: unknown = Reflect.get(value, 'dbUuid');
  const tailText: unknown = Reflect.get(value, 'tail');
  const tail = typeof tailText === 'string' ? textToTail(tailText) : null;
  return typeof dbUuid === 'string' && tail !== null ? { dbUuid, tail } : null;
}
