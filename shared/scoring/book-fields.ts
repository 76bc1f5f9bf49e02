import {
  ATTACK_TIE_BREAKS,
  CATEGORY_SIDES,
  DEDUPE_KEYS,
  DEFENCE_TIE_BREAKS,
  EVIDENCE_NEEDS,
  type RuleBook,
} from './rule-book.ts';
import { DECIDERS, SEVERITIES, TIME_METRICS } from './rule-book-extras.ts';
import { SCOPES } from './rule-book-values.ts';

/** How a value of a rule book is written and read. */
export type FieldForm =
  /** Units of the book; `isNullable`: may be without limit. */
  | { readonly type: 'points'; readonly isNullable?: true }
  /** Thousandths, shown as a percentage. */
  | { readonly type: 'permille'; readonly isNullable?: true }
  /** A decimal text. */
  | { readonly type: 'factor' }
  | { readonly type: 'factors' }
  | { readonly type: 'count'; readonly unit?: 'minutes' | 'hours'; readonly isNullable?: true }
  /** `unsaid`: what it means where the book does not say it. */
  | { readonly type: 'flag'; readonly unsaid?: boolean }
  | { readonly type: 'choice'; readonly choices: readonly string[]; readonly isNullable?: true }
  | { readonly type: 'choices'; readonly choices: readonly string[] }
  /** A text in both languages. */
  | { readonly type: 'words' }
  | { readonly type: 'clause' }
  | { readonly type: 'category'; readonly isNullable?: true }
  | { readonly type: 'categories' }
  | { readonly type: 'items' }
  /** Shown and compared, but not changed here: named grades and bands. */
  | { readonly type: 'fixed' }
  | { readonly type: 'share' }
  | { readonly type: 'worth' }
  | { readonly type: 'limit' }
  | { readonly type: 'condition' }
  | { readonly type: 'steps' };

/** A field of a part of a book; `path` leads to it inside the part. */
export interface BookField {
  readonly path: string;
  readonly form: FieldForm;
}

/** Parts of a book that people look at, change and compare as one. */
export const BOOK_PARTS = [
  'book',
  'arithmetic',
  'category',
  'item',
  'dedupe',
  'multiplier',
  'elimination',
  'defence',
  'drip',
  'review',
  'appeal',
  'ranking',
  'ladder',
  'firstBlood',
  'timeBand',
  'lateSubmission',
  'testCases',
  'clause',
] as const;
export type BookPart = (typeof BOOK_PARTS)[number];

const field = (path: string, form: FieldForm): BookField => ({ path, form });
const points = { type: 'points' } as const;
const count = { type: 'count' } as const;
const minutes = { type: 'count', unit: 'minutes' } as const;
const hours = { type: 'count', unit: 'hours' } as const;
const factor = { type: 'factor' } as const;
const flag = { type: 'flag' } as const;
const words = { type: 'words' } as const;
const permille = { type: 'permille' } as const;
const clause = field('clause', { type: 'clause' });
const choice = (...choices: readonly string[]): FieldForm => ({ type: 'choice', choices });

/** Every field by part, in the order in which people read them. Ids and sources are no fields: they name, they don't rule. */
export const BOOK_FIELDS: Readonly<Record<BookPart, readonly BookField[]>> = {
  book: [
    field('title', words),
    field('note', words),
    field('effectiveBy', choice('attack', 'receipt')),
  ],
  arithmetic: [
    field('rounding', choice('ceil', 'half-up', 'floor')),
    field('roundAt', choice('once', 'each-step')),
    clause,
  ],
  category: [
    field('name', words),
    field('side', { type: 'choice', choices: CATEGORY_SIDES }),
    field('parent', { type: 'category', isNullable: true }),
    field('cap', { type: 'points', isNullable: true }),
    field('capScope', { type: 'choice', choices: SCOPES }),
    field('permille', { type: 'permille', isNullable: true }),
    field('chief', flag),
    clause,
  ],
  item: [
    field('name', words),
    field('category', { type: 'category' }),
    field('worth', { type: 'worth' }),
    field('limit', { type: 'limit' }),
    field('evidenceRequired', { type: 'choices', choices: EVIDENCE_NEEDS }),
    field('dedupe', choice('book', 'none')),
    field('target', { type: 'choice', choices: ['main', 'secondary'], isNullable: true }),
    field('eliminates', flag),
    field('voidsResult', flag),
    field('disqualifies', flag),
    field('percent', { type: 'share' }),
    field('severity', { type: 'choice', choices: SEVERITIES, isNullable: true }),
    field('decidedBy', { type: 'choice', choices: DECIDERS, isNullable: true }),
    field('chief', flag),
    field('closeOnly', flag),
    clause,
  ],
  dedupe: [
    field('keys', { type: 'choices', choices: DEDUPE_KEYS }),
    field('scope', choice('team', 'global')),
    field('factors', { type: 'factors' }),
    field('afterLast', factor),
    clause,
  ],
  multiplier: [
    field('name', words),
    field('when', { type: 'condition' }),
    field('factor', factor),
    field('categories', { type: 'categories' }),
    field('limit', { type: 'limit' }),
    clause,
  ],
  elimination: [
    field('effectiveAt', choice('receipt', 'confirm')),
    field('lateBy', choice('receipt', 'attack')),
    field('deductionLine', { type: 'points', isNullable: true }),
    clause,
  ],
  defence: [
    field('linkedShare', factor),
    field('baseCap', factor),
    field('bonusCap', points),
    field('maxReports', count),
    field('protection.scale', points),
    field('protection.bonusWeight', factor),
    field('protection.untouched', factor),
    clause,
  ],
  drip: [
    field('graceMinutes', minutes),
    field('everyMinutes', minutes),
    field('steps', { type: 'steps' }),
    field('clock', choice('notice', 'first-deduction')),
    field('from', { type: 'choice', choices: ['value', 'deduction'], isNullable: true }),
    clause,
  ],
  review: [
    field('assigned', count),
    field('required', count),
    field('tolerance.permilleOfMaximum', permille),
    field('tolerance.points', points),
    field('merge', choice('mean', 'median')),
    field('chiefAbove', points),
  ],
  appeal: [
    field('windowHours', hours),
    field('decideHours', hours),
    field('publicationHours', hours),
    field('levels', count),
    field('newEvidence', flag),
  ],
  ranking: [
    field('attack', { type: 'choices', choices: ATTACK_TIE_BREAKS }),
    field('defence', { type: 'choices', choices: DEFENCE_TIE_BREAKS }),
    field('ranked', { type: 'flag', unsaid: true }),
    clause,
  ],
  ladder: [
    field('name', words),
    field('per', choice('asset', 'system')),
    field('items', { type: 'items' }),
    clause,
  ],
  firstBlood: [
    field('factor', factor),
    field('per', choice('unit-item', 'unit', 'system')),
    field('categories', { type: 'categories' }),
    clause,
  ],
  timeBand: [
    field('name', words),
    field('metric', { type: 'choice', choices: TIME_METRICS }),
    field('bands', { type: 'fixed' }),
    field('otherwise', factor),
    field('items', { type: 'items' }),
    clause,
  ],
  lateSubmission: [
    field('withinMinutes', { type: 'count', unit: 'minutes', isNullable: true }),
    field('afterEndMinutes', { type: 'count', unit: 'minutes', isNullable: true }),
    field('by', choice('received', 'submitted')),
    field('factor', factor),
    clause,
  ],
  testCases: [
    field('outcomes', { type: 'fixed' }),
    field('depths', { type: 'fixed' }),
    field('delayedFactor', factor),
    field('upward', choice('worst', 'mean')),
    clause,
  ],
  clause: [field('text', words)],
};

/** The value at a path inside a part; undefined where the part has none. */
export function valueAt(part: object, path: string): unknown {
  let value: unknown = part;
  for (const step of path.split('.')) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, unknown>>)[step]
        : undefined;
  }
  return value;
}

/** A copy of a part with another value at a path. */
export function withValueAt<Part extends object>(part: Part, path: string, value: unknown): Part {
  const [step = '', ...rest] = path.split('.');
  const inner = (part as Readonly<Record<string, unknown>>)[step];
  const next = rest.length === 0 ? value : withValueAt(inner ?? {}, rest.join('.'), value);
  return { ...part, [step]: next };
}

/** A part of a book with what names it: an id for those of which there are several. */
export interface NamedPart {
  readonly part: BookPart;
  readonly id: string;
  readonly value: object;
}

/** All parts of a book in its order; what the book leaves out is left out. */
export function partsOf(book: RuleBook): readonly NamedPart[] {
  const one = (part: BookPart, value: object | null): NamedPart[] =>
    value === null ? [] : [{ part, id: '', value }];
  const many = (part: BookPart, values: readonly { readonly id: string }[]): NamedPart[] =>
    values.map((value) => ({ part, id: value.id, value }));
  return [
    ...one('book', book),
    ...one('arithmetic', book.arithmetic),
    ...many('category', book.categories),
    ...many('item', book.items),
    ...one('dedupe', book.dedupe),
    ...many('multiplier', book.multipliers),
    ...one('elimination', book.elimination),
    ...one('defence', book.defence),
    ...one('drip', book.drip),
    ...one('review', book.review),
    ...one('appeal', book.appeal),
    ...one('ranking', book.ranking),
    ...many('ladder', book.ladders ?? []),
    ...one('firstBlood', book.firstBlood ?? null),
    ...many('timeBand', book.timeBands ?? []),
    ...one('lateSubmission', book.lateSubmission ?? null),
    ...one('testCases', book.testCases ?? null),
    ...many('clause', book.clauses),
  ];
}
