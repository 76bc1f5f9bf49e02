import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DailyWindow, dailyWindowKind } from '#shared/domain/daily-window.ts';
import {
  isInsideWindow,
  openStretches,
  type WindowPlan,
  windowAt,
} from '#shared/domain/open-windows.ts';
import { dayAt, instantOf, offsetAt, wallTime, weekdayOf } from '#shared/domain/zoned-time.ts';
import { runs } from '#test/support/property-runs.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BASE = Date.UTC(2026, 2, 1);

const zones = fc.constantFrom(
  'UTC',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
);
/** A year from March 2026, with every change of clocks in it. */
const moments = fc.integer({ min: 0, max: 365 * 24 * 60 }).map((minute) => BASE + minute * 60_000);
const days = fc
  .integer({ min: 0, max: 364 })
  .map((day) => new Date(BASE + day * DAY).toISOString().slice(0, 10));

const windows: fc.Arbitrary<DailyWindow> = fc
  .record({
    isException: fc.boolean(),
    firstDay: days,
    length: fc.integer({ min: 0, max: 300 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    isClosed: fc.boolean(),
    opens: fc.integer({ min: 0, max: 1439 }),
    lasts: fc.integer({ min: 1, max: 1440 }),
  })
  .map(({ isException, firstDay, length, lasts, isClosed, ...more }) => ({
    ...dailyWindowKind.empty,
    ...more,
    isException,
    isClosed: isClosed && isException,
    firstDay,
    lastDay: new Date(Date.parse(`${firstDay}T00:00:00Z`) + length * DAY)
      .toISOString()
      .slice(0, 10),
    closes: more.opens + lasts,
  }));

const plans: fc.Arbitrary<WindowPlan> = fc.record({
  windows: fc.array(windows, { minLength: 1, maxLength: 4 }),
  timeZone: zones,
  phases: fc.constant([]),
});

describe('time zones', () => {
  it('an instant is among the comings of its wall time', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const wall = wallTime(moment, zone);
        const first = instantOf(wall, zone, 'first');
        const last = instantOf(wall, zone, 'last');
        expect(first === moment || last === moment).toBe(true);
        expect(first).toBeLessThanOrEqual(last);
      }),
      { numRuns: runs(300, 6000) },
    );
  });

  it('a wall time that never comes is the moment at which clocks jump over it', () => {
    // Berlin, 29 March 2026: 02:00 becomes 03:00 at 01:00 UTC.
    const jump = Date.UTC(2026, 2, 29, 1);
    const skipped = Date.UTC(2026, 2, 29, 2, 30);
    expect(instantOf(skipped, 'Europe/Berlin', 'first')).toBe(jump);
    expect(instantOf(skipped, 'Europe/Berlin', 'last')).toBe(jump);
    expect(offsetAt(jump - 1, 'Europe/Berlin')).toBe(HOUR);
    expect(offsetAt(jump, 'Europe/Berlin')).toBe(2 * HOUR);
  });
});

describe('daily windows', () => {
  it('a moment is inside exactly when an open stretch holds it', () => {
    fc.assert(
      fc.property(plans, moments, (plan, moment) => {
        const stretches = openStretches(plan, 'attack', moment - 5 * DAY, moment + 5 * DAY);
        const held = stretches.some(({ from, to }) => from <= moment && moment < to);
        expect(isInsideWindow(plan, 'attack', moment)).toBe(held);
      }),
      { numRuns: runs(200, 4000) },
    );
  });

  it('stretches are in order and do not touch, and cutting a span in two loses nothing', () => {
    fc.assert(
      fc.property(plans, moments, fc.integer({ min: 1, max: 20 * 24 }), (plan, from, hours) => {
        const to = from + hours * HOUR;
        const middle = from + Math.floor(hours / 2) * HOUR;
        const total = (list: readonly { from: number; to: number }[]): number =>
          list.reduce((sum, one) => sum + one.to - one.from, 0);
        const whole = openStretches(plan, 'attack', from, to);
        for (const [index, one] of whole.entries()) {
          expect(one.from).toBeLessThan(one.to);
          expect(one.from).toBeGreaterThan(whole[index - 1]?.to ?? -1);
        }
        const parts = [
          ...openStretches(plan, 'attack', from, middle),
          ...openStretches(plan, 'attack', middle, to),
        ];
        expect(total(parts)).toBe(total(whole));
      }),
      { numRuns: runs(150, 3000) },
    );
  });

  it('where clocks never change, wall clocks alone decide', () => {
    fc.assert(
      fc.property(fc.array(windows, { minLength: 1, maxLength: 4 }), moments, (list, moment) => {
        const plan = { windows: list, timeZone: 'Asia/Shanghai', phases: [] };
        expect(isInsideWindow(plan, 'attack', moment)).toBe(naiveInside(list, moment + 8 * HOUR));
      }),
      { numRuns: runs(300, 6000) },
    );
  });

  it('what it answers about the next change is true', () => {
    fc.assert(
      fc.property(plans, moments, (plan, moment) => {
        const answer = windowAt(plan, 'attack', moment);
        if (answer.type === 'inside') {
          expect(isInsideWindow(plan, 'attack', answer.closesAt - 1)).toBe(true);
          expect(isInsideWindow(plan, 'attack', answer.opensAt)).toBe(true);
        } else if (answer.type === 'outside' && answer.opensAt !== null) {
          expect(answer.opensAt).toBeGreaterThan(moment);
          expect(isInsideWindow(plan, 'attack', answer.opensAt)).toBe(true);
          expect(isInsideWindow(plan, 'attack', answer.opensAt - 1)).toBe(false);
        }
      }),
      { numRuns: runs(150, 3000) },
    );
  });

  it('another purpose, or none planned, limits nothing', () => {
    fc.assert(
      fc.property(plans, moments, (plan, moment) => {
        expect(windowAt(plan, 'submission', moment)).toEqual({ type: 'unrestricted' });
      }),
      { numRuns: runs(30, 600) },
    );
  });
});

/** The rule as one reads it, on a wall clock that is never changed. */
function naiveInside(list: readonly DailyWindow[], wall: number): boolean {
  const today = Math.floor(wall / DAY) * DAY;
  return [0, 1, 2].some((back) => {
    const midnight = today - back * DAY;
    const day = dayAt(midnight, 'UTC');
    const standing = list.filter(
      ({ firstDay, lastDay, weekdays }) =>
        firstDay <= day &&
        day <= lastDay &&
        (weekdays.length === 0 || weekdays.includes(weekdayOf(day))),
    );
    const exceptions = standing.filter(({ isException }) => isException);
    const minute = (wall - midnight) / 60_000;
    return (exceptions.length > 0 ? exceptions : standing).some(
      ({ isClosed, opens, closes }) => !isClosed && opens <= minute && minute < closes,
    );
  });
}
