import { describe, expect, it } from 'vitest';
import { ROW_REJECTIONS, type RejectedRow } from '#shared/commands/list-rows.ts';
import { LIST_COLUMNS } from '#shared/formats/register/list-columns.ts';
import { guessReading } from '#shared/formats/register/list-table.ts';
import { csvRow } from '#shared/formats/csv-cells.ts';
import {
  rejectedTables,
  type RejectionWords,
  rejectionText,
} from '#shared/formats/register/rejected-rows.ts';
import { openCsvTable } from '#shared/formats/table/table-file.ts';
import { writeCsv } from '#shared/formats/table/table-writer.ts';
import { concat } from '#shared/kernel/bytes.ts';

const words: RejectionWords = {
  reasons: {
    ...(Object.fromEntries(
      ROW_REJECTIONS.map((reason) => [reason, reason]),
    ) as RejectionWords['reasons']),
    ragged: '有 {found} 个单元格，应有 {expected} 个',
    duplicate: '与第 {first} 行重复',
    'missing-name': '缺少“{column}”',
  },
  columns: {
    ...(Object.fromEntries(
      LIST_COLUMNS.map((column) => [column, column]),
    ) as RejectionWords['columns']),
    name: '名称',
  },
  line: '行号',
  reason: '原因',
};

const rejectedOf = async (text: string, rejected: readonly RejectedRow[]): Promise<string> => {
  const csv = openCsvTable(new TextEncoder().encode(text));
  if (!csv.ok) throw new Error(csv.error.type);
  const [table] = rejectedTables(csv.value.sheets, rejected, words);
  const pieces = table === undefined ? null : await writeCsv(table);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(concat(pieces ?? []));
};

describe('rejected rows as a file', () => {
  it('says why in words, with the column, the other line, the numbers of cells', () => {
    expect(rejectionText({ line: 4, reason: 'ragged', cells: [3, 6] }, words)).toBe(
      '有 3 个单元格，应有 6 个',
    );
    expect(rejectionText({ line: 4, reason: 'duplicate', firstLine: 2 }, words)).toBe(
      '与第 2 行重复',
    );
    expect(rejectionText({ line: 4, reason: 'missing-name', column: 'name' }, words)).toBe(
      '缺少“名称”',
    );
  });

  it('gives back exactly the rejected rows with line, reason and their own cells', async () => {
    const text = '主机名,单位\n甲,"某市, 局"\n,某局\n乙,某局,多余\n丙,某局\n';
    const csv = await rejectedOf(text, [
      { line: 3, reason: 'missing-name', column: 'name' },
      { line: 4, reason: 'ragged', cells: [3, 2] },
    ]);
    expect(csv).toBe(
      '\u{FEFF}行号,原因,主机名,单位\r\n' +
        '3,缺少“名称”,,某局\r\n' +
        '4,有 3 个单元格，应有 2 个,乙,某局,多余\r\n',
    );
  });

  it('finds rows by the line on which they start, also behind a cell of several lines', async () => {
    const csv = await rejectedOf('主机名,单位\n"甲\n乙",某局\n丙,某局\n', [
      { line: 4, reason: 'duplicate', firstLine: 2 },
    ]);
    expect(csv.split('\r\n')[1]).toBe('4,与第 2 行重复,丙,某局');
  });

  it('can be read as a list again', async () => {
    const csv = await rejectedOf('主机名,单位\n"a ""b"", c",某局\n', [
      { line: 2, reason: 'duplicate', firstLine: 1 },
    ]);
    const again = openCsvTable(new TextEncoder().encode(csv));
    const sheets = again.ok ? again.value.sheets : [];
    expect(sheets[0]?.preview[0]?.cells).toEqual(['2', '与第 1 行重复', 'a "b", c', '某局']);
    expect(guessReading(sheets)).toMatchObject({
      value: [{ list: 'assets', mapping: { name: 2, organisation: 3 } }],
    });
  });
});

describe('a row of a CSV file', () => {
  it('quotes what would break the row and disarms what a spreadsheet would calculate', () => {
    expect(csvRow(['a,b', 'c"d', 'e\nf', ' g', 7])).toBe('"a,b","c""d","e\nf"," g",7\r\n');
    expect(csvRow(['=1+1', '+1', '@x', '-2', '＝1', '\tx'])).toBe(
      "'=1+1,'+1,'@x,'-2,'＝1,'\tx\r\n",
    );
  });

  it('leaves the dash that stands for nothing', () => {
    expect(csvRow(['-', '--', ''])).toBe('-,--,\r\n');
  });
});
