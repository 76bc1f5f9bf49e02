import { describe, expect, it } from 'vitest';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { score } from '#shared/scoring/scorer.ts';
import { recordId } from '#test/support/builders.ts';
import { richBook } from '#test/support/rich-book.ts';
import { achieved, award, ScoringWorld } from '#test/support/scoring-world.ts';

const plain: RuleBook = { ...municipalBook, multipliers: [], dedupe: null };
const rich = richBook(municipalBook);
const ladderBook: RuleBook = { ...plain, ladders: rich.ladders };
const at = (unit: string, more: object = {}) => ({ organisation: recordId(unit), ...more });
const on = (asset: string, more: object = {}) => at('U1', { asset: recordId(asset), ...more });

function world(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  for (const team of ['T1', 'T2']) made.team(team);
  for (const unit of ['U1', 'U2']) made.unit(unit);
  return made;
}

const linesOf = (made: ScoringWorld, id: string, book: RuleBook) =>
  score(made.state, book).ledger.linesOf(recordId(id));
const givenOf = (made: ScoringWorld, book: RuleBook, ...ids: string[]) =>
  ids.map((id) => Number(linesOf(made, id, book)[0]?.given));
const rowOf = (made: ScoringWorld, team: string, book: RuleBook) =>
  score(made.state, book).attackBoard.find((row) => row.team === team);

describe('the highest privilege', () => {
  it('C32 counts once per asset and team, in whatever order it was gained', () => {
    const made = world();
    made.won('user', 'T1', [award('host-user', 50)], on('A1'));
    made.won('admin', 'T1', [award('host-admin', 100)], on('A1'));
    made.won('again', 'T1', [award('host-admin', 100)], on('A1'));
    made.won('first', 'T1', [award('host-admin', 100)], on('A2'));
    made.won('below', 'T1', [award('host-user', 50)], on('A2'));
    expect(givenOf(made, ladderBook, 'user', 'admin', 'again', 'first', 'below')).toEqual([
      50, 50, 0, 100, 0,
    ]);
    expect(linesOf(made, 'again', ladderBook)[0]?.withheld).toEqual([
      { reason: 'higher-privilege', points: '100', params: { higher: 'host-admin', sequence: 2 } },
    ]);
    expect(rowOf(made, 'T1', ladderBook)?.total).toBe(200);
  });

  it('C32 leaves other teams, other ladders and unnamed assets alone', () => {
    const made = world();
    made.won('one', 'T1', [award('host-admin', 100)], on('A1'));
    made.won('other', 'T2', [award('host-admin', 100)], on('A1'));
    made.won('database', 'T1', [award('database-dba', 150)], on('A1'));
    made.won('bare1', 'T1', [award('host-admin', 100)], at('U1'));
    made.won('bare2', 'T1', [award('host-admin', 100)], at('U1'));
    expect(givenOf(made, ladderBook, 'other', 'database', 'bare1', 'bare2')).toEqual([
      100, 150, 100, 100,
    ]);
  });

  it('C32 is not used up by a result that is worth nothing, and uses up no limit where it gives nothing', () => {
    const made = world();
    const twice: RuleBook = {
      ...ladderBook,
      items: ladderBook.items.map((item) =>
        item.id === 'host-admin' ? { ...item, limit: { count: 2, scope: 'team' } } : item,
      ),
    };
    made.finding('rejected', 'T1', on('A1'));
    made.rule('rejected', [award('host-admin', 100)], { verdict: 'reject' });
    for (const [id, asset] of [
      ['a', 'A1'],
      ['b', 'A1'],
      ['c', 'A2'],
    ] as const) {
      made.won(id, 'T1', [award('host-admin', 100)], on(asset));
    }
    expect(givenOf(made, twice, 'a', 'b', 'c')).toEqual([100, 0, 100]);
  });
});

describe('first blood', () => {
  const first: RuleBook = { ...plain, firstBlood: rich.firstBlood };

  it('C33 rewards the first receipt of an item against a unit, and nobody where the book is silent', () => {
    const made = world();
    made.won('second', 'T1', [award('host-admin', 100)], at('U1', { sequence: 9 }));
    made.won('first', 'T2', [award('host-admin', 100)], at('U1', { sequence: 3 }));
    made.won('elsewhere', 'T1', [award('host-admin', 100)], at('U2', { sequence: 10 }));
    expect(givenOf(made, first, 'second', 'first', 'elsewhere')).toEqual([100, 120, 120]);
    expect(givenOf(made, plain, 'second', 'first', 'elsewhere')).toEqual([100, 100, 100]);
    expect(linesOf(made, 'first', first)[0]).toMatchObject({
      factors: [{ rule: 'first-blood', factor: '1.2' }],
    });
  });

  it('C33 goes to the next one when the first is overturned', () => {
    const made = world();
    made.won('first', 'T2', [award('host-admin', 100)], at('U1'));
    made.won('second', 'T1', [award('host-admin', 100)], at('U1'));
    made.rule('first', [], { verdict: 'reject' });
    expect(givenOf(made, first, 'first', 'second')).toEqual([0, 120]);
  });
});

describe('the deduction line', () => {
  const line: RuleBook = { ...plain, elimination: rich.elimination };
  const hit = (
    made: ScoringWorld,
    id: string,
    team: string,
    receivedAt: number,
    ruledAt = 4000,
  ) => {
    made.finding(id, team, at('U1', { receivedAt }));
    made.rule(id, [award('boundary-internal', 1000)], { ruledAt });
  };

  it('C34 puts a unit out as soon as it has lost so much; what was received before still counts', () => {
    const made = world();
    hit(made, 'F1', 'T1', 3000);
    hit(made, 'F2', 'T2', 3500, 5000);
    hit(made, 'F3', 'T1', 4900);
    hit(made, 'F4', 'T2', 5100);
    expect(givenOf(made, line, 'F1', 'F2', 'F3', 'F4')).toEqual([1000, 1000, 1000, 0]);
    expect(linesOf(made, 'F4', line)[0]?.withheld).toMatchObject([{ reason: 'late-line' }]);
    const unit = score(made.state, line).defenceBoard.find((row) => row.unit === 'U1');
    expect(unit).toMatchObject({ deduction: 3000, eliminatedAt: 5000 });
  });

  it('C34 counts from the receipt where the book says so, and follows an overturned result', () => {
    const made = world();
    const strict: RuleBook = {
      ...line,
      elimination: { ...line.elimination!, effectiveAt: 'receipt' },
    };
    for (const n of [1, 2, 3]) hit(made, `F${n}`, 'T1', 3000 + n);
    expect(givenOf(made, strict, 'F1', 'F2', 'F3')).toEqual([1000, 1000, 0]);
    made.rule('F1', [], { verdict: 'reject' });
    expect(givenOf(made, strict, 'F1', 'F2', 'F3')).toEqual([0, 1000, 1000]);
  });
});

describe('handing in late', () => {
  const late: RuleBook = { ...plain, lateSubmission: rich.lateSubmission };
  const HOUR = 3_600_000;

  it('C35 costs the factor after the time from the attack or after the end of the exercise', () => {
    const made = world();
    const take = (id: string, attackedAt: number | null, receivedAt: number) =>
      made.won(id, 'T1', [award('host-admin', 100)], at('U1', { attackedAt, receivedAt }));
    take('in-time', 0, HOUR);
    take('late', 0, HOUR + 1);
    take('unknown', null, 9 * HOUR);
    expect(givenOf(made, late, 'in-time', 'late', 'unknown')).toEqual([100, 50, 100]);
    made.exercise({ endsAt: 8 * HOUR });
    expect(givenOf(made, late, 'in-time', 'late', 'unknown')).toEqual([100, 50, 50]);
  });
});

describe('penalties', () => {
  it('C36 take a share of the result or of all that the team gained, rounded as the book says', () => {
    const made = world();
    made.won('F1', 'T1', [award('host-admin', 100), award('not-cleaned-up', 0)], at('U1'));
    made.won('F2', 'T1', [award('mailbox', 15)], at('U2'));
    made.finding('F3', 'T1', at('U2'));
    made.rule('F3', [award('out-of-scope', 0)], { verdict: 'reject' });
    const book: RuleBook = { ...plain, items: rich.items };
    const penalty = (id: string) => linesOf(made, id, book).find(({ kind }) => kind === 'penalty');
    expect(penalty('F1')).toMatchObject({
      given: '-130',
      inputs: { percent: { of: 100, permille: 300 } },
    });
    expect(penalty('F3')).toMatchObject({
      given: '-512',
      inputs: { percent: { of: 115, permille: 100 } },
    });
    expect(rowOf(made, 'T1', book)).toMatchObject({
      taken: 115,
      penalties: -642,
      total: -527,
      violations: 2,
      byCategory: { penalty: -642 },
    });
    const deduction = score(made.state, book).defenceBoard.map((row) => row.deduction);
    expect(deduction.reduce((sum, one) => sum + one, 0)).toBe(115);
  });
});

describe('time bands', () => {
  const timed: RuleBook = { ...plain, timeBands: rich.timeBands };
  const MINUTE = 60_000;

  it('C37 pay by the time from the attack on; the last minute belongs to the band', () => {
    const made = world();
    const answers = [30 * MINUTE, 30 * MINUTE + 1, 120 * MINUTE, 121 * MINUTE, null];
    for (const [at_, detectedAt] of answers.entries()) {
      made.won(`F${at_}`, 'T1', [award('boundary-internal', 1000)], at('U1', { attackedAt: 0 }));
      made.response(`R${at_}`, 'U1', { detectedAt });
      made.ruleResponse(`R${at_}`, `F${at_}`, [
        achieved('detect-timely'),
        achieved('detect-tools'),
      ]);
    }
    expect(givenOf(made, timed, 'R0', 'R1', 'R2', 'R3', 'R4')).toEqual([40, 30, 30, 10, 10]);
    expect(linesOf(made, 'R1', timed)[0]).toMatchObject({
      inputs: { time: { band: 'ttd', minutes: 31, factor: '0.75' } },
      withheld: [{ reason: 'too-slow', points: '10' }],
    });
    expect(linesOf(made, 'R4', timed)[1]?.given).toBe('24');
    expect(givenOf(made, plain, 'R0', 'R3', 'R4')).toEqual([40, 40, 40]);
  });
});

describe('a book with further rules', () => {
  it('C30 is refused where they do not fit, and read where they are left out', () => {
    const reasonOf = (change: Partial<RuleBook>) => {
      const parsed = parseRuleBook(JSON.stringify({ ...rich, ...change }));
      return parsed.ok ? 'fine' : `${parsed.error.path}: ${parsed.error.reason}`;
    };
    const [host, mail] = rich.ladders ?? [];
    const [band] = rich.timeBands ?? [];
    if (!host || !mail || !band || !rich.lateSubmission) throw new Error('the book has them');
    expect(reasonOf({})).toBe('fine');
    expect(reasonOf({ ladders: null, timeBands: null, firstBlood: null })).toBe('fine');
    expect(reasonOf({ ladders: [{ ...host, items: ['nothing'] }] })).toBe(
      'ladders.0.items: there is no item "nothing"',
    );
    expect(reasonOf({ ladders: [host, { ...mail, items: ['host-user'] }] })).toMatch(
      /^ladders\.1\.items: "host-user" is no attack item, or/,
    );
    expect(reasonOf({ timeBands: [{ ...band, items: ['mailbox'] }] })).toMatch(
      /^timeBands\.0\.items: "mailbox" is no item of a defence dimension/,
    );
    expect(reasonOf({ timeBands: [{ ...band, bands: [...band.bands].reverse() }] })).toBe(
      'timeBands.0.bands: the bands rise',
    );
    expect(
      reasonOf({
        lateSubmission: { ...rich.lateSubmission, withinMinutes: null, afterEndMinutes: null },
      }),
    ).toBe('lateSubmission: a late hand-in needs a limit');
    const [first, ...others] = rich.items;
    if (first === undefined) throw new Error('the book has items');
    expect(
      reasonOf({ items: [{ ...first, percent: { permille: 1, of: 'result' } }, ...others] }),
    ).toBe('items.0.percent: only a penalty takes a share');
  });
});
