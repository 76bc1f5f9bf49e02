import { type RuleBookRecord, ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { BUILT_IN_BOOKS } from '#shared/rule-books/built-in.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { checkFields, invalid, requireText } from './checked-input.ts';
import type { CommandError } from './refusals.ts';

/** A rule book as text: `content` is JSON of the scoring schema. */
export type RuleBookText = Pick<RuleBookRecord, 'title' | 'version' | 'content'>;

/** A built-in rule book (an editable sample) by its id as text, titled in one language; the usual one without an id. */
export const builtInRuleBook = (language: 'zh' | 'en', id?: string): RuleBookText =>
  bookText(BUILT_IN_BOOKS.find((book) => book.id === id) ?? municipalBook, language);

const bookText = (book: RuleBook, language: 'zh' | 'en'): RuleBookText => ({
  title: book.title[language],
  version: book.version,
  content: JSON.stringify(book),
});

/** A rule book text, normalised; refused when scoring could not read its content. */
export function checkRuleBook(text: RuleBookText): Result<RuleBookText, CommandError> {
  const { title, version, content } = text;
  const named = requireText('title', title);
  if (!named.ok) return named;
  if (!parseRuleBook(content).ok) return invalid('content', 'rule-book-invalid');
  const fields = checkFields(ruleBookKind, { title: named.value, version, content });
  if (!fields.ok) return fields;
  return ok({ title: named.value, version: fields.value.version ?? '', content });
}
