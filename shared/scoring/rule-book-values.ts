import { z } from 'zod';

/** A text in both languages; neither may be empty. */
export const bilingualSchema = z.strictObject({
  zh: z.string().min(1).max(1000),
  en: z.string().min(1).max(1000),
});
export type Bilingual = z.infer<typeof bilingualSchema>;

/**
 * Where a value comes from: `published:S3` stands in a published rule (the number names the source in the documentation),
 * `unofficial:S6` in a weak one, `sample` is this program's own example (示例) and no authority's.
 */
export const sourceSchema = z.string().regex(/^(?:(?:published|unofficial):S\d{1,3}|sample)$/);
export type Source = z.infer<typeof sourceSchema>;

/** Fields whose source differs from the `source` of what they belong to. */
export const sourcesSchema = z.record(z.string().max(60), sourceSchema).default({});

/** Source of one field of a part of a book. */
export const sourceOf = (
  part: { readonly source: Source; readonly sources?: Readonly<Record<string, Source>> },
  field: string,
): Source => part.sources?.[field] ?? part.source;

/** Whether a value must be marked 示例 / sample. */
export const isSample = (source: Source): boolean => source === 'sample';

/** Readable id inside a book: `target-main-admin`. */
export const bookId = () => z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);

/** Points, as a count of the book's smallest unit. */
export const units = () => z.int().min(0).max(1_000_000_000);

/** A factor or share as decimal text, so that it stays exact: `1.4`. */
export const decimalFactor = () => z.string().regex(/^\d{1,6}(?:\.\d{1,6})?$/);

/**
 * Over what a cap or a limit is counted. Every scope is within one attack team; `team-unit-tree` is a unit with all its
 * subordinate bodies, and the narrower ones are counted within such a tree.
 */
export const SCOPES = ['team', 'team-unit-tree', 'team-unit', 'team-system'] as const;
export const scopeSchema = z.enum(SCOPES);
export type Scope = z.infer<typeof scopeSchema>;
