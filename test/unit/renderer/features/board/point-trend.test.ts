import { describe, expect, it } from 'vitest';
import { pointTrend } from '#renderer/features/board/point-trend.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { LedgerLine } from '#shared/scoring/ledger.ts';

const line = (id: string, given: string) => ({ id, given, kind: 'result' }) as LedgerLine;
const team = (id: string, ...lines: LedgerLine[]) => ({ team: id as RecordId, lines });
const DAYS: Readonly<Record<string, string>> = {
  a: '2026-02-27',
  b: '2026-03-02',
  c: '2026-03-02',
};
const dayOf = ({ id }: LedgerLine): string | null => DAYS[id] ?? null;

describe('pointTrend', () => {
  it('adds up day by day, with the days between that brought nothing', () => {
    const trend = pointTrend(
      [team('one', line('b', '30'), line('a', '100'), line('c', '-10'))],
      dayOf,
    );
    expect(trend.days).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
    expect(trend.teams[0]?.totals.map(String)).toEqual(['100', '100', '100', '120']);
  });

  it('gives every team a total for every day of any team, exactly', () => {
    const trend = pointTrend([team('one', line('a', '1/3')), team('two', line('b', '0.2'))], dayOf);
    expect(trend.teams.map(({ totals }) => totals.length)).toEqual([4, 4]);
    expect(trend.teams[0]?.totals.at(-1)?.equals('1/3')).toBe(true);
    expect(trend.teams[1]?.totals.map((total) => total.valueOf())).toEqual([0, 0, 0, 0.2]);
  });

  it('leaves out what has no day, and says how much', () => {
    const trend = pointTrend([team('one', line('x', '70'), line('a', '5'))], dayOf);
    expect(trend.undated.valueOf()).toBe(70);
    expect(trend.teams[0]?.totals.map(String)).toEqual(['5']);
  });

  it('has no days where nothing was given', () => {
    expect(pointTrend([team('one', line('a', '0'))], dayOf).days).toEqual([]);
  });

  it('shows only the days with points where the first and last are far apart', () => {
    const far = (id: string): string => (id === 'a' ? '2024-01-01' : '2026-01-01');
    const trend = pointTrend([team('one', line('a', '1'), line('b', '1'))], ({ id }) => far(id));
    expect(trend.days).toEqual(['2024-01-01', '2026-01-01']);
  });
});
