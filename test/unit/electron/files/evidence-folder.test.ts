import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  prepareEvidenceFolder,
  type EvidenceFolder,
} from '#electron/main/files/evidence-folder.ts';
import { MAX_CHUNK_BYTES } from '#shared/ipc/limits.ts';
import { concat, utf8, type Sha256 } from '#shared/kernel/bytes.ts';
import { MAX_EVIDENCE_BYTES, type EvidenceError } from '#shared/kernel/ports.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';

const hashOf = (bytes: Uint8Array): Sha256 =>
  createHash('sha256').update(bytes).digest('hex') as Sha256;

const locate = (root: string, sha256: string): string =>
  path.join(root, sha256.slice(0, 2), sha256);

function valueOf<T>(result: Result<T, EvidenceError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function put(folder: EvidenceFolder, ...pieces: Uint8Array[]): Promise<Sha256> {
  const writer = valueOf(await folder.begin(concat(pieces).byteLength));
  for (const piece of pieces) valueOf(await writer.append(piece));
  const sha256 = valueOf(await writer.commit());
  await writer.release();
  return sha256;
}

async function get(
  folder: EvidenceFolder,
  sha256: Sha256,
): Promise<Result<Uint8Array, EvidenceError>> {
  const opened = await folder.open(sha256);
  if (!opened.ok) return opened;
  const pieces: Uint8Array[] = [];
  try {
    for (;;) {
      const next = await opened.value.next();
      if (!next.ok) return next;
      pieces.push(next.value.bytes);
      if (next.value.last) return ok(concat(pieces));
    }
  } finally {
    await opened.value.release();
  }
}

describe('evidence folder', () => {
  it('stores bytes under their hash and gives them back', async () => {
    const root = scratchFolder();
    const folder = await prepareEvidenceFolder(root);
    const bytes = utf8('截图证据');
    const sha256 = await put(folder, bytes.subarray(0, 5), bytes.subarray(5));
    expect(sha256).toBe(hashOf(bytes));
    expect(await folder.has(sha256)).toBe(true);
    expect(new Uint8Array(readFileSync(locate(root, sha256)))).toEqual(bytes);
    expect(valueOf(await get(folder, sha256))).toEqual(bytes);
    expect(readdirSync(path.join(root, 'incoming'))).toEqual([]);
  });

  it('stores an empty file', async () => {
    const folder = await prepareEvidenceFolder(scratchFolder());
    expect(valueOf(await get(folder, await put(folder)))).toEqual(new Uint8Array(0));
  });

  it('gives back a file of several pieces', async () => {
    const folder = await prepareEvidenceFolder(scratchFolder());
    const bytes = new Uint8Array(2 * MAX_CHUNK_BYTES + 7).map((_, at) => at % 251);
    const sha256 = await put(folder, bytes);
    expect(hashOf(valueOf(await get(folder, sha256)))).toBe(sha256);
  });

  it('says that it has not what it has not', async () => {
    const folder = await prepareEvidenceFolder(scratchFolder());
    const sha256 = hashOf(utf8('never stored'));
    expect(await folder.has(sha256)).toBe(false);
    expect(await get(folder, sha256)).toEqual({
      ok: false,
      error: { type: 'evidence-missing', sha256 },
    });
  });

  it('names a file in which any byte was flipped, wherever it is', async () => {
    const root = scratchFolder();
    const folder = await prepareEvidenceFolder(root);
    const bytes = new Uint8Array(MAX_CHUNK_BYTES + 100).map((_, at) => at % 241);
    const sha256 = await put(folder, bytes);
    for (const at of [0, 1, MAX_CHUNK_BYTES - 1, MAX_CHUNK_BYTES, bytes.length - 1]) {
      const spoilt = bytes.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      writeFileSync(locate(root, sha256), spoilt);
      expect(await get(folder, sha256), `byte ${at}`).toEqual({
        ok: false,
        error: { type: 'evidence-damaged', sha256, found: hashOf(spoilt) },
      });
    }
  });

  it('names a file that was cut off, emptied or lengthened', async () => {
    const root = scratchFolder();
    const folder = await prepareEvidenceFolder(root);
    const sha256 = await put(folder, utf8('a longer piece of evidence'));
    for (const length of [25, 0, 27]) {
      truncateSync(locate(root, sha256), length);
      expect(await get(folder, sha256), `${length} bytes`).toMatchObject({
        error: { type: 'evidence-damaged', sha256 },
      });
    }
  });

  it('names a file that shrinks while it is read', async () => {
    const root = scratchFolder();
    const folder = await prepareEvidenceFolder(root);
    const sha256 = await put(folder, new Uint8Array(MAX_CHUNK_BYTES + 10));
    const reader = valueOf(await folder.open(sha256));
    expect(valueOf(await reader.next()).last).toBe(false);
    truncateSync(locate(root, sha256), MAX_CHUNK_BYTES);
    expect(await reader.next()).toMatchObject({ error: { type: 'evidence-damaged' } });
    await reader.release();
  });

  it('heals a damaged file when the same evidence comes again', async () => {
    const root = scratchFolder();
    const folder = await prepareEvidenceFolder(root);
    const bytes = utf8('seen twice');
    const sha256 = await put(folder, bytes);
    writeFileSync(locate(root, sha256), 'damaged');
    expect(await put(folder, bytes)).toBe(sha256);
    expect(valueOf(await get(folder, sha256))).toEqual(bytes);
  });

  it('takes neither more nor fewer bytes than announced, and leaves nothing behind', async () => {
    const root = scratchFolder();
    const folder = await prepareEvidenceFolder(root);
    const writer = valueOf(await folder.begin(4));
    expect(await writer.append(new Uint8Array(5))).toMatchObject({ ok: false });
    valueOf(await writer.append(new Uint8Array(3)));
    expect(await writer.commit()).toMatchObject({ ok: false });
    await writer.release();
    expect(readdirSync(root, { recursive: true })).toEqual(['incoming']);
  });

  it('keeps the order of pieces that were sent without waiting', async () => {
    const folder = await prepareEvidenceFolder(scratchFolder());
    const pieces = Array.from({ length: 20 }, (_, at) => new Uint8Array(1000 * (20 - at)).fill(at));
    const writer = valueOf(await folder.begin(concat(pieces).byteLength));
    const appended = pieces.map((piece) => writer.append(piece));
    const [sha256] = await Promise.all([writer.commit(), ...appended]);
    await writer.release();
    expect(sha256).toEqual(ok(hashOf(concat(pieces))));
  });

  it('refuses more than 100 MB before it opens a file', async () => {
    const root = scratchFolder();
    const folder = await prepareEvidenceFolder(root);
    expect(await folder.begin(MAX_EVIDENCE_BYTES + 1)).toEqual({
      ok: false,
      error: {
        type: 'evidence-too-large',
        sizeBytes: MAX_EVIDENCE_BYTES + 1,
        limitBytes: MAX_EVIDENCE_BYTES,
      },
    });
    expect(readdirSync(path.join(root, 'incoming'))).toEqual([]);
  });

  it('says so when the folder is gone', async () => {
    const root = path.join(scratchFolder(), 'evidence');
    const folder = await prepareEvidenceFolder(root);
    rmSync(root, { recursive: true });
    expect(await folder.begin(1)).toEqual({
      ok: false,
      error: { type: 'storage-failed', message: 'ENOENT' },
    });
  });

  it('clears what a crash left unfinished and keeps what was finished', async () => {
    const root = scratchFolder();
    const sha256 = await put(await prepareEvidenceFolder(root), utf8('kept'));
    mkdirSync(path.join(root, 'incoming'), { recursive: true });
    writeFileSync(path.join(root, 'incoming', 'half.part'), 'half');
    const folder = await prepareEvidenceFolder(root);
    expect(existsSync(path.join(root, 'incoming', 'half.part'))).toBe(false);
    expect(await folder.has(sha256)).toBe(true);
  });
});
