/** What a `*.bench.ts` file exports as `benches`: a figure of ours beside its floor, both measured in the same run. */
export interface Bench {
  readonly name: string;
  /** Default 5. The median counts; one more round before them is not counted. */
  readonly rounds?: number;
  /** Before every measurement, untimed: a fresh database, a fresh state. */
  readonly prepare?: () => unknown;
  readonly ours: Measurement;
  /** The least the same work could cost, or a number that was set as the aim. */
  readonly floor: Measurement | number;
  /** What the figure is, if not a duration in milliseconds. */
  readonly unit?: string;
}

/** What is timed. One that measures for itself (the longest frame, say) returns its figure. */
export type Measurement = () => number | void | Promise<number | void>;

export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly floor: number;
  readonly ratio: number;
  readonly rounds: number;
}

/** A bench that cannot run here says why; it is listed as not measured. */
export class NotMeasured extends Error {}

/** A file of the folder given by `npm run bench -- --data FOLDER`. */
export async function dataFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`data/${encodeURIComponent(name)}`);
  if (!response.ok) throw new NotMeasured(`${name} is not in the folder given by --data`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The longest time between two frames, in milliseconds, while `work` runs. */
export async function longestFrame(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let running = true;
  const frame = (now: number): void => {
    longest = Math.max(longest, now - last);
    last = now;
    if (running) requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => {
    last = now;
    requestAnimationFrame(frame);
  });
  await work();
  await new Promise((resolve) => requestAnimationFrame(resolve));
  running = false;
  return longest;
}
