/** Longest stretch of work on the main thread between two frames, in ms. */
const SLICE_MS = 12;

/** Work cut into slices: await `breathe()` between pieces; it lets frames and input through when a slice is used up. */
export interface Slices {
  breathe(): Promise<void>;
}

export function beginSlices(sliceMs = SLICE_MS): Slices {
  let until = performance.now() + sliceMs;
  return {
    async breathe() {
      if (performance.now() < until) return;
      await nextTask();
      until = performance.now() + sliceMs;
    },
  };
}

/** Goes on in a task of its own, after input and frames that are due. A timer would wait 4 ms from the fifth on. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
