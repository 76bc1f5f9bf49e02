import { describe, expect, it } from 'vitest';
import { runToEnd } from '#shared/kernel/steps.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { explainMove, explainShift } from '#shared/scoring/explain-move.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { score } from '#shared/scoring/scorer.ts';
import { whatIf } from '#shared/scoring/what-if.ts';
import { LANGUAGES } from '#shared/text/language.ts';
import { recordId } from '#test/support/builders.ts';
import { richBook } from '#test/support/rich-book.ts';
import { achieved, award, ScoringWorld } from '#test/support/scoring-world.ts';

const at = (unit: string, more: object = {}) => ({ organisation: recordId(unit), ...more });

function world(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  for (const team of ['T1', 'T2']) made.team(team);
  for (const unit of ['U1', 'U2']) made.unit(unit);
  made.designate('U1', 'key-unit', 'yes');
  made.won('F1', 'T1', [award('host-admin', 100)], at('U1'));
  made.won('F2', 'T2', [award('boundary-internal', 1000)], at('U2'));
  made.won('F3', 'T1', [award('data-general', 150)], at('U2'));
  made.response('R1', 'U2');
  made.ruleResponse('R1', 'F2', [achieved('detect-timely')]);
  return made;
}

const withItem = (id: string, change: object): RuleBook => ({
  ...municipalBook,
  version: '2.0',
  items: municipalBook.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
});
const tried = (made: ScoringWorld, after: RuleBook) =>
  runToEnd(whatIf(made.state, { before: municipalBook, after }));

describe('what if', () => {
  it('C39 nothing moves under the same book, and nothing is written', () => {
    const made = world();
    const { state } = made;
    const result = tried(made, structuredClone(municipalBook));
    expect([result.teams, result.units, result.lines.size]).toEqual([[], [], 0]);
    expect(made.state).toBe(state);
    expect(result.before.attackBoard).toEqual(score(state, municipalBook).attackBoard);
  });

  it('C39 points follow the facts: full points stay full, a place in a band stays that place', () => {
    const made = world();
    const dearer = withItem('host-admin', { worth: { type: 'points', points: 300 } });
    const result = tried(made, dearer);
    expect(result.lines.get(recordId('F1'))).toMatchObject([
      {
        pointsBefore: '140',
        pointsAfter: '420',
        difference: '280',
        causes: [{ type: 'awarded', before: '100', after: '300' }],
      },
    ]);
    const bands = municipalBook.items.find(({ id }) => id === 'data-general')?.worth;
    if (bands?.type !== 'bands') throw new Error('general data has bands');
    const wider = withItem('data-general', {
      worth: {
        ...bands,
        bands: bands.bands.map((band, place) =>
          place === 0 ? { ...band, min: 0, max: 400 } : band,
        ),
      },
    });
    expect(tried(made, wider).lines.get(recordId('F3'))?.[0]?.pointsAfter).toBe('200');
  });

  it('C39 names who moves and by what: both boards, the finding and the report', () => {
    const made = world();
    const dearer = withItem('boundary-internal', { worth: { type: 'points', points: 200 } });
    const result = tried(made, dearer);
    expect(result.teams).toMatchObject([
      { subject: 'T1', rankBefore: 2, rankAfter: 1, before: '290', after: '290', lines: [] },
      { subject: 'T2', rankBefore: 1, rankAfter: 2, before: '1000', after: '200' },
    ]);
    const [unit] = result.units.filter(({ subject }) => subject === 'U2');
    expect(unit?.lines.map(({ id, difference }) => [id, difference])).toEqual([
      ['F2#0', '-800'],
      ['U2#protection', expect.any(String)],
      ['R1#0', '-32'],
    ]);
    expect(result.lines.get(recordId('R1'))?.[0]?.causes).toEqual([
      { type: 'input', input: 'lost', before: '1000', after: '200' },
    ]);
  });

  it('C39 tells factors, caps and items that come or go', () => {
    const made = world();
    const other: RuleBook = {
      ...municipalBook,
      version: '2.0',
      items: municipalBook.items.filter(({ id }) => id !== 'data-general'),
      categories: municipalBook.categories.map((one) =>
        one.id === 'boundary' ? { ...one, cap: 300 } : one,
      ),
      multipliers: municipalBook.multipliers.map((one) =>
        one.id === 'key-unit' ? { ...one, factor: '1.5' } : one,
      ),
    };
    const { lines } = tried(made, other);
    const causesOf = (id: string) => lines.get(recordId(id))?.[0]?.causes;
    expect(causesOf('F1')).toEqual([
      { type: 'factor', rule: 'key-unit', before: '1.4', after: '1.5' },
    ]);
    expect(causesOf('F2')).toEqual([
      { type: 'withheld', reason: 'cap', before: null, after: '700' },
    ]);
    expect(causesOf('F3')).toEqual([
      { type: 'withheld', reason: 'unknown-item', before: null, after: '150' },
    ]);
  });

  it('C39 compares points, not units, of books that count differently', () => {
    const made = world();
    const finer: RuleBook = {
      ...withItem('', {}),
      arithmetic: { ...municipalBook.arithmetic, unitsPerPoint: 10 },
      items: municipalBook.items.map((item) =>
        item.worth.type === 'points'
          ? { ...item, worth: { ...item.worth, points: item.worth.points * 10 } }
          : item,
      ),
      categories: municipalBook.categories.map((one) => ({
        ...one,
        cap: one.cap === null ? null : one.cap * 10,
      })),
    };
    expect(tried(made, finer).lines.get(recordId('F1'))).toBeUndefined();
    expect(tried(made, finer).lines.get(recordId('F2'))).toBeUndefined();
  });

  it.each(LANGUAGES)('C39 says it in words in %s', (language) => {
    const made = world();
    for (const n of [1, 2]) {
      made.won(`A${n}`, 'T1', [award(n === 1 ? 'host-user' : 'host-admin', 100)], {
        ...at('U1', { receivedAt: 9_000_000 * n }),
        asset: recordId('A'),
      });
    }
    made.won('bad', 'T2', [award('out-of-scope', 0), award('no-such', 3)], at('U1'));
    const result = tried(made, richBook(municipalBook));
    const context = { ...result, language, nameOf: (id: string) => id };
    const words = [
      ...[...result.teams, ...result.units].map((one) => explainShift(one, context)),
      ...[...result.lines.values()].flat().flatMap((move) => explainMove(move, context)),
    ];
    expect(words.length).toBeGreaterThan(10);
    for (const sentence of words) {
      expect(sentence).not.toMatch(/[{}]|“”|undefined|NaN/);
      if (language === 'zh-CN') expect(sentence).toMatch(/\p{Script=Han}/u);
    }
  });
});
