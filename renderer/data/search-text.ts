import { beginSlices } from '#renderer/storage/slices.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { Row } from '#shared/journal/table.ts';
import type { TableView } from './table-view.ts';

type MakeText<Value extends object> = (record: Recorded<Value>) => string;

const ownTexts = new WeakMap<Row, string>();
const madeTexts = new WeakMap<object, WeakMap<Row, string>>();

/** The text that a row is searched in, in the spelling of {@link searchKey}, made once per row: scanning 100,000 of them takes a few ms. */
export function searchTextOf<Value extends object>(
  view: TableView<Value>,
  at: number,
  make: MakeText<Value> | undefined,
): string {
  const row = view.rowAt(at);
  if (row === undefined) return '';
  if (make === undefined) return cached(ownTexts, row, () => textsOf(row));
  return cached(textsMadeBy(make), row, () => {
    const record = view.at(at);
    return record === undefined ? '' : make(record);
  });
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
  for (let at = 0; at < view.size; at++) {
    searchTextOf(view, at, make);
    if (at % 64 !== 0) continue;
    await slices.breathe();
    if (!isWanted()) return;
  }
}

/** Shorter than other slices: nobody waits for it. */
const WARM_MS = 6;

function textsMadeBy(make: object): WeakMap<Row, string> {
  let texts = madeTexts.get(make);
  if (texts === undefined) {
    texts = new WeakMap();
    madeTexts.set(make, texts);
  }
  return texts;
}

function cached(texts: WeakMap<Row, string>, row: Row, make: () => string): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = searchKey(make());
    texts.set(row, text);
  }
  return text;
}

/** A text as it is searched: case does not matter, nor whether letters and digits are full or half width. */
export const searchKey = (text: string): string =>
  (HAS_VARIANTS.test(text) ? text.normalize('NFKC') : text).toLowerCase();

/** Full-width forms, compatibility characters and combining marks: what NFKC changes of the texts of lists. */
const HAS_VARIANTS = /[\u00a0\u00aa-\u00be\u0300-\u036f\u2000-\u33ff\uf900-\ufaff\ufb00-\uffef]/;

/** Every text and tag of a row; a line feed between them, so that none is found across two fields. */
function textsOf(row: Row): string {
  const texts: string[] = [];
  for (const [field, value] of Object.entries(row.values)) {
    if (typeof value === 'string') texts.push(value);
    else if (value === true && field.includes(':')) texts.push(field.slice(field.indexOf(':') + 1));
  }
  return texts.join('\n');
}
