import { describe, expect, it } from 'vitest';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import type { AttackRow, DefenceRow } from '#shared/scoring/board-rows.ts';
import type { AttackLine, LedgerLine } from '#shared/scoring/ledger.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { score } from '#shared/scoring/scorer.ts';
import { recordId } from '#test/support/builders.ts';
import { award, ScoringWorld } from '#test/support/scoring-world.ts';

/** One team, one unit with one system, and whatever a test adds. */
function world(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  made.team('T1');
  made.unit('U1');
  made.system('S1', 'U1');
  return made;
}

const at = (unit: string, more: object = {}) => ({ organisation: recordId(unit), ...more });
const scored = (made: ScoringWorld, book: RuleBook = municipalBook) => score(made.state, book);
const teamRow = (made: ScoringWorld, team = 'T1', book = municipalBook): AttackRow => {
  const row = scored(made, book).attackBoard.find((one) => one.team === team);
  if (row === undefined) throw new Error(`no row of ${team}`);
  return row;
};
const unitRow = (made: ScoringWorld, unit = 'U1'): DefenceRow => {
  const row = scored(made).defenceBoard.find((one) => one.unit === unit);
  if (row === undefined) throw new Error(`no row of ${unit}`);
  return row;
};
const linesOf = (
  made: ScoringWorld,
  finding: string,
  book = municipalBook,
): readonly LedgerLine[] => scored(made, book).ledger.linesOf(recordId(finding));
const lineOf = (made: ScoringWorld, finding: string, book = municipalBook): AttackLine => {
  const [line] = linesOf(made, finding, book);
  if (line?.kind !== 'result') throw new Error(`no result line of ${finding}`);
  return line;
};
const givenOf = (made: ScoringWorld, ...findings: string[]): number[] =>
  findings.map((finding) => Number(linesOf(made, finding)[0]?.given));

describe('elimination and penalties', () => {
  function breached(ruledAt = 5000): ScoringWorld {
    const made = world();
    made.team('T2');
    made.unit('U2');
    made.designate('S1', 'target', 'main');
    made.finding('breach', 'T1', at('U1', { system: recordId('S1'), receivedAt: 4500 }));
    made.rule('breach', [award('target-main-admin', 5000)], { ruledAt });
    return made;
  }

  it('C2 what is received after the breach was confirmed gives nothing, for all teams', () => {
    const made = breached();
    made.won('before', 'T2', [award('host-admin', 100)], at('U1', { receivedAt: 5000 }));
    made.won('after', 'T2', [award('host-admin', 100)], at('U1', { receivedAt: 5001 }));
    made.won('elsewhere', 'T2', [award('host-admin', 100)], at('U2', { receivedAt: 5001 }));
    expect(givenOf(made, 'breach', 'before', 'after', 'elsewhere')).toEqual([5000, 100, 0, 100]);
    expect(lineOf(made, 'after').withheld).toEqual([{ reason: 'late', points: '100', params: {} }]);
    expect(unitRow(made)).toMatchObject({ eliminatedAt: 5000, deduction: 5100 });
    expect(unitRow(made, 'U2').eliminatedAt).toBeNull();
  });

  it('C2 a late result is no repeat, and what the book compares decides', () => {
    const made = breached();
    const same = { vulnerability: 'x', asset: recordId('A') };
    made.won('late', 'T2', [award('host-admin', 100)], at('U1', { ...same, receivedAt: 6000 }));
    made.won('early', 'T2', [award('host-admin', 100)], at('U1', { ...same, receivedAt: 4000 }));
    expect(givenOf(made, 'late', 'early')).toEqual([0, 100]);
    if (municipalBook.elimination === null) throw new Error('the sample eliminates');
    const byReceipt: RuleBook = {
      ...municipalBook,
      elimination: { ...municipalBook.elimination, effectiveAt: 'receipt' },
    };
    const byAttack: RuleBook = {
      ...municipalBook,
      elimination: { ...municipalBook.elimination, lateBy: 'attack' },
    };
    const given = (book: RuleBook) => ['late', 'early'].map((id) => lineOf(made, id, book).given);
    expect(given(byReceipt)).toEqual(['0', '0']);
    expect(given(byAttack)).toEqual(['100', '70']);
  });

  it('C2 neither the breach itself nor a bonus on the same unit is ever late', () => {
    const made = breached(100);
    made.won('bonus', 'T2', [award('zero-day', 500)], at('U1', { receivedAt: 9000 }));
    expect(givenOf(made, 'breach', 'bonus')).toEqual([5000, 500]);
  });

  it('C2 overturning the breach brings the later results back', () => {
    const made = breached();
    made.won('after', 'T2', [award('host-admin', 100)], at('U1', { receivedAt: 6000 }));
    made.rule('breach', [], { verdict: 'reject', ruledAt: 7000 });
    expect(givenOf(made, 'after')).toEqual([100]);
  });

  it('C9 a penalty takes what the book says and no unit gains by it', () => {
    const made = world();
    made.won(
      'F1',
      'T1',
      [award('boundary-internal', 1000), award('not-cleaned-up', 0, 3)],
      at('U1'),
    );
    made.finding('F2', 'T1', at('U1'));
    made.rule('F2', [award('out-of-scope', 12), award('host-admin', 100)], {
      verdict: 'out-of-scope',
    });
    expect(teamRow(made)).toMatchObject({
      total: 200,
      taken: 1000,
      penalties: -800,
      violations: 4,
      byCategory: { boundary: 1000, penalty: -800 },
    });
    expect(unitRow(made).deduction).toBe(1000);
  });

  it('C9 one that voids takes the rest of the result, one that disqualifies takes the rank', () => {
    const made = world();
    made.team('T2');
    made.won(
      'F1',
      'T1',
      [award('boundary-internal', 1000), award('unfiled-supply-chain', -500)],
      at('U1'),
    );
    expect(teamRow(made)).toMatchObject({ total: -500, rank: 2, disqualified: false });
    made.won('F2', 'T2', [award('host-admin', 100)], at('U1'));
    made.won('F3', 'T2', [award('data-taken-grave', 0)], at('U1'));
    expect(teamRow(made, 'T2')).toMatchObject({ rank: null, disqualified: true, taken: 100 });
    expect(scored(made).attackBoard.map(({ team }) => team)).toEqual(['T1', 'T2']);
    expect(unitRow(made).deduction).toBe(100);
  });

  it('C9 a team that claims a penalty item for a joke is not penalised', () => {
    const made = world();
    made.finding('F1', 'T1', at('U1', { claims: [{ item: 'forged-evidence', quantity: 1 }] }));
    expect(teamRow(made)).toMatchObject({ total: 0, violations: 0, disqualified: false });
  });
});
