import { describe, expect, it } from 'vitest';
import { ALL, type Audience, CONTROL, isAudience } from '#shared/domain/audiences.ts';
import { bytesToCards, cardsToBytes } from '#shared/exchange/device-card.ts';
import { compareFiles, evidenceFile, fileOfName, streamFile } from '#shared/exchange/file-names.ts';
import { lineSplitter } from '#shared/exchange/line-splitter.ts';
import {
  bytesToManifest,
  type Manifest,
  manifestToBytes,
  signedManifestBytes,
} from '#shared/exchange/manifest.ts';
import { collectSpans, compareBatches, type PlacedBatch } from '#shared/exchange/stream-spans.ts';
import type { DeviceId, LaunchId } from '#shared/kernel/ids.ts';
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts';
import { aDevice, EXERCISE } from '#test/support/builders.ts';
import { hostileNames } from '#test/support/hostile-names.ts';
import { cardOf } from '#test/support/packages.ts';
import { nodeDigest, sha256Of, START_MS } from '#test/support/ports.ts';

describe('form of a package', () => {
  it('X1 knows the names of a package and no others', () => {
    const names = [
      'manifest.json',
      'manifest.sig',
      'certificates.jsonl',
      'checkpoints.jsonl',
      'rule-book.json',
      'README.txt',
      'streams/all.jsonl',
      evidenceFile(sha256Of('x')),
    ];
    for (const name of names) expect(fileOfName(name)?.name).toBe(name);
    for (const name of hostileNames()) {
      if (typeof name === 'string' && name !== 'manifest.json') expect(fileOfName(name)).toBeNull();
    }
  });

  it.each([
    'all',
    'control',
    'referees',
    'referee:p',
    'team:7',
    'unit:a_b',
    'branch:x.y~z-1',
    'team:_',
  ])('X2 spells audience %s so that it can be read back', (text) => {
    const audience = text as Audience;
    expect(isAudience(audience)).toBe(true);
    const name = streamFile(audience);
    expect(name).toMatch(/^streams\/[A-Za-z0-9._~-]+\.jsonl$/);
    expect(fileOfName(name)).toEqual({ type: 'stream', name, audience });
  });

  it('X3 orders files as they are listed, then by name', () => {
    const ordered = [
      'manifest.json',
      'manifest.sig',
      'certificates.jsonl',
      'checkpoints.jsonl',
      'rule-book.json',
      'README.txt',
      streamFile(ALL),
      streamFile(CONTROL),
      streamFile('team:A' as Audience),
      streamFile('team:a' as Audience),
      evidenceFile('0'.repeat(64) as never),
      evidenceFile('a'.repeat(64) as never),
    ];
    const files = ordered.flatMap((name) => fileOfName(name) ?? []);
    expect(
      files
        .toReversed()
        .toSorted(compareFiles)
        .map((file) => file.name),
    ).toEqual(ordered);
  });

  const manifest: Manifest = {
    format: 1,
    exercise: EXERCISE,
    from: { device: 'a'.repeat(32) as DeviceId, app: '0.1.0' },
    created: START_MS,
    checkpoint: null,
    streams: [],
    files: [{ name: 'README.txt', bytes: 3, sha256: sha256Of('abc') }],
  };

  it('X6 reads the one spelling of a manifest', () => {
    const bytes = manifestToBytes(manifest);
    expect(bytesToManifest(bytes)).toEqual({ ok: true, value: manifest });
    expect(fromUtf8(bytes)).toMatch(/^\{\n "format": 1,\n[\s\S]*\n\}\n$/);
    const text = fromUtf8(bytes);
    for (const other of [
      text.trim(),
      `${text} `,
      text.replace('\n ', '\n  '),
      text.replace('"created"', '"cre\\u0061ted"'),
    ]) {
      expect(bytesToManifest(utf8(other))).toMatchObject({
        ok: false,
        error: { type: 'manifest-malformed' },
      });
    }
    expect(bytesToManifest(new Uint8Array([0xff]))).toMatchObject({
      error: { type: 'manifest-malformed', message: 'not JSON' },
    });
  });

  it('X6 tells a newer format from a broken file', () => {
    const of = (format: unknown): unknown =>
      bytesToManifest(utf8(JSON.stringify({ ...manifest, format, novelty: true })));
    expect(of(2)).toEqual({ ok: false, error: { type: 'manifest-newer', format: 2 } });
    for (const format of [0, -1, 1.5, '2', null])
      expect(of(format)).toMatchObject({ error: { type: 'manifest-malformed' } });
  });

  it('X7 signs the domain, a zero byte and the bytes', () => {
    expect(fromUtf8(signedManifestBytes(utf8('{}')))).toBe('umpire.package.v1\0{}');
  });

  it('X8 reads cards that prove themselves, in order', async () => {
    const cards = [
      cardOf(await aDevice('alice')),
      cardOf(await aDevice('bob')),
      cardOf(await aDevice('carol')),
    ];
    const bytes = cardsToBytes([...cards, ...cards]);
    const read = await bytesToCards(bytes, nodeDigest);
    expect(read.ok && read.value.map((card) => card.device)).toEqual(
      cards.map((card) => card.device).toSorted(),
    );
    expect(fromUtf8(bytes).split('\n')).toHaveLength(4);
    expect(await bytesToCards(new Uint8Array(0), nodeDigest)).toEqual({ ok: true, value: [] });
    const forged = cardsToBytes([
      { ...(cards[0] as (typeof cards)[0]), publicKey: (cards[1] as (typeof cards)[0]).publicKey },
    ]);
    expect(await bytesToCards(forged, nodeDigest)).toEqual({
      ok: false,
      error: { type: 'card-malformed', line: 1 },
    });
  });

  const placed = (device: string, launch: string, number: number, hash: string): PlacedBatch => ({
    hash: sha256Of(hash),
    batch: { device: device as DeviceId, launch: launch as LaunchId, audience: ALL, number },
  });

  it('X10 orders batches by device, launch, number, hash and takes their spans', () => {
    const twins = [placed('a', '1', 2, 'x'), placed('a', '1', 2, 'y')].toSorted((a, b) =>
      a.hash < b.hash ? -1 : 1,
    ) as [PlacedBatch, PlacedBatch];
    const ordered = [
      placed('a', '1', 0, '0'),
      placed('a', '1', 1, '1'),
      ...twins,
      placed('a', '2', 5, '5'),
      placed('b', '1', 0, 'b'),
    ];
    expect(ordered.toReversed().toSorted(compareBatches)).toEqual(ordered);
    const spans = collectSpans();
    for (const batch of ordered) spans.add(batch);
    expect(spans.finish()).toEqual([
      { device: 'a', launch: '1', audience: ALL, from: 0, to: 2, head: twins[0].hash },
      { device: 'a', launch: '2', audience: ALL, from: 5, to: 5, head: sha256Of('5') },
      { device: 'b', launch: '1', audience: ALL, from: 0, to: 0, head: sha256Of('b') },
    ]);
  });

  it('X10 cuts lines at line feeds, wherever the pieces end', () => {
    const text = 'one\n\nthree 三\nrest';
    const bytes = utf8(text);
    for (let size = 1; size <= bytes.length; size++) {
      const splitter = lineSplitter(100);
      const lines: string[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        const piece = splitter.push(bytes.subarray(at, at + size));
        if (piece === 'too-long') throw new Error('too long');
        lines.push(...piece.map((line) => fromUtf8(line)));
      }
      expect(lines).toEqual(['one\n', '\n', 'three 三\n']);
      expect(splitter.rest()).toBe(4);
    }
  });

  it('X10 keeps the beginning of a line though the buffer it came in is used again', () => {
    const splitter = lineSplitter(100);
    const buffer = utf8('begin');
    expect(splitter.push(buffer)).toEqual([]);
    buffer.fill(0x78);
    expect(splitter.push(utf8('ning\n'))).toEqual([utf8('beginning\n')]);
  });

  it('X11 stops at a line that is too long, ended or not', () => {
    const limit = 10;
    expect(lineSplitter(limit).push(utf8('123456789\n'))).toHaveLength(1);
    expect(lineSplitter(limit).push(utf8('1234567890\n'))).toBe('too-long');
    const splitter = lineSplitter(limit);
    expect(splitter.push(utf8('123456'))).toEqual([]);
    expect(splitter.push(utf8('12345'))).toBe('too-long');
  });
});
