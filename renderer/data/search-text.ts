import type { Recorded } from '#shared/journal/read.ts';
import type { Row } from '#shared/journal/table.ts';
import type { TableView } from './table-view.ts';

const ownTexts = new WeakMap<Row, string>();
const madeTexts = new WeakMap<object, WeakMap<Row, string>>();

/** The lower-case text that a row is searched in, made once per row: scanning 100,000 of them takes a few ms. */
export function searchTextOf<Value extends object>(
  view: TableView<Value>,
  at: number,
  make: ((record: Recorded<Value>) => string) | undefined,
): string {
  const row = view.rowAt(at);
  if (row === undefined) return '';
  if (make === undefined) return cached(ownTexts, row, () => textsOf(row));
  let texts = madeTexts.get(make);
  if (texts === undefined) {
    texts = new WeakMap();
    madeTexts.set(make, texts);
  }
  return cached(texts, row, () => {
    const record = view.at(at);
    return record === undefined ? '' : make(record);
  });
}

function cached(texts: WeakMap<Row, string>, row: Row, make: () => string): string {
  let text = texts.get(row);
  if (text === undefined) {
    text = make().toLocaleLowerCase();
    texts.set(row, text);
  }
  return text;
}

/** Every text and tag of a row; a line feed between them, so that none is found across two fields. */
function textsOf(row: Row): string {
  const texts: string[] = [];
  for (const [field, value] of Object.entries(row.values)) {
    if (typeof value === 'string') texts.push(value);
    else if (value === true && field.includes(':')) texts.push(field.slice(field.indexOf(':') + 1));
  }
  return texts.join('\n');
}
