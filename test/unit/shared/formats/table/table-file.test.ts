import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openTable, type TableChoice } from '#shared/formats/table/table-file.ts';
import { TABLE_LIMITS } from '#shared/formats/table/table-refusal.ts';
import { concat, utf8 } from '#shared/kernel/bytes.ts';
import { gb18030 } from '#test/support/gb18030.ts';
import { forgedXlsx, sheetData } from '#test/support/xlsx-forge.ts';

async function tables(bytes: Uint8Array, choice?: TableChoice) {
  const opened = await openTable(bytes, choice);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value.sheets.map((sheet) => ({
    ...sheet,
    rows: [...sheet.slices()].flatMap((slice) => ('rows' in slice ? slice.rows : [])),
  }));
}

async function refusal(bytes: Uint8Array) {
  const opened = await openTable(bytes);
  return opened.ok ? null : opened.error;
}

const HEAD = ['单位', '数量'];

describe('a workbook', () => {
  it('written by another library is read with its texts, numbers, dates and truths', async () => {
    const written = writeXlsxFile([
      {
        sheet: '资产',
        data: [HEAD, ['甲 & <乙>', 3.5]].map((row) => row.map((value) => ({ value }))),
      },
      {
        sheet: '其他',
        data: [
          [{ value: '日' }, { value: '时' }, { value: '真' }],
          [
            { value: new Date(Date.UTC(2026, 10, 22)), format: 'yyyy-mm-dd', type: Date },
            {
              value: new Date(Date.UTC(2026, 10, 22, 8, 30)),
              format: 'yyyy"年"m"月"d"日" hh:mm',
              type: Date,
            },
            { value: true, type: Boolean },
          ],
        ],
      },
    ]);
    const bytes = new Uint8Array(await written.toBuffer());
    const [first, second] = await tables(bytes);
    expect(first?.name).toBe('资产');
    expect(first?.rows[0]?.cells).toEqual(['甲 & <乙>', '3.5']);
    expect(second?.rows[0]?.cells).toEqual(['2026-11-22', '2026-11-22 08:30:00', 'TRUE']);
  });

  it('gives what a formula last gave and never its text', async () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="5"><c r="A5"><f>1+1</f><v>2</v></c><c r="B5" t="str"><f>HYPERLINK("http://x")</f><v>click</v></c></row></sheetData>`;
    const [table] = await tables(await forgedXlsx([sheet]));
    expect(table?.rows).toEqual([{ line: 5, cells: ['2', 'click'], problem: null }]);
  });

  it('puts shared strings together and leaves readings out', async () => {
    const strings =
      '<sst xmlns="x"><si><t>名</t></si><si><r><t>甲</t></r><r><t xml:space="preserve"> 局</t></r><rPh sb="0" eb="1"><t>jia</t></rPh></si></sst>';
    const relations = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="x/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`;
    const sheet =
      '<sheetData><row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row></sheetData>';
    const [table] = await tables(
      await forgedXlsx([sheet], {
        'xl/sharedStrings.xml': strings,
        'xl/_rels/workbook.xml.rels': relations,
      }),
    );
    expect(table?.header).toEqual(['名']);
    expect(table?.rows[0]?.cells).toEqual(['甲 局']);
  });

  it('fills cells that are merged downwards', async () => {
    const sheet = `<sheetData><row r="1"><c r="A1" t="str"><v>单位</v></c><c r="B1" t="str"><v>系统</v></c></row><row r="2"><c r="A2" t="str"><v>甲</v></c><c r="B2" t="str"><v>一</v></c></row><row r="3"><c r="B3" t="str"><v>二</v></c></row><row r="4"><c r="B4" t="str"><v>三</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    const [table] = await tables(await forgedXlsx([sheet]));
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['甲', '一'],
      ['甲', '二'],
      ['', '三'],
    ]);
  });

  it('has its header under a title, or where a person says', async () => {
    const rows = [['某市资产清单'], ['单位', '数量'], ['甲', '1'], ['乙', '2']];
    const bytes = await forgedXlsx([sheetData(rows)]);
    const [guessed] = await tables(bytes);
    expect(guessed?.header).toEqual(['单位', '数量']);
    expect(guessed?.headerLine).toBe(2);
    const [told] = await tables(bytes, { headerLines: new Map([['表1', 3]]) });
    expect(told?.header).toEqual(['甲', '1']);
    expect(told?.rows).toHaveLength(1);
  });

  it('leaves out sheets without rows and says so', async () => {
    const bytes = await forgedXlsx([
      '<sheetData/>',
      sheetData([HEAD, ['甲', '1']]),
      sheetData([HEAD]),
    ]);
    const opened = await openTable(bytes);
    expect(opened.ok && opened.value.sheets.map(({ name }) => name)).toEqual(['表2']);
    expect(opened.ok && opened.value.skipped).toEqual([
      { name: '表1', reason: 'empty' },
      { name: '表3', reason: 'only-header' },
    ]);
  });

  it('stops when nobody waits for it', async () => {
    const bytes = await forgedXlsx([sheetData([HEAD, ['甲', '1']])]);
    const opened = await openTable(bytes, {}, { signal: { aborted: true } });
    expect(opened).toEqual({ ok: false, error: { type: 'cancelled' } });
  });
});

describe('a hostile workbook', () => {
  it.each([
    [
      'rows that stand far away',
      '<sheetData><row r="999999999"><c t="str"><v>a</v></c></row></sheetData>',
      'table-too-many-rows',
    ],
    [
      'a column that no program has',
      '<sheetData><row><c r="ZZZZZ1" t="str"><v>a</v></c></row></sheetData>',
      'table-too-many-columns',
    ],
    ['rows out of order', '<sheetData><row r="5"/><row r="2"/></sheetData>', 'xlsx-broken'],
    ['elements that do not close', '<sheetData><row>', 'xlsx-broken'],
    [
      'a shared string that is not there',
      '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>',
      'xlsx-broken',
    ],
    ['a number that is none', '<sheetData><row><c><v>1e</v></c></row></sheetData>', 'xlsx-broken'],
    ['a document type with entities', '<!DOCTYPE x [<!ENTITY a "b">]><sheetData/>', 'xlsx-broken'],
  ])('with %s is refused', async (_, sheet, type) => {
    expect((await refusal(await forgedXlsx([sheet])))?.type).toBe(type);
  });

  it('that swells beyond the limit is refused before it is unpacked', async () => {
    const bytes = await forgedXlsx([sheetData([HEAD, ['甲', '1']])]);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 4 < bytes.length; at++) {
      // In the directory, what every file would unpack to.
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    }
    const found = await refusal(bytes);
    expect(['xlsx-swollen', 'xlsx-broken']).toContain(found?.type);
  });

  it('that is cut off anywhere is refused', async () => {
    const whole = await forgedXlsx([sheetData([HEAD, ['甲', '1']])]);
    for (let length = 4; length < whole.length; length += 97) {
      expect((await refusal(whole.slice(0, length)))?.type).toBe('xlsx-broken');
    }
  });

  it('whose bytes are damaged is refused or read, and never throws', async () => {
    const whole = await forgedXlsx([sheetData([HEAD, ['甲', '1']])]);
    for (let at = 0; at < whole.length; at += 13) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      expect(await openTable(damaged)).toHaveProperty('ok');
    }
  });

  it('with a cell of 10 MB rejects that row by its length', async () => {
    const rows = [HEAD, ['x'.repeat(10_000_000), '1'], ['乙', '2']];
    const [table] = await tables(await forgedXlsx([sheetData(rows)]));
    expect(table?.rows.map(({ problem }) => problem)).toEqual([
      { reason: 'cell-too-long', column: 0 },
      null,
    ]);
    expect(table?.rows[0]?.cells[0]?.length).toBe(TABLE_LIMITS.cellChars + 1);
  });

  it('with a password, or an old one, is told apart', async () => {
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toEqual({
      type: 'text-binary',
      looksLike: 'ole',
    });
  });

  it('may call its columns __proto__', async () => {
    const rows = [
      ['__proto__', 'constructor'],
      ['a', 'b'],
    ];
    const [table] = await tables(await forgedXlsx([sheetData(rows)]));
    expect(table?.header).toEqual(['__proto__', 'constructor']);
    expect(table?.rows[0]?.cells).toEqual(['a', 'b']);
  });
});

describe('a CSV file', () => {
  it.each([
    [
      'UTF-8 with a mark',
      concat([Uint8Array.of(0xef, 0xbb, 0xbf), utf8('单位,数量\n甲,1\n')]),
      'utf-8',
    ],
    ['GB18030', gb18030('单位,数量\n甲,1\n'), 'gb18030'],
  ])('in %s is read', async (_, bytes, encoding) => {
    const opened = await openTable(bytes);
    expect(opened.ok && opened.value.encoding).toBe(encoding);
    const [table] = await tables(bytes);
    expect(table?.header).toEqual(HEAD);
    expect(table?.rows[0]?.cells).toEqual(['甲', '1']);
  });

  it.each([
    ['nothing', '', 'table-empty'],
    ['blank lines', '\n \n', 'table-empty'],
    ['a header only', 'a,b\n', 'table-only-header'],
    ['a zero byte', 'a,b\n\0,1\n', 'text-binary'],
    ['an open quote', `a,b\n"x,1\n${'y,2\n'.repeat(40_000)}`, 'csv-quotes'],
    ['a cell of 10 MB', `a,b\n${'x'.repeat(10_000_000)},1\n`, 'csv-row-too-long'],
    ['more columns than are read', `${'a,'.repeat(600)}b\n1\n`, 'table-too-many-columns'],
  ])('of %s is refused', async (_, text, type) => {
    const bytes = utf8(text);
    const opened = await openTable(bytes);
    const [sheet] = opened.ok ? opened.value.sheets : [];
    const late = [...(sheet?.slices() ?? [])].find((item) => 'type' in item);
    expect(opened.ok ? late : opened.error).toMatchObject({ type });
  });

  it('rejects ragged rows with their lines, and no others', async () => {
    const [table] = await tables(utf8('a,b\n1,2\n1\n1,2,3\n1,2,,\n'));
    expect(table?.rows.map(({ line, problem }) => [line, problem?.reason])).toEqual([
      [2, undefined],
      [3, 'ragged'],
      [4, 'ragged'],
      [5, undefined],
    ]);
  });
});
