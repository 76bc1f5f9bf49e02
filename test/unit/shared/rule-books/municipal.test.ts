import { describe, expect, it } from 'vitest';
import { MAX_RULE_BOOK_CHARS } from '#shared/domain/rule-book-record.ts';
import { municipalBook, municipalContent } from '#shared/rule-books/municipal.ts';
import { parseRuleBook } from '#shared/scoring/parse-rule-book.ts';

const points = (id: string): unknown => {
  const worth = municipalBook.items.find((item) => item.id === id)?.worth;
  return worth?.type === 'points' ? worth.points : worth;
};

describe('the municipal sample', () => {
  it('is a rule book, unchanged by a round trip through its text', () => {
    expect(parseRuleBook(municipalContent())).toEqual({ ok: true, value: municipalBook });
    expect(municipalContent().length).toBeLessThan(MAX_RULE_BOOK_CHARS);
  });

  it('has the published caps', () => {
    const caps = municipalBook.categories
      .filter((category) => category.source === 'published:S3')
      .map(({ id, cap, parent }) => [id, cap, parent]);
    expect(caps).toEqual([
      ['total', 37_000, null],
      ['control', 3000, 'total'],
      ['boundary', 8000, 'total'],
      ['target', 10_000, 'total'],
      ['data', 8000, 'total'],
      ['important', 8000, 'total'],
    ]);
  });

  it('has dimensions of 25, 15, 25, 15, 10 and 10 %, each filled by its sub-items', () => {
    const dimensions = municipalBook.categories.filter(({ side }) => side === 'defence');
    expect(dimensions.map(({ permille }) => permille)).toEqual([250, 150, 250, 150, 100, 100]);
    for (const { id, permille } of dimensions) {
      const shares = municipalBook.items
        .filter(({ category }) => category === id)
        .map(({ worth }) => (worth.type === 'percent-of-linked' ? worth.permille : Number.NaN));
      expect([id, shares.reduce((sum, share) => sum + share, 0)]).toEqual([id, permille]);
    }
  });

  it('says of every item on the attack side that its points are a sample or unofficial', () => {
    const sides = new Map(municipalBook.categories.map(({ id, side }) => [id, side]));
    const claimed = municipalBook.items.filter(
      ({ category, source }) =>
        ['attack', 'bonus', 'penalty'].includes(sides.get(category) ?? '') &&
        source.startsWith('published'),
    );
    expect(claimed).toEqual([]);
  });

  it('has the points of the sample table', () => {
    expect(points('directory')).toBe(500);
    expect(points('boundary-strong')).toBe(3000);
    expect(points('target-main-admin')).toBe(5000);
    expect(points('out-of-scope')).toBe(-500);
    expect(points('data-core')).toMatchObject({ bands: [{ min: 2000 }, {}, { max: 4000 }] });
    expect(municipalBook.items.find(({ id }) => id === 'mailbox')?.limit).toEqual({
      count: 10,
      scope: 'team-unit-tree',
    });
  });
});
