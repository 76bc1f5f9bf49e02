import type { Category, Item, RuleBook } from './rule-book.ts';
import { SCOPES } from './rule-book-values.ts';
import { extraProblems } from './extra-problems.ts';

/** What does not fit together in a book of the right shape. */
export const BOOK_PROBLEM_CODES = [
  'repeated-id',
  'unknown-clause',
  'unknown-category',
  'dimension-share',
  'cap-not-here',
  'category-ring',
  'parent-side',
  'parent-scope',
  'worth-share',
  'worth-sign',
  'worth-bands',
  'penalty-effect',
  'attack-effect',
  'limit-not-here',
  'factor-category',
  'shares-above-dimension',
  'dimensions-above-whole',
  'drip-steps',
  'unknown-item',
  'ladder-item',
  'time-item',
  'time-bands',
  'late-nothing',
  'percent-effect',
] as const;
export type BookProblemCode = (typeof BOOK_PROBLEM_CODES)[number];

/** One thing that makes a book unusable: where (`items.3.category`), what, and the id that it is about. */
export interface BookProblem {
  readonly path: string;
  readonly code: BookProblemCode;
  readonly id: string;
}

/** A problem in English, for files and logs; screens have their own words for the code. */
export function problemReason({ code, id }: Pick<BookProblem, 'code' | 'id'>): string {
  switch (code) {
    case 'repeated-id':
      return `"${id}" stands twice`;
    case 'unknown-clause':
      return `there is no clause "${id}"`;
    case 'unknown-category':
      return `there is no category "${id}"`;
    case 'dimension-share':
      return 'defence dimensions have a share, other categories have none';
    case 'cap-not-here':
      return 'penalties and defence dimensions have no cap';
    case 'category-ring':
      return 'the categories form a ring';
    case 'parent-side':
      return 'the parent is of another side';
    case 'parent-scope':
      return 'the scope of a parent must not be narrower';
    case 'worth-share':
      return 'exactly the items of defence dimensions are worth a percentage';
    case 'worth-sign':
      return 'penalties take points, other items give them';
    case 'worth-bands':
      return 'a penalty has fixed points';
    case 'penalty-effect':
      return 'only a penalty voids a result or disqualifies';
    case 'attack-effect':
      return 'only attack items concern a target or eliminate';
    case 'limit-not-here':
      return 'only what attack teams gain is limited in number';
    case 'factor-category':
      return `"${id}" is not a category of attack items`;
    case 'shares-above-dimension':
      return 'its items add up to more than the dimension';
    case 'dimensions-above-whole':
      return 'the dimensions add up to more than 1000 thousandths';
    case 'drip-steps':
      return 'the steps start at 0 and rise';
    case 'unknown-item':
      return `there is no item "${id}"`;
    case 'ladder-item':
      return `"${id}" is no attack item, or stands in two ladders`;
    case 'time-item':
      return `"${id}" is no item of a defence dimension, or stands in two scales of time`;
    case 'time-bands':
      return 'the bands rise';
    case 'late-nothing':
      return 'a late hand-in needs a limit';
    case 'percent-effect':
      return 'only a penalty takes a share';
  }
}

/** Everything that does not fit together, in the order of the book. */
export function* bookProblems(book: RuleBook): Generator<BookProblem> {
  yield* repeatedIds('clauses', book.clauses);
  yield* repeatedIds('categories', book.categories);
  yield* repeatedIds('items', book.items);
  yield* repeatedIds('multipliers', book.multipliers);
  yield* unknownClauses(book);
  const categories = new Map(book.categories.map((category) => [category.id, category]));
  for (const [at, category] of book.categories.entries()) {
    yield* categoryProblems(`categories.${at}`, category, categories);
  }
  for (const [at, item] of book.items.entries()) {
    yield* itemProblems(`items.${at}`, item, categories.get(item.category));
  }
  for (const [at, multiplier] of book.multipliers.entries()) {
    for (const id of multiplier.categories) {
      const side = categories.get(id)?.side;
      if (side !== 'attack' && side !== 'bonus') {
        yield { path: `multipliers.${at}.categories`, code: 'factor-category', id };
      }
    }
  }
  yield* shareProblems(book);
  yield* dripProblems(book);
  yield* extraProblems(book, categories);
}

function* repeatedIds(
  path: string,
  parts: readonly { readonly id: string }[],
): Generator<BookProblem> {
  const seen = new Set<string>();
  for (const [at, { id }] of parts.entries()) {
    if (seen.has(id)) yield { path: `${path}.${at}.id`, code: 'repeated-id', id };
    seen.add(id);
  }
}

/** Every part of a book that quotes a clause, with its place. */
export const quotedClauses = (book: RuleBook): readonly (readonly [string, string])[] => {
  const parts: readonly (readonly [string, { readonly clause: string } | null])[] = [
    ...book.categories.map((part, at) => [`categories.${at}`, part] as const),
    ...book.items.map((part, at) => [`items.${at}`, part] as const),
    ...book.multipliers.map((part, at) => [`multipliers.${at}`, part] as const),
    ['arithmetic', book.arithmetic],
    ['dedupe', book.dedupe],
    ['elimination', book.elimination],
    ['defence', book.defence],
    ['drip', book.drip],
    ['ranking', book.ranking],
    ...(book.ladders ?? []).map((part, at) => [`ladders.${at}`, part] as const),
    ...(book.timeBands ?? []).map((part, at) => [`timeBands.${at}`, part] as const),
    ['firstBlood', book.firstBlood ?? null],
    ['lateSubmission', book.lateSubmission ?? null],
    ['testCases', book.testCases ?? null],
  ];
  return parts.flatMap(([path, part]) => (part === null ? [] : [[path, part.clause] as const]));
};

function* unknownClauses(book: RuleBook): Generator<BookProblem> {
  const known = new Set(book.clauses.map((clause) => clause.id));
  for (const [path, id] of quotedClauses(book)) {
    if (!known.has(id)) yield { path: `${path}.clause`, code: 'unknown-clause', id };
  }
}

function* categoryProblems(
  path: string,
  category: Category,
  categories: ReadonlyMap<string, Category>,
): Generator<BookProblem> {
  const { id } = category;
  if ((category.side === 'defence') !== (category.permille !== null)) {
    yield { path: `${path}.permille`, code: 'dimension-share', id };
  }
  if (category.cap !== null && (category.side === 'penalty' || category.side === 'defence')) {
    yield { path: `${path}.cap`, code: 'cap-not-here', id };
  }
  const seen = new Set([id]);
  let child = category;
  while (child.parent !== null) {
    const parent = categories.get(child.parent);
    if (parent === undefined)
      return yield { path: `${path}.parent`, code: 'unknown-category', id: child.parent };
    if (seen.has(parent.id)) return yield { path: `${path}.parent`, code: 'category-ring', id };
    if (parent.side !== category.side)
      return yield { path: `${path}.parent`, code: 'parent-side', id };
    if (SCOPES.indexOf(parent.capScope) > SCOPES.indexOf(child.capScope)) {
      return yield { path: `${path}.capScope`, code: 'parent-scope', id };
    }
    seen.add(parent.id);
    child = parent;
  }
}

function* itemProblems(
  path: string,
  item: Item,
  category: Category | undefined,
): Generator<BookProblem> {
  const { id, worth } = item;
  if (category === undefined)
    return yield { path: `${path}.category`, code: 'unknown-category', id: item.category };
  if ((category.side === 'defence') !== (worth.type === 'percent-of-linked')) {
    yield { path: `${path}.worth`, code: 'worth-share', id };
  }
  if (worth.type === 'points' && (category.side === 'penalty') !== worth.points <= 0) {
    yield { path: `${path}.worth`, code: 'worth-sign', id };
  }
  if (worth.type === 'bands' && category.side === 'penalty') {
    yield { path: `${path}.worth`, code: 'worth-bands', id };
  }
  if (category.side !== 'penalty' && (item.voidsResult || item.disqualifies)) {
    yield { path, code: 'penalty-effect', id };
  }
  if (category.side !== 'penalty' && (item.percent ?? null) !== null) {
    yield { path: `${path}.percent`, code: 'percent-effect', id };
  }
  if (category.side !== 'attack' && (item.target !== null || item.eliminates)) {
    yield { path, code: 'attack-effect', id };
  }
  if (item.limit !== null && category.side !== 'attack' && category.side !== 'bonus') {
    yield { path: `${path}.limit`, code: 'limit-not-here', id };
  }
}

function* shareProblems(book: RuleBook): Generator<BookProblem> {
  let total = 0;
  for (const [at, category] of book.categories.entries()) {
    if (category.permille === null) continue;
    total += category.permille;
    if (shareOfItems(book, category.id) > category.permille) {
      const path = `categories.${at}.permille`;
      yield { path, code: 'shares-above-dimension', id: category.id };
    }
  }
  if (total > 1000) yield { path: 'categories', code: 'dimensions-above-whole', id: '' };
}

/** Thousandths that the items of a defence dimension are worth together. */
export const shareOfItems = (book: RuleBook, category: string): number =>
  book.items.reduce(
    (sum, { category: of, worth }) =>
      of === category && worth.type === 'percent-of-linked' ? sum + worth.permille : sum,
    0,
  );

function* dripProblems(book: RuleBook): Generator<BookProblem> {
  const steps = book.drip?.steps ?? [];
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1]?.fromMinutes ?? -1;
    if (step.fromMinutes <= before || (at === 0 && step.fromMinutes !== 0)) {
      yield { path: `drip.steps.${at}.fromMinutes`, code: 'drip-steps', id: '' };
    }
  }
}
