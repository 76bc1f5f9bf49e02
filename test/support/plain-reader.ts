import { createHash, createPublicKey, verify } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';

/*
 * A reader of packages written from docs/formats.md alone: it shares no line with the program. It trusts the zip's directory
 * and leaves out admission (which entries a role may write), everything else is checked.
 */

interface PlainEntry {
  readonly type: string;
  readonly record: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly replaces: readonly string[];
}

export interface PlainBatch {
  readonly hash: string;
  readonly exercise: string;
  readonly device: string;
  readonly launch: string;
  readonly audience: string;
  readonly number: number;
  readonly previous: string;
  readonly of: number;
  readonly entries: readonly PlainEntry[];
}

interface PlainManifest {
  readonly exercise: string;
  readonly from: { readonly device: string };
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
}

export interface PlainPackage {
  readonly manifest: PlainManifest;
  readonly files: ReadonlyMap<string, Buffer>;
  readonly batches: readonly PlainBatch[];
}

const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

function check(fact: boolean, what: string): asserts fact {
  if (!fact) throw new Error(`Not as docs/formats.md says: ${what}`);
}

/** Files of a zip, by its directory. */
function unzip(zip: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = zip.length - 22;
  check(zip.readUInt32LE(end) === 0x06054b50, 'end record in the last 22 bytes');
  let at = zip.readUInt32LE(end + 16);
  for (let index = 0; index < zip.readUInt16LE(end + 10); index++) {
    const [method, packed, nameBytes, extraBytes] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
    ];
    const name = zip.toString('ascii', at + 46, at + 46 + nameBytes);
    const dataAt = zip.readUInt32LE(at + 42) + 30 + nameBytes;
    const data = zip.subarray(dataAt, dataAt + packed);
    files.set(name, method === 8 ? inflateRawSync(data) : data);
    at += 46 + nameBytes + extraBytes;
  }
  check(at === end, 'the end record stands after the directory');
  return files;
}

const keyOf = (publicKey: string) =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } });

const isSigned = (
  domain: string,
  bytes: Uint8Array,
  signature: Uint8Array,
  publicKey: string,
): boolean =>
  verify(null, Buffer.concat([Buffer.from(`${domain}\0`), bytes]), keyOf(publicKey), signature);

/** Reads a package; throws where it is not as described. */
export function readPlain(bytes: Uint8Array): PlainPackage {
  const files = unzip(Buffer.from(bytes));
  const fileOf = (name: string): Buffer => files.get(name) ?? Buffer.alloc(0);
  const manifest = JSON.parse(fileOf('manifest.json').toString()) as PlainManifest;
  check(
    fileOf('manifest.json').toString() === `${JSON.stringify(manifest, null, 1)}\n`,
    'spelling of the manifest',
  );
  check(
    [...files.keys()].join() ===
      ['manifest.json', 'manifest.sig', ...manifest.files.map((file) => file.name)].join(),
    'order of files',
  );
  for (const { name, bytes: size, sha256: hash } of manifest.files) {
    check(
      fileOf(name).length === size && sha256(fileOf(name)) === hash,
      `size and hash of ${name}`,
    );
    if (name.startsWith('evidence/')) check(name === `evidence/${hash}`, 'name of evidence');
  }
  const keys = new Map<string, string>();
  for (const line of fileOf('certificates.jsonl').toString().split('\n').slice(0, -1)) {
    const card = JSON.parse(line) as { device: string; publicKey: string };
    check(
      sha256(Buffer.from(card.publicKey, 'base64url')).slice(0, 32) === card.device,
      'device id from the key',
    );
    keys.set(card.device, card.publicKey);
  }
  const signer = keys.get(manifest.from.device) ?? '';
  check(
    isSigned('umpire.package.v1', fileOf('manifest.json'), fileOf('manifest.sig'), signer),
    'signature of the manifest',
  );
  const batches: PlainBatch[] = [];
  for (const [name, content] of files) {
    if (!name.startsWith('streams/')) continue;
    for (const line of content.toString().split('\n').slice(0, -1)) {
      const [text = '', signature = ''] = line.split('\t');
      const batch = { ...(JSON.parse(text) as Omit<PlainBatch, 'hash'>), hash: sha256(text) };
      check(JSON.stringify(JSON.parse(text)) === text, 'spelling of a batch');
      check(
        isSigned(
          'umpire.batch.v1',
          Buffer.from(text),
          Buffer.from(signature, 'base64url'),
          keys.get(batch.device) ?? '',
        ),
        'signature of a batch',
      );
      check(
        name === `streams/${batch.audience.replace(':', '_')}.jsonl` &&
          batch.exercise === manifest.exercise,
        'place of a batch',
      );
      batches.push(batch);
    }
  }
  for (const { number, previous, launch, device, audience } of batches) {
    const before = batches.find((other) => other.hash === previous);
    check(
      previous === ''
        ? number === 0
        : before !== undefined && before.device === device && before.audience === audience,
      'chain',
    );
    check(
      before === undefined || number === (before.launch === launch ? before.number + 1 : 0),
      'numbers of a chain',
    );
  }
  return { manifest, files, batches };
}

/** Hash of the state that the batches say, all of which must count. `wholeKinds` are the kinds with whole values. */
export function plainStateHash(
  batches: readonly PlainBatch[],
  wholeKinds: ReadonlySet<string>,
): string {
  const replaced = new Set<string>();
  const values = new Map<
    string,
    { readonly entry: string; readonly batch: string; readonly text: string }[]
  >();
  const sets = batches.flatMap((batch) =>
    batch.entries.flatMap((entry, index) => {
      const kind = entry.type.slice(0, entry.type.indexOf('.'));
      const removal = entry.type.endsWith('.removed');
      const fields = removal
        ? [['', entry.body['removed']]]
        : wholeKinds.has(kind)
          ? [['*', entry.body]]
          : Object.entries(entry.body);
      return fields.map(([field, value]) => ({
        batch: batch.hash,
        entry: `${batch.hash}.${index}`,
        place: JSON.stringify([batch.audience, kind, entry.record, field]),
        text: JSON.stringify(value),
        replaces: entry.replaces,
      }));
    }),
  );
  for (const { place, replaces } of sets)
    for (const entry of replaces) replaced.add(`${place} ${entry}`);
  for (const { place, entry, batch, text } of sets) {
    const others = (values.get(place) ?? []).filter((other) => other.batch !== batch);
    if (!replaced.has(`${place} ${entry}`)) values.set(place, [...others, { entry, batch, text }]);
  }
  return hashOfValues(values);
}

type Lines = Map<
  string,
  Map<string, Map<string, { removed: string[]; fields: Map<string, string[]> }>>
>;

function hashOfValues(values: ReadonlyMap<string, readonly { readonly text: string }[]>): string {
  const audiences: Lines = new Map();
  for (const [place, candidates] of values) {
    const [audience = '', kind = '', record = '', field = ''] = JSON.parse(place) as string[];
    const kinds =
      audiences.get(audience) ??
      new Map<string, Map<string, { removed: string[]; fields: Map<string, string[]> }>>();
    audiences.set(audience, kinds);
    const records =
      kinds.get(kind) ?? new Map<string, { removed: string[]; fields: Map<string, string[]> }>();
    kinds.set(kind, records);
    const row = records.get(record) ?? { removed: [], fields: new Map<string, string[]>() };
    records.set(record, row);
    const texts = [...new Set(candidates.map((candidate) => candidate.text))].sort();
    if (field === '') row.removed = texts;
    else row.fields.set(field, texts);
  }
  const lines = [...audiences.keys()].sort().map((audience) => {
    const hash = createHash('sha256').update('umpire.state.v1\n');
    const kinds = audiences.get(audience) ?? new Map<string, never>();
    for (const kind of [...kinds.keys()].sort()) {
      const records = [...(kinds.get(kind) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
      const texts = records.map(
        ([id, { removed, fields }]) =>
          `${JSON.stringify([kind, id, removed, [...fields].sort(([a], [b]) => (a < b ? -1 : 1))])}\n`,
      );
      for (let at = 0; at < texts.length; at += 1000)
        hash.update(
          createHash('sha256')
            .update(texts.slice(at, at + 1000).join(''))
            .digest(),
        );
    }
    return `${audience} ${hash.digest('hex')}\n`;
  });
  return sha256(lines.join(''));
}
