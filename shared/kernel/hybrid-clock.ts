/**
 * Hybrid logical time: wall-clock milliseconds and a counter for what happens within one of them
 * or while the wall clock lags behind what was already seen. It orders displays; it never decides a value.
 */
export type HybridTime = readonly [ms: number, counter: number];

/** Largest value of the 48-bit millisecond part. */
export const MAX_HYBRID_MS = 2 ** 48 - 1;
/** Largest value of the counter; one more carries into the milliseconds. */
export const MAX_HYBRID_COUNTER = 0xffff;

/** The time before every other. */
export const HYBRID_ZERO: HybridTime = [0, 0];

/** Negative when `a` is before `b`, positive when after, 0 when equal. */
export const compareHybrid = (a: HybridTime, b: HybridTime): number => a[0] - b[0] || a[1] - b[1];

/**
 * The next time of our own: after `last` and not before the wall clock. A wall clock that went back
 * (or one that is absurd) never makes time go back.
 */
export function tick(last: HybridTime, wallMs: number): HybridTime {
  const wall = Math.min(Math.max(0, Math.floor(wallMs)), MAX_HYBRID_MS);
  if (wall > last[0]) return [wall, 0];
  return last[1] < MAX_HYBRID_COUNTER ? [last[0], last[1] + 1] : [last[0] + 1, 0];
}

/** How far ahead of our wall clock a peer's time may pull our own: one day, in ms. */
export const MAX_DRIFT_MS = 24 * 60 * 60 * 1000;

/**
 * Our clock after seeing a peer's time. A peer far in the future is accepted as data but does not
 * drag our own clock more than {@link MAX_DRIFT_MS} ahead of the wall.
 */
export function observe(last: HybridTime, peer: HybridTime, wallMs: number): HybridTime {
  const ceiling: HybridTime = [wallMs + MAX_DRIFT_MS, 0];
  const seen = compareHybrid(peer, ceiling) > 0 ? last : peer;
  return compareHybrid(seen, last) > 0 ? seen : last;
}
