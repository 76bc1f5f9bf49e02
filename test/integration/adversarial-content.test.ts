import { beforeAll, describe, expect, it } from 'vitest';
import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { organisationKind } from '#shared/domain/register.ts';
import type { DeviceCard } from '#shared/exchange/device-card.ts';
import type { Manifest } from '#shared/exchange/manifest.ts';
import type { PackageProblem } from '#shared/exchange/package-problem.ts';
import { bytesAsFile } from '#shared/exchange/random-access.ts';
import { readPackage } from '#shared/exchange/read-package.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { sealedToLine } from '#shared/journal/line-format.ts';
import { recordNew } from '#shared/journal/write.ts';
import { base64url, concat, fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import {
  aBatch,
  aDevice,
  type Device,
  EXERCISE,
  OTHER_EXERCISE,
  rawBatchBytes,
  recordId,
  seal,
} from '#test/support/builders.ts';
import { filesOf, forgedFiles, manifestOf } from '#test/support/package-forge.ts';
import { cardOf, packagePorts } from '#test/support/packages.ts';
import { sha256Of } from '#test/support/ports.ts';
import { forgeZip } from '#test/support/zip-forge.ts';

type Lie = (manifest: Manifest) => unknown;

describe('hostile content in a sound zip', () => {
  let alice: Device;
  let mallory: Device;
  let batches: SealedBatch[];
  let cards: DeviceCard[];

  beforeAll(async () => {
    alice = await aDevice('alice');
    mallory = await aDevice('mallory');
    for (let unit = 0; unit < 3; unit++) {
      await alice.act(() => [
        recordNew(CONTROL, organisationKind, recordId(`u${unit}`), { name: `Unit ${unit}` }),
      ]);
    }
    batches = alice.batches;
    cards = [cardOf(alice), cardOf(mallory)];
  });

  const pack = async (
    files: ReadonlyMap<string, Uint8Array>,
    listed: readonly SealedBatch[] = batches,
    lie?: Lie,
  ): Promise<Uint8Array<ArrayBuffer>> =>
    forgeZip(await forgedFiles(mallory, manifestOf(mallory, files, listed, lie), files));

  const problemsOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<readonly PackageProblem[]> => {
    const result = await readPackage(bytesAsFile(bytes), packagePorts);
    return result.ok ? [] : result.error;
  };

  /** The honest files, with the control stream replaced. */
  const withStream = (
    content: Uint8Array,
    name = 'streams/control.jsonl',
  ): Map<string, Uint8Array> => {
    const files = filesOf(batches, cards);
    files.delete('streams/control.jsonl');
    return files.set(name, content);
  };

  it('starts from a forgery without lies, which is a package', async () => {
    expect(await problemsOf(await pack(filesOf(batches, cards)))).toEqual([]);
  });

  it('refuses a line that is not a batch and its signature', async () => {
    const [line = new Uint8Array(0), other = new Uint8Array(0)] = batches.map(sealedToLine);
    const text = fromUtf8(line);
    const broken = [
      line.slice(0, -1),
      utf8(text.replace('\n', '\r\n')),
      utf8(`\n${text}`),
      utf8(`${text}\n`),
      utf8(text.replace('\t', ' ')),
      utf8(text.replace('\t', '')),
      utf8(` ${text}`),
      utf8(`\ufeff${text}`),
      utf8(text.slice(0, text.indexOf('\t') + 1) + '\n'),
      utf8(`${text.slice(0, text.indexOf('\t') + 1)}${'='.repeat(86)}\n`),
      concat([line, utf8('# comment\n'), other]),
    ];
    for (const content of broken) {
      const [problem] = await problemsOf(await pack(withStream(content)));
      expect(['line-malformed', 'batch-refused']).toContain(problem?.type);
    }
  });

  it('refuses a batch without its signature, with another one, and under another key', async () => {
    const [first, second] = batches as [SealedBatch, SealedBatch];
    const own = await mallory.signer.sign(concat([utf8('umpire.batch.v1\0'), first.bytes]));
    const undomained = await alice.signer.sign(first.bytes);
    const otherDomain = await alice.signer.sign(concat([utf8('umpire.package.v1\0'), first.bytes]));
    for (const signature of [
      second.signature,
      own,
      undomained,
      otherDomain,
      new Uint8Array(64),
      new Uint8Array(64).fill(255),
    ]) {
      const [problem] = await problemsOf(
        await pack(withStream(sealedToLine({ ...first, signature })), [first]),
      );
      expect(problem).toMatchObject({
        type: 'batch-refused',
        line: 1,
        problem: { type: 'batch-signature-wrong', number: 0 },
      });
    }
  });

  it('refuses a batch that names another device than the one that signed it', async () => {
    const posing = await seal(mallory, aBatch({ device: alice.id }));
    const [problem] = await problemsOf(await pack(filesOf([posing], cards), [posing]));
    expect(problem).toMatchObject({
      type: 'batch-refused',
      problem: { type: 'batch-signature-wrong', device: alice.id },
    });
  });

  it('refuses a card that gives a device another key, and batches without a card', async () => {
    const posing: DeviceCard[] = [
      { device: alice.id, publicKey: mallory.signer.publicKey },
      cardOf(mallory),
    ];
    expect(await problemsOf(await pack(filesOf(batches, posing)))).toMatchObject([
      { type: 'card-malformed' },
    ]);
    expect(await problemsOf(await pack(filesOf(batches, [cardOf(mallory)])))).toMatchObject([
      { type: 'batch-refused', problem: { type: 'batch-key-unknown', device: alice.id } },
    ]);
    expect(await problemsOf(await pack(filesOf(batches, [cardOf(alice)])))).toMatchObject([
      { type: 'signer-unknown', device: mallory.id },
    ]);
  });

  it.each([
    ['not JSON', 'x\n'],
    ['without a line feed', '{"device":"a"}'],
    ['empty line', '\n'],
    [
      'with more fields',
      `{"device":"${'a'.repeat(32)}","publicKey":"${'A'.repeat(43)}","role":"organiser"}\n`,
    ],
    ['with a key of another length', `{"device":"${'a'.repeat(32)}","publicKey":"AAAA"}\n`],
  ])('refuses cards that are %s', async (_, text) => {
    const files = filesOf(batches, cards).set('certificates.jsonl', utf8(text));
    expect(await problemsOf(await pack(files))).toMatchObject([{ type: 'card-malformed' }]);
  });

  it('refuses cards twice, in another order or in another spelling', async () => {
    const lines = fromUtf8(filesOf(batches, cards).get('certificates.jsonl') ?? new Uint8Array(0))
      .split('\n')
      .slice(0, 2);
    const [a, b] = lines as [string, string];
    for (const text of [
      `${a}\n${a}\n${b}\n`,
      `${b}\n${a}\n`,
      `${a.replace(':', ': ')}\n${b}\n`,
      `${a}\r\n${b}\r\n`,
    ]) {
      const files = filesOf(batches, cards).set('certificates.jsonl', utf8(text));
      expect(await problemsOf(await pack(files))).toMatchObject([{ type: 'card-malformed' }]);
    }
  });

  it('refuses batches of another exercise, of another audience, twice, or in another order', async () => {
    const foreign = await seal(mallory, aBatch({ device: mallory.id, exercise: OTHER_EXERCISE }));
    const elsewhere = await seal(mallory, aBatch({ device: mallory.id, audience: ALL }));
    const misplaced = async (list: readonly SealedBatch[]): Promise<unknown> => {
      const content = concat(list.map(sealedToLine));
      const [problem] = await problemsOf(await pack(withStream(content), list));
      return problem?.type === 'batch-misplaced' ? problem.reason : problem;
    };
    const [first, second] = batches as [SealedBatch, SealedBatch];
    expect(await misplaced([foreign])).toBe('exercise');
    expect(await misplaced([elsewhere])).toBe('audience');
    expect(await misplaced([first, first])).toBe('order');
    expect(await misplaced([second, first])).toBe('order');
  });

  it('refuses a list of contents that does not fit what is there', async () => {
    const files = filesOf(batches, cards);
    const lies: [Lie, string][] = [
      [(manifest) => ({ ...manifest, streams: [] }), 'streams-differ'],
      [
        (manifest) => ({
          ...manifest,
          streams: manifest.streams.map((span) => ({ ...span, to: span.to + 1 })),
        }),
        'streams-differ',
      ],
      [
        (manifest) => ({
          ...manifest,
          streams: manifest.streams.map((span) => ({ ...span, head: sha256Of('x') })),
        }),
        'streams-differ',
      ],
      [(manifest) => ({ ...manifest, files: manifest.files.slice(1) }), 'file-unlisted'],
      [
        (manifest) => ({
          ...manifest,
          files: [
            ...manifest.files,
            { name: `evidence/${sha256Of('x')}`, bytes: 1, sha256: sha256Of('x') },
          ],
        }),
        'file-missing',
      ],
      [(manifest) => ({ ...manifest, files: manifest.files.toReversed() }), 'manifest-malformed'],
      [
        (manifest) => ({
          ...manifest,
          files: manifest.files.map((file) => ({ ...file, bytes: file.bytes + 1 })),
        }),
        'file-altered',
      ],
      [
        (manifest) => ({
          ...manifest,
          files: manifest.files.map((file) => ({ ...file, sha256: sha256Of('x') })),
        }),
        'file-altered',
      ],
      [
        (manifest) => ({ ...manifest, from: { ...manifest.from, device: alice.id } }),
        'manifest-signature-wrong',
      ],
      [
        (manifest) => ({
          ...manifest,
          from: { ...manifest.from, device: 'f'.repeat(32) as DeviceId },
        }),
        'signer-unknown',
      ],
      [(manifest) => ({ ...manifest, format: 2 }), 'manifest-newer'],
      [(manifest) => ({ ...manifest, format: 0 }), 'manifest-malformed'],
      [(manifest) => ({ ...manifest, format: '1' }), 'manifest-malformed'],
      [(manifest) => ({ ...manifest, checkpoint: 'x' }), 'manifest-malformed'],
      [(manifest) => ({ ...manifest, created: -1 }), 'manifest-malformed'],
      [(manifest) => ({ ...manifest, created: 1.5 }), 'manifest-malformed'],
      [(manifest) => ({ ...manifest, extra: 1 }), 'manifest-malformed'],
    ];
    for (const [lie, type] of lies) {
      const [problem] = await problemsOf(await pack(files, batches, lie));
      expect(problem?.type).toBe(type);
    }
  });

  it('refuses a list of contents from which any field is missing', async () => {
    const files = filesOf(batches, cards);
    const fields = [
      'format',
      'exercise',
      'from',
      'created',
      'checkpoint',
      'streams',
      'files',
    ] as const;
    for (const field of fields) {
      const without: Lie = (manifest) =>
        Object.fromEntries(Object.entries(manifest).filter(([name]) => name !== field));
      expect((await problemsOf(await pack(files, batches, without)))[0]?.type).toBe(
        'manifest-malformed',
      );
    }
  });

  it('refuses a manifest in another spelling, with doubled names or with __proto__', async () => {
    const files = filesOf(batches, cards);
    const text = fromUtf8(manifestOf(mallory, files, batches));
    const spellings = [
      text.trimEnd(),
      text.replaceAll('\n', '\r\n'),
      `\ufeff${text}`,
      JSON.stringify(JSON.parse(text)),
      text.replace('"format": 1', '"format": 1,\n "format": 1'),
      text.replace('"format": 1', '"format": 1.0'),
      text.replace('"format": 1', '"__proto__": {"polluted": true},\n "format": 1'),
      text.replace('"app":', '"__proto__": {"polluted": true},\n  "app":'),
      text.replace('"format"', '"\\u0066ormat"'),
    ];
    for (const spelling of spellings) {
      const zip = forgeZip(await forgedFiles(mallory, utf8(spelling), files));
      expect((await problemsOf(zip))[0]?.type).toBe('manifest-malformed');
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses a package whose signature is missing, empty, of another length or of another package', async () => {
    const files = filesOf(batches, cards);
    const manifest = manifestOf(mallory, files, batches);
    const entries = await forgedFiles(mallory, manifest, files);
    const without = entries.filter((entry) => entry.name !== 'manifest.sig');
    expect(await problemsOf(forgeZip(without))).toEqual([
      { type: 'file-missing', name: 'manifest.sig' },
    ]);
    const signature = entries[1]?.data ?? new Uint8Array(0);
    const bare = await mallory.signer.sign(manifest);
    for (const data of [
      new Uint8Array(0),
      signature.slice(1),
      concat([signature, signature]),
      new Uint8Array(64),
      bare,
      utf8(base64url(signature)),
    ]) {
      const zip = forgeZip(
        entries.map((entry) => (entry.name === 'manifest.sig' ? { ...entry, data } : entry)),
      );
      expect(await problemsOf(zip)).toEqual([{ type: 'manifest-signature-wrong' }]);
    }
  });

  it('refuses evidence that is not what its name says, whatever the list says', async () => {
    const files = filesOf(batches, cards).set(`evidence/${sha256Of('right')}`, utf8('wrong'));
    expect(await problemsOf(await pack(files))).toEqual([
      { type: 'file-altered', name: `evidence/${sha256Of('right')}` },
    ]);
  });

  it('refuses a line longer than a batch may be, without holding it whole', async () => {
    const files = withStream(utf8(`${'x'.repeat(3_000_000)}\n`));
    expect(await problemsOf(await pack(files))).toMatchObject([
      { type: 'package-too-large', what: 'line' },
    ]);
  });

  it.each<[string, (text: string) => string]>([
    [
      '__proto__ as a field',
      (text) => text.replace('"format":1', '"format":1,"__proto__":{"polluted":true}'),
    ],
    [
      '__proto__ in a body',
      (text) => text.replace('"body":{', '"body":{"__proto__":{"polluted":true},'),
    ],
    ['a doubled name', (text) => text.replace('"format":1', '"format":1,"format":1')],
    ['a float', (text) => text.replace('"number":0', '"number":0.5')],
    ['minus zero', (text) => text.replace('"number":0', '"number":-0')],
    ['an exponent', (text) => text.replace('"number":0', '"number":0e1')],
    ['an infinite number', (text) => text.replace('"number":0', '"number":1e999')],
    ['a number beyond 2⁵³', (text) => text.replace('"number":0', '"number":9007199254740993')],
    ['white space', (text) => text.replace('"number":0', '"number": 0')],
    ['an escaped letter', (text) => text.replace('"format"', '"\\u0066ormat"')],
    [
      'another order of fields',
      (text) => text.replace('{"format":1,', '{').replace(/\}$/, ',"format":1}'),
    ],
    ['an unknown field', (text) => text.replace('"format":1', '"format":1,"admin":true')],
    ['an audience that is none', (text) => text.replace('"control"', '"everyone"')],
    ['a role that is none', (text) => text.replace('"organiser"', '"root"')],
    ['no entries', (text) => text.replace(/"entries":\[.*\]\}$/, '"entries":[]}')],
    ['a path as record', (text) => text.replace('"record":"unit-1"', '"record":"../unit"')],
  ])('treats a signed batch with %s as what it is', async (_, change) => {
    const bytes = utf8(change(fromUtf8(rawBatchBytes(aBatch({ device: mallory.id })))));
    const signature = await mallory.signer.sign(concat([utf8('umpire.batch.v1\0'), bytes]));
    const content = sealedToLine({ bytes, signature });
    const listed = await seal(mallory, aBatch({ device: mallory.id }));
    const problems = await problemsOf(await pack(withStream(content), [listed]));
    expect(problems[0]?.type === 'batch-refused' || problems[0]?.type === 'streams-differ').toBe(
      true,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('refuses a package of another exercise before anything else is read', async () => {
    const files = filesOf(batches, cards);
    const zip = await pack(files, batches, (manifest) => ({
      ...manifest,
      exercise: OTHER_EXERCISE,
    }));
    const result = await readPackage(bytesAsFile(zip), packagePorts, { exercise: EXERCISE });
    expect(result).toEqual({
      ok: false,
      error: [{ type: 'other-exercise', expected: EXERCISE, found: OTHER_EXERCISE }],
    });
  });

  it('lists all problems of a package, not only the first', async () => {
    const files = filesOf(batches, cards)
      .set(`evidence/${sha256Of('one')}`, utf8('x'))
      .set(`evidence/${sha256Of('two')}`, utf8('y'))
      .set('streams/all.jsonl', utf8('nonsense\n'));
    expect((await problemsOf(await pack(files))).map((problem) => problem.type).toSorted()).toEqual(
      ['file-altered', 'file-altered', 'line-malformed'],
    );
  });
});
