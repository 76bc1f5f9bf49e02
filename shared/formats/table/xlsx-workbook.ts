import { err, ok, type Result } from '#shared/kernel/result.ts';
import { TABLE_LIMITS, type TableRefusal } from './table-refusal.ts';
import { isDateFormat } from './xlsx-dates.ts';
import type { XlsxParts } from './xlsx-parts.ts';
import type { XmlListener } from './xml-scanner.ts';

/** What the sheets of a workbook rest on. */
export interface XlsxWorkbook {
  readonly sheets: readonly XlsxSheetPart[];
  readonly strings: readonly string[];
  /** Whether the cell style of that number shows dates. */
  readonly isDateStyle: readonly boolean[];
  readonly calendar: 1900 | 1904;
}

export interface XlsxSheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  /** File in the zip. */
  readonly part: string;
}

type Open = XmlListener['open'];

/** Reads everything but the sheets themselves. */
export async function readWorkbook(parts: XlsxParts): Promise<Result<XlsxWorkbook, TableRefusal>> {
  const main = await readMain(parts);
  if (!main.ok) return main;
  const { bookPart, sheets, calendar } = main.value;
  const relations = await readRelations(parts, relationsOf(bookPart), folderOf(bookPart));
  if (!relations.ok) return relations;
  const strings: string[] = [];
  const stringsPart = relations.value.ofType('sharedStrings');
  if (stringsPart !== undefined) {
    const read = await parts.scan(stringsPart, stringListener(strings));
    if (!read.ok) return read;
  }
  const isDateStyle: boolean[] = [];
  const stylesPart = relations.value.ofType('styles');
  if (stylesPart !== undefined) {
    const read = await parts.scan(stylesPart, styleListener(isDateStyle));
    if (!read.ok) return read;
  }
  const found: XlsxSheetPart[] = [];
  for (const { name, isHidden, relation } of sheets.slice(0, TABLE_LIMITS.sheets)) {
    const target = relations.value.sheets.get(relation);
    if (target !== undefined) found.push({ name, isHidden, part: target }); // charts are no sheets
  }
  return found.length === 0
    ? err({ type: 'xlsx-broken', part: bookPart })
    : ok({ sheets: found, strings, isDateStyle, calendar });
}

interface MainPart {
  readonly bookPart: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly isHidden: boolean;
    readonly relation: string;
  }[];
  readonly calendar: 1900 | 1904;
}

async function readMain(parts: XlsxParts): Promise<Result<MainPart, TableRefusal>> {
  const top = await readRelations(parts, '_rels/.rels', '');
  if (!top.ok) return top;
  const bookPart = top.value.ofType('officeDocument') ?? 'xl/workbook.xml';
  const sheets: MainPart['sheets'][number][] = [];
  let calendar: 1900 | 1904 = 1900;
  const read = await parts.scan(
    bookPart,
    onOpen((element, attribute) => {
      if (element === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? ''))
        calendar = 1904;
      if (element !== 'sheet') return;
      const isHidden = /hidden/i.test(attribute('state') ?? '');
      sheets.push({ name: attribute('name') ?? '', isHidden, relation: attribute('id') ?? '' });
    }),
  );
  return read.ok ? ok({ bookPart, sheets, calendar }) : read;
}

interface Relations {
  readonly sheets: ReadonlyMap<string, string>;
  ofType(type: string): string | undefined;
}

/** Relations of a part; types are told apart by their last word, which the strict and the usual dialect share. */
async function readRelations(
  parts: XlsxParts,
  part: string,
  folder: string,
): Promise<Result<Relations, TableRefusal>> {
  const sheets = new Map<string, string>();
  const byType = new Map<string, string>();
  const read = await parts.scan(
    part,
    onOpen((element, attribute) => {
      if (element !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
      const target = resolved(folder, attribute('Target') ?? '');
      if (type === 'worksheet') sheets.set(attribute('Id') ?? '', target);
      else if (!byType.has(type)) byType.set(type, target);
    }),
  );
  return read.ok ? ok({ sheets, ofType: (type) => byType.get(type) }) : read;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

function relationsOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const onOpen = (open: Open): XmlListener => ({
  wantsText: false,
  open,
  close: () => undefined,
  text: () => undefined,
});

/** Texts that cells share. Parts in several fonts are put together; readings printed above characters are left out. */
function stringListener(strings: string[]): XmlListener {
  let text = '';
  let isReading = false;
  const listener: XmlListener = {
    wantsText: false,
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') listener.wantsText = !isReading;
    },
    close(name) {
      if (name === 't') listener.wantsText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si') strings.push(unescapedCell(text));
    },
    text(piece) {
      text = capped(text, piece);
    },
  };
  return listener;
}

/** Adds a piece to a cell's text; no more is kept than it takes to see that the cell is too long. */
export const capped = (text: string, piece: string): string =>
  text.length > TABLE_LIMITS.cellChars
    ? text
    : text + piece.slice(0, TABLE_LIMITS.cellChars + 1 - text.length);

/** Characters that XML can't hold stand as `_x000D_`. */
export const unescapedCell = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

function styleListener(isDateStyle: boolean[]): XmlListener {
  const codes = new Map<number, string>();
  let isCellStyles = false;
  return {
    wantsText: false,
    open(name, attribute) {
      if (name === 'numFmt')
        codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (name === 'cellXfs') isCellStyles = true;
      else if (name === 'xf' && isCellStyles) {
        const id = Number(attribute('numFmtId') ?? 0);
        isDateStyle.push(isDateFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') isCellStyles = false;
    },
    text: () => undefined,
  };
}
