import { describe, expect, it } from 'vitest';
import { idSource, joinIds, RECORD_ID_PATTERN } from '#shared/kernel/ids.ts';
import { fixedClock, seededIds, seededRandom, START_MS } from '#test/support/ports.ts';

describe('ids', () => {
  it('are UUIDs of version 7 that carry the moment', () => {
    const ids = seededIds(1);
    for (let count = 0; count < 1000; count++) {
      const id = ids.next();
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(START_MS);
    }
  });

  it('rise within one millisecond and over a clock that goes back', () => {
    const clock = fixedClock();
    const ids = idSource(clock, seededRandom(2));
    let last = '';
    for (let count = 0; count < 5000; count++) {
      if (count % 500 === 499) clock.advance(count % 1000 === 499 ? 3 : -1000);
      const id = ids.next();
      expect(id > last).toBe(true);
      last = id;
    }
  });

  it('are the same for the same seed and differ between seeds', () => {
    const take = (seed: number): string[] => {
      const ids = seededIds(seed);
      return Array.from({ length: 300 }, () => ids.next());
    };
    expect(take(3)).toEqual(take(3));
    expect(take(3)[0]).not.toBe(take(4)[0]);
    expect(new Set(take(3)).size).toBe(300);
  });

  it('may be joined, and stand where addresses and file names stand', () => {
    expect(joinIds('finding', '2', 'referee')).toBe('finding~2~referee');
    for (const id of ['a', 'A-b_c.d~e', 'x'.repeat(160)])
      expect(RECORD_ID_PATTERN.test(id)).toBe(true);
    for (const id of ['', 'x'.repeat(161), 'a b', 'a/b', 'a:b', 'ä', 'a\n', '%2e'])
      expect(RECORD_ID_PATTERN.test(id)).toBe(false);
  });
});
