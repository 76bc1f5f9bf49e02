import { describe, expect, it } from 'vitest';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { checkBook } from '#shared/scoring/check-book.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';

const withItem = (id: string, change: object): RuleBook => ({
  ...municipalBook,
  items: municipalBook.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
});
const withCategory = (id: string, change: object): RuleBook => ({
  ...municipalBook,
  categories: municipalBook.categories.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
const remarks = (book: RuleBook) => checkBook(book).map(({ code, id }) => `${code} ${id}`.trim());

describe('the check of a rule book', () => {
  it('C30 finds in the built-in book only what is not quoted', () => {
    expect(checkBook(municipalBook).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(new Set(checkBook(municipalBook).map(({ code }) => code))).toEqual(
      new Set(['clause-unused']),
    );
  });

  it('C30 names every error at once, not only the first', () => {
    const [first] = municipalBook.items;
    const book = {
      ...withItem('terminal', { category: 'nowhere' }),
      clauses: [...municipalBook.clauses, ...municipalBook.clauses.slice(0, 1)],
    };
    const codes = checkBook({ ...book, items: [...book.items, { ...first!, clause: 'gone' }] });
    expect(codes.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'repeated-id',
      'repeated-id',
      'unknown-clause',
      'unknown-category',
    ]);
  });

  it('a book is refused by the parser exactly when the check finds an error', () => {
    const books = [
      municipalBook,
      withItem('terminal', { worth: { type: 'points', points: -5 } }),
      withCategory('control', { parent: 'control' }),
      withCategory('control', { cap: 10 }),
      withItem('terminal', { name: { zh: '', en: 'x' } }),
    ];
    for (const book of books) {
      const hasError = checkBook(book).some(({ severity }) => severity === 'error');
      expect(parseRuleBook(JSON.stringify(book)).ok).toBe(!hasError);
    }
  });

  it('says which item an ill-formed value belongs to', () => {
    const [remark] = checkBook(withItem('terminal', { name: { zh: '', en: 'x' } }));
    expect(remark).toMatchObject({ severity: 'error', code: 'shape-range', id: 'terminal' });
  });

  it('warns of a cap below one of its items, of caps that no one can reach, and of nothing to gain', () => {
    expect(remarks(withCategory('control', { cap: 120 }))).toEqual(
      expect.arrayContaining(['cap-below-item database-dba', 'cap-below-item directory']),
    );
    expect(remarks(withCategory('control', { cap: 0 }))).toContain('cap-of-nothing control');
    expect(remarks(withCategory('control', { cap: 40_000 }))).toContain('cap-above-parent control');
    expect(remarks(withItem('terminal', { worth: { type: 'points', points: 0 } }))).toContain(
      'worth-nothing terminal',
    );
  });

  it('warns of dimensions and sub-items that do not make up the whole', () => {
    expect(remarks(withCategory('attribution', { permille: 150 }))).toContain(
      'shares-below-dimension attribution',
    );
    const items = municipalBook.items.filter(({ id }) => id !== 'detect-other');
    const book = {
      ...withCategory('detection', { permille: 200 }),
      items,
    };
    expect(checkBook(book)).toContainEqual(
      expect.objectContaining({ code: 'dimensions-below-whole', values: { total: 950 } }),
    );
  });

  it('warns of factors that rise, double or never apply, and of an elimination that nothing sets off', () => {
    const dedupe = { ...municipalBook.dedupe!, factors: ['1', '0.4', '0.7'] };
    expect(remarks({ ...municipalBook, dedupe })).toContain('factors-rise');
    const [one] = municipalBook.multipliers;
    const twice = [...municipalBook.multipliers, { ...one!, id: 'again' }];
    expect(remarks({ ...municipalBook, multipliers: twice })).toContain('factors-together again');
    expect(remarks(withItem('target-main-admin', { eliminates: false }))).toContain(
      'no-eliminating-item',
    );
    expect(remarks({ ...municipalBook, elimination: null })).toContain(
      'eliminates-in-vain target-main-admin',
    );
  });

  it('warns of review and appeal rules that cannot be kept', () => {
    const review = { ...municipalBook.review, required: 3 };
    expect(checkBook({ ...municipalBook, review })).toContainEqual(
      expect.objectContaining({ code: 'too-few-assigned', values: { required: 3, assigned: 2 } }),
    );
    const appeal = { ...municipalBook.appeal, levels: 0 };
    expect(remarks({ ...municipalBook, appeal })).toContain('appeal-without-level');
    const defence = { ...municipalBook.defence, bonusCap: 2000 };
    expect(remarks({ ...municipalBook, defence })).toContain('bonus-cap-below-parts');
  });
});
