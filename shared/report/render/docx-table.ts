import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow as WordRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Cell, Column, Fact, TableBlock, TableRow } from '../model.ts';
import type { Tone } from '../tone.ts';
import { plainText } from '../phrase.ts';
import { printable } from '../printable.ts';
import { type Look, type Setting, spacingOf, STYLE } from './docx-look.ts';
import { runsToWord } from './docx-runs.ts';

const THIN: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '9AA2AD' };
const THICK: IBorderOptions = { style: BorderStyle.SINGLE, size: 12, color: '434B56' };
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

const TONE_COLOURS: Readonly<Record<Tone, string>> = {
  neutral: '14181D',
  good: '1A6E36',
  caution: '855300',
  bad: 'B82424',
  attack: 'A3246E',
  defence: '0B6A7D',
};

/** Room around the text of a cell, in twips. */
export const CELL_MARGINS = { top: 40, bottom: 40, left: 56, right: 56 } as const;
export const FACT_MARGINS = { top: 70, bottom: 70, left: 60, right: 60 } as const;
/** Share of the width that the labels of facts take. */
export const FACT_LABEL_SHARE = 0.3;

/** Tables of so many rows stay on one page. */
const SHORT_TABLE = 10;

/** A row with a longer cell may break across pages: it could be taller than one. */
const UNSPLIT_LETTERS = 600;

/** A table with a header row that repeats on every page, and rows that do not break across pages. */
export function dataTable(table: TableBlock, look: Look): Table {
  const widths = shares(table.columns, look.textWidth);
  const setting = table.dense === true ? look.settings.dense : look.settings.table;
  const head = new WordRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, at) => headCell(column, widths[at] ?? 0, setting, look)),
  });
  const together = staysTogether(table);
  const lastRow = table.rows.length - 1;
  const rows = table.rows.map((row, at) =>
    rowToWord(
      row,
      table.columns,
      widths,
      setting,
      look,
      together && (at < lastRow || table.totals !== undefined),
    ),
  );
  const totals =
    table.totals === undefined
      ? []
      : [
          new WordRow({
            cantSplit: true,
            children: table.totals.map((total, at) =>
              dataCell(total, table.columns[at], widths[at] ?? 0, setting, look, {
                bold: true,
                shade: 'F3F4F6',
              }),
            ),
          }),
        ];
  return new Table({
    rows: [head, ...rows, ...totals],
    width: { size: look.textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: CELL_MARGINS,
    borders: {
      top: THICK,
      bottom: THICK,
      left: THIN,
      right: THIN,
      insideHorizontal: THIN,
      insideVertical: THIN,
    },
  });
}

/** Label and value side by side, without a caption. `share` of the text width, centred. */
export function factsTable(facts: readonly Fact[], look: Look, share = 1): Table {
  const width = Math.round(look.textWidth * share);
  const left = Math.round(width * FACT_LABEL_SHARE);
  const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'DCDFE4' };
  const { facts: setting } = look.settings;
  const { size } = setting;
  const spacing = spacingOf(setting);
  const row = (fact: Fact, at: number): WordRow =>
    new WordRow({
      cantSplit: plainText(fact.runs).length <= UNSPLIT_LETTERS,
      keepNext: at < Math.min(facts.length, SHORT_TABLE) - 1,
      children: [
        new TableCell({
          width: { size: left, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: STYLE.table,
              spacing,
              children: [
                new TextRun({
                  text: printable(fact.label),
                  font: look.heading,
                  size,
                  color: '434B56',
                }),
              ],
            }),
          ],
        }),
        new TableCell({
          width: { size: width - left, type: WidthType.DXA },
          children: [
            new Paragraph({
              style: STYLE.table,
              spacing,
              run: { size },
              children: runsToWord(fact.runs, look, { size }),
            }),
          ],
        }),
      ],
    });
  return new Table({
    rows: facts.map(row),
    width: { size: width, type: WidthType.DXA },
    columnWidths: [left, width - left],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: FACT_MARGINS,
    borders: {
      top: line,
      bottom: line,
      left: NONE,
      right: NONE,
      insideHorizontal: line,
      insideVertical: NONE,
    },
  });
}

function headCell(column: Column, width: number, setting: Setting, look: Look): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, fill: 'E9ECF1' },
    children: [
      new Paragraph({
        style: STYLE.table,
        keepNext: true,
        spacing: spacingOf(setting),
        alignment: column.type === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [
          new TextRun({
            text: printable(column.title),
            font: look.heading,
            size: setting.size,
            bold: !look.zh,
          }),
        ],
      }),
    ],
  });
}

function rowToWord(
  row: TableRow,
  columns: readonly Column[],
  widths: readonly number[],
  setting: Setting,
  look: Look,
  keepNext: boolean,
): WordRow {
  if (row.type === 'cells') {
    const short = row.cells.every((one) => plainText(one.runs).length <= UNSPLIT_LETTERS);
    return new WordRow({
      cantSplit: short,
      keepNext,
      children: row.cells.map((one, at) =>
        dataCell(one, columns[at], widths[at] ?? 0, setting, look, {}),
      ),
    });
  }
  const cell = new TableCell({
    columnSpan: columns.length,
    shading: { type: ShadingType.CLEAR, fill: 'F3F4F6' },
    children: [
      new Paragraph({
        style: STYLE.table,
        spacing: spacingOf(setting),
        keepNext: true,
        children: runsToWord(row.runs, look, { size: setting.size, bold: true }),
      }),
    ],
  });
  return new WordRow({ cantSplit: true, children: [cell] });
}

function dataCell(
  one: Cell,
  column: Column | undefined,
  width: number,
  setting: Setting,
  look: Look,
  emphasis: { readonly bold?: boolean; readonly shade?: string },
): TableCell {
  const options = {
    size: setting.size,
    ...(emphasis.bold === true ? { bold: true } : {}),
    ...(one.tone === undefined ? {} : { color: TONE_COLOURS[one.tone] }),
  };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(emphasis.shade === undefined
      ? {}
      : { shading: { type: ShadingType.CLEAR, fill: emphasis.shade } }),
    children: [
      new Paragraph({
        style: STYLE.table,
        spacing: spacingOf(setting),
        alignment: column?.type === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runsToWord(one.runs, look, options),
      }),
    ],
  });
}

/** Whether all rows of a table stand on one page. */
export const staysTogether = (table: TableBlock): boolean =>
  table.rows.length <= SHORT_TABLE && table.rows.every((row) => lettersIn(row) <= UNSPLIT_LETTERS);

const lettersIn = (row: TableRow): number =>
  (row.type === 'group' ? row.runs : row.cells.flatMap((one) => one.runs)).reduce(
    (sum, run) => sum + run.text.length,
    0,
  );

/** Widths in twips that add up to `total`. */
export function shares(columns: readonly Column[], total: number): number[] {
  const sum = columns.reduce((all, column) => all + column.width, 0);
  const widths = columns.map((column) => Math.floor((total * column.width) / sum));
  const rest = total - widths.reduce((all, width) => all + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width));
}
