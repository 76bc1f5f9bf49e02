import type { AppData } from '#renderer/data/app-data.ts';
import { openRegisterImport } from '#renderer/data/register-import.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { startAppData } from '#renderer/data/start-app-data.ts';
import { pickedFromFile } from '#renderer/platform/picked-file.ts';
import { builtInRuleBook } from '#shared/commands/rule-book-text.ts';
import type { Result } from '#shared/kernel/result.ts';

/** The app's data as the page starts it, once for all benches of a file. */
let started: Promise<AppData> | null = null;
export const benchApp = (): Promise<AppData> => {
  started ??= startAppData('bench').then((result) => expectOk(result).appData);
  return started;
};

let current: ExerciseSession | null = null;

/** A fresh exercise in a fresh database; the one before it is removed. */
export async function freshExercise(): Promise<ExerciseSession> {
  const app = await benchApp();
  await dropExercise();
  current = expectOk(
    await app.createExercise({
      title: 'bench',
      organiser: { name: 'bench' },
      ruleBook: builtInRuleBook('en'),
    }),
  );
  await current.settle();
  return current;
}

export async function dropExercise(): Promise<void> {
  if (current === null) return;
  const app = await benchApp();
  await current.settle();
  await app.closeExercise();
  expectOk(await app.deleteExercise(current.id));
  current = null;
}

/** Takes a whole list in, as the import page does. */
export async function importList(session: ExerciseSession, csv: Blob): Promise<number> {
  const list = expectOk(
    await openRegisterImport(session, pickedFromFile(new File([csv], 'assets.csv'))),
  );
  try {
    expectOk(await list.plan(list.file.reading, { effectiveFrom: 0, basis: '' }));
    return expectOk(await list.commit());
  } finally {
    list.close();
  }
}

/** Plans a list's import and gives the number of entries that it would write. */
export async function planList(session: ExerciseSession, csv: Blob): Promise<number> {
  const list = expectOk(
    await openRegisterImport(session, pickedFromFile(new File([csv], 'assets.csv'))),
  );
  try {
    const plan = await list.plan(list.file.reading, { effectiveFrom: 0, basis: '' });
    return expectOk(plan).entries;
  } finally {
    list.close();
  }
}

/** A list of `rows` assets in 520 organisations, about 100 bytes each. */
export function generatedList(rows: number): Blob {
  const lines = ['hostname,system,organization,ip,owner,note'];
  for (let row = 0; row < rows; row++) {
    const unit = row % 520;
    lines.push(
      `host-${row}.unit-${unit}.example,system-${row % 2080},单位${unit},10.${row % 250}.${(row >> 8) % 250}.7,责任人${row % 300},generated for measuring ${row}`,
    );
  }
  return new Blob([`${lines.join('\n')}\n`]);
}

export function expectOk<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
