import { cardsToBytes, type DeviceCard } from '#shared/exchange/device-card.ts';
import { compareFiles, fileOfName, type PackageFile } from '#shared/exchange/file-names.ts';
import { type Manifest, manifestToBytes, signedManifestBytes } from '#shared/exchange/manifest.ts';
import { collectSpans, compareBatches } from '#shared/exchange/stream-spans.ts';
import { streamFile } from '#shared/exchange/file-names.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { sealedToLine } from '#shared/journal/line-format.ts';
import { concat, utf8 } from '#shared/kernel/bytes.ts';
import { type Device, EXERCISE } from './builders.ts';
import { sha256Of, START_MS } from './ports.ts';
import type { ForgedFile } from './zip-forge.ts';

/** Files of a package by name, manifest and signature left out. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The files that a package of these batches has. */
export function filesOf(
  batches: readonly SealedBatch[],
  cards: readonly DeviceCard[],
  evidence: readonly Uint8Array[] = [],
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([
    ['certificates.jsonl', cardsToBytes(cards)],
    ['checkpoints.jsonl', new Uint8Array(0)],
    ['README.txt', utf8('forged')],
  ]);
  for (const sealed of batches.toSorted(compareBatches)) {
    const name = streamFile(sealed.batch.audience);
    files.set(name, concat([files.get(name) ?? new Uint8Array(0), sealedToLine(sealed)]));
  }
  for (const bytes of evidence) files.set(`evidence/${sha256Of(bytes)}`, bytes);
  return files;
}

/** A manifest that fits the files, changed by `lie`. */
export function manifestOf(
  by: Device,
  files: Files,
  batches: readonly SealedBatch[],
  lie: (manifest: Manifest) => unknown = (honest) => honest,
): Uint8Array<ArrayBuffer> {
  const spans = collectSpans();
  const byFile = batches.toSorted((a, b) =>
    a.batch.audience === b.batch.audience
      ? compareBatches(a, b)
      : streamFile(a.batch.audience) < streamFile(b.batch.audience)
        ? -1
        : 1,
  );
  for (const sealed of byFile) spans.add(sealed);
  const manifest: Manifest = {
    format: 1,
    exercise: EXERCISE,
    from: { device: by.id, app: '0.1.0' },
    created: START_MS,
    checkpoint: null,
    streams: spans.finish(),
    files: sortedNames(files).map((name) => {
      const bytes = files.get(name) ?? new Uint8Array(0);
      return { name, bytes: bytes.length, sha256: sha256Of(bytes) };
    }),
  };
  return manifestToBytes(lie(manifest) as Manifest);
}

/** The entries of a zip with this manifest, signed by `by`, and these files. */
export async function forgedFiles(
  by: Device,
  manifest: Uint8Array,
  files: Files,
): Promise<ForgedFile[]> {
  const signature = await by.signer.sign(signedManifestBytes(manifest));
  return [
    { name: 'manifest.json', data: manifest },
    { name: 'manifest.sig', data: signature },
    ...sortedNames(files).map((name) => ({
      name,
      data: files.get(name) ?? new Uint8Array(0),
      packed: name.startsWith('streams/'),
    })),
  ];
}

/** Names that no package has stand last, in the order given. */
function sortedNames(files: Files): string[] {
  const known = [...files.keys()]
    .flatMap((name) => fileOfName(name) ?? [])
    .sort((a: PackageFile, b: PackageFile) => compareFiles(a, b));
  return [
    ...known.map((file) => file.name),
    ...[...files.keys()].filter((name) => fileOfName(name) === null),
  ];
}
