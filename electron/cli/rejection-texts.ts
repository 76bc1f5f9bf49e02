import type { RejectedRow, RowRejection } from '#shared/commands/list-rows.ts';
import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';

const REASONS: Readonly<Record<RowRejection, Bilingual>> = {
  ragged: { zh: '列数与表头不符', en: 'another number of cells than the header' },
  'bad-quotes': { zh: '引号后还有文字', en: 'text after a closing quote' },
  'cell-too-long': { zh: '单元格过长', en: 'a cell that is too long' },
  'missing-name': { zh: '缺少资产名称', en: 'no name' },
  'missing-organisation': { zh: '缺少单位', en: 'no organisation' },
  'missing-system': { zh: '缺少系统', en: 'no system' },
  'too-long': { zh: '内容过长', en: 'too long' },
  'control-character': { zh: '含控制字符', en: 'a control character' },
  'cell-error': { zh: '表格软件的错误值', en: 'an error of the spreadsheet program' },
  'unknown-level': { zh: '无法识别的等保级别', en: 'an unknown protection level' },
  'unknown-flag': { zh: '无法识别的是否值', en: 'neither yes nor no' },
  'unknown-target': { zh: '无法识别的靶标类型', en: 'an unknown kind of target' },
  'unknown-weight': { zh: '无法识别的权重', en: 'no weight in percent' },
  'parent-cycle': { zh: '上级单位绕回了它自己', en: 'parents that lead back to it' },
  duplicate: { zh: '重复', en: 'a duplicate' },
};

/** A rejected row in words. */
export function rejectionLine(row: RejectedRow, language: Language): string {
  const { sheet, line, reason, column, firstLine, cells } = row;
  const details = [
    ...(column === undefined ? [] : [column]),
    ...(firstLine === undefined ? [] : [`= ${firstLine}`]),
    ...(cells === undefined ? [] : [`${cells[0]} ≠ ${cells[1]}`]),
  ];
  const place = inLanguage({ zh: `第 ${line} 行`, en: `line ${line}` }, language);
  const where = sheet === undefined ? place : `${sheet}, ${place}`;
  const more = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return `${where}: ${inLanguage(REASONS[reason], language)}${more}`;
}
