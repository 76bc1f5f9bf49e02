import { createExerciseDb, deleteExerciseDb } from '#renderer/storage/exercise-db.ts';
import { bareListItem, putListItem, readListItem } from '#renderer/storage/exercise-list.ts';
import { EMPTY_TAIL } from '#renderer/storage/journal-tail.ts';
import type { GateError } from '#renderer/storage/schema-gate.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import type { ExchangeProgress } from '#shared/exchange/random-access.ts';
import { readIn } from '#shared/journal/read.ts';
import { emptyState } from '#shared/journal/state.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { initialActor } from './actor-choices.ts';
import type { Watch } from './register-import.ts';
import { createSession, type ExerciseSession } from './exercise-session.ts';
import type { IncomingPackage, TakeError } from './incoming-package.ts';
import { shownOf } from './shown-of.ts';
import { exerciseLock, type OpenParts } from './open-session.ts';

/** Why an exercise could not be opened from a package. Nothing was kept. */
export type OpenPackageError =
  | TakeError
  | GateError
  /** It is on this device already: open it and take the package in there. */
  | { readonly type: 'exercise-already-here'; readonly exercise: ExerciseId };

/** Makes an exercise on this device from a verified package; its root key is pinned from now on. */
export async function openPackageOnDevice(
  parts: OpenParts,
  incoming: IncomingPackage,
  watch: Watch<ExchangeProgress>,
): Promise<Result<ExerciseSession, OpenPackageError>> {
  const { appDb, ports } = parts;
  const { exercise } = incoming.info.manifest;
  const remembered = await ports.host.heads.read(exercise);
  const isRemembered = !remembered.ok || remembered.value !== null;
  if (isRemembered || (await readListItem(appDb, exercise)) !== undefined) {
    return err({ type: 'exercise-already-here', exercise });
  }
  const made = await emptySession(parts, exercise);
  if (!made.ok) return made;
  const session = made.value;
  const taken = await incoming.takeInto(session, watch);
  if (!taken.ok) {
    await session.close();
    await ports.host.heads.remove(exercise);
    await deleteExerciseDb(exercise);
    return err(taken.error);
  }
  const { state } = session.store.getState();
  const head = readIn(state, ALL, exerciseKind, exercise)?.value;
  const actor = initialActor(state, parts.identity.device, null);
  await putListItem(appDb, {
    ...bareListItem(exercise),
    ...(head === undefined ? {} : shownOf(head)),
    createdAt: ports.clock.now(),
    lastOpenedAt: ports.clock.now(),
    actsAs: actor.person,
  });
  await session.actAs(actor);
  return ok(session);
}

async function emptySession(
  { appDb, ports, identity }: OpenParts,
  exercise: ExerciseId,
): Promise<Result<ExerciseSession, OpenPackageError>> {
  const release = await ports.locks.acquire(exerciseLock(exercise));
  const db = await createExerciseDb(exercise, ports.random);
  if (!db.ok) {
    release?.();
    return db;
  }
  const state = emptyState(exercise);
  const session = await createSession({
    exercise,
    ports,
    identity,
    db: db.value,
    loaded: { state, tail: EMPTY_TAIL, snapshot: null, damage: [] },
    status: { type: 'open' },
    actor: initialActor(state, identity.device, null),
    hasLock: release !== null,
    async rememberActor({ person }) {
      const item = await readListItem(appDb, exercise);
      if (item !== undefined) await putListItem(appDb, { ...item, actsAs: person });
    },
    async pinRootKey(rootKey) {
      const item = await readListItem(appDb, exercise);
      if (item !== undefined && rootKey !== '') await putListItem(appDb, { ...item, rootKey });
    },
    release: () => release?.(),
  });
  return ok(session);
}
