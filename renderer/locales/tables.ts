import { defineTexts } from './texts.ts';

/** Reading tables from files, in whatever list they are for. */
export const tablesTexts = defineTexts(
  {
    refusal: {
      'text-binary':
        '这个文件是{{what}}，不是表格。请在表格软件中打开，另存为 XLSX 或 CSV 后再选。',
      'text-encoding-unknown':
        '文件中有不符合所选编码的字节，无法可靠读取。请改选编码，或用表格软件另存为 UTF-8 编码的 CSV。',
      'table-empty': '文件中没有带表头的数据。请确认导出的清单包含数据。',
      'table-too-large': '文件大小为 {{size}}，超过上限 {{limit}}。请拆成几份，分别导入。',
      'table-too-many-rows': '工作表“{{sheet}}”超过 {{limit, number}} 行。请拆成几份，分别导入。',
      'table-too-many-columns':
        '第 {{line, number}} 行超过 {{limit, number}} 列。请删去多余的列；如果是 CSV，请确认分隔符。',
      'table-no-header':
        '第 {{line, number}} 行应当是表头，但出现了像数据的“{{cell}}”。请在首行加上列名；如果列没有分开，请改选分隔符。',
      'table-only-header':
        '第 {{line, number}} 行是表头，此后没有数据行。请确认清单包含数据；如果列没有分开，请改选分隔符。',
      'csv-quotes':
        '从第 {{line, number}} 行开始的引号没有闭合，此后的内容无法可靠读取。请改正这一行的引号后再选。',
      'csv-row-too-long':
        '第 {{line, number}} 行长度超过 {{limit, number}} 个字符，不像清单中的一行。请检查这一行。',
      'xlsx-broken': '这个 XLSX 文件已损坏或不完整{{part}}。请在表格软件中打开并重新保存后再选。',
      'xlsx-encrypted': '这个工作簿有密码保护。请在表格软件中去掉密码，另存后再选。',
      'xlsx-swollen':
        '这个工作簿展开后超过上限 {{limit}}，没有读取。请删去无关的工作表，或拆成几份。',
    },
    part: '（{{part}}）',
    looksLike: {
      zip: '压缩包或 Office 文档',
      ole: '旧版 Office 文档（.xls）或有密码保护的工作簿',
      pdf: 'PDF 文档',
      gzip: '压缩文件',
      image: '图片',
      unknown: '二进制文件',
    },
    cancelled: '已取消读取。',
    row: {
      ragged: '有 {{found, number}} 个单元格，表头有 {{expected, number}} 个',
      'bad-quotes': '引号之后还有文字，无法确定单元格的边界',
      'cell-too-long': '第 {{column, number}} 列的内容超过单元格上限',
    },
    line: '行号',
    sheet: '工作表',
    reason: '原因',
  },
  {
    refusal: {
      'text-binary':
        'This file is {{what}} and no table. Open it in a spreadsheet program, save it as XLSX or CSV and choose that.',
      'text-encoding-unknown':
        'The file has bytes that do not fit the encoding, so it cannot be read reliably. Choose another encoding, or save it as CSV in UTF-8.',
      'table-empty':
        'The file has no data under a header. Make sure that the list was exported with its data.',
      'table-too-large':
        'The file has {{size}}; {{limit}} is the limit. Split it and import the parts.',
      'table-too-many-rows':
        'The sheet “{{sheet}}” has more than {{limit, number}} rows. Split it and import the parts.',
      'table-too-many-columns':
        'Line {{line, number}} has more than {{limit, number}} columns. Remove those that are not needed; with CSV, check the delimiter.',
      'table-no-header':
        'Line {{line, number}} should name the columns but holds what looks like data: “{{cell}}”. Add a row of names; if the columns were not told apart, choose another delimiter.',
      'table-only-header':
        'Line {{line, number}} names the columns and no row follows. Make sure that the list has data; if the columns were not told apart, choose another delimiter.',
      'csv-quotes':
        'A quote that begins in line {{line, number}} is never closed, so nothing after it can be trusted. Mend that line and choose the file again.',
      'csv-row-too-long':
        'Line {{line, number}} is longer than {{limit, number}} characters, which no row of a list is. Look at that line.',
      'xlsx-broken':
        'This XLSX file is damaged or cut off{{part}}. Open it in a spreadsheet program, save it again and choose that.',
      'xlsx-encrypted':
        'This workbook is protected by a password. Take the password away in a spreadsheet program, save it and choose that.',
      'xlsx-swollen':
        'Unpacked, this workbook is larger than {{limit}}; it was not read. Remove sheets that are not needed, or split it.',
    },
    part: ' ({{part}})',
    looksLike: {
      zip: 'an archive or an Office document',
      ole: 'an old Office document (.xls) or a workbook with a password',
      pdf: 'a PDF document',
      gzip: 'a compressed file',
      image: 'an image',
      unknown: 'a binary file',
    },
    cancelled: 'Reading was cancelled.',
    row: {
      ragged: '{{found, number}} cells where the header has {{expected, number}}',
      'bad-quotes': 'Text after a closing quote: where the cell ends cannot be known',
      'cell-too-long': 'Column {{column, number}} holds more than a cell may',
    },
    line: 'Line',
    sheet: 'Sheet',
    reason: 'Reason',
  },
);
