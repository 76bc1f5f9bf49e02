import { beginSlices } from '#renderer/storage/slices.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { Row } from '#shared/journal/table.ts';
import type { TableView, ViewRun } from './table-view.ts';

/** Makes the text that a row of a list is searched in. Which function it is says which list it is. */
export type MakeText<Value extends object> =
  | ((record: Recorded<Value>) => string)
  /** For long lists: from the row itself, without making a record of it. */
  | { readonly ofRow: (row: Row) => string };

/** The texts of one run of rows, one after the other, in the spelling of {@link searchKey}. */
interface RunTexts {
  readonly text: string;
  /** Where the text of each row begins; one place more for the end. */
  readonly starts: Uint32Array;
}

const OWN = {};
const texts = new WeakMap<object, WeakMap<readonly Row[], RunTexts>>();

/** Between the texts of two rows, so that nothing is found across them. */
const BETWEEN = '\n\n';

/** The words of a search; every one of them must be found. */
export const searchWords = (search: string): readonly string[] =>
  searchKey(search)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Places within a run, ascending, of the rows that have all words. */
export function foundIn<Value extends object>(
  view: TableView<Value>,
  run: ViewRun,
  make: MakeText<Value> | undefined,
  words: readonly string[],
): number[] {
  const { text, starts } = textsOfRun(view, run, make);
  const [first = '', ...others] = words;
  const found: number[] = [];
  let row = 0;
  for (
    let at = text.indexOf(first);
    at >= 0;
    at = text.indexOf(first, starts[row] ?? text.length)
  ) {
    row = rowAt(starts, at, row);
    const end = starts[row + 1] ?? text.length;
    if (others.length === 0 || hasAll(text.slice(starts[row], end), others)) found.push(row);
    row++;
    if (row >= run.rows.length) break;
  }
  return found;
}

const hasAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** The row whose text holds a place, not before `from`. */
function rowAt(starts: Uint32Array, at: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Makes the texts of a list before anybody searches in it, in slices between frames, so that the first key finds at once.
 * Stops as soon as nobody looks at the list any more.
 */
export async function warmSearch<Value extends object>(
  view: TableView<Value>,
  make: MakeText<Value> | undefined,
  isWanted: () => boolean,
): Promise<void> {
  const slices = beginSlices(WARM_MS);
  for (const run of view.runs()) {
    textsOfRun(view, run, make);
    await slices.breathe();
    if (!isWanted()) return;
  }
}

/** Shorter than other slices: nobody waits for it. */
const WARM_MS = 4;

/** Made once per run of rows and list: rows that stay what they are keep their texts. */
function textsOfRun<Value extends object>(
  view: TableView<Value>,
  { from, rows }: ViewRun,
  make: MakeText<Value> | undefined,
): RunTexts {
  const key = make ?? OWN;
  let made = texts.get(key);
  if (made === undefined) texts.set(key, (made = new WeakMap<readonly Row[], RunTexts>()));
  let found = made.get(rows);
  if (found === undefined) {
    const parts = rows.map((row, at) => textOf(view, row, from + at, make));
    found = joined(parts);
    made.set(rows, found);
  }
  return found;
}

function textOf<Value extends object>(
  view: TableView<Value>,
  row: Row,
  at: number,
  make: MakeText<Value> | undefined,
): string {
  if (make === undefined) return ownText(row);
  if (typeof make !== 'function') return make.ofRow(row);
  const record = view.at(at);
  return record === undefined ? '' : make(record);
}

/** All at once where that leaves every text as long as it is, which it nearly always does; else one by one. */
function joined(parts: readonly string[]): RunTexts {
  const plain = parts.join(BETWEEN);
  const whole = searchKey(plain);
  const spelt = whole.length === plain.length ? parts : parts.map(searchKey);
  const starts = new Uint32Array(parts.length + 1);
  let at = 0;
  for (const [row, part] of spelt.entries()) {
    starts[row] = at;
    at += part.length + BETWEEN.length;
  }
  starts[parts.length] = at;
  return { text: whole.length === plain.length ? whole : spelt.join(BETWEEN), starts };
}

/** A text as it is searched: case does not matter, nor whether letters and digits are full or half width. */
export const searchKey = (text: string): string =>
  (HAS_VARIANTS.test(text) ? text.normalize('NFKC') : text).toLowerCase();

/** Full-width forms, compatibility characters and combining marks: what NFKC changes of the texts of lists. */
const HAS_VARIANTS =
  // oxlint-disable-next-line no-misleading-character-class -- combining marks by themselves are what is looked for
  /[\u00a0\u00aa-\u00be\u0300-\u036f\u2000-\u2fff\u3000\u3099-\u309c\u3131-\u33ff\uf900-\ufaff\ufb00-\uffef]/;

/** Every text and tag of a row; a line feed between them, so that none is found across two fields. */
function ownText(row: Row): string {
  const parts: string[] = [];
  for (const [field, value] of Object.entries(row.values)) {
    if (typeof value === 'string') parts.push(value);
    else if (value === true && field.includes(':')) parts.push(field.slice(field.indexOf(':') + 1));
  }
  return parts.join('\n');
}
