import { describe, expect, it } from 'vitest';
import type { Award, Verdict } from '#shared/domain/judging.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { type Mark, suggestRuling } from '#shared/scoring/suggest-ruling.ts';
import { achieved, award } from '#test/support/scoring-world.ts';

const mark = (awards: readonly Award[], verdict: Verdict = 'confirm'): Mark => ({
  verdict,
  awards: [...awards],
});
const onFinding = (...marks: Mark[]) =>
  suggestRuling(marks, { book: municipalBook, subjectType: 'finding' });
const onResponse = (...marks: Mark[]) =>
  suggestRuling(marks, { book: municipalBook, subjectType: 'response' });

describe('two marks', () => {
  it('C27 wait for the second, unless one is enough', () => {
    const one = mark([award('host-admin', 100)]);
    expect(onFinding(one)).toEqual({ type: 'too-few', marks: 1, needed: 2 });
    const rules = { book: municipalBook, subjectType: 'finding', required: 1 } as const;
    expect(suggestRuling([one], rules)).toMatchObject({
      type: 'ruling',
      proposal: { method: 'single', awards: [award('host-admin', 100)] },
    });
    expect(suggestRuling([], rules)).toEqual({ type: 'too-few', marks: 0, needed: 1 });
  });

  it('C27 that differ by 20 points agree, and their mean is rounded half up and says so', () => {
    expect(onFinding(mark([award('host-admin', 80)]), mark([award('host-admin', 100)]))).toEqual({
      type: 'ruling',
      proposal: {
        method: 'mean',
        verdict: 'confirm',
        awards: [award('host-admin', 90)],
        rounded: [],
      },
    });
    expect(
      onFinding(mark([award('host-admin', 81)]), mark([award('host-admin', 100)])),
    ).toMatchObject({
      proposal: { awards: [award('host-admin', 91)], rounded: ['host-admin'] },
    });
    expect(onFinding(mark([award('host-admin', 79)]), mark([award('host-admin', 100)]))).toEqual({
      type: 'third-referee',
      disagreements: [{ type: 'points', item: 'host-admin', difference: 21, tolerance: 20 }],
    });
  });

  it('C27 that differ by 10 % of a larger maximum agree', () => {
    const by = (points: number) => mark([award('boundary-internal', points)]);
    expect(onFinding(by(900), by(1000)).type).toBe('ruling');
    expect(onFinding(by(899), by(1000))).toMatchObject({
      disagreements: [{ difference: 101, tolerance: 100 }],
    });
  });

  it('C27 on other verdicts, items or quantities are no matter of an average', () => {
    const three = mark([award('mailbox', 60, 3)]);
    const four = mark([award('mailbox', 80, 4)]);
    expect(onFinding(three, four)).toEqual({
      type: 'third-referee',
      disagreements: [{ type: 'quantities', item: 'mailbox' }],
    });
    expect(onFinding(three, mark([]))).toMatchObject({ disagreements: [{ type: 'items' }] });
    expect(onFinding(three, mark([], 'reject'))).toMatchObject({
      disagreements: [{ type: 'verdicts' }],
    });
    expect(onFinding(mark([], 'reject'), mark([], 'reject'))).toMatchObject({
      type: 'ruling',
      proposal: { verdict: 'reject', awards: [] },
    });
  });

  it('C27 on a response compare what was achieved', () => {
    const by = (permille: number) => mark([achieved('detect-timely', permille)]);
    expect(onResponse(by(500), by(601))).toMatchObject({
      type: 'third-referee',
      disagreements: [{ difference: 101, tolerance: 100 }],
    });
    expect(onResponse(by(500), by(555))).toMatchObject({
      proposal: { awards: [achieved('detect-timely', 528)], rounded: ['detect-timely'] },
    });
  });
});

describe('three marks', () => {
  it('C28 the majority decides the facts and the median the points', () => {
    const marks = [60, 100, 85].map((points) => mark([award('host-admin', points)]));
    expect(onFinding(...marks)).toEqual({
      type: 'ruling',
      proposal: {
        method: 'median',
        verdict: 'confirm',
        awards: [award('host-admin', 85)],
        rounded: [],
      },
    });
    const split = [
      mark([award('mailbox', 60, 3)]),
      mark([award('mailbox', 80, 4)]),
      mark([award('mailbox', 80, 4)]),
    ];
    expect(onFinding(...split)).toMatchObject({ proposal: { awards: [award('mailbox', 80, 4)] } });
    expect(
      onFinding(mark([], 'reject'), mark([award('mailbox', 20)]), mark([], 'reject')),
    ).toMatchObject({
      proposal: { verdict: 'reject', awards: [] },
    });
  });

  it('C28 the order of the marks makes no difference', () => {
    const marks = [60, 100, 85].map((points) => mark([award('host-admin', points)]));
    expect(onFinding(...marks.toReversed())).toEqual(onFinding(...marks));
  });

  it('C28 without a majority, or far apart, the chief referee decides', () => {
    expect(
      onFinding(mark([], 'reject'), mark([award('mailbox', 20)]), mark([], 'duplicate')),
    ).toMatchObject({
      type: 'chief',
      proposal: null,
      reasons: [{ type: 'still-split', disagreements: [{ type: 'verdicts' }] }],
    });
    const apart = [100, 500, 1000].map((points) => mark([award('boundary-internal', points)]));
    expect(onFinding(...apart)).toMatchObject({
      type: 'chief',
      reasons: [{ type: 'still-split' }],
    });
  });
});

describe('the chief referee', () => {
  it.each(['target-secondary', 'data-general', 'zero-day', 'forged-evidence'])(
    'C29 always decides on %s',
    (item) => {
      const both = mark([award(item, 100)]);
      expect(onFinding(both, both)).toMatchObject({
        type: 'chief',
        reasons: [{ type: 'reserved-item', item }],
        proposal: { awards: [award(item, 100)] },
      });
    },
  );

  it('C29 decides above a thousand points, not at a thousand', () => {
    const at = mark([award('boundary-internal', 1000)]);
    expect(onFinding(at, at).type).toBe('ruling');
    const above = mark([award('boundary-business', 1001)]);
    expect(onFinding(above, above)).toMatchObject({
      type: 'chief',
      reasons: [{ type: 'above-limit', points: 1001, limit: 1000 }],
    });
  });

  it('C29 is asked at once where marks on a reserved item do not agree', () => {
    expect(
      onFinding(mark([award('target-secondary', 2000)]), mark([award('target-secondary', 500)])),
    ).toMatchObject({ type: 'chief', proposal: null });
  });
});
