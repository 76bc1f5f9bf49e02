import { describe, expect, it } from 'vitest';
import {
  compareHybrid,
  HYBRID_ZERO,
  type HybridTime,
  MAX_DRIFT_MS,
  MAX_HYBRID_COUNTER,
  MAX_HYBRID_MS,
  observe,
  tick,
} from '#shared/kernel/hybrid-clock.ts';

describe('hybrid clock', () => {
  it('takes the wall clock when that is later, and a counter when it is not', () => {
    expect(tick(HYBRID_ZERO, 1000)).toEqual([1000, 0]);
    expect(tick([1000, 5], 1001)).toEqual([1001, 0]);
    expect(tick([1000, 5], 1000)).toEqual([1000, 6]);
    expect(tick([1000, 5], 10)).toEqual([1000, 6]);
  });

  it('carries a full counter into the milliseconds', () => {
    expect(tick([1000, MAX_HYBRID_COUNTER], 1000)).toEqual([1001, 0]);
  });

  it('holds any wall clock within 48 bits, whole and not negative', () => {
    expect(tick(HYBRID_ZERO, -5)).toEqual([0, 1]);
    expect(tick(HYBRID_ZERO, 1.9)).toEqual([1, 0]);
    expect(tick(HYBRID_ZERO, 2 ** 60)).toEqual([MAX_HYBRID_MS, 0]);
  });

  it('orders by milliseconds, then by counter', () => {
    const times: HybridTime[] = [
      [2, 0],
      [1, 9],
      [1, 2],
      [0, 5],
    ];
    expect(times.toSorted(compareHybrid)).toEqual([
      [0, 5],
      [1, 2],
      [1, 9],
      [2, 0],
    ]);
    expect(compareHybrid([3, 3], [3, 3])).toBe(0);
  });

  it('follows a peer up to a day ahead of the wall and no further, and never goes back', () => {
    const wall = 10 * MAX_DRIFT_MS;
    const last: HybridTime = [wall, 3];
    expect(observe(last, [wall + MAX_DRIFT_MS, 0], wall)).toEqual([wall + MAX_DRIFT_MS, 0]);
    expect(observe(last, [wall + MAX_DRIFT_MS, 1], wall)).toEqual(last);
    expect(observe(last, [wall - 1, 9], wall)).toEqual(last);
    expect(observe(last, [wall, 4], wall)).toEqual([wall, 4]);
  });
});
