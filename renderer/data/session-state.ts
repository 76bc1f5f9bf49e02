import type { HeadsError } from '#renderer/platform/host.ts';
import type { RowDamage } from '#renderer/storage/journal-rows.ts';
import type { StorageError } from '#renderer/storage/storage-error.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import type { ChangeSet } from '#shared/journal/fold.ts';
import type { ExerciseState } from '#shared/journal/state.ts';

/** What of an audience was remembered outside the database, and what is there. */
export interface MissingTail {
  readonly audience: string;
  readonly remembered: number;
  readonly found: number;
}

/** Why a store can't be trusted to be whole. */
export type RecoveryReason =
  | { readonly type: 'database-missing' }
  /** Another database stands in the place of the one that was remembered. */
  | { readonly type: 'database-replaced' }
  | { readonly type: 'journal-behind'; readonly missing: readonly MissingTail[] }
  /** As long as remembered, but not the same. */
  | { readonly type: 'journal-differs'; readonly audiences: readonly string[] }
  | { readonly type: 'journal-damaged'; readonly damage: readonly RowDamage[] }
  /** What was remembered can't be read, so that nothing can be compared. */
  | { readonly type: 'heads-damaged' }
  /** The exercise names another root key than at its first opening. */
  | { readonly type: 'root-key-changed'; readonly pinned: string; readonly found: string };

/** Whether and why the open exercise can't be changed. */
export type SessionStatus =
  | { readonly type: 'open' }
  /** `other-window`: another window or tab has it. `broken`: this window must be loaded anew. */
  | { readonly type: 'read-only'; readonly reason: 'other-window' | 'broken' }
  | { readonly type: 'recovery'; readonly reasons: readonly RecoveryReason[] };

/** How safe the work is. */
export type SaveStatus =
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  /** The last action was not stored; everything before it is. */
  | { readonly type: 'failed'; readonly error: StorageError }
  /** Stored, but what is remembered outside the database could not be brought up to date. */
  | { readonly type: 'unguarded'; readonly error: HeadsError };

/** What the screens see of the open exercise. Replaced as a whole, once per change. */
export interface SessionState {
  /** Everything that this device holds. */
  readonly state: ExerciseState;
  /** The same without the audiences that the person acted as may not see. Screens show this. */
  readonly visible: ExerciseState;
  readonly actor: Actor;
  /** Records that the last change touched; null for a state that was just loaded. */
  readonly changes: ChangeSet | null;
  readonly status: SessionStatus;
  readonly save: SaveStatus;
  readonly canUndo: boolean;
  /** A snapshot that could not be written; nothing is lost by it but time at the next opening. */
  readonly snapshotError: StorageError | null;
}
