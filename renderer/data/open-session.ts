import type { AppDb } from '#renderer/storage/app-db.ts';
import { openExerciseDb, type ExerciseDb } from '#renderer/storage/exercise-db.ts';
import {
  bareListItem,
  type ExerciseListItem,
  putListItem,
  readListItem,
} from '#renderer/storage/exercise-list.ts';
import { EMPTY_TAIL } from '#renderer/storage/journal-tail.ts';
import { type LoadedState, loadState } from '#renderer/storage/load-state.ts';
import type { GateError } from '#renderer/storage/schema-gate.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { readIn } from '#shared/journal/read.ts';
import { emptyState } from '#shared/journal/state.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { initialActor } from './actor-choices.ts';
import { checkHeads } from './check-heads.ts';
import type { DataPorts } from './data-ports.ts';
import { createSession, type ExerciseSession } from './exercise-session.ts';
import { textToHeads } from './heads-text.ts';
import type { DeviceIdentity } from './identity.ts';
import { shownOf } from './shown-of.ts';
import type { RecoveryReason, SessionStatus } from './session-state.ts';

/** Name of the lock that the one writing window of an exercise holds. */
export const exerciseLock = (exercise: ExerciseId): string => `umpire:exercise:${exercise}`;

export interface OpenParts {
  readonly appDb: AppDb;
  readonly ports: DataPorts;
  readonly identity: DeviceIdentity;
}

/**
 * Opens an exercise of this device. A store that is missing or not what was remembered of it opens read-only for
 * recovery; only one that a newer program wrote, or that can't be opened at all, is an error.
 */
export async function openSession(
  { appDb, ports, identity }: OpenParts,
  exercise: ExerciseId,
): Promise<Result<ExerciseSession, GateError>> {
  const release = await ports.locks.acquire(exerciseLock(exercise));
  const opened = await openExerciseDb(exercise);
  if (!opened.ok && opened.error.type !== 'database-missing') {
    release?.();
    return opened;
  }
  const db = opened.ok ? opened.value : null;
  const loaded = db === null ? nothingLoaded(exercise) : await loadState(db, exercise, ports);
  const known = await readListItem(appDb, exercise);
  const item = known ?? { ...bareListItem(exercise), createdAt: ports.clock.now() };
  const reasons = await reasonsAgainst(db, loaded, ports, exercise, item.rootKey);
  const actor = initialActor(loaded.state, identity.device, item.actsAs);
  // What only the memory outside knows goes on the list when something of it is found here.
  if (known !== undefined || loaded.tail.size > 0) {
    await putListItem(appDb, {
      ...item,
      ...listed(loaded, item),
      lastOpenedAt: ports.clock.now(),
    });
  }
  const session = await createSession({
    exercise,
    ports,
    identity,
    db,
    loaded,
    status: statusOf(reasons, release !== null),
    actor,
    async rememberActor({ person }) {
      const current = await readListItem(appDb, exercise);
      if (current !== undefined) await putListItem(appDb, { ...current, actsAs: person });
    },
    hasLock: release !== null,
    async pinRootKey(rootKey) {
      const current = await readListItem(appDb, exercise);
      if (current !== undefined && rootKey !== '')
        await putListItem(appDb, { ...current, rootKey });
    },
    release: () => release?.(),
  });
  return ok(session);
}

function statusOf(reasons: readonly RecoveryReason[], hasLock: boolean): SessionStatus {
  if (reasons.length > 0) return { type: 'recovery', reasons };
  return hasLock ? { type: 'open' } : { type: 'read-only', reason: 'other-window' };
}

async function reasonsAgainst(
  db: ExerciseDb | null,
  loaded: LoadedState,
  ports: DataPorts,
  exercise: ExerciseId,
  pinnedKey: string,
): Promise<RecoveryReason[]> {
  if (db === null) return [{ type: 'database-missing' }];
  const reasons: RecoveryReason[] = [];
  if (loaded.damage.length > 0) reasons.push({ type: 'journal-damaged', damage: loaded.damage });
  const remembered = await ports.host.heads.read(exercise);
  if (!remembered.ok) reasons.push({ type: 'heads-damaged' });
  else if (remembered.value !== null) {
    const heads = textToHeads(remembered.value.text);
    if (heads === null) reasons.push({ type: 'heads-damaged' });
    else reasons.push(...(await checkHeads(db, loaded.tail, heads, ports.digest)));
  }
  const rootKey = headOf(loaded)?.rootKey ?? '';
  if (pinnedKey !== '' && rootKey !== '' && rootKey !== pinnedKey) {
    reasons.push({ type: 'root-key-changed', pinned: pinnedKey, found: rootKey });
  }
  return reasons;
}

const headOf = ({ state }: LoadedState) => readIn(state, ALL, exerciseKind, state.exercise)?.value;

/** What the list of exercises shows of this one, as far as it is here. */
function listed(loaded: LoadedState, { rootKey }: ExerciseListItem): Partial<ExerciseListItem> {
  const head = headOf(loaded);
  return head === undefined ? {} : shownOf(head, rootKey);
}

const nothingLoaded = (exercise: ExerciseId): LoadedState => ({
  state: emptyState(exercise),
  tail: EMPTY_TAIL,
  snapshot: null,
  damage: [],
});
