import { describe, expect, it } from 'vitest';
import { builtInRuleBook, checkRuleBook } from '#shared/commands/rule-book-text.ts';
import { MAX_RULE_BOOK_CHARS } from '#shared/domain/rule-book-record.ts';
import { BUILT_IN_BOOKS } from '#shared/rule-books/built-in.ts';
import { privilegeBook } from '#shared/rule-books/privilege-table.ts';
import { purpleTeamBook } from '#shared/rule-books/purple-team.ts';
import { checkBook } from '#shared/scoring/check-book.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import { score } from '#shared/scoring/scorer.ts';
import { recordId } from '#test/support/builders.ts';
import { achieved, award, ScoringWorld } from '#test/support/scoring-world.ts';

const on = (asset: string, more: object = {}) => ({
  organisation: recordId('U1'),
  asset: recordId(asset),
  ...more,
});

function world(): ScoringWorld {
  const made = new ScoringWorld();
  made.exercise({ phase: 'live' });
  for (const team of ['T1', 'T2']) made.team(team);
  made.unit('U1');
  return made;
}

describe.each(BUILT_IN_BOOKS)('the built-in book $id', (book) => {
  it('is a rule book without errors, unchanged by its text, and fits into a record', () => {
    const content = JSON.stringify(book);
    expect(parseRuleBook(content)).toEqual({ ok: true, value: book });
    expect(content.length).toBeLessThan(MAX_RULE_BOOK_CHARS);
    expect(checkBook(book).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('never passes for an official standard', () => {
    expect(book.title.zh).toMatch(/示例|非官方/);
    expect(book.note.zh).toMatch(/示例/);
    const sides = new Map(book.categories.map(({ id, side }) => [id, side]));
    const claimed = book.items.filter(
      ({ category, source }) =>
        !sides.get(category)?.startsWith('defence') && source.startsWith('published'),
    );
    expect(claimed).toEqual([]);
  });
});

it('is offered as text in both languages, the usual one first', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const { id, title } of BUILT_IN_BOOKS) {
      const text = builtInRuleBook(language, id);
      expect(text.title).toBe(title[language]);
      expect(checkRuleBook(text).ok).toBe(true);
    }
    expect(builtInRuleBook(language)).toEqual(builtInRuleBook(language, BUILT_IN_BOOKS[0]?.id));
  }
});

describe('the table of privileges', () => {
  it('has the caps and points of its source, all marked as unofficial', () => {
    const capOf = (id: string) => privilegeBook.categories.find((one) => one.id === id)?.cap;
    expect(
      ['domain', 'host', 'web', 'central', 'big-data', 'security', 'storage', 'boundary'].map(
        capOf,
      ),
    ).toEqual([400, 600, 2000, 4000, 4000, 1000, 500, null]);
    const worthOf = (id: string) => {
      const worth = privilegeBook.items.find((one) => one.id === id)?.worth;
      return worth?.type === 'points' ? worth.points : worth;
    };
    expect(['host-user', 'host-admin', 'directory', 'boundary-physical'].map(worthOf)).toEqual([
      10, 50, 500, 30_000,
    ]);
    expect(worthOf('agent')).toMatchObject({ bands: [{ min: 100, max: 500 }] });
    const rows = privilegeBook.categories.filter(({ clause }) => clause === 'table-caps');
    expect(rows.every(({ source }) => source === 'unofficial:S32')).toBe(true);
  });

  it('counts the highest privilege of a server once, and IPv6 within the cap', () => {
    const made = world();
    made.won('F1', 'T1', [award('host-user', 10)], on('A1'));
    made.won('F2', 'T1', [award('database-dba', 50)], on('A1'));
    made.won('F3', 'T1', [award('host-admin', 50)], on('A1'));
    made.won('F4', 'T1', [award('host-admin', 500, 10)], on('A2', { ipv6: true }));
    const { ledger, attackBoard } = score(made.state, privilegeBook);
    const given = ['F1', 'F2', 'F3', 'F4'].map((id) => ledger.linesOf(recordId(id))[0]?.given);
    expect(given).toEqual(['10', '40', '0', '590']);
    expect(attackBoard[0]?.total).toBe(640);
  });

  it('gives a class of boundary once per unit', () => {
    const made = world();
    for (const n of [1, 2])
      made.won(`F${n}`, 'T1', [award('boundary-strong', 10_000)], on(`A${n}`));
    expect(score(made.state, privilegeBook).attackBoard[0]?.total).toBe(10_000);
  });
});

describe('the purple-team book', () => {
  it('ranks nobody and pays by speed', () => {
    const made = world();
    made.won('F1', 'T1', [award('objective', 100)], on('A1', { attackedAt: 0 }));
    made.response('R1', 'U1', { detectedAt: 45 * 60_000, recoveredAt: 5 * 3_600_000 });
    made.ruleResponse('R1', 'F1', [achieved('detected'), achieved('handled')]);
    const { attackBoard, defenceBoard, ledger } = score(made.state, purpleTeamBook);
    expect([...attackBoard, ...defenceBoard].map(({ rank }) => rank)).toEqual([null, null, null]);
    expect(ledger.linesOf(recordId('R1')).map(({ given }) => given)).toEqual(['37.5', '25']);
  });
});
