import { concat, fromUtf8, hex, type Sha256 } from '#shared/kernel/bytes.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { Digest, Verifier } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { bytesToCards, type DeviceCard } from './device-card.ts';
import { CARDS_FILE, MANIFEST_FILE, SIGNATURE_FILE } from './file-names.ts';
import { PACKAGE_LIMITS, type PackageLimits } from './limits.ts';
import {
  bytesToManifest,
  type FileRecord,
  type Manifest,
  signedManifestBytes,
} from './manifest.ts';
import { type PackageProblem, PackageRefused } from './package-problem.ts';
import type { RandomAccess } from './random-access.ts';
import { unpackItem } from './zip-item.ts';
import { readZipLayout, type ZipItem } from './zip-layout.ts';

/** What reading a package needs of the platform. */
export interface PackagePorts {
  readonly digest: Digest;
  readonly verifier: Verifier;
}

/** How strictly to look. */
export interface OpenOptions {
  /** The exercise that the package must be of; left out, any. */
  readonly exercise?: ExerciseId | undefined;
  readonly limits?: PackageLimits | undefined;
}

/** A package whose structure, list of contents and signature are sound. Its other files have not been looked at. */
export interface OpenPackage {
  readonly source: RandomAccess;
  readonly limits: PackageLimits;
  readonly manifest: Manifest;
  /** SHA-256 of the manifest: the package's name for people and for the record. */
  readonly manifestHash: Sha256;
  /** Keys of the devices whose batches are in it, and of the one that wrote it. */
  readonly cards: readonly DeviceCard[];
  /** The files that the manifest lists, in order. */
  readonly items: readonly PackageItem[];
}

/** A file as the zip and as the manifest speak of it; both agree on name and size. */
export interface PackageItem {
  readonly zip: ZipItem;
  readonly record: FileRecord;
}

/** Opens a package: structure, list of contents, cards, signature, exercise. Reads a few kilobytes whatever its size. */
export async function openPackage(
  source: RandomAccess,
  ports: PackagePorts,
  options: OpenOptions = {},
): Promise<Result<OpenPackage, PackageProblem>> {
  try {
    return await open(source, ports, options);
  } catch (error) {
    if (error instanceof PackageRefused) return err(error.problem);
    throw error;
  }
}

async function open(
  medium: RandomAccess,
  ports: PackagePorts,
  { exercise, limits = PACKAGE_LIMITS }: OpenOptions,
): Promise<Result<OpenPackage, PackageProblem>> {
  const source = guarded(medium);
  const layout = await readZipLayout(source, limits);
  if (!layout.ok) return layout;
  const [first, second, ...rest] = layout.value;
  if (first?.file.name !== MANIFEST_FILE)
    return err({ type: 'not-a-package', reason: 'no-manifest' });
  if (second?.file.name !== SIGNATURE_FILE)
    return err({ type: 'file-missing', name: SIGNATURE_FILE });
  const manifestBytes = await unpackWhole(source, first, limits);
  const manifest = bytesToManifest(manifestBytes);
  if (!manifest.ok) return manifest;
  if (exercise !== undefined && manifest.value.exercise !== exercise) {
    return err({ type: 'other-exercise', expected: exercise, found: manifest.value.exercise });
  }
  const items = matched(rest, manifest.value.files);
  if (!items.ok) return items;
  const cardItem = items.value.find((item) => item.record.name === CARDS_FILE);
  if (cardItem === undefined) return err({ type: 'file-missing', name: CARDS_FILE });
  const cardBytes = await unpackWhole(source, cardItem.zip, limits);
  const cards = await bytesToCards(cardBytes, ports.digest);
  if (!cards.ok) return cards;
  const signature = await unpackWhole(source, second, limits);
  const problem = await signatureProblem(
    manifest.value,
    manifestBytes,
    signature,
    cards.value,
    ports.verifier,
  );
  if (problem !== null) return err(problem);
  // The list names the cards' hash, and the cards prove the list: only together are they worth anything.
  if (hex(await ports.digest.sha256(cardBytes)) !== cardItem.record.sha256)
    return err({ type: 'file-altered', name: CARDS_FILE });
  const manifestHash = hex(await ports.digest.sha256(manifestBytes)) as Sha256;
  return ok({
    source,
    limits,
    manifest: manifest.value,
    manifestHash,
    cards: cards.value,
    items: items.value,
  });
}

/** Reads that fail or come short become problems of the package. */
const guarded = ({ size, read }: RandomAccess): RandomAccess => ({
  size,
  async read(offset, length) {
    try {
      return await read(offset, length);
    } catch (error) {
      throw new PackageRefused({
        type: 'read-failed',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  },
});

/** All bytes of a file that is small enough to be held. */
export async function unpackWhole(
  source: RandomAccess,
  item: ZipItem,
  limits: PackageLimits,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  await unpackItem(source, item, limits, (bytes) => void pieces.push(bytes.slice()));
  return concat(pieces);
}

/** Text of a file that was found to be what the manifest says. */
export function textOf(bytes: Uint8Array, name: string): string {
  try {
    return fromUtf8(bytes);
  } catch {
    throw new PackageRefused({ type: 'file-altered', name });
  }
}

/** Pairs the zip's files with the manifest's; both are in the one order of a package. */
function matched(
  items: readonly ZipItem[],
  records: readonly FileRecord[],
): Result<PackageItem[], PackageProblem> {
  const pairs: PackageItem[] = [];
  const listed = new Map(records.map((record) => [record.name, record]));
  for (const zip of items) {
    const record = listed.get(zip.file.name);
    if (record === undefined) return err({ type: 'file-unlisted', name: zip.file.name });
    if (record.bytes !== zip.bytes) return err({ type: 'file-altered', name: record.name });
    listed.delete(record.name);
    pairs.push({ zip, record });
  }
  for (const name of listed.keys()) return err({ type: 'file-missing', name });
  const inOrder =
    pairs.length === records.length && pairs.every((pair, at) => pair.record === records[at]);
  return inOrder
    ? ok(pairs)
    : err({ type: 'manifest-malformed', path: 'files', message: 'not in order' });
}

async function signatureProblem(
  { from }: Manifest,
  bytes: Uint8Array,
  signature: Uint8Array,
  cards: readonly DeviceCard[],
  verifier: Verifier,
): Promise<PackageProblem | null> {
  const signer = cards.find((card) => card.device === from.device);
  if (signer === undefined) return { type: 'signer-unknown', device: from.device };
  const genuine = await verifier.verify(signer.publicKey, signature, signedManifestBytes(bytes));
  return genuine ? null : { type: 'manifest-signature-wrong' };
}
