import { describe, expect, it } from 'vitest';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import type { AttackRow, DefenceRow } from '#shared/scoring/board-rows.ts';
import type { AttackLine, LedgerLine } from '#shared/scoring/ledger.ts';
import { computeLine } from '#shared/scoring/line-arithmetic.ts';
import { indexBook } from '#shared/scoring/book-index.ts';
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

describe('what gives points', () => {
  it('C1 only results that were received and confirmed on their newest revision', () => {
    const made = world();
    made.won('F1', 'T1', [award('host-admin', 100)], at('U1'));
    made.finding('F2', 'T1', at('U1', { claims: [{ item: 'host-admin', quantity: 2 }] }));
    made.finding('F3', 'T1', at('U1'));
    made.rule('F3', [award('host-admin', 100)], { verdict: 'reject' });
    made.finding('F4', 'T1', at('U1', { sequence: null }));
    made.rule('F4', [award('host-admin', 100)]);
    made.finding('F5', 'T1', at('U1', { withdrawn: true }));
    made.rule('F5', [award('host-admin', 100)]);
    made.finding('F6', 'T1', at('U1'));
    made.rule('F6', [award('host-admin', 100)], { submission: recordId('F6~0') });
    expect(givenOf(made, 'F1', 'F2', 'F3', 'F4', 'F5', 'F6')).toEqual([100, 0, 0, 0, 0, 0]);
    const reasons = ['F2', 'F3', 'F4', 'F5', 'F6'].map((id) => linesOf(made, id)[0]?.withheld);
    expect(reasons).toEqual([
      [{ reason: 'awaiting-ruling', points: '200', params: {} }],
      [{ reason: 'rejected', points: null, params: {} }],
      [{ reason: 'awaiting-receipt', points: null, params: {} }],
      [{ reason: 'withdrawn', points: null, params: {} }],
      [{ reason: 'awaiting-ruling', points: null, params: {} }],
    ]);
    expect(teamRow(made)).toMatchObject({ total: 100, confirmed: 1, pending: 3 });
  });

  it('C1 the order is that of receipt numbers, whatever the clocks of the laptops say', () => {
    const made = world();
    made.team('T2');
    const same = at('U1', { vulnerability: 'CVE-2026-1', asset: recordId('A1') });
    made.won('late-clock', 'T1', [award('host-admin', 100)], {
      ...same,
      attackedAt: 9_000_000,
      receivedAt: 9_000_000,
      sequence: 1,
    });
    made.won('early-clock', 'T2', [award('host-admin', 100)], {
      ...same,
      attackedAt: 1,
      receivedAt: 1,
      sequence: 2,
    });
    expect(givenOf(made, 'late-clock', 'early-clock')).toEqual([100, 70]);
  });

  it('C1 a finding of another team with the same id does not slip under a ruling', () => {
    const made = world();
    made.team('T2');
    made.won('F1', 'T1', [award('host-admin', 100)], at('U1'));
    made.finding('F1', 'T2', at('U1', { sequence: null }));
    expect(scored(made).attackBoard.map(({ team, total }) => [team, total])).toEqual([
      ['T1', 100],
      ['T2', 0],
    ]);
  });
});

describe('repeats, factors, limits, rounding', () => {
  const repeat = (made: ScoringWorld, id: string, more: object = {}, team = 'T1') =>
    made.won(id, team, [award('host-admin', 55)], {
      ...at('U1'),
      asset: recordId('A1'),
      vulnerability: '弱口令',
      entryPoint: 'ssh :22',
      ...more,
    });

  it('C3 the same vulnerability pays 100, 70, 40 % and then nothing, each rounded up', () => {
    const made = world();
    for (const id of ['F1', 'F2', 'F3', 'F4']) repeat(made, id);
    expect(givenOf(made, 'F1', 'F2', 'F3', 'F4')).toEqual([55, 39, 22, 0]);
    expect(lineOf(made, 'F2').withheld).toEqual([
      { reason: 'repeat', points: '16.5', params: { factor: '0.7', ordinal: 2 } },
    ]);
    expect(lineOf(made, 'F4').withheld).toEqual([
      { reason: 'repeat', points: '55', params: { factor: '0', ordinal: 4 } },
    ]);
  });

  it('C3 counts over all teams or over each, as the book says', () => {
    const made = world();
    made.team('T2');
    repeat(made, 'F1');
    repeat(made, 'F2', {}, 'T2');
    expect(givenOf(made, 'F1', 'F2')).toEqual([55, 39]);
    if (municipalBook.dedupe === null) throw new Error('the sample has a rule for repeats');
    const byTeam: RuleBook = {
      ...municipalBook,
      dedupe: { ...municipalBook.dedupe, scope: 'team' },
    };
    expect(linesOf(made, 'F2', byTeam)[0]?.given).toBe('55');
  });

  it('C3 knows the same words in other case and width, and nothing where no vulnerability is named', () => {
    const made = world();
    repeat(made, 'F1', { vulnerability: 'CVE-2026-1  rce' });
    repeat(made, 'F2', { vulnerability: 'ｃｖｅ-2026-1 RCE' });
    repeat(made, 'F3', { vulnerability: '' });
    repeat(made, 'F4', { vulnerability: ' ' });
    repeat(made, 'F5', { vulnerability: 'CVE-2026-1 rce', entryPoint: 'web :8080' });
    repeat(made, 'F6', { vulnerability: 'CVE-2026-1 rce', privilege: 'admin' });
    expect(givenOf(made, 'F1', 'F2', 'F3', 'F4', 'F5', 'F6')).toEqual([55, 39, 55, 55, 55, 55]);
  });

  it('C3 a rejected or voided result leaves its place to the next', () => {
    const made = world();
    repeat(made, 'F1');
    made.rule('F1', [award('host-admin', 55)], { verdict: 'reject' });
    repeat(made, 'F2');
    made.rule('F2', [award('host-admin', 55), award('unfiled-supply-chain', -500)]);
    repeat(made, 'F3');
    expect(givenOf(made, 'F1', 'F2', 'F3')).toEqual([0, 0, 55]);
  });

  it('C4, C6 a key unit counts 1.4, rounded up', () => {
    const made = world();
    made.designate('U1', 'key-unit', 'yes');
    made.won('F1', 'T1', [award('mailbox', 13)], at('U1'));
    expect(lineOf(made, 'F1')).toMatchObject({ computed: '18.2', rounded: 19, given: '19' });
    expect(lineOf(made, 'F1').factors).toEqual([
      { rule: 'key-unit', factor: '1.4', clause: 'key-unit', ordinal: null },
    ]);
  });

  it('C4 outside the list counts 0.8, three at most for a team, and costs no unit anything', () => {
    const made = world();
    made.unit('U9');
    made.designate('U9', 'participation', 'outside');
    for (const id of ['F1', 'F2', 'F3', 'F4'])
      made.won(id, 'T1', [award('host-admin', 99)], at('U9'));
    expect(givenOf(made, 'F1', 'F2', 'F3', 'F4')).toEqual([80, 80, 80, 0]);
    expect(lineOf(made, 'F4').withheld).toEqual([
      { reason: 'factor', points: '19.8', params: { factor: '0.8', rule: 'outside' } },
      { reason: 'factor-limit', points: '79.2', params: { counted: 0, rule: 'outside', limit: 3 } },
    ]);
    const { defenceBoard } = scored(made);
    expect(defenceBoard.map(({ unit, deduction }) => [unit, deduction])).toEqual([['U1', 0]]);
  });

  it('C4 a result without a known organisation counts as outside', () => {
    const made = world();
    made.won('F1', 'T1', [award('host-admin', 100)]);
    expect(lineOf(made, 'F1')).toMatchObject({ given: '80', participation: 'outside', unit: null });
  });

  it('C5 ten mailboxes count, of a larger quantity the part that fits', () => {
    const made = world();
    made.won('F1', 'T1', [award('mailbox', 140, 7)], at('U1'));
    made.won('F2', 'T1', [award('mailbox', 120, 6)], at('U1'));
    made.won('F3', 'T1', [award('mailbox', 20)], at('U1'));
    expect(givenOf(made, 'F1', 'F2', 'F3')).toEqual([140, 60, 0]);
    expect(lineOf(made, 'F2').withheld).toEqual([
      { reason: 'item-limit', points: '60', params: { counted: 3, limit: 10 } },
    ]);
  });

  it('C5 a result that is worth nothing uses up no limit', () => {
    const made = world();
    const same = at('U1', { vulnerability: 'x' });
    for (const id of ['F1', 'F2', 'F3']) made.won(id, 'T1', [award('host-user', 50)], same);
    made.won('F4', 'T1', [award('mailbox', 200, 10)], same);
    made.won('F5', 'T1', [award('mailbox', 200, 10)], at('U1'));
    expect(givenOf(made, 'F4', 'F5')).toEqual([0, 200]);
    made.unit('U9');
    made.designate('U9', 'participation', 'outside');
    for (const id of ['G1', 'G2', 'G3', 'G4']) {
      made.won(id, 'T1', [award('host-user', 50)], at('U9', { vulnerability: 'y' }));
    }
    made.won('G5', 'T1', [award('host-user', 50)], at('U9'));
    expect(givenOf(made, 'G1', 'G2', 'G3', 'G4', 'G5')).toEqual([40, 28, 16, 0, 0]);
  });

  it('C6 13 × 1.4 × 0.7 is 13 with one rounding and 14 with one at each step', () => {
    const stepwise: RuleBook = {
      ...municipalBook,
      arithmetic: { ...municipalBook.arithmetic, roundAt: 'each-step' },
    };
    expect(computeLine(indexBook(municipalBook), 13, ['1.4', '0.7'], 1, 1)).toMatchObject({
      computed: '12.74',
      rounded: 13,
    });
    expect(computeLine(indexBook(stepwise), 13, ['1.4', '0.7'], 1, 1).rounded).toBe(14);
    expect(computeLine(indexBook(stepwise), 13, ['0.7', '1.4'], 1, 1).rounded).toBe(14);
    const made = world();
    made.designate('U1', 'key-unit', 'yes');
    for (const id of ['F1', 'F2']) {
      made.won(id, 'T1', [award('mailbox', 13)], at('U1', { vulnerability: 'x' }));
    }
    expect(lineOf(made, 'F2').given).toBe('13');
    expect(lineOf(made, 'F2', stepwise).given).toBe('14');
  });
});

describe('caps and maxima', () => {
  it('C7 a category is filled in order of receipt, then the total', () => {
    const made = world();
    for (let n = 1; n <= 7; n++) made.won(`F${n}`, 'T1', [award('directory', 500)], at('U1'));
    expect(givenOf(made, 'F5', 'F6', 'F7')).toEqual([500, 500, 0]);
    expect(lineOf(made, 'F7').withheld).toEqual([
      { reason: 'cap', points: '500', params: { category: 'control', cap: 3000 } },
    ]);
    made.won('F8', 'T1', [award('directory', 500), award('boundary-internal', 1000)], at('U1'));
    expect(linesOf(made, 'F8').map(({ given }) => given)).toEqual(['0', '1000']);
    expect(unitRow(made).deduction).toBe(4000);
  });

  it('C7 a cap that is only just exceeded gives what still fits', () => {
    const made = world();
    made.designate('U1', 'key-unit', 'yes');
    for (let n = 1; n <= 5; n++) made.won(`F${n}`, 'T1', [award('directory', 500)], at('U1'));
    expect(givenOf(made, 'F4', 'F5')).toEqual([700, 200]);
  });

  it('C7 all categories together stop at the total', () => {
    const made = world();
    made.system('S2', 'U1');
    made.designate('S1', 'target', 'secondary');
    const capped: RuleBook = {
      ...municipalBook,
      categories: municipalBook.categories.map((one) =>
        one.id === 'total' ? { ...one, cap: 2500 } : one,
      ),
    };
    made.won('F1', 'T1', [award('target-secondary', 2000)], at('U1', { system: recordId('S1') }));
    made.won('F2', 'T1', [award('boundary-internal', 1000)], at('U1'));
    expect(linesOf(made, 'F2', capped)[0]).toMatchObject({
      given: '500',
      withheld: [{ reason: 'cap', points: '500', params: { category: 'total', cap: 2500 } }],
    });
  });

  it('C7 IPv6 counts three times and does not lift the cap', () => {
    const made = world();
    const ipv6 = at('U1', { ipv6: true });
    made.won('F1', 'T1', [award('directory', 500)], ipv6);
    made.won('F2', 'T1', [award('directory', 500)], ipv6);
    made.won('F3', 'T1', [award('directory', 500)], ipv6);
    expect(givenOf(made, 'F1', 'F2', 'F3')).toEqual([1500, 1500, 0]);
  });

  it('C7, C12 subordinate bodies share the cap of their unit', () => {
    const made = world();
    made.unit('U1-school', 'U1');
    made.unit('U1-lab', 'U1-school');
    made.unit('U2');
    for (let n = 1; n <= 4; n++) made.won(`F${n}`, 'T1', [award('directory', 500)], at('U1-lab'));
    for (let n = 5; n <= 8; n++) made.won(`F${n}`, 'T1', [award('directory', 500)], at('U1'));
    made.won('F9', 'T1', [award('directory', 500)], at('U2'));
    expect(givenOf(made, 'F6', 'F7', 'F9')).toEqual([500, 0, 500]);
    expect(unitRow(made).deduction).toBe(3000);
  });

  it('C7 another team has its own caps', () => {
    const made = world();
    made.team('T2');
    for (let n = 1; n <= 7; n++) made.won(`F${n}`, 'T1', [award('directory', 500)], at('U1'));
    made.won('G1', 'T2', [award('directory', 500)], at('U1'));
    expect(givenOf(made, 'F7', 'G1')).toEqual([0, 500]);
    expect(unitRow(made).deduction).toBe(3500);
  });

  it('C8 counts no more than the item is worth, and nothing the book or the register does not know', () => {
    const made = world();
    made.won('F1', 'T1', [award('host-admin', 180)], at('U1'));
    made.won('F2', 'T1', [award('data-core', 9000)], at('U1'));
    made.won('F3', 'T1', [award('no-such-item', 50)], at('U1'));
    made.won('F4', 'T1', [award('detect-timely', 50)], at('U1'));
    made.won('F5', 'T1', [award('target-main-admin', 5000)], at('U1', { system: recordId('S1') }));
    expect(givenOf(made, 'F1', 'F2', 'F3', 'F4', 'F5')).toEqual([100, 4000, 0, 0, 0]);
    const reasons = ['F1', 'F3', 'F4', 'F5'].map((id) => linesOf(made, id)[0]?.withheld[0]?.reason);
    expect(reasons).toEqual(['above-maximum', 'unknown-item', 'wrong-side', 'not-a-target']);
  });
});
