import { describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { exact } from '#shared/kernel/decimal.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import type { DefenceRow } from '#shared/scoring/board-rows.ts';
import { protectionValue } from '#shared/scoring/protection-value.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { score } from '#shared/scoring/scorer.ts';
import { recordId } from '#test/support/builders.ts';
import { achieved, award, ScoringWorld } from '#test/support/scoring-world.ts';

/** One team that took 1,000 points from U1 by F1. */
function world(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  made.team('T1');
  made.unit('U1');
  made.unit('U2');
  made.won('F1', 'T1', [award('boundary-internal', 1000)], at('U1'));
  return made;
}

const at = (unit: string, more: object = {}) => ({ organisation: recordId(unit), ...more });
const rowOf = (made: ScoringWorld, unit = 'U1', book: RuleBook = municipalBook): DefenceRow => {
  const row = score(made.state, book).defenceBoard.find((one) => one.unit === unit);
  if (row === undefined) throw new Error(`no row of ${unit}`);
  return row;
};
const linesOf = (made: ScoringWorld, subject: string, book: RuleBook = municipalBook) =>
  score(made.state, book).ledger.linesOf(recordId(subject));

describe('who answers, and when', () => {
  it('C10 reads 重点 at the time of the attack, so that a correction does not touch the past', () => {
    const made = world();
    made.designate('U1', 'key-unit', 'yes', 5000);
    made.won('early', 'T1', [award('host-admin', 100)], at('U1', { attackedAt: 4999 }));
    made.won('late', 'T1', [award('host-admin', 100)], at('U1', { attackedAt: 5000 }));
    made.won(
      'unknown',
      'T1',
      [award('host-admin', 100)],
      at('U1', { attackedAt: null, receivedAt: 6000 }),
    );
    const given = (id: string, book = municipalBook) => linesOf(made, id, book)[0]?.given;
    expect(['early', 'late', 'unknown'].map((id) => given(id))).toEqual(['100', '140', '140']);
    const byReceipt: RuleBook = { ...municipalBook, effectiveBy: 'receipt' };
    made.designate('U1', 'key-unit', 'no', 5500);
    expect(['late', 'unknown'].map((id) => given(id, byReceipt))).toEqual(['100', '100']);
  });

  it('C10 of two designations for one moment the later made counts, and the target is read likewise', () => {
    const made = world();
    made.system('S1', 'U1');
    made.designate('S1', 'target', 'secondary', 0);
    made.designate('S1', 'target', 'main', 0);
    made.designate('S1', 'target', 'none', 8000);
    const took = (id: string, attackedAt: number) =>
      made.won(id, 'T1', [award('target-main-user', 2500)], { system: recordId('S1'), attackedAt });
    took('F2', 1);
    took('F3', 8000);
    expect(['F2', 'F3'].map((id) => linesOf(made, id)[0]?.given)).toEqual(['2500', '0']);
    expect(linesOf(made, 'F2')[0]?.unit).toBe('U1');
  });

  it('C11 the unit that takes part answers for the bodies below it', () => {
    const made = world();
    made.unit('school', 'U1');
    made.unit('annex', 'school');
    made.unit('guest', 'U1');
    made.designate('guest', 'participation', 'outside');
    made.designate('school', 'participation', 'participant', 5000);
    const took = (id: string, unit: string, attackedAt: number) =>
      made.won(id, 'T1', [award('host-admin', 100)], at(unit, { attackedAt }));
    took('a', 'annex', 5000);
    took('b', 'annex', 4999);
    took('c', 'guest', 5000);
    const units = ['a', 'b', 'c'].map((id) => linesOf(made, id)[0]?.unit);
    expect(units).toEqual(['school', null, null]);
    expect(rowOf(made, 'school').deduction).toBe(100);
  });

  it('C11 bodies of which nothing is designated belong to their parent at the time', () => {
    const made = world();
    made.unit('school');
    made.designate('school', 'parent', 'U1', 0);
    made.designate('school', 'parent', 'U2', 5000);
    const took = (id: string, attackedAt: number) =>
      made.won(id, 'T1', [award('host-admin', 100)], at('school', { attackedAt }));
    took('a', 4999);
    took('b', 5000);
    expect(['a', 'b'].map((id) => linesOf(made, id)[0]?.unit)).toEqual(['U1', 'U2']);
  });

  it('C12 a participant below a participant answers for itself and shares the caps of the topmost', () => {
    const made = world();
    made.unit('office', 'U1');
    made.unit('annex', 'office');
    for (const unit of ['U1', 'office']) made.designate(unit, 'participation', 'participant');
    for (let n = 1; n <= 4; n++) made.won(`o${n}`, 'T1', [award('directory', 500)], at('annex'));
    for (let n = 1; n <= 4; n++) made.won(`u${n}`, 'T1', [award('directory', 500)], at('U1'));
    expect(['o4', 'u2', 'u3'].map((id) => linesOf(made, id)[0]?.given)).toEqual([
      '500',
      '500',
      '0',
    ]);
    expect(linesOf(made, 'o1')[0]).toMatchObject({ unit: 'office', tree: 'U1' });
    expect([rowOf(made, 'office').deduction, rowOf(made).deduction]).toEqual([2000, 2000]);
  });

  it('C12 parents in a ring end the search instead of going round', () => {
    const made = world();
    made.designate('U1', 'parent', 'U2');
    made.designate('U2', 'parent', 'U1');
    made.won('F2', 'T1', [award('host-admin', 100)], at('U1'));
    expect(linesOf(made, 'F2')[0]).toMatchObject({ given: '100', unit: 'U1' });
  });

  it('C12, C22 a unit that has withdrawn loses nothing from then on, and has no rank', () => {
    const made = world();
    made.designate('U1', 'participation', 'participant', 0);
    made.designate('U1', 'participation', 'withdrawn', 5000);
    made.won('F2', 'T1', [award('host-admin', 100)], at('U1', { attackedAt: 6000 }));
    expect(linesOf(made, 'F2')[0]).toMatchObject({
      given: '0',
      unit: null,
      participation: 'withdrawn',
    });
    expect(rowOf(made)).toMatchObject({ deduction: 1000, withdrawn: true, rank: null });
    expect(rowOf(made, 'U2').rank).toBe(1);
  });
});

describe('reports', () => {
  it('C14, C15 a report earns its share of the points lost in its own event', () => {
    const made = world();
    made.response('R1', 'U1', {});
    made.ruleResponse('R1', 'F1', [achieved('detect-timely'), achieved('contain-source', 500)]);
    expect(linesOf(made, 'R1').map(({ given }) => given)).toEqual(['40', '24']);
    expect(linesOf(made, 'R1')[1]?.withheld).toEqual([
      { reason: 'not-achieved', points: '24', params: {} },
    ]);
    expect(rowOf(made)).toMatchObject({
      deduction: 1000,
      base: '64',
      value: '640',
      reports: 1,
      byDimension: { detection: '40', response: '24' },
    });
  });

  it('C14 overturning a finding re-scores both sides, and restoring it brings everything back', () => {
    const made = world();
    made.response('R1', 'U1');
    made.ruleResponse('R1', 'F1', [achieved('detect-timely')]);
    made.won('F2', 'T1', [award('host-admin', 100)], at('U2'));
    const before = score(made.state, municipalBook);
    made.rule('F1', [], { verdict: 'reject' });
    const overturned = score(made.state, municipalBook);
    expect(overturned.attackBoard[0]).toMatchObject({ team: 'T1', total: 100 });
    expect(rowOf(made)).toMatchObject({ deduction: 0, base: '0', value: '8000', rank: 1 });
    expect(rowOf(made, 'U2')).toMatchObject({ deduction: 100, value: '0', rank: 2 });
    made.rule('F1', [award('boundary-internal', 1000)]);
    const restored = score(made.state, municipalBook);
    expect(restored.attackBoard).toEqual(before.attackBoard);
    expect(restored.defenceBoard).toEqual(before.defenceBoard);
    expect(restored.ledger.lines()).toEqual(before.ledger.lines());
  });

  it('C15 exact shares: a third of a percent of 333 points is neither lost nor rounded', () => {
    const made = world();
    made.won('F2', 'T1', [award('boundary-internal', 333)], at('U1'));
    made.response('R1', 'U1');
    made.ruleResponse('R1', 'F2', [achieved('triage-owner', 333)]);
    expect(linesOf(made, 'R1')[0]?.given).toBe('2.661336');
  });

  it('C15 a report waits while its finding awaits the ruling', () => {
    const made = world();
    made.finding('F2', 'T1', at('U1'));
    made.response('R1', 'U1');
    made.ruleResponse('R1', 'F2', [achieved('detect-timely')]);
    expect(linesOf(made, 'R1')[0]?.withheld).toEqual([
      { reason: 'linked-pending', points: null, params: { finding: 'F2' } },
    ]);
    made.rule('F2', [award('host-admin', 100)]);
    expect(linesOf(made, 'R1')[0]?.given).toBe('4');
  });

  it('C16 one event stands in one report, and in one of the unit that lost the points', () => {
    const made = world();
    made.response('R1', 'U1', { sequence: 12 });
    made.response('R2', 'U1', { sequence: 11 });
    made.response('R3', 'U2');
    made.response('R4', 'U1');
    for (const id of ['R1', 'R2', 'R3']) made.ruleResponse(id, 'F1', [achieved('detect-timely')]);
    made.ruleResponse('R4', null, [achieved('detect-timely')]);
    const outcome = ['R1', 'R2', 'R3', 'R4'].map((id) => {
      const [line] = linesOf(made, id);
      return [line?.given, line?.withheld[0]?.reason];
    });
    expect(outcome).toEqual([
      ['0', 'already-reported'],
      ['40', undefined],
      ['0', 'not-own-event'],
      ['0', 'not-linked'],
    ]);
  });

  it('C17 all bases together stop at 80 % of what was lost', () => {
    const made = world();
    const generous: RuleBook = {
      ...municipalBook,
      defence: { ...municipalBook.defence, linkedShare: '1' },
    };
    made.response('R1', 'U1');
    const items = municipalBook.items.filter(({ worth }) => worth.type === 'percent-of-linked');
    made.ruleResponse(
      'R1',
      'F1',
      items.map(({ id }) => achieved(id)),
    );
    expect(rowOf(made, 'U1', generous)).toMatchObject({ base: '800', value: '8000' });
    const capped = linesOf(made, 'R1', generous).flatMap(({ withheld }) => withheld);
    expect(capped.map(({ reason }) => reason)).toContain('base-cap');
  });

  it('C18 reports beyond the limit give nothing', () => {
    const made = world();
    const two: RuleBook = {
      ...municipalBook,
      defence: { ...municipalBook.defence, maxReports: 2 },
    };
    for (const n of [2, 3]) made.won(`F${n}`, 'T1', [award('host-admin', 100)], at('U1'));
    for (const n of [1, 2, 3]) {
      made.response(`R${n}`, 'U1');
      made.ruleResponse(`R${n}`, `F${n}`, [achieved('detect-timely')]);
    }
    expect(linesOf(made, 'R3', two)[0]?.withheld).toEqual([
      { reason: 'report-limit', points: null, params: { limit: 2 } },
    ]);
    expect(rowOf(made, 'U1', two)).toMatchObject({ base: '44', reports: 3 });
  });

  it('C19 bonus is capped by kind and in all, and needs no event', () => {
    const made = world();
    const grant = (id: string, item: string, points: number) => {
      made.response(id, 'U2');
      made.ruleResponse(id, null, [award(item, points)]);
    };
    grant('R1', 'found-zero-day', 1400);
    grant('R2', 'found-zero-day', 300);
    grant('R3', 'found-real-attack', 1600);
    const lines = ['R1', 'R2', 'R3'].map((id) => linesOf(made, id)[0]);
    expect(lines.map((line) => line?.given)).toEqual(['1400', '100', '1500']);
    expect(lines.map((line) => line?.withheld[0]?.reason)).toEqual([
      undefined,
      'cap',
      'above-maximum',
    ]);
    expect(rowOf(made, 'U2')).toMatchObject({ bonus: '3000', value: '10000', rank: 1 });
    const meagre: RuleBook = {
      ...municipalBook,
      defence: { ...municipalBook.defence, bonusCap: 2000 },
    };
    expect(linesOf(made, 'R3', meagre)[0]).toMatchObject({
      given: '500',
      withheld: [{ reason: 'above-maximum' }, { reason: 'bonus-cap', points: '1000' }],
    });
  });

  it('C19 a bonus that names no item has no clause and gives nothing', () => {
    const made = world();
    made.response('R1', 'U2');
    made.ruleResponse('R1', null, [], 200);
    expect(linesOf(made, 'R1')).toMatchObject([
      { given: '0', withheld: [{ reason: 'no-item', points: '200', params: {} }] },
    ]);
    expect(rowOf(made, 'U2')).toMatchObject({ bonus: '0', value: '8000' });
  });
});

describe('防护值', () => {
  it.each([
    [800, 1000, 3000, '10000'],
    [400, 1000, 0, '4000'],
    [0, 0, 1500, '9000'],
    [0, 0, 0, '8000'],
    [0, 1000, 0, '0'],
    [640, 1000, 600, '6800'],
  ])('C20 base %i, deduction %i, bonus %i is exactly %s', (base, deduction, bonus, value) => {
    const { defence } = municipalBook;
    const exactly = protectionValue(defence, exact(base), exact(deduction), exact(bonus));
    expect(exactly.toFraction()).toBe(value);
  });

  it('C20 is rounded once to ten-thousandths, and equal numbers share a rank', () => {
    const made = world();
    made.response('R1', 'U2');
    made.ruleResponse('R1', null, [award('found-zero-day', 1)]);
    expect(rowOf(made, 'U2')).toMatchObject({ value: '8000.6667', valueUnits: 80_006_667 });
    made.unit('U3');
    made.unit('U4');
    expect(rowOf(made, 'U3').rank).toBe(2);
    expect(rowOf(made, 'U4').rank).toBe(2);
    expect(rowOf(made, 'U1').rank).toBe(4);
  });
});

describe('boards', () => {
  it('C26 names every team and participant, and nobody else', () => {
    const made = world();
    made.team('T0');
    made.unit('below', 'U1');
    made.unit('guest');
    made.designate('guest', 'participation', 'outside');
    made.put(CONTROL, organisationKind, 'U3', { name: 'U3' });
    const { attackBoard, defenceBoard } = score(made.state, municipalBook);
    expect(attackBoard.map(({ team, rank }) => [team, rank])).toEqual([
      ['T1', 1],
      ['T0', 2],
    ]);
    expect(defenceBoard.map(({ unit }) => unit)).toEqual(['U2', 'U3', 'U1']);
  });

  it('C22 fewer violations, then the earlier last result, then a shared rank', () => {
    const made = new ScoringWorld();
    made.unit('U1');
    for (const team of ['A', 'B', 'C', 'D', 'E']) made.team(team);
    const big = (id: string, team: string, sequence: number) =>
      made.won(id, team, [award('boundary-internal', 1000)], at('U1', { sequence }));
    big('a1', 'A', 1);
    big('b1', 'B', 2);
    big('c1', 'C', 3);
    made.won('c2', 'C', [award('host-admin', 100)], at('U1', { sequence: 4 }));
    made.rule('c2', [award('host-admin', 100), award('not-cleaned-up', 0)]);
    const ranks = () =>
      score(made.state, municipalBook).attackBoard.map(({ team, rank }) => [team, rank]);
    expect(ranks()).toEqual([
      ['A', 1],
      ['B', 2],
      ['C', 3],
      ['D', 4],
      ['E', 4],
    ]);
    made.rule('a1', [award('boundary-internal', 999)]);
    expect(ranks()[0]).toEqual(['B', 1]);
  });

  it('C25 is provisional until the exercise is final, and says why', () => {
    const made = world();
    made.finding('F2', 'T1', at('U1'));
    made.response('R1', 'U1');
    made.response('R2', 'U1');
    made.ruleResponse('R2', 'F1', [achieved('detect-coverage')]);
    expect(score(made.state, municipalBook)).toMatchObject({
      provisional: true,
      reasons: [
        { type: 'phase', phase: 'live' },
        { type: 'findings-pending', count: 1 },
        { type: 'responses-pending', count: 1 },
        { type: 'close-only', count: 1 },
      ],
    });
    made.exercise({ phase: 'final' });
    expect(score(made.state, municipalBook)).toMatchObject({
      provisional: false,
      reasons: [
        { type: 'findings-pending', count: 1 },
        { type: 'responses-pending', count: 1 },
      ],
    });
  });
});
