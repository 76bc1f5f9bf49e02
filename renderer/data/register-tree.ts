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
  const sorted = <T extends { readonly name: string }>(
    view: TableView<T>,
    places: readonly number[],
  ) =>
    // A record that has no name cannot be in a register; the row is read, since making records of all would take long.
    places.toSorted((a, b) => compare(nameAt(view, a), nameAt(view, b)));
  const children = new Map<string, readonly number[]>();
  const kept = (key: string, make: () => readonly number[]): readonly number[] => {
    let found = children.get(key);
    if (found === undefined) children.set(key, (found = make()));
    return found;
  };

  const nodes: TreeNode[] = [];
  const walk = (open: ReadonlySet<string>, organisation: string, level: number): void => {
    const subs = kept(`o${organisation}`, () =>
      sorted(organisations, below.get(organisation) ?? NONE),
    );
    const own =
      organisation === ''
        ? NONE
        : kept(`s${organisation}`, () => sorted(systems, byOrganisation.get(organisation) ?? NONE));
    const siblings = subs.length + own.length;
    for (const [index, at] of subs.entries()) {
      const id = ids[at] ?? '';
      const { systems: of, assets: held } = counts.get(id) ?? { systems: 0, assets: 0 };
      const hasChildren = of > 0 || (below.get(id)?.length ?? 0) > 0;
      nodes.push({
        kind: 'organisation',
        id,
        at,
        level,
        position: index + 1,
        siblings,
        systems: of,
        assets: held,
        hasChildren,
      });
      if (hasChildren && open.has(id)) walk(open, id, level + 1);
    }
    for (const [index, at] of own.entries()) {
      const id = systems.rowAt(at)?.id ?? '';
      const held = bySystem.get(id) ?? NONE;
      const position = subs.length + index + 1;
      nodes.push({
        kind: 'system',
        id,
        at,
        level,
        position,
        siblings,
        systems: 0,
        assets: held.length,
        hasChildren: held.length > 0,
      });
      if (held.length > 0 && open.has(id)) walkAssets(id, held, level + 1);
    }
  };
  const walkAssets = (system: string, held: readonly number[], level: number): void => {
    const places = kept(`a${system}`, () => sorted(assets, held));
    for (const [index, at] of places.entries()) {
      const id = assets.rowAt(at)?.id ?? '';
      nodes.push({
        kind: 'asset',
        id,
        at,
        level,
        position: index + 1,
        siblings: places.length,
        systems: 0,
        assets: 0,
        hasChildren: false,
      });
    }
  };
  return {
    visible(open) {
      nodes.length = 0;
      walk(open, '', 1);
      return [...nodes];
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
