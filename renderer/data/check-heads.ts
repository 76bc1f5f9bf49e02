import type { ExerciseDb } from '#renderer/storage/exercise-db.ts';
import { journalRowsFrom, readDbUuid } from '#renderer/storage/journal-store.ts';
import { rowToBatches } from '#renderer/storage/journal-rows.ts';
import type { JournalTail, TailPlace } from '#renderer/storage/journal-tail.ts';
import type { Digest } from '#shared/kernel/ports.ts';
import type { RememberedHeads } from './heads-text.ts';
import type { MissingTail, RecoveryReason } from './session-state.ts';

/**
 * Compares a store with what was remembered of it. A store that is ahead is fine: the program ended between
 * storing and remembering.
 */
export async function checkHeads(
  db: ExerciseDb,
  tail: JournalTail,
  remembered: RememberedHeads,
  digest: Digest,
): Promise<RecoveryReason[]> {
  if ((await readDbUuid(db)) !== remembered.dbUuid) return [{ type: 'database-replaced' }];
  const missing: MissingTail[] = [];
  const differing: string[] = [];
  for (const [audience, place] of remembered.tail) {
    const found = tail.get(audience);
    if (found === undefined || found.count < place.count) {
      missing.push({ audience, remembered: place.count, found: found?.count ?? 0 });
    } else if ((await headAt(db, audience, place, found, digest)) !== place.head) {
      differing.push(audience);
    }
  }
  const reasons: RecoveryReason[] = [];
  if (missing.length > 0) reasons.push({ type: 'journal-behind', missing });
  if (differing.length > 0) reasons.push({ type: 'journal-differs', audiences: differing });
  return reasons;
}

/** Hash of the batch that is stored where the remembered last one should be. */
async function headAt(
  db: ExerciseDb,
  audience: string,
  place: TailPlace,
  found: TailPlace,
  digest: Digest,
): Promise<string | null> {
  if (found.count === place.count) return found.head;
  for await (const row of journalRowsFrom(db, audience, place.count - 1, 1)) {
    const batches = await rowToBatches(row, place.count - 1 - row.from, digest).catch(() => null);
    return batches?.ok === true ? (batches.value[0]?.hash ?? null) : null;
  }
  return null;
}
