import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#shared/domain/kinds.ts';
import { acceptanceOf } from '#shared/domain/quick-check.ts';
import { line, paragraph, recordId } from '#shared/domain/text.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    'é',
    'e\u0301',
    '\u00c5',
    '\u212b',
    '가',
    '\u1100\u1161',
    '\uf900',
    'a\tb',
    'a\nb',
    '\u007f',
  ),
  fc.string({ unit: fc.constantFrom('a', '~', '-', '.', '_', ' '), maxLength: 170 }),
);
const values = fc.oneof(texts, fc.constantFrom(null, undefined, 1, true, [], {}));

describe('the quick check of a field', () => {
  const schemas = { line: line(10), paragraph: paragraph(10), recordId: recordId() };
  it.each(Object.entries(schemas))('accepts exactly what %s accepts', (_, schema) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(acceptanceOf(schema)(value)).toBe(schema.safeParse(value).success);
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees with the schema of every kind, field by field', () => {
    for (const kind of KINDS.values()) {
      for (const [name, schema] of Object.entries(kind.fields)) {
        fc.assert(
          fc.property(values, (value) => {
            expect(acceptanceOf(schema)(value), `${kind.kind}.${name}`).toBe(
              schema.safeParse(value).success,
            );
          }),
          { numRuns: 60 },
        );
      }
    }
  });
});
