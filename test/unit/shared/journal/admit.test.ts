import { describe, expect, it } from 'vitest';
import { ALL, CONTROL, refereeAudience, teamAudience } from '#shared/domain/audiences.ts';
import { organisationKind } from '#shared/domain/register.ts';
import type { Role } from '#shared/domain/roles.ts';
import { admitEntry } from '#shared/journal/admit.ts';
import { beginFold } from '#shared/journal/fold.ts';
import { read } from '#shared/journal/read.ts';
import { emptyState } from '#shared/journal/state.ts';
import {
  aBatch,
  aDevice,
  anEntry,
  EXERCISE,
  foldAll,
  recordId,
  seal,
} from '#test/support/builders.ts';

const reasonOf = (
  entry: ReturnType<typeof anEntry>,
  audience = CONTROL,
  role: Role = 'organiser',
): unknown => {
  const admitted = admitEntry(entry, audience, role);
  return typeof admitted === 'string' ? admitted : Object.keys(admitted.fields);
};

describe('admission', () => {
  it('A1 sets aside what this version does not understand', () => {
    expect(reasonOf(anEntry({ type: 'satellite.recorded' }))).toBe('newer');
    expect(reasonOf(anEntry({ type: 'organisation.merged' }))).toBe('newer');
    expect(reasonOf(anEntry({ schema: 99 }))).toBe('newer');
    expect(reasonOf(anEntry())).toEqual(['name']);
  });

  it('A2 sets aside what that role or that audience may not hold', () => {
    expect(reasonOf(anEntry(), CONTROL, 'referee')).toBe('not-admitted');
    expect(reasonOf(anEntry(), ALL)).toBe('not-admitted');
    expect(reasonOf(anEntry(), teamAudience(recordId('t')))).toBe('not-admitted');
    const review = anEntry({ type: 'review.recorded', body: {} });
    expect(reasonOf(review, refereeAudience(recordId('p')), 'attack-team')).toBe('not-admitted');
    expect(
      reasonOf(
        anEntry({ type: 'organisation.removed', body: { removed: true } }),
        CONTROL,
        'observer',
      ),
    ).toBe('not-admitted');
  });

  it.each<[string, Partial<ReturnType<typeof anEntry>>]>([
    ['a value of another type', { body: { name: 5 } }],
    ['an unknown field', { body: { name: 'a', colour: 'red' } }],
    ['no field', { body: {} }],
    ['text that is not NFC', { body: { name: 'e\u0301' } }],
    ['a control character', { body: { name: 'a\u0007' } }],
    ['a text that is too long', { body: { name: 'x'.repeat(201) } }],
    ['an element of a set that the kind has not', { body: { 'colour:red': true } }],
    ['an element that is not true or false', { body: { 'tag:a': 1 } }],
    ['an element without a name', { body: { 'tag:': true } }],
    ['an element with a line feed', { body: { 'tag:a\nb': true } }],
    ['a removal that is neither', { type: 'organisation.removed', body: { removed: 'yes' } }],
    ['a removal with more', { type: 'organisation.removed', body: { removed: true, name: 'a' } }],
    [
      'a whole value of which a part is missing',
      { type: 'designation.recorded', body: { subject: 'u' } },
    ],
    [
      '__proto__ in the body',
      { body: JSON.parse('{"__proto__":{"polluted":1},"name":"a"}') as Record<string, unknown> },
    ],
    ['the name of the removal as a field', { body: { $removed: true } }],
    ['the name of a whole value as a field', { body: { '*': 1 } }],
  ])('A3 sets aside %s', (_, part) => {
    expect(reasonOf(anEntry(part))).toBe('malformed');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('A3 admits fields and elements of sets side by side', () => {
    expect(reasonOf(anEntry({ body: { name: 'a', 'tag:重点': true } }))).toEqual([
      'name',
      'tag:重点',
    ]);
  });

  it('A4 counts the rest of the batch and lists what is set aside in order', async () => {
    const alice = await aDevice('alice');
    const first = await seal(
      alice,
      aBatch({
        device: alice.id,
        entries: [
          anEntry({ type: 'satellite.recorded' }),
          anEntry({ record: recordId('u') }),
          anEntry({ body: { name: 5 } }),
        ],
      }),
    );
    const second = await seal(
      alice,
      aBatch({
        device: alice.id,
        number: 1,
        previous: first.hash,
        role: 'referee',
        entries: [anEntry({ body: { name: 'changed' } })],
      }),
    );
    const state = foldAll([first, second]);
    expect(read(state, organisationKind, 'u')?.value.name).toBe('City Water');
    const expected = [
      { entry: `${first.hash}.0`, type: 'satellite.recorded', audience: CONTROL, reason: 'newer' },
      {
        entry: `${first.hash}.2`,
        type: 'organisation.recorded',
        audience: CONTROL,
        reason: 'malformed',
      },
      {
        entry: `${second.hash}.0`,
        type: 'organisation.recorded',
        audience: CONTROL,
        reason: 'not-admitted',
      },
    ].toSorted((a, b) => (a.entry < b.entry ? -1 : 1));
    expect(state.aside).toEqual(expected);
    const split = beginFold(foldAll([second]));
    split.take(first);
    expect(split.finish().state.aside).toEqual(expected);
    expect(emptyState(EXERCISE).aside).toEqual([]);
  });

  it('A5 decides by entry, audience and role alone', () => {
    const entry = anEntry();
    expect(admitEntry(entry, CONTROL, 'organiser')).toEqual(
      admitEntry(structuredClone(entry), CONTROL, 'organiser'),
    );
    expect(reasonOf({ ...entry, record: recordId('another'), replaces: [] })).toEqual(['name']);
  });
});
