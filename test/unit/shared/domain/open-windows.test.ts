import { describe, expect, it } from 'vitest';
import { dailyWindowKind, type DailyWindow } from '#shared/domain/daily-window.ts';
import { openStretches, windowAt, windowsOfDay } from '#shared/domain/open-windows.ts';

const HOUR = 3_600_000;
const aWindow = (more: Partial<DailyWindow>): DailyWindow => ({
  ...dailyWindowKind.empty,
  ...more,
});
const planOf = (windows: readonly DailyWindow[], timeZone = 'Asia/Shanghai') => ({
  windows,
  timeZone,
  phases: [],
});

describe('daily windows', () => {
  it('run across midnight into the next day', () => {
    const plan = planOf(
      [aWindow({ opens: 22 * 60, closes: 26 * 60, firstDay: '2026-03-09' })],
      'UTC',
    );
    const night = Date.UTC(2026, 2, 10, 1, 59);
    expect(windowAt(plan, 'attack', night)).toEqual({
      type: 'inside',
      opensAt: Date.UTC(2026, 2, 9, 22),
      closesAt: Date.UTC(2026, 2, 10, 2),
    });
    expect(windowAt(plan, 'attack', night + 60_000)).toEqual({
      type: 'outside',
      opensAt: Date.UTC(2026, 2, 10, 22),
    });
  });

  it('last an hour longer in the night in which clocks are put back, one less when they are put forward', () => {
    const plan = planOf([aWindow({ opens: 60, closes: 240 })], 'Europe/Berlin');
    const length = (day: number, month: number): number => {
      const noon = Date.UTC(2026, month, day, 12);
      const [one] = openStretches(plan, 'attack', noon - 14 * HOUR, noon);
      return ((one?.to ?? 0) - (one?.from ?? 0)) / HOUR;
    };
    expect(length(28, 2)).toBe(3);
    expect(length(29, 2)).toBe(2);
    expect(length(25, 9)).toBe(4);
  });

  it('an exception stands in place of all regular ones, and may close the day', () => {
    const regular = aWindow({ note: 'regular' });
    const longer = aWindow({
      isException: true,
      firstDay: '2026-03-11',
      lastDay: '2026-03-11',
      opens: 0,
      closes: 1440,
      note: 'longer',
    });
    const closed = aWindow({
      isException: true,
      isClosed: true,
      firstDay: '2026-03-12',
      lastDay: '2026-03-12',
    });
    const notes = (day: string): string[] =>
      windowsOfDay([regular, longer, closed], 'attack', day).map(({ note }) => note);
    expect(notes('2026-03-10')).toEqual(['regular']);
    expect(notes('2026-03-11')).toEqual(['longer']);
    expect(notes('2026-03-12')).toEqual([]);
  });

  it('one of a phase holds only while the exercise is in it', () => {
    const live = Date.UTC(2026, 2, 9, 4);
    const plan = {
      ...planOf([aWindow({ phase: 'live', opens: 0, closes: 1440 })], 'UTC'),
      phases: [{ phase: 'live' as const, from: live, to: live + 2 * HOUR }],
    };
    const types = [live - 1, live, live + 2 * HOUR].map((at) => windowAt(plan, 'attack', at).type);
    expect(types).toEqual(['outside', 'inside', 'outside']);
  });
});
