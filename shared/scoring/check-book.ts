import { exact } from '#shared/kernel/decimal.ts';
import {
  type BookProblemCode,
  bookProblems,
  quotedClauses,
  shareOfItems,
} from './book-problems.ts';
import { type Category, type Item, type RuleBook, ruleBookSchema } from './rule-book.ts';

/** What makes a book surprising without making it unusable. */
export const BOOK_WARNING_CODES = [
  'cap-below-item',
  'cap-of-nothing',
  'cap-above-parent',
  'worth-nothing',
  'factor-of-nothing',
  'category-empty',
  'clause-unused',
  'dimensions-below-whole',
  'shares-below-dimension',
  'bands-out-of-order',
  'factors-rise',
  'factors-together',
  'no-eliminating-item',
  'eliminates-in-vain',
  'too-few-assigned',
  'chief-never',
  'base-cap-above-share',
  'bonus-cap-below-parts',
  'appeal-without-level',
] as const;
export type BookWarningCode = (typeof BOOK_WARNING_CODES)[number];

/** Values of the wrong shape, as an editor or a file may have them. */
export type ShapeCode = 'shape-missing' | 'shape-range' | 'shape-form';

/**
 * One remark on a book. An error keeps it from being saved; a warning says what people may not have meant.
 * `path` leads to the part (`items.3.worth`), `values` are numbers in the book's smallest unit, thousandths or counts, as the code needs them.
 */
export interface BookRemark {
  readonly severity: 'error' | 'warning';
  readonly code: BookProblemCode | BookWarningCode | ShapeCode;
  readonly path: string;
  /** Id of the part, category or clause that it is about; empty for the book as a whole. */
  readonly id: string;
  readonly values: Readonly<Record<string, number>>;
}

/** Everything to be said about a book: errors first, each in the order of the book. A book without errors can be saved. */
export function checkBook(book: RuleBook): readonly BookRemark[] {
  const shape = ruleBookSchema.safeParse(book);
  if (!shape.success) {
    return shape.error.issues.map((issue) => ({
      severity: 'error',
      code: shapeCode(issue.code),
      path: issue.path.join('.'),
      id: idAt(book, issue.path),
      values: {},
    }));
  }
  const errors = [...bookProblems(book)].map(
    ({ path, code, id }): BookRemark => ({ severity: 'error', code, path, id, values: {} }),
  );
  return [...errors, ...warningsOf(book)];
}

function shapeCode(code: string): ShapeCode {
  if (code === 'too_small' || code === 'too_big') return 'shape-range';
  return code === 'invalid_type' ? 'shape-missing' : 'shape-form';
}

function idAt(book: RuleBook, path: readonly PropertyKey[]): string {
  const [list, at] = path;
  const part: unknown = (book as unknown as Readonly<Record<PropertyKey, unknown>>)[list ?? ''];
  const one: unknown = Array.isArray(part) && typeof at === 'number' ? part[at] : undefined;
  const { id } = (one ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' ? id : '';
}

function* warningsOf(book: RuleBook): Generator<BookRemark> {
  for (const [at, category] of book.categories.entries()) {
    yield* categoryWarnings(book, category, `categories.${at}`);
  }
  for (const [at, item] of book.items.entries()) yield* itemWarnings(book, item, `items.${at}`);
  yield* factorWarnings(book);
  yield* wholeWarnings(book);
}

const warning = (
  code: BookWarningCode,
  path: string,
  id: string,
  values: Readonly<Record<string, number>> = {},
): BookRemark => ({ severity: 'warning', code, path, id, values });

function* categoryWarnings(
  book: RuleBook,
  { id, cap, parent, permille }: Category,
  path: string,
): Generator<BookRemark> {
  const isParent = book.categories.some((other) => other.parent === id);
  if (!isParent && !book.items.some(({ category }) => category === id)) {
    yield warning('category-empty', path, id);
  }
  const above = book.categories.find((other) => other.id === parent)?.cap ?? null;
  if (cap !== null && above !== null && cap > above) {
    yield warning('cap-above-parent', `${path}.cap`, id, { cap, above });
  }
  if (cap === 0) yield warning('cap-of-nothing', `${path}.cap`, id);
  const shares = shareOfItems(book, id);
  if (permille !== null && shares < permille) {
    yield warning('shares-below-dimension', `${path}.permille`, id, { shares, permille });
  }
}

/** The most that one of an item can be worth; 0 for penalties and shares. */
const mostOf = ({ worth }: Item): number => {
  if (worth.type === 'points') return Math.max(0, worth.points);
  return worth.type === 'bands' ? Math.max(...worth.bands.map(({ max }) => max)) : 0;
};

function* itemWarnings(book: RuleBook, item: Item, path: string): Generator<BookRemark> {
  const { id, worth } = item;
  const category = book.categories.find((one) => one.id === item.category);
  const most = mostOf(item);
  if (most === 0 && worth.type !== 'percent-of-linked' && category?.side !== 'penalty') {
    yield warning('worth-nothing', `${path}.worth`, id);
  }
  const cap = category?.cap ?? null;
  if (cap !== null && cap > 0 && most > cap) {
    yield warning('cap-below-item', `${path}.worth`, id, { cap, most });
  }
  if (worth.type === 'bands') {
    const isBroken = worth.bands.some((band, at) => band.min < (worth.bands[at - 1]?.max ?? 0));
    if (isBroken) yield warning('bands-out-of-order', `${path}.worth`, id);
  }
  if (item.eliminates && book.elimination === null) {
    yield warning('eliminates-in-vain', `${path}.eliminates`, id);
  }
}

function* factorWarnings(book: RuleBook): Generator<BookRemark> {
  for (const [at, one] of book.multipliers.entries()) {
    const path = `multipliers.${at}`;
    if (exact(one.factor).equals(0) && one.when.type !== 'participation') {
      yield warning('factor-of-nothing', `${path}.factor`, one.id);
    }
    const sameCondition = book.multipliers
      .slice(0, at)
      .some(
        (before) =>
          JSON.stringify(before.when) === JSON.stringify(one.when) &&
          before.categories.some((category) => one.categories.includes(category)),
      );
    if (sameCondition) yield warning('factors-together', path, one.id);
  }
  const factors = book.dedupe === null ? [] : [...book.dedupe.factors, book.dedupe.afterLast];
  if (factors.some((factor, at) => at > 0 && exact(factor).gt(exact(factors[at - 1] ?? factor)))) {
    yield warning('factors-rise', 'dedupe.factors', '');
  }
}

function* wholeWarnings(book: RuleBook): Generator<BookRemark> {
  const { categories, defence, review, appeal } = book;
  const quoted = new Set(quotedClauses(book).map(([, clause]) => clause));
  for (const [at, { id }] of book.clauses.entries()) {
    if (!quoted.has(id)) yield warning('clause-unused', `clauses.${at}`, id);
  }
  const dimensions = categories.filter(({ side }) => side === 'defence');
  const total = dimensions.reduce((sum, { permille }) => sum + (permille ?? 0), 0);
  if (dimensions.length > 0 && total < 1000) {
    yield warning('dimensions-below-whole', 'categories', '', { total });
  }
  if (book.elimination !== null && !book.items.some(({ eliminates }) => eliminates)) {
    yield warning('no-eliminating-item', 'elimination', '');
  }
  if (review.required > review.assigned) {
    const { required, assigned } = review;
    yield warning('too-few-assigned', 'review.required', '', { required, assigned });
  }
  const most = Math.max(0, ...book.items.map(mostOf));
  const isReserved = categories.some(({ chief }) => chief) || book.items.some(({ chief }) => chief);
  if (review.chiefAbove >= most && !isReserved) {
    yield warning('chief-never', 'review.chiefAbove', '', { chiefAbove: review.chiefAbove, most });
  }
  if (exact(defence.baseCap).gt(exact(defence.linkedShare))) {
    yield warning('base-cap-above-share', 'defence.baseCap', '');
  }
  const parts = categories
    .filter(({ side }) => side === 'defence-bonus')
    .reduce((sum, { cap }) => sum + (cap ?? 0), 0);
  if (parts > defence.bonusCap) {
    yield warning('bonus-cap-below-parts', 'defence.bonusCap', '', {
      cap: defence.bonusCap,
      parts,
    });
  }
  if (appeal.levels === 0 && appeal.windowHours > 0) {
    yield warning('appeal-without-level', 'appeal.levels', '');
  }
}
