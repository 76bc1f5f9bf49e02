import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openTable } from '#shared/formats/table/table-file.ts';
import { writeCsv, writeXlsx } from '#shared/formats/table/table-writer.ts';
import { concat } from '#shared/kernel/bytes.ts';

const HEADER = ['单位名称', 'note', '数量'];
const ROWS = [
  ['甲局', '=1+1', 3],
  ['乙 <局> & "x"', "'=already", -0.5],
  ['  padded ', 'two\nlines', null],
  ['丙_x0041_', '-', 0],
  ['丁', "''+x", 12_345_678_901],
] as const;
const READ = ROWS.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));

async function readBack(pieces: readonly Uint8Array<ArrayBuffer>[] | null) {
  const opened = await openTable(concat(pieces ?? []));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value.sheets.map((sheet) => ({
    name: sheet.name,
    header: sheet.header,
    rows: [...sheet.slices()].flatMap((slice) => ('rows' in slice ? slice.rows : [])),
  }));
}

describe('a written table', () => {
  it('is read again cell by cell from XLSX, with its line numbers', async () => {
    const [first, second] = await readBack(
      await writeXlsx([
        { name: '单位', header: HEADER, rows: ROWS },
        { name: '单位', header: HEADER, rows: ROWS.slice(0, 1) },
      ]),
    );
    expect(first?.header).toEqual(HEADER);
    expect(first?.rows.map(({ cells }) => cells)).toEqual(READ);
    expect(first?.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(second?.name).toBe('单位 2');
    expect(second?.rows).toHaveLength(1);
  });

  it('is read by another library as the texts and numbers that were written', async () => {
    const bytes = concat((await writeXlsx([{ name: '单位', header: HEADER, rows: ROWS }])) ?? []);
    const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false });
    expect(sheet?.sheet).toBe('单位');
    expect(sheet?.data).toEqual([HEADER, ...ROWS]);
  });

  it('is read again cell by cell from CSV', async () => {
    const [table] = await readBack(await writeCsv({ name: '', header: HEADER, rows: ROWS }));
    expect(table?.rows.map(({ cells }) => cells)).toEqual(READ);
    expect(table?.rows.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7]);
  });
});
