import { type Audience, isAudience } from '#shared/domain/audiences.ts';
import { isSha256, type Sha256 } from '#shared/kernel/bytes.ts';

/** How many batches of an audience are stored, and the hash of the last that came. */
export interface TailPlace {
  readonly count: number;
  readonly head: Sha256;
}

/** Where the stored journal ends, by audience. It follows the order of arrival, which differs between machines. */
export type JournalTail = ReadonlyMap<Audience, TailPlace>;

export const EMPTY_TAIL: JournalTail = new Map();

/** One spelling of a tail, so that two can be compared as texts. */
export const tailToText = (tail: JournalTail): string =>
  JSON.stringify(
    [...tail]
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([audience, { count, head }]) => [audience, count, head]),
  );

/** The tail that a text spells, or null when it is none. */
export function textToTail(text: string): JournalTail | null {
  const value = parsed(text);
  if (!Array.isArray(value)) return null;
  const tail = new Map<Audience, TailPlace>();
  for (const item of value as unknown[]) {
    if (!Array.isArray(item) || item.length !== 3) return null;
    const [audience, count, head] = item as unknown[];
    if (typeof audience !== 'string' || !isAudience(audience)) return null;
    if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 1) return null;
    if (typeof head !== 'string' || !isSha256(head)) return null;
    tail.set(audience, { count, head });
  }
  return tail;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
