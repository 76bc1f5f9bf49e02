import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { TableView } from '#renderer/data/table-view.ts';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { Asset } from '#shared/domain/register.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { mountBareList } from './bare-list.ts';
import type { Bench } from './bench.ts';
import { nextFrame, type ScrollCost, scrollCost } from './frames.ts';
import { assetView } from './register-view.ts';

const ASSETS = 100_000;
const FRAMES = 120;
/** A page of rows and more in every frame: no row element shows the row that it showed before. */
const STEP = 1100;

const systems = new Map<string, string>(
  Array.from({ length: 2080 }, (_, at) => [`system-${at}`, `业务系统${at}`]),
);
const text = (
  id: string,
  width: number,
  of: (record: Recorded<Asset>) => string,
): GridColumn<Recorded<Asset>> & { readonly text: typeof of } => ({
  id,
  header: id,
  width,
  isSortable: true,
  text: of,
  render: of,
});
const columns = [
  text('name', 260, ({ value }) => value.name),
  text('system', 180, ({ value }) => systems.get(value.system) ?? ''),
  text('organisation', 200, ({ value }) => `单位 ${systems.get(value.system) ?? ''}`),
  text('address', 160, ({ value }) => value.address),
  text('type', 110, ({ value }) => value.type),
  text('owner', 120, ({ value }) => value.owner),
  text('note', 220, ({ value }) => value.note),
];

let view: TableView<Asset> | null = null;
const places = Int32Array.from({ length: ASSETS }, (_, at) => at);
const assets = (): TableView<Asset> => (view ??= assetView(ASSETS));
const rowAt = (at: number): Recorded<Asset> => {
  const row = assets().at(at);
  if (row === undefined) throw new Error(`no asset ${at}`);
  return row;
};
const rowKey = (row: Recorded<Asset>): string => row.id;

/** A place of a screen's size. */
function hostOf(): HTMLElement {
  const host = document.createElement('div');
  host.style.cssText = 'height: 860px; width: 1400px; display: grid;';
  document.body.append(host);
  return host;
}

interface Mounted {
  readonly scroller: HTMLElement;
  remove(): void;
}

function mountGrid(): Mounted {
  const host = hostOf();
  const root = createRoot(host);
  flushSync(() =>
    root.render(
      <VirtualGrid label="assets" rows={places} {...{ rowAt, rowKey, columns }} empty="" />,
    ),
  );
  const scroller = host.querySelector<HTMLElement>('[role="grid"]');
  if (scroller === null) throw new Error('no grid');
  const remove = (): void => {
    root.unmount();
    host.remove();
  };
  return { scroller, remove };
}

function mountBare(): Mounted {
  const host = hostOf();
  const widths = columns.map(({ width }) => width);
  const list = mountBareList(host, ASSETS, widths, (at) =>
    columns.map((column) => column.text(rowAt(at))),
  );
  return { scroller: list.scroller, remove: () => host.remove() };
}

async function mounting(mount: () => Mounted): Promise<number> {
  const began = performance.now();
  const mounted = mount();
  await nextFrame();
  const took = performance.now() - began;
  mounted.remove();
  return took;
}

async function scrolling(mount: () => Mounted, figure: keyof ScrollCost): Promise<number> {
  const mounted = mount();
  await nextFrame();
  await nextFrame();
  const cost = await scrollCost(mounted.scroller, FRAMES, STEP);
  const shown = mounted.scroller.textContent;
  mounted.remove();
  if (shown.includes('host-0.')) throw new Error('it did not scroll');
  return cost[figure];
}

const scrollBench = (name: string, figure: keyof ScrollCost): Bench => ({
  name,
  rounds: 3,
  prepare: assets,
  ours: () => scrolling(mountGrid, figure),
  floor: () => scrolling(mountBare, figure),
});

export const benches: readonly Bench[] = [
  {
    name: 'grid of 100,000 assets: mount to the first frame (floor: a bare virtual list)',
    prepare: assets,
    ours: () => mounting(mountGrid),
    floor: () => mounting(mountBare),
  },
  scrollBench('grid: a page a frame, work per frame, p99 (floor: a bare virtual list)', 'p99Work'),
  scrollBench('grid: a page a frame, frame to frame, p99 (floor: a bare virtual list)', 'p99Frame'),
  scrollBench(
    'grid: a page a frame, longest frame, aim 50 ms (floor: a bare virtual list)',
    'longestFrame',
  ),
];
