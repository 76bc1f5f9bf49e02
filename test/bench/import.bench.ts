import Papa from 'papaparse';
import { type Bench, dataFile, longestFrame, NotMeasured } from './bench.ts';
import { freshExercise, generatedList, importList } from './bench-session.ts';
import { deleteRaw, openRaw, writeRaw } from './raw-database.ts';

const FLOOR_DB = 'bench-floor-import';
const SEGMENT = 1000;

/** The least that taking a list in could be: parse it and write its rows, 1,000 to a value, in one strict transaction. */
async function parseAndWrite(csv: Blob): Promise<void> {
  const { data } = Papa.parse<Record<string, string>>(await csv.text(), {
    header: true,
    skipEmptyLines: true,
  });
  const db = await openRaw(FLOOR_DB, ['rows']);
  const values: unknown[] = [];
  for (let at = 0; at < data.length; at += SEGMENT) values.push(data.slice(at, at + SEGMENT));
  await writeRaw(db, 'rows', values);
  db.close();
}

function importBench(name: string, list: () => Promise<Blob>, rounds: number): Bench {
  let csv: Blob | null = null;
  let session: Awaited<ReturnType<typeof freshExercise>> | null = null;
  return {
    name,
    rounds,
    async prepare() {
      csv ??= await list();
      session = await freshExercise();
      await deleteRaw(FLOOR_DB);
    },
    async ours() {
      if (session === null || csv === null) throw new NotMeasured('prepare did not run');
      await importList(session, csv);
    },
    floor: () => parseAndWrite(csv ?? new Blob()),
  };
}

const generated = async (): Promise<Blob> => generatedList(100_000);
const real = async (): Promise<Blob> => new Blob([await dataFile('dotgov-520-orgs.csv')]);

/** The longest time without a frame while a list is taken in; the aim is 100 ms. */
function freezeBench(name: string, list: () => Promise<Blob>): Bench {
  let csv: Blob | null = null;
  let session: Awaited<ReturnType<typeof freshExercise>> | null = null;
  return {
    name,
    rounds: 3,
    async prepare() {
      csv ??= await list();
      session = await freshExercise();
    },
    async ours() {
      if (session === null || csv === null) throw new NotMeasured('prepare did not run');
      const [into, from] = [session, csv];
      return longestFrame(async () => {
        await importList(into, from);
      });
    },
    floor: 100,
  };
}

export const benches: readonly Bench[] = [
  importBench('import 31,564 rows (dotgov): parse, validate, sign, store, fold', real, 3),
  importBench('import 100,000 generated rows: parse, validate, sign, store, fold', generated, 3),
  freezeBench('longest frame while importing 100,000 rows (floor: the aim)', generated),
];
