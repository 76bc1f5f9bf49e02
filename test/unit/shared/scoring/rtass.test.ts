import { describe, expect, it } from 'vitest';
import { parseRtass, rtassVector, scoreRtass } from '#shared/scoring/rtass.ts';
import { RTASS_ABILITY_IDS, RTASS_FACTOR_IDS } from '#shared/scoring/rtass-factors.ts';

const vector = (grade: (id: string) => number, plus = false): string =>
  [
    'RTASS:1.0.5',
    ...[...RTASS_FACTOR_IDS, ...(plus ? RTASS_ABILITY_IDS : [])].map((id) => `${id}:${grade(id)}`),
  ].join('/');
const scored = (text: string) => {
  const parsed = parseRtass(text);
  if (!parsed.ok) throw new Error(parsed.error.type);
  return scoreRtass(parsed.value);
};
const finals = (text: string) =>
  Object.values(scored(text).final).map(({ score, level }) => `${score} ${level}`);

describe('RTASS', () => {
  it('C42 has 21 factors and 40 abilities', () => {
    expect([RTASS_FACTOR_IDS.length, RTASS_ABILITY_IDS.length]).toEqual([21, 40]);
    expect(new Set([...RTASS_FACTOR_IDS, ...RTASS_ABILITY_IDS]).size).toBe(61);
  });

  it('C42 gives the four finals from rounded process scores', () => {
    expect(finals(vector(() => 0))).toEqual(['0 none', '6.67 medium', '3.33 low', '3.33 low']);
    expect(finals(vector(() => 4))).toEqual([
      '10 extreme',
      '3.33 low',
      '6.67 medium',
      '6.67 medium',
    ]);
    const mixed = scored(
      'RTASS:1.0.5/OL:3/OD:2/TR:4/AL:1/PL:2/DL:1/RL:3/TL:0/VD:4/VE:3/VL:3/VDW:1/LC:4/LI:0/LA:1/FD:2/RD:1/CI:2/DLC:2/OLC:1/ESA:1',
    );
    expect(Object.values(mixed.process).map(({ score }) => score)).toEqual([
      '6.25',
      '3.75',
      '6.88',
      '4.17',
      '4.17',
      '3.33',
    ]);
    // From the rounded scores: (6.25 + 3.75 + 4.17) ÷ 3, (3.75 + 3.12 + 5.83) ÷ 3, (4.17 + 4.17 + 6.67) ÷ 3, (6.25 + 6.88 + 4.17) ÷ 3.
    expect(Object.values(mixed.final).map(({ score }) => score)).toEqual([
      '4.72',
      '4.23',
      '5',
      '5.77',
    ]);
  });

  it('C42 replaces six factors by the means of their abilities in plus mode, rounded half up', () => {
    const plus = (id: string): number => (['GAT', 'GAC', 'THC'].includes(id) ? 4 : 1);
    const { factors } = scored(vector(plus, true));
    expect([factors.OL, factors.TR, factors.PL, factors.RL, factors.OD]).toEqual([1, 3, 1, 2, 1]);
    const half = (id: string): number =>
      RTASS_ABILITY_IDS.slice(14, 19).includes(id as never) ? 2 : 1;
    expect(scored(vector(half, true)).factors.PL).toBe(2);
  });

  it('C42 reads vectors in any order, the last of a name counts, and writes them in theirs', () => {
    const text = vector((id) => id.length % 5, true);
    const [head, ...parts] = text.split('/');
    const shuffled = [head, 'OL:0', ...parts.reverse()].join('/');
    const parsed = parseRtass(shuffled);
    expect(parsed.ok && rtassVector(parsed.value)).toBe(text);
  });

  it.each([
    ['CVSS:3.1/OL:1', { type: 'rtass-prefix' }],
    ['RTASS:0.9.0/OL:1', { type: 'rtass-version', version: '0.9.0' }],
    ['RTASS:1.0.5/XX:1', { type: 'rtass-unknown', part: 'XX:1' }],
    ['RTASS:1.0.5/toString:1', { type: 'rtass-unknown', part: 'toString:1' }],
    ['RTASS:1.0.5/OL:5', { type: 'rtass-grade', part: 'OL:5' }],
    ['RTASS:1.0.5/OL:1.5', { type: 'rtass-grade', part: 'OL:1.5' }],
    ['RTASS:1.0.5/OL:1', { type: 'rtass-missing' }],
    [`${vector(() => 1)}/WC:1`, { type: 'rtass-missing' }],
  ])('C42 refuses %s with the reason', (text, error) => {
    expect(parseRtass(text)).toMatchObject({ ok: false, error });
  });
});
