import { BOOK_FIELDS, type BookField, type BookPart, partsOf, valueAt } from './book-fields.ts';
import type { RuleBook } from './rule-book.ts';

/** What became of one part between two versions of a book. */
export type BookChange =
  | { readonly type: 'added' | 'removed'; readonly part: BookPart; readonly id: string }
  | {
      readonly type: 'changed';
      readonly part: BookPart;
      readonly id: string;
      readonly field: BookField;
      readonly before: unknown;
      readonly after: unknown;
    };

/**
 * How `after` differs from `before`, part by part and field by field, in the order of the newer book, what was removed at the end.
 * Where a value comes from is no difference; the order of parts is none either, since scoring does not read it.
 */
export function bookChanges(before: RuleBook, after: RuleBook): readonly BookChange[] {
  const key = ({ part, id }: { readonly part: string; readonly id: string }): string =>
    `${part} ${id}`;
  const earlier = new Map(partsOf(before).map((part) => [key(part), part]));
  const later = partsOf(after);
  const changes = later.flatMap(({ part, id, value }): BookChange[] => {
    const old = earlier.get(key({ part, id }));
    if (old === undefined) return [{ type: 'added', part, id }];
    return BOOK_FIELDS[part].flatMap((field): BookChange[] => {
      const [was, is] = [valueAt(old.value, field.path), valueAt(value, field.path)];
      if (canonical(was) === canonical(is)) return [];
      return [{ type: 'changed', part, id, field, before: was, after: is }];
    });
  });
  const kept = new Set(later.map(key));
  const gone = [...earlier.values()].filter((part) => !kept.has(key(part)));
  return [...changes, ...gone.map(({ part, id }): BookChange => ({ type: 'removed', part, id }))];
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
