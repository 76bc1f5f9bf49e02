import { describe, expect, it } from 'vitest';
import { exact } from '#shared/kernel/decimal.ts';
import { clockwork, exactText, shareText, wholeText, zoneOf } from '#shared/report/formatting.ts';

const MOMENT = Date.UTC(2026, 4, 10, 16, 5);

describe('numbers', () => {
  it('group thousands', () => {
    expect([
      wholeText(0),
      wholeText(999),
      wholeText(1000),
      wholeText(1_234_567),
      wholeText(-500),
    ]).toEqual(['0', '999', '1,000', '1,234,567', '-500']);
    expect(exactText(exact('12345.678'))).toBe('12,345.68');
    expect(exactText(exact('0.005').add('0.1'))).toBe('0.11');
  });
  it('show no share of nothing', () => {
    expect(shareText(1, 3)).toBe('33.3%');
    expect(shareText(0, 0)).toBe('—');
  });
});

describe('clockwork', () => {
  const beijing = clockwork('Asia/Shanghai', 'zh-CN');
  it('shows moments in the exercise’s zone', () => {
    expect(beijing.moment(MOMENT)).toBe('2026-05-11 00:05');
    expect(beijing.day(MOMENT)).toBe('2026-05-11');
    expect(beijing.longDay(MOMENT)).toBe('2026年5月11日');
    expect(clockwork('UTC', 'en').longDay(MOMENT)).toBe('10 May 2026');
    expect(beijing.offset(MOMENT)).toBe(8 * 3_600_000);
    expect(clockwork('America/New_York', 'en').offset(MOMENT)).toBe(-4 * 3_600_000);
  });
  it('reads an unknown zone as UTC and says so', () => {
    expect(zoneOf('Mars/Olympus')).toBe('UTC');
    expect(clockwork('Mars/Olympus', 'en').moment(MOMENT)).toBe('2026-05-10 16:05');
  });
  it('shows durations', () => {
    expect(beijing.duration(134 * 60_000)).toBe('2小时14分');
    expect(beijing.duration(0)).toBe('0分');
    expect(clockwork('UTC', 'en').duration((26 * 60 + 30) * 60_000)).toBe('1 d 2 h');
    expect(clockwork('UTC', 'en').duration(120 * 60_000)).toBe('2 h');
  });
});
