import { encodeBytes } from '#renderer/storage/codec.ts';
import type { ExerciseDb } from '#renderer/storage/exercise-db.ts';
import type { JournalTail } from '#renderer/storage/journal-tail.ts';
import type { LoadedSnapshot } from '#renderer/storage/load-state.ts';
import { beginSlices } from '#renderer/storage/slices.ts';
import {
  type SnapshotManifest,
  writeManifest,
  writePart,
} from '#renderer/storage/snapshot-store.ts';
import { type SnapshotPart, snapshotParts } from '#shared/journal/snapshot.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { hex } from '#shared/kernel/bytes.ts';
import type { Digest } from '#shared/kernel/ports.ts';

/** What a snapshot will hold, fixed at one moment. */
export interface CapturedSnapshot {
  readonly parts: readonly SnapshotPart[];
  readonly tail: JournalTail;
}

/**
 * Fixes what a snapshot holds. Must run while nothing is being folded: the ledger of batches grows in place,
 * so what describes it is written out here and now. Segments of tables never change and can wait.
 */
export function captureSnapshot(state: ExerciseState, tail: JournalTail): CapturedSnapshot {
  const parts = snapshotParts(state).map((part) => {
    if (part.key !== 'head') return part;
    const bytes = part.encode();
    return { ...part, encode: () => bytes };
  });
  return { parts, tail };
}

/** Writes snapshots of one exercise, each time only the pieces that changed, the manifest last. */
export interface SnapshotWriter {
  write(db: ExerciseDb, captured: CapturedSnapshot): Promise<void>;
  /** The stored snapshots are gone: the next one is written whole. */
  forget(): void;
}

type ManifestPart = SnapshotManifest['parts'][number];

export function createSnapshotWriter(
  loaded: LoadedSnapshot | null,
  digest: Digest,
): SnapshotWriter {
  let previous: SnapshotManifest | null = loaded?.manifest ?? null;
  let identities: ReadonlyMap<string, SnapshotPart['identity']> = loaded?.identities ?? new Map();
  return {
    forget() {
      previous = null;
      identities = new Map();
    },
    async write(db, { parts, tail }) {
      const generation = (previous?.generation ?? 0) + 1;
      const before = new Map(previous?.parts.map((part) => [part[0], part]));
      const listed: ManifestPart[] = [];
      const slices = beginSlices();
      for (const part of parts) {
        const kept = identities.get(part.key) === part.identity ? before.get(part.key) : undefined;
        listed.push(kept ?? (await writeOne(db, part, generation, digest)));
        await slices.breathe();
      }
      const manifest: SnapshotManifest = { generation, parts: listed, tail };
      await writeManifest(db, manifest, previous, digest);
      previous = manifest;
      identities = new Map(parts.map((part) => [part.key, part.identity]));
    },
  };
}

async function writeOne(
  db: ExerciseDb,
  { key, encode }: SnapshotPart,
  generation: number,
  digest: Digest,
): Promise<ManifestPart> {
  const bytes = encode();
  const sha256 = hex(await digest.sha256(bytes));
  await writePart(db, { key, generation, sha256, ...encodeBytes(bytes) });
  return [key, generation, sha256];
}
