import { NotMeasured, type Bench, type Figure, type Measurement } from './bench.ts';

/** The page the benches run in: scripts/bench.mjs opens it and calls `runBenches` with the name of a file. */
export type BenchOutcome =
  | { readonly type: 'measured'; readonly figure: Figure }
  | { readonly type: 'not-measured'; readonly name: string; readonly reason: string };

const files = import.meta.glob<{ benches: readonly Bench[] }>('./*.bench.{ts,tsx}');

export async function runBenches(file: string): Promise<BenchOutcome[]> {
  const load = files[`./${file}`];
  if (load === undefined) throw new Error(`no bench file ${file}`);
  const { benches } = await load();
  const outcomes: BenchOutcome[] = [];
  for (const bench of benches) outcomes.push(await outcomeOf(bench));
  return outcomes;
}

async function outcomeOf(bench: Bench): Promise<BenchOutcome> {
  try {
    return { type: 'measured', figure: await measure(bench) };
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const said = error instanceof NotMeasured ? error.message : reason;
    return { type: 'not-measured', name: bench.name, reason: said };
  }
}

/** Both sides in turn, so that whatever slows the machine for a while slows both. */
async function measure({
  name,
  rounds = 5,
  prepare,
  ours,
  floor,
  unit = 'ms',
}: Bench): Promise<Figure> {
  const once = async (work: Measurement): Promise<number> => {
    await prepare?.();
    const began = performance.now();
    const own = await work();
    return typeof own === 'number' ? own : performance.now() - began;
  };
  const oursOf: number[] = [];
  const floorOf: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const floorFigure = typeof floor === 'number' ? floor : await once(floor);
    const oursFigure = await once(ours);
    if (round === 0) continue; // the first warms up caches and the compiler
    floorOf.push(floorFigure);
    oursOf.push(oursFigure);
  }
  const figures = { ours: median(oursOf), floor: median(floorOf) };
  return { name, unit, ...figures, ratio: figures.ours / figures.floor, rounds };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

Object.assign(window, { runBenches });
