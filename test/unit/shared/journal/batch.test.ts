import { describe, expect, it } from 'vitest';
import { CONTROL } from '#shared/domain/audiences.ts';
import { organisationKind, teamKind } from '#shared/domain/register.ts';
import { teamAudience } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import {
  type Batch,
  batchOfEntry,
  bytesToBatch,
  entryId,
  indexOfEntry,
  MAX_BATCH_BYTES,
} from '#shared/journal/batch.ts';
import { composeAction } from '#shared/journal/compose.ts';
import { bytesToLines, isLineProblem, sealedToLine } from '#shared/journal/line-format.ts';
import { deviceOf, openSealed, signedBytes } from '#shared/journal/seal.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import {
  aBatch,
  aDevice,
  anEntry,
  foldAll,
  rawBatchBytes,
  recordId,
  seal,
} from '#test/support/builders.ts';
import { nodeDigest, nodeVerifier, seededSigner, sha256Of } from '#test/support/ports.ts';

const device = 'a'.repeat(32) as Batch['device'];
const valid = aBatch({ device });
const text = fromUtf8(rawBatchBytes(valid));
const problemOf = (bytes: Uint8Array): unknown => {
  const result = bytesToBatch(bytes);
  return result.ok ? null : result.error.type;
};

describe('batch', () => {
  it('B1 accepts the one spelling and no other', () => {
    expect(bytesToBatch(utf8(text))).toEqual({ ok: true, value: valid });
    for (const spelling of [
      ` ${text}`,
      `${text}\n`,
      text.replace('"number":0', '"number": 0'),
      text.replace('"number":0', '"number":0.0'),
      text.replace('"number":0', '"number":-0'),
      text.replace('"number":0', '"number":9007199254740993'),
      text.replace('"number":0', '"number":1e400'),
      text.replace('"format":1', '"format":1,"format":1'),
      text.replace('"format"', '"\\u0066ormat"'),
    ]) {
      expect(problemOf(utf8(spelling))).toBe('batch-not-canonical');
    }
    for (const noJson of ['', '{', `\ufeff${text}`, `${text}x`])
      expect(problemOf(utf8(noJson))).toBe('batch-not-json');
    expect(problemOf(new Uint8Array([0xff, ...utf8(text)]))).toBe('batch-not-json');
  });

  it('B2 accepts all the fields, no others, in their order', () => {
    const fields = Object.keys(valid) as (keyof Batch)[];
    for (const field of fields) {
      const { [field]: _, ...without } = valid;
      expect(problemOf(rawBatchBytes(without))).toBe('batch-malformed');
    }
    expect(problemOf(rawBatchBytes({ ...valid, more: 1 }))).toBe('batch-malformed');
    const { format, ...rest } = valid;
    expect(problemOf(rawBatchBytes({ ...rest, format }))).toBe('batch-malformed');
    const entry = anEntry();
    const { type, ...other } = entry;
    for (const entries of [[{ ...other, type }], [other], [{ ...entry, more: 1 }]]) {
      expect(problemOf(rawBatchBytes({ ...valid, entries }))).toBe('batch-malformed');
    }
  });

  it.each<[string, Partial<Record<keyof Batch, unknown>>]>([
    ['a format of its own', { format: 2 }],
    ['an exercise that is a path', { exercise: '../x' }],
    ['a short device', { device: 'abc' }],
    ['capital letters in the device', { device: 'A'.repeat(32) }],
    ['a long launch', { launch: '0'.repeat(17) }],
    ['an audience that is none', { audience: 'everyone' }],
    ['an audience with a path', { audience: 'team:../x' }],
    ['a negative number', { number: -1 }],
    ['a fraction', { number: 0.5 }],
    ['a short previous hash', { previous: 'ab' }],
    ['a time before 1970', { time: [-1, 0] }],
    ['a time beyond 48 bits', { time: [2 ** 48, 0] }],
    ['a counter beyond 16 bits', { time: [0, 65_536] }],
    ['a time of three parts', { time: [0, 0, 0] }],
    ['a role that is none', { role: 'root' }],
    ['a program version with a line feed', { app: '1\n2' }],
  ])('B2 refuses %s', (_, part) => {
    expect(problemOf(rawBatchBytes({ ...valid, ...part }))).toBe('batch-malformed');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a type without a verb', { type: 'organisation' }],
    ['a type with capital letters', { type: 'Organisation.recorded' }],
    ['schema 0', { schema: 0 }],
    ['a record that is a path', { record: 'a/b' }],
    ['an empty record', { record: '' }],
    ['a body that is a list', { body: [] }],
    ['a replacement that is no entry', { replaces: ['x'] }],
    ['a replacement beyond place 255', { replaces: [`${'a'.repeat(64)}.256`] }],
    ['a replacement with a leading zero', { replaces: [`${'a'.repeat(64)}.01`] }],
  ])('B2 refuses an entry with %s', (_, part) => {
    expect(problemOf(rawBatchBytes({ ...valid, entries: [{ ...anEntry(), ...part }] }))).toBe(
      'batch-malformed',
    );
  });

  it('B3 keeps to 256 entries, a million bytes, and parts below their number', () => {
    const many = (count: number): unknown => ({
      ...valid,
      entries: Array.from({ length: count }, () => anEntry()),
    });
    expect(problemOf(rawBatchBytes(many(0)))).toBe('batch-malformed');
    expect(problemOf(rawBatchBytes(many(256)))).toBeNull();
    expect(problemOf(rawBatchBytes(many(257)))).toBe('batch-malformed');
    const filled = (bytes: number): Uint8Array =>
      rawBatchBytes({
        ...valid,
        entries: [
          anEntry({ body: { name: 'x'.repeat(bytes - text.length + 'City Water'.length) } }),
        ],
      });
    expect(filled(MAX_BATCH_BYTES)).toHaveLength(MAX_BATCH_BYTES);
    expect(problemOf(filled(MAX_BATCH_BYTES))).toBeNull();
    expect(problemOf(filled(MAX_BATCH_BYTES + 1))).toBe('batch-too-large');
    expect(problemOf(rawBatchBytes({ ...valid, part: 1, of: 1 }))).toBe('batch-malformed');
    expect(problemOf(rawBatchBytes({ ...valid, part: 1, of: 2 }))).toBeNull();
  });

  it('B4 names entries by the hash of the bytes and their place', async () => {
    const alice = await aDevice('alice');
    const sealed = await seal(alice, valid);
    expect(sealed.hash).toBe(sha256Of(sealed.bytes));
    const id = entryId(sealed.hash, 12);
    expect(id).toBe(`${sealed.hash}.12`);
    expect(batchOfEntry(id)).toBe(sealed.hash);
    expect(indexOfEntry(id)).toBe(12);
  });

  it('B5 accepts the signature of the device that is named, over the domain and the bytes', async () => {
    const alice = await aDevice('alice');
    const mallory = await seededSigner('mallory');
    expect(alice.id).toBe(sha256Of(alice.signer.publicKey).slice(0, 32));
    expect(await deviceOf(alice.signer.publicKey, nodeDigest)).toBe(alice.id);
    const sealed = await seal(alice, aBatch({ device: alice.id }));
    expect(fromUtf8(signedBytes(sealed.bytes))).toBe(`umpire.batch.v1\0${fromUtf8(sealed.bytes)}`);
    const check = {
      digest: nodeDigest,
      verifier: nodeVerifier,
      publicKeys: new Map([[alice.id as string, alice.signer.publicKey]]),
    };
    expect(await openSealed(sealed.bytes, sealed.signature, check)).toEqual({
      ok: true,
      value: sealed,
    });
    const wrong = {
      ok: false,
      error: { type: 'batch-signature-wrong', device: alice.id, number: 0 },
    };
    for (const signature of [
      await mallory.sign(signedBytes(sealed.bytes)),
      await alice.signer.sign(sealed.bytes),
      new Uint8Array(64),
      new Uint8Array(0),
    ]) {
      expect(await openSealed(sealed.bytes, signature, check)).toEqual(wrong);
    }
    expect(
      await openSealed(sealed.bytes, sealed.signature, { ...check, publicKeys: new Map() }),
    ).toEqual({
      ok: false,
      error: { type: 'batch-key-unknown', device: alice.id },
    });
  });

  it('B6 is a line: bytes, tab, signature, line feed', async () => {
    const alice = await aDevice('alice');
    const sealed = await seal(
      alice,
      aBatch({ device: alice.id, entries: [anEntry({ body: { name: '市水务局' } })] }),
    );
    const line = sealedToLine(sealed);
    expect(fromUtf8(line)).toMatch(/^\{.*\}\t[\w-]{86}\n$/u);
    const two = new Uint8Array([...line, ...line]);
    expect([...bytesToLines(two)]).toEqual(
      Array.from({ length: 2 }, () => ({ bytes: sealed.bytes, signature: sealed.signature })),
    );
    for (const broken of [
      line.slice(0, -1),
      line.slice(1, 60),
      utf8('\n'),
      utf8(fromUtf8(line).replace('\t', ' ')),
    ]) {
      expect([...bytesToLines(new Uint8Array([...line, ...broken]))].map(isLineProblem)).toEqual([
        false,
        true,
      ]);
    }
    // The last character of a signature carries four bits that must be zero.
    const last = line.at(-2) ?? 0;
    const respelt = line.slice();
    respelt[line.length - 2] = last + 1;
    expect([...bytesToLines(respelt)]).toEqual([{ type: 'line-malformed', line: 1 }]);
  });

  const named = (id: string, name = 'x'): Write =>
    recordNew(CONTROL, organisationKind, recordId(id), { name });

  it('B7 writes one batch for each audience that an action touches', async () => {
    const alice = await aDevice('alice');
    const sealed = await alice.act(() => [
      named('u1'),
      recordNew(teamAudience(recordId('t')), findingKind, recordId('f'), { title: 'f' }),
      recordNew(CONTROL, teamKind, recordId('t'), { name: 't' }),
    ]);
    expect(
      sealed.map(({ batch }) => [batch.audience, batch.entries.length, batch.part, batch.of]),
    ).toEqual([
      ['control', 2, 0, 1],
      ['team:t', 1, 0, 1],
    ]);
    expect(new Set(sealed.map(({ batch }) => batch.action)).size).toBe(1);
    expect(new Set(sealed.map(({ batch }) => batch.time.join())).size).toBe(1);
  });

  it('B7 cuts a large action into parts of at most 256 entries and about 256 kB', async () => {
    const alice = await aDevice('alice');
    const sealed = await alice.act(() =>
      Array.from({ length: 600 }, (_, index) => named(`u${index}`)),
    );
    expect(
      sealed.map(({ batch }) => [batch.number, batch.part, batch.of, batch.entries.length]),
    ).toEqual([
      [0, 0, 3, 256],
      [1, 1, 3, 256],
      [2, 2, 3, 88],
    ]);
    const wide = await alice.act(() =>
      Array.from({ length: 600 }, (_, index) =>
        recordNew(CONTROL, organisationKind, recordId(`w${index}`), {
          name: 'x',
          note: '市'.repeat(900),
        }),
      ),
    );
    for (const { bytes } of wide) expect(bytes.length).toBeLessThan(300_000);
    expect(wide.length).toBeGreaterThan(3);
    for (const { bytes } of [...sealed, ...wide]) expect(bytesToBatch(bytes).ok).toBe(true);
    expect(foldAll(alice.batches).audiences.get(CONTROL)?.tables.get('organisation')?.size).toBe(
      1200,
    );
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a fraction', 0.5],
    ['minus zero', -0],
    ['a number beyond 2⁵³', 2 ** 53],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a function', () => 0],
    ['a bigint', 1n],
  ])('B8 refuses to compose %s, at any depth', async (_, value) => {
    const alice = await aDevice('alice');
    for (const body of [{ name: value }, { list: [{ deep: value }] }]) {
      const write: Write = { audience: CONTROL, kind: 'organisation', entry: anEntry({ body }) };
      await expect(
        composeAction(alice.state, [write], alice.author(), recordId('a'), 0),
      ).rejects.toThrow('batch');
    }
  });

  it('B8 refuses to compose a record id that others would refuse', async () => {
    const alice = await aDevice('alice');
    const write: Write = {
      audience: CONTROL,
      kind: 'organisation',
      entry: anEntry({ record: recordId('a b') }),
    };
    await expect(
      composeAction(alice.state, [write], alice.author(), recordId('a'), 0),
    ).rejects.toThrow('record id');
  });

  it('B2 is what composing gives, whatever the order of an entry’s fields', async () => {
    const alice = await aDevice('alice');
    const { type, schema, record, body, replaces } = anEntry();
    const write: Write = {
      audience: CONTROL,
      kind: 'organisation',
      entry: { replaces, body, record, schema, type },
    };
    const [sealed] = await composeAction(alice.state, [write], alice.author(), recordId('a'), 0);
    expect(bytesToBatch(sealed?.bytes ?? new Uint8Array(0)).ok).toBe(true);
  });
});
