import { createExerciseDb, deleteExerciseDb } from '#renderer/storage/exercise-db.ts';
import { putListItem } from '#renderer/storage/exercise-list.ts';
import { EMPTY_TAIL } from '#renderer/storage/journal-tail.ts';
import type { GateError } from '#renderer/storage/schema-gate.ts';
import { createExercise, type CreateExerciseInput } from '#shared/commands/create-exercise.ts';
import { type Actor, ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { readIn } from '#shared/journal/read.ts';
import { emptyState } from '#shared/journal/state.ts';
import { base64url } from '#shared/kernel/bytes.ts';
import { type ExerciseId, idSource, type RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { generateKeyPair } from '#shared/kernel/web-crypto.ts';
import { createSession, type ExerciseSession } from './exercise-session.ts';
import { exerciseLock, type OpenParts } from './open-session.ts';
import type { RunError } from './run-command.ts';
import { shownOf } from './shown-of.ts';

/** What a new exercise starts from. Its root key is made here. */
export type NewExercise = Omit<CreateExerciseInput, 'rootKey'>;

export type CreateError = GateError | RunError;

/** Makes an exercise with a root key of its own, whose first action is its head, its rule book and its organiser. */
export async function createExerciseOnDevice(
  { appDb, ports, identity }: OpenParts,
  input: NewExercise,
): Promise<Result<ExerciseSession, CreateError>> {
  const ids = idSource(ports.clock, ports.random);
  const exercise = ids.next() as ExerciseId;
  const person = ids.next() as RecordId;
  const actor: Actor = { person, role: 'organiser', team: null, unit: null };
  const root = await generateKeyPair(ports.crypto, true);
  const rootKey = base64url(root.publicKey);
  const release = await ports.locks.acquire(exerciseLock(exercise));
  const db = await createExerciseDb(exercise, ports.random);
  if (!db.ok) {
    release?.();
    return db;
  }
  const item = {
    id: exercise,
    title: input.title,
    createdAt: ports.clock.now(),
    lastOpenedAt: ports.clock.now(),
    rootKey,
    sample: input.sample ?? false,
    actsAs: person as string,
  };
  const session = await createSession({
    exercise,
    ports,
    identity,
    db: db.value,
    loaded: { state: emptyState(exercise), tail: EMPTY_TAIL, snapshot: null, damage: [] },
    status: { type: 'open' },
    actor,
    rememberActor: ({ person: actsAs }) => putListItem(appDb, { ...item, actsAs }),
    hasLock: release !== null,
    pinRootKey: (pinned) => putListItem(appDb, { ...item, rootKey: pinned }),
    release: () => release?.(),
  });
  const created = await session.run(createExercise, { ...input, rootKey });
  if (!created.ok) {
    await session.close();
    await ports.host.heads.remove(exercise);
    await deleteExerciseDb(exercise);
    return err(created.error);
  }
  await appDb.rootKeys.put({ exercise, ...root });
  const head = readIn(session.store.getState().state, ALL, exerciseKind, exercise)?.value;
  await putListItem(appDb, { ...item, ...(head === undefined ? {} : shownOf(head, rootKey)) });
  return ok(session);
}
