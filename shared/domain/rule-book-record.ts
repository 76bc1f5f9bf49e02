import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, name } from './text.ts';

/** Largest rule book, in characters of JSON. */
export const MAX_RULE_BOOK_CHARS = 200_000;

/** A rule book as the exercise holds it. `content` is the JSON text that the scoring schema validates. */
export const ruleBookKind = defineKind({
  kind: 'rule-book',
  shape: 'fields',
  audiences: ['all'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    title: name(),
    version: line(40),
    status: z.enum(['draft', 'published', 'frozen']),
    content: z.string().max(MAX_RULE_BOOK_CHARS),
  }),
  empty: { title: '', version: '', status: 'draft', content: '' },
});
export type RuleBookRecord = ValueOf<typeof ruleBookKind>;
