import { err, ok, type Result } from '#shared/kernel/result.ts';
import { bookProblems, problemReason } from './book-problems.ts';
import { type RuleBook, ruleBookSchema } from './rule-book.ts';

/** Why a text is not a rule book: where in it, and what is wrong there. */
export interface RuleBookError {
  readonly type: 'rule-book-invalid';
  /** Steps from the root, e.g. `items.3.category`; empty for the whole. */
  readonly path: string;
  readonly reason: string;
}

/** Reads a rule book from its JSON text. Every number in it is in the book's smallest unit or a decimal text. */
export function parseRuleBook(content: string): Result<RuleBook, RuleBookError> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (cause) {
    return invalid('', cause instanceof Error ? cause.message : 'not JSON');
  }
  const parsed = ruleBookSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return invalid(issue?.path.join('.') ?? '', issue?.message ?? 'malformed');
  }
  for (const problem of bookProblems(parsed.data)) {
    return invalid(problem.path, problemReason(problem));
  }
  return ok(parsed.data);
}

const invalid = (path: string, reason: string): Result<never, RuleBookError> =>
  err({ type: 'rule-book-invalid', path, reason });
