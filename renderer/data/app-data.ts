import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AppDb, openAppDb } from '#renderer/storage/app-db.ts';
import { browserHeads } from '#renderer/storage/browser-heads.ts';
import { deleteExerciseDb } from '#renderer/storage/exercise-db.ts';
import {
  bareListItem,
  dropListItem,
  type ExerciseListItem,
  listExercises,
  putListItem,
  putSetting,
  readListItem,
  readSetting,
} from '#renderer/storage/exercise-list.ts';
import type { GateError } from '#renderer/storage/schema-gate.ts';
import type { HeadsError, HeadsStore, PickedFile } from '#renderer/platform/host.ts';
import type { MadeSample } from '#renderer/workers/make-sample.ts';
import type { SortColumn } from '#renderer/workers/sort-column.ts';
import type { ExchangeProgress } from '#shared/exchange/random-access.ts';
import { ALL } from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseId } from '#shared/kernel/ids.ts';
import type { Digest } from '#shared/kernel/ports.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Language } from '#shared/text/language.ts';
import {
  type CreateError,
  createExerciseOnDevice,
  type NewExercise,
} from './create-exercise-on-device.ts';
import type { DataPorts } from './data-ports.ts';
import type { ExerciseSession } from './exercise-session.ts';
import { type IncomingPackage, type PackageRefusal, verifyPackage } from './incoming-package.ts';
import { type OpenPackageError, openPackageOnDevice } from './open-package-on-device.ts';
import type { Watch } from './register-import.ts';
import { makeSample } from './make-sample.ts';
import { type DeviceIdentity, ensureIdentity } from './identity.ts';
import { exerciseLock, type OpenParts, openSession } from './open-session.ts';
import { shownOf } from './shown-of.ts';
import { createSorter } from './sorter.ts';
import { createWriterQueue } from './writer-queue.ts';

/** What is on this device besides the open exercise. */
export interface AppDataState {
  /** The one opened last first. */
  readonly exercises: readonly ExerciseListItem[];
}

export type DeleteError = { readonly type: 'open-elsewhere' } | HeadsError;

/** The app's data: its exercises, settings and identity. */
export interface AppData {
  readonly identity: DeviceIdentity;
  readonly store: Pick<StoreApi<AppDataState>, 'getState' | 'subscribe' | 'getInitialState'>;
  createExercise(input: NewExercise): Promise<Result<ExerciseSession, CreateError>>;
  /** Opens an exercise, or hands out the open one. Whatever other exercise was open is closed first. */
  openExercise(exercise: ExerciseId): Promise<Result<ExerciseSession, GateError>>;
  closeExercise(): Promise<void>;
  /** Brings the list up to what the open exercise says of itself now. */
  refreshList(): Promise<void>;
  /** Checks a package in a worker. With `exercise`, one of another exercise is refused. */
  verifyPackage(
    picked: PickedFile,
    exercise: ExerciseId | null,
    watch?: Watch<ExchangeProgress>,
  ): Promise<Result<IncomingPackage, PackageRefusal>>;
  /** Makes an exercise on this device from a verified package and opens it. */
  openPackage(
    incoming: IncomingPackage,
    watch?: Watch<ExchangeProgress>,
  ): Promise<Result<ExerciseSession, OpenPackageError>>;
  /** Makes the sample exercise in a worker, as a package; see `openSample`. */
  makeSample(language: Language): Promise<MadeSample>;
  /** Removes an exercise from this device for good; whoever calls it has asked. Must not be open in any window. */
  deleteExercise(exercise: ExerciseId): Promise<Result<null, DeleteError>>;
  /** The order that sorts a column; long ones are sorted in a worker. */
  sortColumn(column: SortColumn, descending: boolean): Promise<Uint32Array>;
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
}

/** The app's database, opened before there is a host, since a browser's host keeps its heads in it. */
export interface OpenedAppDb {
  readonly db: AppDb;
  readonly heads: HeadsStore;
}

export async function openAppStorage(digest: Digest): Promise<Result<OpenedAppDb, GateError>> {
  const db = await openAppDb();
  return db.ok ? ok({ db: db.value, heads: browserHeads(db.value, digest) }) : db;
}

/** Those on the list, and those that only the memory outside still knows: they must not vanish in silence. */
async function knownExercises({ appDb, ports }: OpenParts): Promise<ExerciseListItem[]> {
  const listed = await listExercises(appDb);
  const remembered = await ports.host.heads.list();
  const ids = new Set(listed.map(({ id }) => id));
  const lost = remembered.ok ? remembered.value.filter((id) => !ids.has(id)) : [];
  return [...listed, ...lost.map(bareListItem)];
}

/** Writes what the list shows of an exercise that is open. */
async function noteHead(appDb: AppDb, { id, store }: ExerciseSession): Promise<void> {
  const item = await readListItem(appDb, id);
  const head = readIn(store.getState().state, ALL, exerciseKind, id)?.value;
  if (item !== undefined && head !== undefined) {
    await putListItem(appDb, { ...item, ...shownOf(head, item.rootKey) });
  }
}

/** Opens the app's data; at first run this makes the device's identity. */
export async function openAppData(appDb: AppDb, ports: DataPorts): Promise<AppData> {
  const identity = await ensureIdentity(appDb, ports);
  const parts: OpenParts = { appDb, ports, identity };
  const store = createStore<AppDataState>(() => ({ exercises: [] }));
  const refresh = async (): Promise<void> =>
    store.setState({ exercises: await knownExercises(parts) });
  const turns = createWriterQueue();
  let open: ExerciseSession | null = null;
  const leave = async (): Promise<void> => {
    const leaving = open;
    open = null;
    await leaving?.close();
  };
  await refresh();
  return {
    identity,
    store,
    createExercise: (input) =>
      turns.add(async () => {
        await leave();
        const created = await createExerciseOnDevice(parts, input);
        if (created.ok) open = created.value;
        await refresh();
        return created;
      }),
    openExercise: (exercise) =>
      turns.add(async () => {
        if (open?.id === exercise) return ok(open);
        await leave();
        const opened = await openSession(parts, exercise);
        if (opened.ok) open = opened.value;
        await refresh();
        return opened;
      }),
    closeExercise: () => turns.add(leave),
    refreshList: () =>
      turns.add(async () => {
        if (open !== null) await noteHead(appDb, open);
        await refresh();
      }),
    verifyPackage: (picked, exercise, watch) => verifyPackage(ports, picked, exercise, watch),
    openPackage: (incoming, watch = {}) =>
      turns.add(async () => {
        await leave();
        const opened = await openPackageOnDevice(parts, incoming, watch);
        if (opened.ok) open = opened.value;
        await refresh();
        return opened;
      }),
    makeSample: (language) => makeSample(ports, language),
    deleteExercise: (exercise) =>
      turns.add(async () => {
        if (open?.id === exercise) await leave();
        const release = await ports.locks.acquire(exerciseLock(exercise));
        if (release === null) return err({ type: 'open-elsewhere' });
        try {
          // The memory goes first: without it, whatever is left of a deletion that was cut off is no alarm.
          const forgotten = await ports.host.heads.remove(exercise);
          if (!forgotten.ok) return forgotten;
          await deleteExerciseDb(exercise);
          await dropListItem(appDb, exercise);
          await refresh();
          return ok(null);
        } finally {
          release();
        }
      }),
    sortColumn: createSorter(ports.spawn),
    readSetting: (key) => readSetting(appDb, key),
    writeSetting: (key, value) => putSetting(appDb, key, value),
  };
}
