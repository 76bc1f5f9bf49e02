import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import { ALL } from '#shared/domain/audiences.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import { type BookIndex, indexBook } from './book-index.ts';
import { readDesignations } from './designations.ts';
import { parseRuleBook, type RuleBookError } from './parse-rule-book.ts';
import type { RuleBook } from './rule-book.ts';

/** A book and the moment (ms since 1970) from which it holds. */
export interface ScheduledBook {
  readonly from: number;
  readonly book: RuleBook;
}

/** The books of an exercise, earliest first, never empty. The first also holds for what came before it. */
export type BookSchedule = readonly ScheduledBook[];

/** What scores are computed by: one book for everything (what-if), or the books as they came into force. */
export type Rules = RuleBook | BookSchedule;

/** Why an exercise cannot be scored. */
export type ScheduleError =
  | { readonly type: 'no-rule-book' }
  | { readonly type: 'rule-book-missing'; readonly record: string }
  | (RuleBookError & { readonly record: string })
  /** Books that follow each other must count in the same unit and read dates the same way. */
  | { readonly type: 'rule-books-differ'; readonly field: 'unitsPerPoint' | 'effectiveBy' };

/**
 * The books that the exercise's `rule-book` designations put into force. Without any designation the only rule-book record
 * holds from the beginning.
 */
export function bookScheduleOf(state: ExerciseState): Result<BookSchedule, ScheduleError> {
  const history = readDesignations(state).history(state.exercise, 'rule-book');
  const dated =
    history.length > 0
      ? history.map(({ from, value }) => ({ from, record: value }))
      : onlyBook(state);
  if (dated.length === 0) return err({ type: 'no-rule-book' });
  const schedule: ScheduledBook[] = [];
  for (const { from, record } of dated) {
    const found = readIn(state, ALL, ruleBookKind, record);
    if (found === undefined) return err({ type: 'rule-book-missing', record });
    const parsed = parseOnce(found.value.content);
    if (!parsed.ok) return err({ ...parsed.error, record });
    schedule.push({ from, book: parsed.value });
  }
  return consistent(schedule);
}

function onlyBook(state: ExerciseState): { from: number; record: string }[] {
  const books = [...readAll(state, ruleBookKind)];
  return books.length === 1 ? books.map(({ id }) => ({ from: 0, record: id })) : [];
}

function consistent(schedule: BookSchedule): Result<BookSchedule, ScheduleError> {
  const first = known(schedule[0], 'there is a book').book;
  for (const { book } of schedule) {
    if (book.arithmetic.unitsPerPoint !== first.arithmetic.unitsPerPoint) {
      return err({ type: 'rule-books-differ', field: 'unitsPerPoint' });
    }
    if (book.effectiveBy !== first.effectiveBy) {
      return err({ type: 'rule-books-differ', field: 'effectiveBy' });
    }
  }
  return ok(schedule);
}

const KEPT = 16;
const parsedBooks = new Map<string, Result<RuleBook, RuleBookError>>();

/** The same text gives the same book, so that what is remembered by book stays valid. */
function parseOnce(content: string): Result<RuleBook, RuleBookError> {
  const kept = parsedBooks.get(content);
  if (kept !== undefined) return kept;
  const parsed = parseRuleBook(content);
  const [oldest] = parsedBooks.keys();
  if (parsedBooks.size >= KEPT && oldest !== undefined) parsedBooks.delete(oldest);
  parsedBooks.set(content, parsed);
  return parsed;
}

/** Books by moment, ready for use. */
export interface BookTimeline {
  readonly effectiveBy: RuleBook['effectiveBy'];
  at(moment: number): BookIndex;
  /** The book that holds at the end: it ranks, and it measures units as a whole. */
  readonly last: BookIndex;
  /** Some book reads the end of the exercise. */
  readonly readsEnd: boolean;
  /** Whether something holds for any of the books. */
  some(test: (book: RuleBook) => boolean): boolean;
  /** The book that rulings of a moment were written under: another one than `at` only where something is tried out. */
  awardedAt(moment: number): BookIndex;
}

/** The timeline of rules; `awardedUnder` are those that rulings were written under, where these only try something out. Throws on an empty schedule, which `bookScheduleOf` never gives. */
export function timelineOf(rules: Rules, awardedUnder: Rules = rules): BookTimeline {
  const schedule = 'format' in rules ? [{ from: 0, book: rules }] : rules;
  const dated = schedule.map(({ from, book }) => ({ from, index: indexBook(book) }));
  const first = known(dated[0], 'a schedule has at least one book').index;
  const at = (moment: number): BookIndex =>
    dated.findLast(({ from }) => from <= moment)?.index ?? first;
  return {
    effectiveBy: first.book.effectiveBy,
    at,
    awardedAt: awardedUnder === rules ? at : timelineOf(awardedUnder).at,
    last: dated.at(-1)?.index ?? first,
    readsEnd: schedule.some(({ book }) => (book.lateSubmission?.afterEndMinutes ?? null) !== null),
    some: (test) => schedule.some(({ book }) => test(book)),
  };
}
