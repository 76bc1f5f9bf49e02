import { hex } from '#shared/kernel/bytes.ts';
import type { Digest } from '#shared/kernel/ports.ts';
import { decodeBytes, decodeJson, encodeJson } from './codec.ts';
import type { ExerciseDb, SnapshotManifestRow, SnapshotPartRow } from './exercise-db.ts';
import { EMPTY_TAIL, type JournalTail, tailToText, textToTail } from './journal-tail.ts';

/** Pieces read at once. */
const PAGE_PARTS = 16;

/** What belongs to one generation and how far into the journal it reaches. */
export interface SnapshotManifest {
  readonly generation: number;
  /** Key, generation that wrote it, SHA-256. */
  readonly parts: readonly (readonly [key: string, generation: number, sha256: string])[];
  readonly tail: JournalTail;
}

interface ManifestText {
  readonly parts: SnapshotManifest['parts'];
  readonly tail: string;
}

/** Manifests that are whole, newest first. A torn or altered one is passed over: a snapshot is only a cache. */
export async function readManifests(db: ExerciseDb, digest: Digest): Promise<SnapshotManifest[]> {
  const rows = await db.snapshotManifests.orderBy('generation').reverse().toArray();
  const manifests: SnapshotManifest[] = [];
  for (const row of rows) {
    if (hex(await digest.sha256(row.bytes)) !== row.sha256) continue;
    const { parts, tail } = decodeJson<ManifestText>(row);
    manifests.push({ generation: row.generation, parts, tail: textToTail(tail) ?? EMPTY_TAIL });
  }
  return manifests;
}

/** The pieces of a generation by key; rejects with {@link SnapshotDamaged} when one is missing or altered. */
export type PieceReader = (key: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/** A piece of a snapshot is not what its manifest says. */
export class SnapshotDamaged extends Error {
  override readonly name = 'SnapshotDamaged';
}

/** Starts reading all pieces at once, so that the first are worked on while the others are still coming. */
export function beginReading(
  db: ExerciseDb,
  manifest: SnapshotManifest,
  digest: Digest,
): PieceReader {
  const pages = new Map<string, Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>>>();
  for (let at = 0; at < manifest.parts.length; at += PAGE_PARTS) {
    const wanted = manifest.parts.slice(at, at + PAGE_PARTS);
    const page = readPage(db, wanted, digest);
    page.catch(() => undefined); // whoever asks for one of its pieces is told; nobody may ever ask
    for (const [key] of wanted) pages.set(key, page);
  }
  return async (key) => (await pages.get(key))?.get(key);
}

async function readPage(
  db: ExerciseDb,
  wanted: SnapshotManifest['parts'],
  digest: Digest,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const rows = await db.snapshotParts.bulkGet(wanted.map(([key, generation]) => [key, generation]));
  const page = new Map<string, Uint8Array<ArrayBuffer>>();
  await Promise.all(
    wanted.map(async ([key, , sha256], index) => {
      const row = rows[index];
      if (row === undefined || hex(await digest.sha256(row.bytes)) !== sha256) {
        throw new SnapshotDamaged(key);
      }
      page.set(key, decodeBytes(row));
    }),
  );
  return page;
}

/** Stores one piece. It counts only once a manifest names it. */
export const writePart = (db: ExerciseDb, part: SnapshotPartRow): Promise<unknown> =>
  db.snapshotParts.put(part);

/**
 * Makes a generation real and lets go of what neither it nor `previous`, the newest one known to be whole, needs:
 * should the new one be damaged, the one before it is at hand.
 */
export async function writeManifest(
  db: ExerciseDb,
  manifest: SnapshotManifest,
  previous: SnapshotManifest | null,
  digest: Digest,
): Promise<void> {
  const text: ManifestText = { parts: manifest.parts, tail: tailToText(manifest.tail) };
  const stored = encodeJson(text);
  const { generation } = manifest;
  const row: SnapshotManifestRow = {
    generation,
    sha256: hex(await digest.sha256(stored.bytes)),
    ...stored,
  };
  const kept = previous === null ? [manifest] : [manifest, previous];
  const needed = new Set(kept.flatMap(({ parts }) => parts.map(([key, part]) => `${key} ${part}`)));
  const generations = kept.map((one) => one.generation);
  await db.transaction('rw', db.snapshotManifests, db.snapshotParts, async () => {
    await db.snapshotManifests.put(row);
    await db.snapshotManifests.where('generation').noneOf(generations).delete();
    const keys = await db.snapshotParts.toCollection().primaryKeys();
    await db.snapshotParts.bulkDelete(keys.filter(([key, part]) => !needed.has(`${key} ${part}`)));
  });
}
