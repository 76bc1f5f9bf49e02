/**
 * How long frames take while an element scrolls by `pixels` a frame, for 150 frames.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 * @param {number} pixels
 */
export async function frameTimes(page, selector, pixels) {
  const times = await page.evaluate(
    async ([wanted, step]) => {
      const element = document.querySelector(String(wanted));
      if (element === null) throw new Error(`nothing matches ${wanted}`);
      element.scrollTop = 0;
      const frames = [];
      let last = await new Promise(requestAnimationFrame);
      for (let frame = 0; frame < 150; frame += 1) {
        element.scrollTop += Number(step);
        const now = await new Promise(requestAnimationFrame);
        frames.push(now - last);
        last = now;
      }
      return frames;
    },
    [selector, pixels],
  );
  const sorted = times.toSorted((a, b) => a - b);
  /** @param {number} share */
  const at = (share) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) /
    10;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
