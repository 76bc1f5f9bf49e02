import { type Exact, exact } from '#shared/kernel/decimal.ts';
import type { Category, Clause, Item, Multiplier, RuleBook } from './rule-book.ts';
import type { Ladder, TimeBand } from './rule-book-extras.ts';
import type { Scope } from './rule-book-values.ts';

/** An item with everything that its category and the rest of the book say about it. */
export interface IndexedItem {
  readonly item: Item;
  readonly category: Category;
  /** Capped categories from the item's own up to the root, those within a unit tree. */
  readonly treeCaps: readonly Category[];
  /** Capped categories counted over the whole team; always above the others. */
  readonly teamCaps: readonly Category[];
  readonly multipliers: readonly Multiplier[];
  /** Privileges of which only the highest counts, and its place among them from 0. */
  readonly rung: { readonly ladder: Ladder; readonly height: number } | undefined;
  /** Whether the first to get it is rewarded. */
  readonly firstBlood: boolean;
  readonly timeBand: TimeBand | undefined;
  /** Most units that one of it can be worth; 0 for percentages. */
  readonly maximum: number;
  /** The chief referee always decides on it. */
  readonly chief: boolean;
}

/** A rule book with its parts by id. */
export interface BookIndex {
  readonly book: RuleBook;
  readonly items: ReadonlyMap<string, IndexedItem>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly multipliers: ReadonlyMap<string, Multiplier>;
  /** Factors as exact numbers by their text. */
  factor(text: string): Exact;
}

const indexes = new WeakMap<RuleBook, BookIndex>();

/** The index of a book; the same book gives the same index. */
export function indexBook(book: RuleBook): BookIndex {
  let index = indexes.get(book);
  if (index === undefined) {
    index = buildIndex(book);
    indexes.set(book, index);
  }
  return index;
}

function buildIndex(book: RuleBook): BookIndex {
  const categories = byId(book.categories);
  const factors = new Map<string, Exact>();
  const items = new Map<string, IndexedItem>();
  const rungs = rungsOf(book);
  for (const item of book.items) {
    const chain = chainOf(categories, item.category);
    const [category] = chain;
    if (category === undefined) continue;
    const capped = chain.filter(({ cap }) => cap !== null);
    items.set(item.id, {
      item,
      category,
      treeCaps: capped.filter(({ capScope }) => capScope !== 'team'),
      teamCaps: capped.filter(({ capScope }) => capScope === 'team'),
      multipliers: book.multipliers.filter((multiplier) =>
        multiplier.categories.includes(item.category),
      ),
      rung: rungs.get(item.id),
      firstBlood: book.firstBlood?.categories.includes(item.category) === true,
      timeBand: book.timeBands?.find((band) => band.items.includes(item.id)),
      maximum: maximumOf(item),
      chief: item.chief || (item.decidedBy ?? null) !== null || chain.some(({ chief }) => chief),
    });
  }
  return {
    book,
    items,
    categories,
    clauses: byId(book.clauses),
    multipliers: byId(book.multipliers),
    factor(text) {
      let value = factors.get(text);
      if (value === undefined) factors.set(text, (value = exact(text)));
      return value;
    },
  };
}

const byId = <Part extends { readonly id: string }>(parts: readonly Part[]): Map<string, Part> =>
  new Map(parts.map((part) => [part.id, part]));

function rungsOf({ ladders }: RuleBook): Map<string, IndexedItem['rung']> {
  const rungs = new Map<string, IndexedItem['rung']>();
  for (const ladder of ladders ?? []) {
    for (const [height, item] of ladder.items.entries()) rungs.set(item, { ladder, height });
  }
  return rungs;
}

function chainOf(categories: ReadonlyMap<string, Category>, id: string): Category[] {
  const chain: Category[] = [];
  for (let next = categories.get(id); next !== undefined && !chain.includes(next); ) {
    chain.push(next);
    next = next.parent === null ? undefined : categories.get(next.parent);
  }
  return chain;
}

function maximumOf(item: Item): number {
  switch (item.worth.type) {
    case 'points':
      return Math.max(0, item.worth.points);
    case 'bands':
      return Math.max(...item.worth.bands.map((band) => band.max));
    case 'percent-of-linked':
      return 0;
  }
}

/** Who a result concerns, as far as caps and limits tell them apart. */
export interface ScopeParts {
  readonly team: string;
  readonly tree: string;
  readonly unit: string;
  readonly system: string;
}

/** Key of the counter that a cap or limit of `scope` uses for a result. */
export function scopeKey(scope: Scope, parts: ScopeParts): string {
  switch (scope) {
    case 'team':
      return parts.team;
    case 'team-unit-tree':
      return `${parts.team}|${parts.tree}`;
    case 'team-unit':
      return `${parts.team}|${parts.tree}|${parts.unit}`;
    case 'team-system':
      return `${parts.team}|${parts.tree}|${parts.unit}|${parts.system}`;
  }
}
