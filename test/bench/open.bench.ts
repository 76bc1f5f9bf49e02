import { exerciseDbName } from '#renderer/storage/exercise-db.ts';
import type { Bench } from './bench.ts';
import { benchApp, expectOk, freshExercise, generatedList, importList } from './bench-session.ts';
import { openRaw, readAllRaw } from './raw-database.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';

let session: ExerciseSession | null = null;

async function prepare(): Promise<void> {
  if (session === null) {
    session = await freshExercise();
    await importList(session, generatedList(100_000));
    await session.settle();
  }
  await (await benchApp()).closeExercise();
}

export const benches: readonly Bench[] = [
  {
    name: 'open an exercise with 100,000 assets (floor: getAll of the stored segments)',
    rounds: 3,
    prepare,
    async ours() {
      const app = await benchApp();
      session = expectOk(await app.openExercise((session as ExerciseSession).id));
    },
    async floor() {
      const db = await openRaw(exerciseDbName((session as ExerciseSession).id));
      await readAllRaw(db, 'snapshotParts');
      db.close();
    },
  },
  {
    name: 'open an exercise with 100,000 assets (floor: getAll and JSON.parse of the segments)',
    rounds: 3,
    prepare,
    async ours() {
      const app = await benchApp();
      session = expectOk(await app.openExercise((session as ExerciseSession).id));
    },
    async floor() {
      const db = await openRaw(exerciseDbName((session as ExerciseSession).id));
      const rows = (await readAllRaw(db, 'snapshotParts')) as { readonly bytes: Uint8Array }[];
      const decoder = new TextDecoder();
      for (const { bytes } of rows) JSON.parse(decoder.decode(bytes));
      db.close();
    },
  },
];
