import { decodeJson, encodeJson } from './codec.ts';
import type { Exercise } from '#shared/domain/exercise.ts';
import type { AppDb } from './app-db.ts';

/** What the list of exercises shows, and what opening one needs to know. Times in ms. */
export interface ExerciseListItem {
  readonly id: string;
  readonly title: string;
  readonly createdAt: number;
  readonly lastOpenedAt: number;
  /** Root key seen at the first opening, base64url; another one later is an alarm. */
  readonly rootKey: string;
  readonly sample: boolean;
  /** Person last acted as on this device, null while nobody was chosen. */
  readonly actsAs: string | null;
  /** What its head says, as far as the list shows it; left out by older entries until the exercise is opened. */
  readonly head?: ListedHead;
}

/** By what the list groups and orders exercises. */
export type ListedHead = Pick<
  Exercise,
  'phase' | 'form' | 'level' | 'series' | 'planYear' | 'host' | 'startsAt' | 'endsAt' | 'timeZone'
>;

/** All exercises on this device, the one opened last first. */
export async function listExercises(db: AppDb): Promise<ExerciseListItem[]> {
  const rows = await db.exercises.toArray();
  return rows
    .map((row) => decodeJson<ExerciseListItem>(row))
    .sort((a, b) => b.lastOpenedAt - a.lastOpenedAt || (a.id < b.id ? -1 : 1));
}

/** An exercise of which only the id is known: it was remembered outside, but the list has lost it. */
export const bareListItem = (id: string): ExerciseListItem => ({
  id,
  title: '',
  createdAt: 0,
  lastOpenedAt: 0,
  rootKey: '',
  sample: false,
  actsAs: null,
});

export async function readListItem(db: AppDb, id: string): Promise<ExerciseListItem | undefined> {
  const row = await db.exercises.get(id);
  return row === undefined ? undefined : decodeJson<ExerciseListItem>(row);
}

export async function putListItem(db: AppDb, item: ExerciseListItem): Promise<void> {
  await db.exercises.put({ id: item.id, ...encodeJson(item) });
}

/** Forgets an exercise with its root key. The remembered heads are the host's and go separately. */
export async function dropListItem(db: AppDb, id: string): Promise<void> {
  await db.transaction('rw', db.exercises, db.rootKeys, async () => {
    await db.exercises.delete(id);
    await db.rootKeys.delete(id);
  });
}

export async function readSetting(db: AppDb, key: string): Promise<unknown> {
  const row = await db.settings.get(key);
  return row === undefined ? undefined : decodeJson<unknown>(row);
}

export async function putSetting(db: AppDb, key: string, value: unknown): Promise<void> {
  await db.settings.put({ key, ...encodeJson(value) });
}
