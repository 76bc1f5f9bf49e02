import type { Asset, Organisation, System } from '#shared/domain/register.ts';
import type { TableView } from './table-view.ts';

/** A place in the register's tree. `at` is the record's place in the view of its kind. */
export interface TreeNode {
  readonly kind: 'organisation' | 'system' | 'asset';
  readonly id: string;
  readonly at: number;
  /** From 1. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
  /** Systems and assets below it, those of subordinate organisations with them. */
  readonly systems: number;
  readonly assets: number;
  readonly hasChildren: boolean;
}

/** Everything in the tree by what it belongs to; made once per state of the register in one pass over each table. */
export interface RegisterTree {
  /** The nodes that are in sight when `open` are unfolded, in order. */
  visible(open: ReadonlySet<string>): readonly TreeNode[];
  /** Ids of what a record stands below, the top one first. */
  pathTo(kind: TreeNode['kind'], id: string): readonly string[];
}

interface Counted {
  systems: number;
  assets: number;
}

type Places = ReadonlyMap<string, readonly number[]>;
const NONE: readonly number[] = [];

/** `parentOf` gives the organisation above one, or undefined; what would stand above itself stands at the top. */
export function registerTree(
  organisations: TableView<Organisation>,
  systems: TableView<System>,
  assets: TableView<Asset>,
  parentOf: (organisation: string) => string | undefined,
  compare: (a: string, b: string) => number,
): RegisterTree {
  const ids = idsOf(organisations);
  const parents = safeParents(ids, parentOf);
  const below = new Map<string, number[]>();
  for (const [at, id] of ids.entries()) push(below, parents.get(id) ?? '', at);
  const bySystem = placesBy(assets, 'system');
  const byOrganisation = placesBy(systems, 'organisation');
  const counts = countAll(ids, parents, byOrganisation, bySystem, systems);
  const children = new Map<string, readonly number[]>();
  // Rows are read, since making records of all would take long; an order is made once somebody unfolds it.
  const ordered: Walk['ordered'] = (key, view, places) => {
    let found = children.get(key);
    if (found === undefined) {
      found = places.toSorted((a, b) => compare(nameAt(view, a), nameAt(view, b)));
      children.set(key, found);
    }
    return found;
  };
  const walk = (open: ReadonlySet<string>): TreeNode[] => {
    const nodes: TreeNode[] = [];
    const tables = { organisations, systems, assets };
    const places = { below, bySystem, byOrganisation };
    addBelow({ nodes, open, ids, counts, ...places, ...tables, ordered }, '', 1);
    return nodes;
  };
  return {
    visible(open) {
      return walk(open);
    },
    pathTo(kind, id) {
      const path: string[] = [];
      let at: string | undefined = id;
      if (kind === 'asset') {
        at = assets.get(id)?.value.system;
        if (at !== undefined) path.unshift(at);
      }
      if (kind !== 'organisation') at = systems.get(at ?? '')?.value.organisation;
      if (kind === 'organisation') at = parents.get(id);
      for (; at !== undefined && at !== ''; at = parents.get(at)) path.unshift(at);
      return path;
    },
  };
}

/** What an unfolding of the tree needs to know. */
interface Walk {
  readonly nodes: TreeNode[];
  readonly open: ReadonlySet<string>;
  readonly ids: readonly string[];
  readonly counts: ReadonlyMap<string, Counted>;
  readonly below: Places;
  readonly bySystem: Places;
  readonly byOrganisation: Places;
  readonly organisations: TableView<Organisation>;
  readonly systems: TableView<System>;
  readonly assets: TableView<Asset>;
  /** Places of a view in the order of their names. */
  ordered(key: string, view: TableView<object>, places: readonly number[]): readonly number[];
}

/** Adds what stands below an organisation ('' for the top), as far as it is unfolded. */
function addBelow(walk: Walk, organisation: string, level: number): void {
  const { nodes, open, ids, counts, below, bySystem, systems } = walk;
  const subs = walk.ordered(
    `o${organisation}`,
    walk.organisations,
    below.get(organisation) ?? NONE,
  );
  const own = walk.ordered(
    `s${organisation}`,
    systems,
    organisation === '' ? NONE : (walk.byOrganisation.get(organisation) ?? NONE),
  );
  const siblings = subs.length + own.length;
  for (const [index, at] of subs.entries()) {
    const id = ids[at] ?? '';
    const count = counts.get(id) ?? { systems: 0, assets: 0 };
    const hasChildren = count.systems > 0 || (below.get(id)?.length ?? 0) > 0;
    const position = index + 1;
    nodes.push({ kind: 'organisation', id, at, level, position, siblings, ...count, hasChildren });
    if (hasChildren && open.has(id)) addBelow(walk, id, level + 1);
  }
  for (const [index, at] of own.entries()) {
    const id = systems.rowAt(at)?.id ?? '';
    const held = bySystem.get(id) ?? NONE;
    const hasChildren = held.length > 0;
    const position = subs.length + index + 1;
    const count = { systems: 0, assets: held.length };
    nodes.push({ kind: 'system', id, at, level, position, siblings, ...count, hasChildren });
    if (hasChildren && open.has(id)) addAssets(walk, id, held, level + 1);
  }
}

function addAssets(walk: Walk, system: string, held: readonly number[], level: number): void {
  const { nodes, assets } = walk;
  const places = walk.ordered(`a${system}`, assets, held);
  const siblings = places.length;
  for (const [index, at] of places.entries()) {
    const id = assets.rowAt(at)?.id ?? '';
    const position = index + 1;
    const count = { systems: 0, assets: 0, hasChildren: false };
    nodes.push({ kind: 'asset', id, at, level, position, siblings, ...count });
  }
}

function idsOf(view: TableView<object>): string[] {
  return Array.from({ length: view.size }, (_, at) => view.rowAt(at)?.id ?? '');
}

const nameAt = (view: TableView<object>, at: number): string => {
  const name = view.rowAt(at)?.values['name'];
  return typeof name === 'string' ? name : '';
};

/** Who stands above whom, without circles and without who is not there. */
function safeParents(
  ids: readonly string[],
  parentOf: (id: string) => string | undefined,
): ReadonlyMap<string, string> {
  const known = new Set(ids);
  const parents = new Map<string, string>();
  for (const id of ids) {
    const parent = parentOf(id);
    if (parent === undefined || !known.has(parent)) continue;
    let above: string | undefined = parent;
    while (above !== undefined && above !== id) above = parents.get(above);
    if (above === undefined) parents.set(id, parent);
  }
  return parents;
}

function placesBy(view: TableView<object>, field: string): Places {
  const places = new Map<string, number[]>();
  for (let at = 0; at < view.size; at++) {
    const owner = view.rowAt(at)?.values[field];
    if (typeof owner === 'string') push(places, owner, at);
  }
  return places;
}

function push(places: Map<string, number[]>, key: string, at: number): void {
  const own = places.get(key);
  if (own === undefined) places.set(key, [at]);
  else own.push(at);
}

function countAll(
  ids: readonly string[],
  parents: ReadonlyMap<string, string>,
  byOrganisation: Places,
  bySystem: Places,
  systems: TableView<System>,
): ReadonlyMap<string, Counted> {
  const counts = new Map<string, Counted>(ids.map((id) => [id, { systems: 0, assets: 0 }]));
  for (const id of ids) {
    const own = byOrganisation.get(id) ?? NONE;
    let held = 0;
    for (const at of own) held += bySystem.get(systems.rowAt(at)?.id ?? '')?.length ?? 0;
    for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
      const counted = counts.get(at);
      if (counted === undefined) break;
      counted.systems += own.length;
      counted.assets += held;
    }
  }
  return counts;
}
