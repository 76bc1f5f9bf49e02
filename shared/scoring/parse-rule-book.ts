import { err, ok, type Result } from '#shared/kernel/result.ts';
import { type Category, type Item, type RuleBook, ruleBookSchema } from './rule-book.ts';
import { SCOPES } from './rule-book-values.ts';

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
  const problem = firstProblem(parsed.data);
  return problem === undefined ? ok(parsed.data) : err(problem);
}

const invalid = (path: string, reason: string): Result<never, RuleBookError> =>
  err({ type: 'rule-book-invalid', path, reason });

/** The first thing that does not fit together in a book of the right shape. */
function firstProblem(book: RuleBook): RuleBookError | undefined {
  for (const [path, reason] of problemsOf(book)) return { type: 'rule-book-invalid', path, reason };
  return undefined;
}

type Problem = readonly [path: string, reason: string];

function* problemsOf(book: RuleBook): Generator<Problem> {
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
        yield [`multipliers.${at}.categories`, `"${id}" is not a category of attack items`];
      }
    }
  }
  yield* shareProblems(book);
  yield* dripProblems(book);
}

function* repeatedIds(path: string, parts: readonly { readonly id: string }[]): Generator<Problem> {
  const seen = new Set<string>();
  for (const [at, { id }] of parts.entries()) {
    if (seen.has(id)) yield [`${path}.${at}.id`, `"${id}" stands twice`];
    seen.add(id);
  }
}

function* unknownClauses(book: RuleBook): Generator<Problem> {
  const known = new Set(book.clauses.map((clause) => clause.id));
  const quoted: [string, { readonly clause: string } | null][] = [
    ...book.categories.map((part, at): [string, Category] => [`categories.${at}`, part]),
    ...book.items.map((part, at): [string, Item] => [`items.${at}`, part]),
    ...book.multipliers.map((part, at): [string, { clause: string }] => [
      `multipliers.${at}`,
      part,
    ]),
    ['arithmetic', book.arithmetic],
    ['dedupe', book.dedupe],
    ['elimination', book.elimination],
    ['defence', book.defence],
    ['drip', book.drip],
    ['ranking', book.ranking],
  ];
  for (const [path, part] of quoted) {
    if (part !== null && !known.has(part.clause)) {
      yield [`${path}.clause`, `there is no clause "${part.clause}"`];
    }
  }
}

function* categoryProblems(
  path: string,
  category: Category,
  categories: ReadonlyMap<string, Category>,
): Generator<Problem> {
  if ((category.side === 'defence') !== (category.permille !== null)) {
    yield [`${path}.permille`, 'defence dimensions have a share, other categories have none'];
  }
  if (category.cap !== null && (category.side === 'penalty' || category.side === 'defence')) {
    yield [`${path}.cap`, 'penalties and defence dimensions have no cap'];
  }
  const seen = new Set([category.id]);
  let child = category;
  while (child.parent !== null) {
    const parent = categories.get(child.parent);
    if (parent === undefined)
      return yield [`${path}.parent`, `there is no category "${child.parent}"`];
    if (seen.has(parent.id)) return yield [`${path}.parent`, 'the categories form a ring'];
    if (parent.side !== category.side)
      return yield [`${path}.parent`, 'the parent is of another side'];
    if (SCOPES.indexOf(parent.capScope) > SCOPES.indexOf(child.capScope)) {
      return yield [`${path}.capScope`, 'the scope of a parent must not be narrower'];
    }
    seen.add(parent.id);
    child = parent;
  }
}

function* itemProblems(
  path: string,
  item: Item,
  category: Category | undefined,
): Generator<Problem> {
  if (category === undefined)
    return yield [`${path}.category`, `there is no category "${item.category}"`];
  const { worth } = item;
  if ((category.side === 'defence') !== (worth.type === 'percent-of-linked')) {
    yield [`${path}.worth`, 'exactly the items of defence dimensions are worth a percentage'];
  }
  if (worth.type === 'points' && (category.side === 'penalty') !== worth.points <= 0) {
    yield [`${path}.worth`, 'penalties take points, other items give them'];
  }
  if (worth.type === 'bands' && category.side === 'penalty') {
    yield [`${path}.worth`, 'a penalty has fixed points'];
  }
  if (category.side !== 'penalty' && (item.voidsResult || item.disqualifies)) {
    yield [path, 'only a penalty voids a result or disqualifies'];
  }
  if (category.side !== 'attack' && (item.target !== null || item.eliminates)) {
    yield [path, 'only attack items concern a target or eliminate'];
  }
  if (item.limit !== null && category.side !== 'attack' && category.side !== 'bonus') {
    yield [`${path}.limit`, 'only what attack teams gain is limited in number'];
  }
}

function* shareProblems(book: RuleBook): Generator<Problem> {
  let total = 0;
  for (const [at, category] of book.categories.entries()) {
    if (category.permille === null) continue;
    total += category.permille;
    let shares = 0;
    for (const { category: of, worth } of book.items) {
      if (of === category.id && worth.type === 'percent-of-linked') shares += worth.permille;
    }
    if (shares > category.permille) {
      yield [`categories.${at}.permille`, 'its items add up to more than the dimension'];
    }
  }
  if (total > 1000) yield ['categories', 'the dimensions add up to more than 1000 thousandths'];
}

function* dripProblems(book: RuleBook): Generator<Problem> {
  const steps = book.drip?.steps ?? [];
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1]?.fromMinutes ?? -1;
    if (step.fromMinutes <= before || (at === 0 && step.fromMinutes !== 0)) {
      yield [`drip.steps.${at}.fromMinutes`, 'the steps start at 0 and rise'];
    }
  }
}
