import { describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { type OverDefence, overDefenceKind } from '#shared/domain/over-defence.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { dripPeriods } from '#shared/scoring/drip.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { createScorer, score } from '#shared/scoring/scorer.ts';
import { recordId } from '#test/support/builders.ts';
import { award, ScoringWorld } from '#test/support/scoring-world.ts';

const HOUR = 3_600_000;

function world(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  made.team('T1');
  for (const unit of ['U1', 'U2']) made.unit(unit);
  return made;
}
const open = (made: ScoringWorld, id: string, fields: Partial<OverDefence> = {}) =>
  made.put(CONTROL, overDefenceKind, id, {
    ...overDefenceKind.empty,
    unit: recordId('U1'),
    verdict: 'upheld',
    notifiedAt: 0,
    ...fields,
  });
const rowOf = (made: ScoringWorld, moment: number | null, book: RuleBook = municipalBook) =>
  score(made.state, book, moment).defenceBoard.find(({ unit }) => unit === 'U1');
const dripOf = (made: ScoringWorld, moment: number | null, book: RuleBook = municipalBook) =>
  score(made.state, book, moment)
    .ledger.lines()
    .find(({ kind }) => kind === 'drip');

describe('periods of over-defence', () => {
  const rule = municipalBook.drip;
  if (rule === null) throw new Error('the sample has a rule for over-defence');
  const sum = (periods: readonly { points: number }[]) =>
    periods.reduce((total, { points }) => total + points, 0);

  it('C21 costs nothing during the grace period', () => {
    expect(dripPeriods(rule, { notifiedAt: 0, correctedAt: 2 * HOUR }, 9 * HOUR)).toEqual([]);
    expect(dripPeriods(rule, { notifiedAt: 0, correctedAt: null }, HOUR)).toEqual([]);
  });

  it('C21 doubles across the five-hour step, counted from the notice', () => {
    const periods = dripPeriods(rule, { notifiedAt: 0, correctedAt: 6 * HOUR }, 99 * HOUR);
    expect(periods.map(({ points }) => points)).toEqual([10, 10, 10, 10, 10, 10, 20, 20]);
    expect(periods[6]?.startedAt).toBe(5 * HOUR);
  });

  it('C21 or from the first deduction, where the book says so', () => {
    const later = { ...rule, clock: 'first-deduction' } as const;
    const periods = dripPeriods(later, { notifiedAt: 0, correctedAt: null }, 8 * HOUR);
    expect(sum(periods)).toBe(10 * 10 + 2 * 20);
    expect(sum(dripPeriods(rule, { notifiedAt: 0, correctedAt: null }, 8 * HOUR))).toBe(
      6 * 10 + 6 * 20,
    );
  });

  it('C21 counts a period that has begun', () => {
    const just = { notifiedAt: 0, correctedAt: 2 * HOUR + 1 };
    expect(sum(dripPeriods(rule, just, 9 * HOUR))).toBe(10);
  });
});

describe('over-defence on the board', () => {
  it('C38 costs what has run up to the moment that is asked for, and the value falls by it', () => {
    const made = world();
    open(made, 'O1');
    const at = (hours: number) => rowOf(made, hours * HOUR);
    expect([1, 2, 2.25, 5, 6, 8].map((hours) => at(hours)?.drip)).toEqual([0, 0, 10, 60, 100, 180]);
    expect(at(8)).toMatchObject({ value: '7820', valueUnits: 78_200_000, deduction: 0, rank: 2 });
    expect(dripOf(made, 8 * HOUR)).toMatchObject({
      given: '-180',
      clause: 'over-defence',
      inputs: {
        until: 8 * HOUR,
        graceUntil: 2 * HOUR,
        periods: [
          { points: 10, count: 6 },
          { points: 20, count: 6 },
        ],
      },
    });
  });

  it('C38 both settings of the clock differ only in when the dearer step begins', () => {
    const made = world();
    open(made, 'O1', { correctedAt: 8 * HOUR });
    const later: RuleBook = {
      ...municipalBook,
      drip: { ...municipalBook.drip!, clock: 'first-deduction' },
    };
    expect([rowOf(made, null)?.drip, rowOf(made, null, later)?.drip]).toEqual([180, 140]);
  });

  it('C38 without a moment a running case takes nothing and keeps the board provisional', () => {
    const made = world();
    open(made, 'O1');
    expect(rowOf(made, null)?.drip).toBe(0);
    expect(dripOf(made, null)?.withheld).toMatchObject([{ reason: 'still-running' }]);
    expect(score(made.state, municipalBook).reasons).toContainEqual({
      type: 'over-defence-running',
      count: 1,
    });
    open(made, 'O1', { correctedAt: 3 * HOUR });
    expect(rowOf(made, null)?.drip).toBe(20);
    expect(score(made.state, municipalBook).reasons.map(({ type }) => type)).toEqual(['phase']);
  });

  it('C38 ends with the exercise where it was never corrected', () => {
    const made = world();
    open(made, 'O1');
    made.exercise({ endsAt: 3 * HOUR });
    expect(rowOf(made, 9 * HOUR)?.drip).toBe(20);
    made.exercise({ phase: 'adjudication' });
    expect(rowOf(made, null)?.drip).toBe(20);
  });

  it('C38 what is being verified, dismissed, in grace or withdrawn costs nothing', () => {
    const made = world();
    open(made, 'O1', { number: 1, verdict: 'open', notifiedAt: null });
    open(made, 'O2', { number: 2, verdict: 'dismissed', notifiedAt: null });
    open(made, 'O3', { number: 3, withdrawnAt: 5 });
    open(made, 'O4', { number: 4, correctedAt: HOUR });
    const lines = score(made.state, municipalBook, 9 * HOUR).ledger.lines();
    expect(
      lines.filter(({ kind }) => kind === 'drip').map(({ withheld }) => withheld[0]?.reason),
    ).toEqual(['not-verified', 'not-over-defence', 'not-over-defence', 'in-grace']);
    expect(rowOf(made, 9 * HOUR)?.value).toBe('8000');
  });

  it('C38 counts as points lost where the book says so', () => {
    const made = world();
    made.won('F1', 'T1', [award('boundary-internal', 100)], { organisation: recordId('U1') });
    made.response('R1', 'U1');
    open(made, 'O1', { correctedAt: 6 * HOUR });
    const asLoss: RuleBook = {
      ...municipalBook,
      drip: { ...municipalBook.drip!, from: 'deduction' },
    };
    made.ruleResponse('R1', 'F1', [
      { item: 'detect-timely', quantity: 1, points: 0, permille: 1000 },
    ]);
    expect(rowOf(made, null)?.value).toBe('300');
    expect(rowOf(made, null, asLoss)?.value).toBe('200');
    expect(rowOf(made, null, asLoss)?.deduction).toBe(100);
  });

  it('C24, C38 a scorer follows cases and moments as scoring from nothing does', () => {
    const made = world();
    const scorer = createScorer(municipalBook);
    const shown = (moment: number | null) => scorer.update(made.state, moment).defenceBoard;
    const fresh = (moment: number | null) => score(made.state, municipalBook, moment).defenceBoard;
    shown(null);
    open(made, 'O1');
    for (const moment of [null, 3 * HOUR, 7 * HOUR, 3 * HOUR, null]) {
      expect(shown(moment)).toEqual(fresh(moment));
    }
    open(made, 'O1', { unit: recordId('U2') });
    expect(shown(7 * HOUR)).toEqual(fresh(7 * HOUR));
    made.exercise({ endsAt: 4 * HOUR });
    expect(shown(7 * HOUR)).toEqual(fresh(7 * HOUR));
  });
});
