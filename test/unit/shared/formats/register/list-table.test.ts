import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ListRow, RejectedRow } from '#shared/commands/list-rows.ts';
import type { SheetReading } from '#shared/formats/register/list-cells.ts';
import {
  COLUMN_PLANS,
  guessList,
  type ListMapping,
} from '#shared/formats/register/list-columns.ts';
import { guessMapping } from '#shared/formats/table/column-mapping.ts';
import { guessReading, isListRefusal, listRows } from '#shared/formats/register/list-table.ts';
import { openCsvTable, type TableFile } from '#shared/formats/table/table-file.ts';
import type { TableSheet } from '#shared/formats/table/table-sheet.ts';
import { TABLE_LIMITS, TABLE_REFUSAL_TYPES } from '#shared/formats/table/table-refusal.ts';
import { utf8 } from '#shared/kernel/bytes.ts';

const REAL_FILE = '../shared/data/assets/dotgov-520-orgs.csv';

interface Opened {
  readonly csv: TableFile;
  readonly sheet: TableSheet;
  readonly mapping: ListMapping;
  readonly preview: TableSheet['preview'];
}

function tryOpen(bytes: Uint8Array) {
  const csv = openCsvTable(bytes);
  if (!csv.ok) return csv;
  const [sheet] = csv.value.sheets;
  if (sheet === undefined) throw new Error('a table has a sheet');
  const reading = guessReading([sheet]);
  if (!reading.ok) return reading;
  const mapping = reading.value[0]?.mapping ?? {};
  return { ok: true as const, value: { csv: csv.value, sheet, mapping, preview: sheet.preview } };
}

function opened(text: string | Uint8Array): Opened {
  const csv = tryOpen(typeof text === 'string' ? utf8(text) : text);
  if (!csv.ok) throw new Error(JSON.stringify(csv.error));
  return csv.value;
}

const refusalOf = (text: string): unknown => {
  const csv = tryOpen(utf8(text));
  return csv.ok ? csv.value : csv.error;
};

function readAll(csv: Opened, reading: Partial<SheetReading> = {}) {
  const rows: ListRow[] = [];
  const rejected: RejectedRow[] = [];
  for (const slice of listRows(
    [csv.sheet],
    [{ list: 'assets', mapping: csv.mapping, ...reading }],
  )) {
    if (isListRefusal(slice)) return { refusal: slice, rows, rejected };
    rows.push(...slice.rows);
    rejected.push(...slice.rejected);
  }
  return { rows, rejected };
}

const readText = (text: string, reading: Partial<SheetReading> = {}) =>
  readAll(opened(text), reading);

const HEADER = 'hostname,system,organization';

describe('opening', () => {
  test('recognises the columns of an English list', () => {
    const csv = opened(
      'hostname,system,organization,organization_type,state,city\na.example,s,o,t,st,c\n',
    );
    expect(csv.mapping).toEqual({
      name: 0,
      system: 1,
      organisation: 2,
      organisationType: 3,
      region: 4,
      city: 5,
    });
    expect(csv.preview).toEqual([
      { line: 2, cells: ['a.example', 's', 'o', 't', 'st', 'c'], problem: null },
    ]);
  });

  test('recognises the columns of a Chinese list, whatever width, case and remarks', () => {
    const header =
      '单位名称（全称）,单位 类型,业务系统,资产名称,ＩＰ地址,责任人,等保级别,是否重点,靶标,省份,城市,备注';
    const { mapping } = opened(`${header}\n1,2,3,4,5,6,7,8,9,10,11,12\n`);
    expect(mapping).toEqual({
      organisation: 0,
      organisationType: 1,
      system: 2,
      name: 3,
      address: 4,
      owner: 5,
      protectionLevel: 6,
      keyUnit: 7,
      target: 8,
      region: 9,
      city: 10,
      note: 11,
    });
  });

  test.each([
    [';', 'hostname;system;organization\na;b;c\n'],
    ['\t', 'hostname\tsystem\torganization\na\tb\tc\n'],
    ['|', 'hostname|system|organization\na|b|c\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    expect(opened(text).csv.delimiter).toBe(delimiter);
    expect(readText(text).rows).toHaveLength(1);
  });

  test('finds the delimiter of two columns, whether the last line ends or not', () => {
    expect(opened('主机名|单位\na|b\n').csv.delimiter).toBe('|');
    expect(opened('主机名|单位\na|b').csv.delimiter).toBe('|');
  });

  test('a header that nobody knows is taken, for people to map', () => {
    const csv = opened('Bezeichnung,Stelle\na.example,City\n');
    expect(csv.mapping).toEqual({});
    expect(readAll(csv, { mapping: { name: 0, organisation: 1, system: 1 } }).rows).toEqual([
      expect.objectContaining({ name: 'a.example', organisation: 'City', system: 'City' }),
    ]);
  });

  test('shows twenty rows before reading the rest', () => {
    const csv = opened([HEADER, ...Array.from({ length: 50 }, (_, n) => `h${n},s,o`)].join('\n'));
    expect(csv.preview).toHaveLength(20);
    expect(readAll(csv).rows).toHaveLength(50);
  });
});

describe('refusing a file as a whole', () => {
  test.each([
    ['nothing', '', { type: 'table-empty' }],
    ['blank lines', ' \r\n\n\t\n', { type: 'table-empty' }],
    ['only a header', `\n${HEADER}\n\n`, { type: 'table-only-header', line: 2 }],
    [
      'no header',
      'a.example.gov,Portal,City of Oz\nb.example.gov,Portal,City of Oz\n',
      { type: 'table-no-header', line: 1, cell: 'a.example.gov' },
    ],
    [
      'addresses instead of a header',
      '203.0.113.1,x\n203.0.113.2,y\n',
      { type: 'table-no-header', line: 1, cell: '203.0.113.1' },
    ],
  ])('%s', (_, text, refusal) => {
    expect(refusalOf(text)).toEqual(refusal);
  });

  test('more than the limit, before anything is decoded', () => {
    const huge = { length: TABLE_LIMITS.csvBytes + 1 } as Uint8Array;
    expect(openCsvTable(huge)).toEqual({
      ok: false,
      error: {
        type: 'table-too-large',
        sizeBytes: TABLE_LIMITS.csvBytes + 1,
        limitBytes: TABLE_LIMITS.csvBytes,
      },
    });
  });

  test('a spreadsheet that is not CSV', () => {
    expect(openCsvTable(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({
      ok: false,
      error: { type: 'text-binary', looksLike: 'zip' },
    });
  });

  test('a quote that never closes, with the line where its row starts', () => {
    const text = `${HEADER}\na,s,o\n"b,s,o\nc,s,o\n`;
    expect(refusalOf(text)).toEqual({ type: 'csv-quotes', line: 3 });
  });

  test('a quote that never closes far below the preview, however long the file goes on', () => {
    const rows = Array.from({ length: 40_000 }, (_, n) => `host-${n}.example,s,o`);
    rows[30] = '"host-30.example,s,o';
    const read = readText([HEADER, ...rows].join('\n'));
    expect(read.refusal).toEqual({ type: 'csv-quotes', line: 32 });
  });

  test('a quote that swallows lines until another opens', () => {
    const read = refusalOf(`${HEADER}\n"a,s,o\nb,"s",o\nc,s,o\n`);
    expect(read).toEqual({ type: 'csv-quotes', line: 2 });
  });

  test('every type of refusal is listed', () => {
    expect(new Set(TABLE_REFUSAL_TYPES).size).toBe(TABLE_REFUSAL_TYPES.length);
    expect(TABLE_REFUSAL_TYPES).toContain('csv-quotes');
  });
});

describe('rows', () => {
  test('every row is kept or rejected with line and reason', () => {
    const { rows, rejected } = readText(
      [
        'hostname,system,organization,note',
        'a,s,o,fine',
        '', // blank: not a row
        ',s,o,no name',
        'b,s,,nobody',
        'c,,o,no system',
        'd,s,o',
        'e,s,o,x,too many',
        `${'f'.repeat(201)},s,o,x`,
        'g,s,o,bell\u0007',
        '"h"x",s,o,quotes',
        'i,s,o,trailing,,',
      ].join('\r\n'),
    );
    expect(rows.map((row) => row.name)).toEqual(['a', 'i']);
    expect(rejected).toEqual([
      { line: 4, reason: 'missing-name', column: 'name' },
      { line: 5, reason: 'missing-organisation', column: 'organisation' },
      { line: 6, reason: 'missing-system', column: 'system' },
      { line: 7, reason: 'ragged', cells: [3, 4] },
      { line: 8, reason: 'ragged', cells: [5, 4] },
      { line: 9, reason: 'too-long', column: 'name' },
      { line: 10, reason: 'control-character', column: 'note' },
      { line: 11, reason: 'bad-quotes' },
    ]);
  });

  test('a problem of one row does not stay for the next with the same cell', () => {
    const { rows, rejected } = readText(
      `hostname,system,organization,等保级别\n,s,o,9级\nb,s,o,9级\n`,
    );
    expect(rows).toEqual([]);
    expect(rejected).toEqual([
      { line: 2, reason: 'unknown-level', column: 'protectionLevel' },
      { line: 3, reason: 'unknown-level', column: 'protectionLevel' },
    ]);
  });

  test('lines are counted through cells of several lines', () => {
    const { rows, rejected } = readText(
      `${HEADER},note\na,s,o,"first\nsecond"\n,s,o,""\nb,s,o,"say ""yes"""\n`,
    );
    expect(rows.map(({ line, note }) => [line, note])).toEqual([
      [2, 'first second'],
      [5, 'say "yes"'],
    ]);
    expect(rejected).toEqual([{ line: 4, reason: 'missing-name', column: 'name' }]);
  });

  test('the same rows whatever stretches the file is read in', () => {
    const rows = Array.from(
      { length: 9000 },
      (_, n) => `"host-${n}.example","系统, ${n % 7}","单位 ""${n % 3}"""`,
    );
    const read = readText([HEADER, ...rows].join('\r\n'));
    expect(read.rejected).toEqual([]);
    expect(read.rows).toHaveLength(9000);
    expect(read.rows[8999]).toMatchObject({
      line: 9001,
      name: 'host-8999.example',
      system: '系统, 4',
      organisation: '单位 "2"',
    });
  });

  test('text is NFC on one line, and what looks like a formula stays text', () => {
    const { rows } = readText(`${HEADER}\n =HYPERLINK(1) ,cafe\u0301  bar,\u3000市　局\n`);
    expect(rows[0]).toMatchObject({
      name: '=HYPERLINK(1)',
      system: 'caf\u00e9 bar',
      organisation: '市 局',
    });
  });

  test.each([
    ['三级', 3],
    ['第二级', 2],
    ['等保4级', 4],
    ['S3A3G3', 3],
    ['Level 2', 2],
    ['３', 3],
    ['未定级', null],
    ['', null],
  ])('protection level %j is %j', (cell, level) => {
    expect(readText(`${HEADER},等保级别\na,s,o,${cell}\n`).rows[0]?.protectionLevel).toBe(level);
  });

  test.each([
    ['主靶标', 'main'],
    ['分靶标', 'secondary'],
    ['否', 'none'],
    ['', null],
  ])('target %j is %j', (cell, target) => {
    expect(readText(`${HEADER},靶标\na,s,o,${cell}\n`).rows[0]?.target).toBe(target);
  });

  test('words that mean nothing reject the row', () => {
    const { rejected } = readText(`${HEADER},重点,靶标\na,s,o,maybe,否\nb,s,o,是,perhaps\n`);
    expect(rejected).toEqual([
      { line: 2, reason: 'unknown-flag', column: 'keyUnit' },
      { line: 3, reason: 'unknown-target', column: 'target' },
    ]);
  });

  test('tags are cut at commas of either language', () => {
    const { rows } = readText(`${HEADER},标签\na,s,o,"互联网, 云；生产、"\n`);
    expect(rows[0]?.tags).toEqual(['互联网', '云', '生产']);
  });

  test('without a name column the address names the asset', () => {
    const { rows } = readText('ip,system,organization\n203.0.113.7,s,o\n');
    expect(rows[0]).toMatchObject({ name: '203.0.113.7', address: '203.0.113.7' });
  });

  test('rows without a system go to the one given for them', () => {
    const { rows } = readText('hostname,organization\na,o\n', { defaultSystem: '未分系统' });
    expect(rows[0]?.system).toBe('未分系统');
  });
});

// The file is large and not ours: it is read where it lies beside the repository.
describe.skipIf(!existsSync(REAL_FILE))(
  `the real list (${REAL_FILE}, skipped where absent)`,
  () => {
    test('31,564 rows of 520 organisations and 1,430 systems are all kept', () => {
      const { rows, rejected } = readAll(opened(readFileSync(REAL_FILE)));
      expect(rejected).toEqual([]);
      expect(rows).toHaveLength(31_564);
      expect(new Set(rows.map((row) => row.organisation)).size).toBe(520);
      expect(new Set(rows.map((row) => `${row.organisation}\n${row.system}`)).size).toBe(1430);
    });
  },
);

describe('what a sheet lists', () => {
  test.each([
    ['单位名单', ['a', 'b'], 'units'],
    ['Systems', ['a', 'b'], 'systems'],
    ['', ['单位名称', '上级单位', '单位类型'], 'units'],
    ['', ['名称', '上级单位', '行业'], 'units'],
    ['', ['系统名称', '单位', '等保级别', '靶标'], 'systems'],
    ['', ['hostname', 'system', 'organization'], 'assets'],
    ['', ['IP', '单位', '责任人'], 'assets'],
    ['', ['甲', '乙', '单位'], 'assets'],
  ])('by its name %j or its columns %j: %s', (name, header, list) => {
    expect(guessList(name, header)).toBe(list);
  });
});

describe('lists of organisations and systems', () => {
  const reads = (list: 'units' | 'systems', text: string) => {
    const { sheet } = opened(text);
    const mapping = guessMapping(COLUMN_PLANS[list], sheet.header);
    return [...listRows([sheet], [{ list, mapping }])].flatMap((slice) =>
      'rows' in slice ? [...slice.rows, ...slice.rejected] : [],
    );
  };

  test('say parents, owners, contacts and traits', () => {
    expect(reads('units', '单位,上级单位,关基,责任人,联系方式\n甲,乙,是,张三,010-1\n')).toEqual([
      expect.objectContaining({
        list: 'units',
        organisation: '甲',
        parent: '乙',
        owner: '张三',
        contact: '010-1',
        traits: [{ trait: 'critical', has: true }],
      }),
    ]);
  });

  test('say weights, platforms and whether something is managed and why', () => {
    const text =
      '系统,单位,靶标权重,云平台,是否纳管,纳管说明,容器\n门户,甲,60%,政务云,否,未建设,\n';
    expect(reads('systems', text)).toEqual([
      expect.objectContaining({
        list: 'systems',
        system: '门户',
        targetWeight: 60,
        platform: '政务云',
        managed: 'no',
        managedWhy: '未建设',
        traits: [],
      }),
    ]);
  });

  test.each([
    ['系统,单位,靶标权重\n门户,甲,很重\n', 'unknown-weight'],
    ['系统,单位,容器\n门户,甲,也许\n', 'unknown-flag'],
    ['系统,单位,备注\n门户,甲,#REF!\n', 'cell-error'],
    ['系统,单位,备注\n,甲,\n', 'missing-system'],
    ['系统,单位,备注\n门户,,\n', 'missing-organisation'],
  ])('reject %j for %s', (text, reason) => {
    expect(reads('systems', text)).toEqual([expect.objectContaining({ line: 2, reason })]);
  });
});
