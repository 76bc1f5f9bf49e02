import type { Category, Item, RuleBook } from './rule-book.ts';

/** One thing that makes a book unusable: where, what, and the id that it is about. */
interface ExtraProblem {
  readonly path: string;
  readonly code:
    | 'repeated-id'
    | 'unknown-item'
    | 'ladder-item'
    | 'time-item'
    | 'time-bands'
    | 'factor-category'
    | 'late-nothing';
  readonly id: string;
}

/** What does not fit together in the parts of a book that it may leave out. */
export function* extraProblems(
  book: RuleBook,
  categories: ReadonlyMap<string, Category>,
): Generator<ExtraProblem> {
  const items = new Map(book.items.map((item) => [item.id, item]));
  const sideOf = (item: Item): Category['side'] | undefined => categories.get(item.category)?.side;
  yield* repeated('ladders', book.ladders ?? []);
  yield* repeated('timeBands', book.timeBands ?? []);
  yield* listed('ladders', book.ladders ?? [], items, 'ladder-item', (item) =>
    ['attack', 'bonus'].includes(sideOf(item) ?? ''),
  );
  yield* listed(
    'timeBands',
    book.timeBands ?? [],
    items,
    'time-item',
    (item) => sideOf(item) === 'defence',
  );
  for (const [at, { id, bands }] of (book.timeBands ?? []).entries()) {
    const rises = bands.every(
      ({ withinMinutes }, place) => withinMinutes > (bands[place - 1]?.withinMinutes ?? -1),
    );
    if (!rises) yield { path: `timeBands.${at}.bands`, code: 'time-bands', id };
  }
  for (const id of book.firstBlood?.categories ?? []) {
    const side = categories.get(id)?.side;
    if (side !== 'attack' && side !== 'bonus') {
      yield { path: 'firstBlood.categories', code: 'factor-category', id };
    }
  }
  const late = book.lateSubmission ?? null;
  if (late !== null && late.withinMinutes === null && late.afterEndMinutes === null) {
    yield { path: 'lateSubmission', code: 'late-nothing', id: '' };
  }
}

function* repeated(
  path: string,
  parts: readonly { readonly id: string }[],
): Generator<ExtraProblem> {
  const seen = new Set<string>();
  for (const [at, { id }] of parts.entries()) {
    if (seen.has(id)) yield { path: `${path}.${at}.id`, code: 'repeated-id', id };
    seen.add(id);
  }
}

/** Items that a part lists exist, are of the right side and stand in one such part only. */
function* listed(
  path: string,
  parts: readonly { readonly items: readonly string[] }[],
  items: ReadonlyMap<string, Item>,
  code: 'ladder-item' | 'time-item',
  fits: (item: Item) => boolean,
): Generator<ExtraProblem> {
  const seen = new Set<string>();
  for (const [at, part] of parts.entries()) {
    for (const id of part.items) {
      const item = items.get(id);
      if (item === undefined) yield { path: `${path}.${at}.items`, code: 'unknown-item', id };
      else if (seen.has(id) || !fits(item)) yield { path: `${path}.${at}.items`, code, id };
      seen.add(id);
    }
  }
}
