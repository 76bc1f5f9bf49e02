import type { BookPart } from '#shared/scoring/book-fields.ts';
import type { Category, Clause, Item, Multiplier, RuleBook } from '#shared/scoring/rule-book.ts';

/** A part that is being edited; a new one is not in the book yet. */
export interface EditedPart {
  readonly part: BookPart;
  readonly value: object;
  readonly isNew: boolean;
}

/** An id that nothing of the kind has yet. */
function freeId(prefix: string, parts: readonly { readonly id: string }[]): string {
  let number = parts.length + 1;
  while (parts.some(({ id }) => id === `${prefix}-${number}`)) number++;
  return `${prefix}-${number}`;
}

const blank = { zh: '', en: '' };
const firstClause = (book: RuleBook): string => book.clauses[0]?.id ?? '';

const isNew = (part: BookPart, value: object): EditedPart => ({ part, value, isNew: true });

/** An item of a category, worth nothing yet. */
export function newItem(book: RuleBook, category: Category): EditedPart {
  const item: Item = {
    id: freeId('item', book.items),
    category: category.id,
    name: blank,
    worth:
      category.side === 'defence'
        ? { type: 'percent-of-linked', permille: 10 }
        : { type: 'points', points: 0 },
    limit: null,
    evidenceRequired: category.side === 'attack' ? ['screenshot', 'ownership'] : [],
    dedupe: category.side === 'attack' ? 'book' : 'none',
    target: null,
    eliminates: false,
    voidsResult: false,
    disqualifies: false,
    chief: false,
    closeOnly: false,
    clause: category.clause,
    source: 'sample',
    sources: {},
  };
  return isNew('item', item);
}

/** A category of attack items without a cap. */
export function newCategory(book: RuleBook): EditedPart {
  const category: Category = {
    id: freeId('category', book.categories),
    side: 'attack',
    name: blank,
    parent: null,
    cap: null,
    capScope: 'team-unit-tree',
    permille: null,
    chief: false,
    clause: firstClause(book),
    source: 'sample',
  };
  return isNew('category', category);
}

/** A factor that changes nothing yet. */
export function newMultiplier(book: RuleBook): EditedPart {
  const multiplier: Multiplier = {
    id: freeId('factor', book.multipliers),
    name: blank,
    when: { type: 'key-unit' },
    factor: '1',
    categories: book.categories.filter(({ side }) => side === 'attack').map(({ id }) => id),
    limit: null,
    clause: firstClause(book),
    source: 'sample',
    sources: {},
  };
  return isNew('multiplier', multiplier);
}

/** A clause without words. */
export function newClause(book: RuleBook): EditedPart {
  const clause: Clause = { id: freeId('clause', book.clauses), text: blank, source: 'sample' };
  return isNew('clause', clause);
}

/** Rules that a book can do without. */
export const OPTIONAL_RULES = [
  'dedupe',
  'elimination',
  'drip',
  'firstBlood',
  'lateSubmission',
] as const;
export type OptionalRule = (typeof OPTIONAL_RULES)[number];

/** A rule that the book can do without, as it begins when it is put to use. */
export function newRule(book: RuleBook, part: OptionalRule): EditedPart {
  const common = { clause: firstClause(book), source: 'sample', sources: {} };
  switch (part) {
    case 'dedupe':
      return isNew(part, {
        keys: ['unit', 'asset', 'vulnerability'],
        scope: 'global',
        factors: ['1'],
        afterLast: '0',
        ...common,
      });
    case 'elimination':
      return isNew(part, { effectiveAt: 'confirm', lateBy: 'receipt', ...common });
    case 'firstBlood':
      return isNew(part, {
        factor: '1.2',
        per: 'unit-item',
        categories: book.categories.filter(({ side }) => side === 'attack').map(({ id }) => id),
        ...common,
      });
    case 'lateSubmission':
      return isNew(part, {
        withinMinutes: null,
        afterEndMinutes: 0,
        by: 'received',
        factor: '0',
        ...common,
      });
    case 'drip':
      return isNew(part, {
        graceMinutes: 120,
        everyMinutes: 30,
        steps: [{ fromMinutes: 0, points: 10 }],
        clock: 'notice',
        ...common,
      });
  }
}
