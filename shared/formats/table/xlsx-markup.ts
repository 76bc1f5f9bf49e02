import { isFormulaLike } from '../csv-cells.ts';
import { TABLE_LIMITS } from './table-refusal.ts';
import type { TableCell, WrittenTable } from './written-table.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell styles: number, text, text that looks like a formula, header. */
const STYLE = { number: 0, text: 1, quoted: 2, header: 3 } as const;

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="49" fontId="1" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** All parts of a workbook but its sheets: file name, text. */
export function xlsxFixedParts(
  names: readonly string[],
): (readonly [name: string, text: string])[] {
  const types = names.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  const sheets = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const relations = names.map((_, at) =>
    relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${RELATIONS}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${RELATIONS}">${relations.join('')}${relation(names.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', HEAD + STYLES],
  ];
}

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** The XML of one sheet, `step` rows at a time; the header stays in view and has filters. */
export function* xlsxSheetPieces({ header, rows }: WrittenTable, step: number): Generator<string> {
  const columns = header.map((_, at) => columnName(at));
  const widths = header.map(
    (cell, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${columnWidth(cell)}" customWidth="1"/>`,
  );
  const pane = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const cols = widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
  yield `${HEAD}<worksheet xmlns="${MAIN}">${pane}${cols}<sheetData>${rowText(1, header, columns, STYLE.header)}`;
  let text = '';
  let line = 1;
  for (const row of rows) {
    text += rowText(++line, row, columns, STYLE.text);
    if (line % step !== 0) continue;
    yield text;
    text = '';
  }
  const last = columns.at(-1);
  const filter = last === undefined ? '' : `<autoFilter ref="A1:${last}${line}"/>`;
  yield `${text}</sheetData>${filter}</worksheet>`;
}

const columnWidth = (header: string): number =>
  Math.min(
    40,
    Math.max(
      12,
      [...header].reduce((sum, one) => sum + (one > '\u{ff}' ? 2 : 1), 4),
    ),
  );

function rowText(
  line: number,
  cells: readonly TableCell[],
  columns: readonly string[],
  style: number,
): string {
  let text = `<row r="${line}">`;
  for (const [at, cell] of cells.entries()) {
    if (cell === null || cell === '') continue;
    const place = `${columns[at] ?? columnName(at)}${line}`;
    if (typeof cell === 'number' && Number.isFinite(cell)) {
      text += `<c r="${place}" s="${STYLE.number}"><v>${cell}</v></c>`;
      continue;
    }
    const words = String(cell);
    const look = style === STYLE.text && isFormulaLike(words) ? STYLE.quoted : style;
    text += `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(cut(words))}</t></is></c>`;
  }
  return `${text}</row>`;
}

const cut = (text: string): string =>
  text.length <= TABLE_LIMITS.cellChars ? text : `${text.slice(0, TABLE_LIMITS.cellChars - 1)}…`;

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const NEEDS_ESCAPE = /[&<>"\u0000-\u001f\ufffe\uffff]|_x[0-9a-fA-F]{4}_/;

/** Text in XML; characters that XML can't hold as `_x0000_`, and what already looks so marked as text. */
function escaped(text: string): string {
  if (!NEEDS_ESCAPE.test(text)) return text;
  return text
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
      (one) => `_x${one.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    );
}
