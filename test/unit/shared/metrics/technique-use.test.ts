import { describe, expect, it } from 'vitest';
import { rolledUp, techniqueUse } from '#shared/metrics/technique-use.ts';

const finding = (id: string, ...techniques: string[]) => ({
  id,
  steps: techniques.map((technique) => ({ technique })),
});

describe('findings by technique', () => {
  it('count once per id, however many steps name it; steps without one count nowhere', () => {
    const use = techniqueUse([finding('a', 'T1190', 'T1190', ''), finding('b', 'T1190', 'T1068')]);
    expect([...use]).toEqual([
      ['T1190', ['a', 'b']],
      ['T1068', ['b']],
    ]);
  });

  it('roll sub-techniques up into their technique, each finding once', () => {
    const use = techniqueUse([
      finding('a', 'T1552.001', 'T1552.005'),
      finding('b', 'T1552'),
      finding('c', 'T1552.001'),
    ]);
    expect([...rolledUp(use)]).toEqual([['T1552', ['a', 'c', 'b']]]);
  });
});
