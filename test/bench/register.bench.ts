import Papa from 'papaparse';
import { orderLater } from '#renderer/data/grid-order.ts';
import { registerTree } from '#renderer/data/register-tree.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { createTableViewer, type TableView } from '#renderer/data/table-view.ts';
import { type MakeText, warmSearch } from '#renderer/data/search-text.ts';
import { createSorter } from '#renderer/data/sorter.ts';
import { spawnWorker } from '#renderer/workers/spawn-worker.ts';
import { type Asset, assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { Bench } from './bench.ts';
import { freshExercise, generatedList, importList, planList } from './bench-session.ts';
import { deleteRaw, openRaw, writeRaw } from './raw-database.ts';

const ASSETS = 175_000;
const FLOOR_DB = 'bench-floor-register';

let list: Blob | null = null;
const csv = (): Blob => (list ??= generatedList(ASSETS));
let filled: Promise<ExerciseSession> | null = null;

/** An exercise with all assets, made once for what only looks at it. */
function register(): Promise<ExerciseSession> {
  filled ??= freshExercise().then(async (session) => {
    await importList(session, csv());
    await session.settle();
    return session;
  });
  return filled;
}

const viewers = {
  organisations: createTableViewer(organisationKind),
  systems: createTableViewer(systemKind),
  assets: createTableViewer(assetKind),
};

interface Views {
  readonly organisations: ReturnType<typeof viewers.organisations.view>;
  readonly systems: ReturnType<typeof viewers.systems.view>;
  readonly assets: TableView<Asset>;
}

let views: Views | null = null;
async function open(): Promise<Views> {
  const { visible } = (await register()).store.getState();
  views = {
    organisations: viewers.organisations.view(visible),
    systems: viewers.systems.view(visible),
    assets: viewers.assets.view(visible),
  };
  return views;
}
const opened = (): Views => {
  if (views === null) throw new Error('prepare did not run');
  return views;
};

/** What the list of assets searches in; a new one is a new list that nobody has searched yet. */
function searchTextOf(): MakeText<Asset> {
  const { systems, organisations } = opened();
  const places = new Map<unknown, string>();
  for (const { id, value } of systems) {
    const unit = organisations.get(value.organisation)?.value.name ?? '';
    places.set(id, `${value.name}\n${unit}`);
  }
  return {
    ofRow({ values }) {
      let text = '';
      for (const field in values) {
        const value = values[field];
        text += field === 'system' ? `${places.get(value) ?? ''}\n` : `${String(value)}\n`;
      }
      return text;
    },
  };
}

const search = (text: string, searchText: MakeText<Asset>) =>
  orderLater(opened().assets, { search: text, searchText }, sorter, () => true);
const sorter = createSorter(spawnWorker);

/** The least that finding a text in so many rows could be: their texts are there, and each is looked at. */
function scan(text: string): () => void {
  let texts: string[] | null = null;
  return () => {
    texts ??= Array.from(opened().assets, ({ value }) => Object.values(value).join('\n'));
    let found = 0;
    for (const one of texts) if (one.includes(text)) found++;
    if (found < 0) throw new Error('unreachable');
  };
}

let warm: MakeText<Asset> | null = null;
const names = (): string[] => Array.from(opened().assets, ({ value }) => value.name);

const searches: readonly Bench[] = [
  {
    name: 'search 175,000 assets, first key after the list has stood for a moment (floor: scan of ready texts)',
    async prepare() {
      await open();
      warm = searchTextOf();
      await warmSearch(opened().assets, warm, () => true);
    },
    async ours() {
      if (warm !== null) await search('单位17', warm);
    },
    floor: scan('单位17'),
  },
  {
    name: 'search 175,000 assets, first key in a list just opened (floor: the aim, 50 ms)',
    prepare: open,
    async ours() {
      await search('host-4711', searchTextOf());
    },
    floor: 50,
  },
  {
    name: 'search 175,000 assets, each further key (floor: the aim, 50 ms)',
    async prepare() {
      await open();
      warm ??= searchTextOf();
      await search('责', warm);
    },
    async ours() {
      if (warm !== null) await search('责任人1', warm);
    },
    floor: 50,
  },
];

const orders: readonly Bench[] = [
  {
    name: 'sort 175,000 assets by name (floor: sort of the names by code unit)',
    rounds: 3,
    prepare: open,
    async ours() {
      const value = ({ value: { name } }: Recorded<Asset>): string => name;
      const sort = { type: 'text', locale: 'zh-CN', value, descending: false } as const;
      await orderLater(opened().assets, { sort }, sorter, () => true);
    },
    floor: () => void names().sort(),
  },
  {
    name: 'tree of 175,000 assets: made and first unit unfolded (floor: one pass that groups them)',
    prepare: open,
    ours() {
      const { organisations, systems, assets } = opened();
      const { compare } = new Intl.Collator('zh-CN', { numeric: true });
      const tree = registerTree(organisations, systems, assets, () => undefined, compare);
      const [first] = tree.visible(new Set());
      tree.visible(new Set([first?.id ?? '']));
    },
    floor() {
      const groups = new Map<string, string[]>();
      const { assets } = opened();
      for (let at = 0; at < assets.size; at++) {
        const row = assets.rowAt(at);
        const key = String(row?.values['system']);
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [row?.id ?? '']);
        else group.push(row?.id ?? '');
      }
    },
  },
];

/** Bytes of the page's heap, as exactly as the browser tells; what nobody holds any more is let go of first. */
async function heapBytes(): Promise<number> {
  const { gc } = globalThis as { gc?: () => void };
  for (let round = 0; round < 3; round++) {
    gc?.();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}

let importing: ExerciseSession | null = null;
let held: unknown = null;

const imports: readonly Bench[] = [
  {
    name: 'import 175,000 assets (floor: parse and one raw write)',
    rounds: 2,
    async prepare() {
      filled = null;
      views = null;
      warm = null;
      importing = await freshExercise();
      await deleteRaw(FLOOR_DB);
    },
    async ours() {
      if (importing !== null) await importList(importing, csv());
    },
    async floor() {
      const { data } = Papa.parse(await csv().text(), { header: true, skipEmptyLines: true });
      const db = await openRaw(FLOOR_DB, ['rows']);
      const values: unknown[] = [];
      for (let at = 0; at < data.length; at += 1000) values.push(data.slice(at, at + 1000));
      await writeRaw(db, 'rows', values);
      db.close();
    },
  },
  {
    name: 'import 175,000 assets again, nothing new (floor: parse)',
    rounds: 2,
    prepare: register,
    async ours() {
      const entries = await planList(await register(), csv());
      if (entries !== 0) throw new Error(`${entries} entries for a list that is there already`);
    },
    async floor() {
      Papa.parse(await csv().text(), { header: true, skipEmptyLines: true });
    },
  },
  {
    name: 'memory per asset in an open exercise (floor: the same cells as plain objects)',
    rounds: 1,
    unit: 'bytes',
    async ours() {
      filled = null;
      views = null;
      warm = null;
      held = null;
      const session = await freshExercise();
      const before = await heapBytes();
      await importList(session, csv());
      await session.settle();
      return ((await heapBytes()) - before) / ASSETS;
    },
    async floor() {
      held = null;
      const before = await heapBytes();
      held = Papa.parse(await csv().text(), { header: true, skipEmptyLines: true }).data;
      return ((await heapBytes()) - before) / (held as unknown[]).length;
    },
  },
];

export const benches: readonly Bench[] = [...imports, ...searches, ...orders];
