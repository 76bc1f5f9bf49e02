import { describe, expect, it } from 'vitest';
import { utf8 } from '#shared/kernel/bytes.ts';
import { municipalBook } from '#shared/rule-books/municipal.ts';
import { bookChanges } from '#shared/scoring/book-changes.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import {
  MAX_RULE_BOOK_BYTES,
  readRuleBookFile,
  ruleBookFileText,
} from '#shared/scoring/rule-book-file.ts';

const errorOf = (bytes: Uint8Array) => {
  const read = readRuleBookFile(bytes);
  return read.ok ? 'taken' : read.error.type;
};
const text = ruleBookFileText(municipalBook);

describe('a rule book as a file', () => {
  it('comes back as it went out, with or without a byte order mark', () => {
    expect(readRuleBookFile(utf8(text))).toEqual({ ok: true, value: municipalBook });
    expect(readRuleBookFile(utf8(`\u{feff}${text}`))).toEqual({ ok: true, value: municipalBook });
  });

  it('is refused when it is empty, too large, cut off, of another encoding or no book', () => {
    expect(errorOf(new Uint8Array())).toBe('book-file-empty');
    expect(errorOf(new Uint8Array(MAX_RULE_BOOK_BYTES + 1))).toBe('book-file-too-large');
    expect(errorOf(utf8(text.slice(0, -20)))).toBe('book-file-not-json');
    expect(errorOf(Uint8Array.of(0xff, 0xfe, 0x7b, 0))).toBe('book-file-not-text');
    expect(errorOf(utf8('{"format":2}'))).toBe('rule-book-invalid');
    expect(errorOf(utf8('[]'))).toBe('rule-book-invalid');
    expect(errorOf(utf8(`"${'\\u0041'.repeat(40_000)}"`))).toBe('rule-book-invalid');
  });

  it('is refused when it holds what programs or readers stumble over', () => {
    const hostile = [
      text.replace('"format": 1', '"format": 1, "__proto__": {"polluted": true}'),
      text.replace('"sources": {}', '"sources": {"__proto__": "sample"}'),
      text.replace('终端', '终\\u0000端'),
      text.replace('终端', '终\\u202e端'),
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
    ];
    for (const one of hostile) {
      expect(one).not.toBe(text);
      expect(errorOf(utf8(one))).toBe('book-file-hostile');
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('the difference of two versions', () => {
  it('of a book and itself is nothing, however its keys are ordered', () => {
    const turned = JSON.parse(JSON.stringify(municipalBook)) as RuleBook;
    const review = Object.fromEntries(
      Object.entries(turned.review).reverse(),
    ) as unknown as RuleBook['review'];
    expect(bookChanges(municipalBook, { ...turned, review })).toEqual([]);
  });

  it('is told field by field, with what was added and removed', () => {
    const [first, second, ...others] = municipalBook.items;
    const after: RuleBook = {
      ...municipalBook,
      items: [
        { ...first!, worth: { type: 'points', points: 120 }, chief: true },
        { ...second!, id: 'new-item' },
        ...others,
      ],
      elimination: null,
      review: { ...municipalBook.review, tolerance: { permilleOfMaximum: 150, points: 20 } },
    };
    expect(bookChanges(municipalBook, after)).toEqual([
      expect.objectContaining({
        type: 'changed',
        part: 'item',
        id: first!.id,
        field: expect.objectContaining({ path: 'worth' }),
        before: { type: 'points', points: 100 },
        after: { type: 'points', points: 120 },
      }),
      expect.objectContaining({ part: 'item', id: first!.id, before: false, after: true }),
      { type: 'added', part: 'item', id: 'new-item' },
      expect.objectContaining({
        part: 'review',
        id: '',
        field: expect.objectContaining({ path: 'tolerance.permilleOfMaximum' }),
        before: 100,
        after: 150,
      }),
      { type: 'removed', part: 'item', id: second!.id },
      { type: 'removed', part: 'elimination', id: '' },
    ]);
  });
});
