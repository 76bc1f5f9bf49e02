/** What scrolling cost, in ms per frame. */
export interface ScrollCost {
  /** From one frame to the next. */
  readonly longestFrame: number;
  readonly p99Frame: number;
  /** Script, style, layout and painting on the page's thread: what a busy machine adds between frames is left out. */
  readonly p99Work: number;
}

/** Scrolls by `step` pixels a frame, `frames` times. */
export async function scrollCost(
  scroller: HTMLElement,
  frames: number,
  step: number,
): Promise<ScrollCost> {
  const between: number[] = [];
  const work: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame++) {
    scroller.scrollTop += step; // its event comes at the beginning of the next frame
    const now = await nextFrame();
    between.push(now - last);
    last = now;
    const began = performance.now();
    await afterFrame();
    work.push(performance.now() - began);
  }
  return {
    longestFrame: Math.max(...between),
    p99Frame: percentile(between, 0.99),
    p99Work: percentile(work, 0.99),
  };
}

export const nextFrame = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(resolve));

/** After the frame that is being made: a task that was asked for in it comes behind its layout and painting. */
const afterFrame = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

function percentile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
