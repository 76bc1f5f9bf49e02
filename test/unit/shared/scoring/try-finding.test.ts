import { describe, expect, it } from 'vitest';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { type ImaginedFinding, tryFinding } from '#shared/scoring/try-finding.ts';

const award = (item: string, points: number, quantity = 1) => ({
  item,
  points,
  quantity,
  permille: 0,
});
const plain: ImaginedFinding = {
  awards: [award('host-admin', 100)],
  keyUnit: false,
  participation: 'participant',
  target: 'none',
  ipv6: false,
  ordinal: 1,
  earlier: 0,
  isAfterBreach: false,
  report: null,
};
const given = (imagined: Partial<ImaginedFinding>): string[] =>
  tryFinding(municipalBook, { ...plain, ...imagined }).lines.map((line) => line.given);
const reasons = (imagined: Partial<ImaginedFinding>): string[] =>
  tryFinding(municipalBook, { ...plain, ...imagined }).lines.flatMap((line) =>
    line.withheld.map(({ reason }) => reason),
  );

describe('the trial of an imagined finding', () => {
  it('C4, C6 gives what the engine gives: factors, rounding once', () => {
    expect(given({})).toEqual(['100']);
    expect(given({ keyUnit: true })).toEqual(['140']);
    expect(given({ awards: [award('terminal', 13)], keyUnit: true, ordinal: 2 })).toEqual(['13']);
    expect(given({ participation: 'outside' })).toEqual(['80']);
    expect(given({ ipv6: true })).toEqual(['300']);
  });

  it('C3 the fourth submission of one vulnerability gives nothing', () => {
    expect([1, 2, 3, 4].map((ordinal) => given({ ordinal })[0])).toEqual(['100', '70', '40', '0']);
  });

  it('C7 earlier findings fill the cap', () => {
    expect(given({ earlier: 29 })).toEqual(['100']);
    expect(given({ earlier: 30 })).toEqual(['0']);
    expect(reasons({ earlier: 30 })).toContain('cap');
  });

  it('C2, C8 nothing after the breach, and nothing on what is no target', () => {
    expect(reasons({ isAfterBreach: true })).toContain('late');
    const awards = [award('target-main-admin', 5000)];
    expect(reasons({ awards })).toContain('not-a-target');
    expect(given({ awards, target: 'main' })).toEqual(['5000']);
  });

  it('C15, C20 a report wins back its share and gives the unit its value', () => {
    const { defenceLines } = tryFinding(municipalBook, { ...plain, report: 1000 });
    const protection = defenceLines.find(({ kind }) => kind === 'protection');
    expect(protection?.given).toBe('8000');
    expect(defenceLines.filter(({ kind }) => kind === 'report').length).toBeGreaterThan(10);
    const none = tryFinding(municipalBook, plain).defenceLines;
    expect(none.map(({ kind, given: value }) => [kind, value])).toEqual([['protection', '0']]);
  });
});
