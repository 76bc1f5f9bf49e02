import type { Bilingual } from './language.ts';

type Terms = Readonly<Record<string, Bilingual>>;

/** Why a row of a scanner's file is not taken. */
export const SCAN_REJECTION_TERMS = {
  ragged: { zh: '列数与表头不符', en: 'another number of cells than the header' },
  'bad-quotes': { zh: '引号后还有文字', en: 'text after a closing quote' },
  malformed: { zh: '不是完整的 JSON 对象', en: 'not a whole JSON object' },
  'missing-host': { zh: '没有主机', en: 'no host' },
  'missing-rule': { zh: '没有插件或模板编号', en: 'no plug-in or template' },
  'missing-title': { zh: '没有名称', en: 'no name' },
  'unknown-severity': { zh: '无法识别的级别', en: 'an unknown severity' },
  'bad-port': { zh: '端口不是 0 到 65535 的数', en: 'a port that is none' },
  'too-long': { zh: '内容过长', en: 'too long' },
  blank: { zh: '空行', en: 'an empty row' },
} as const satisfies Terms;

/** What a file was recognised as. */
export const SCAN_DIALECT_TERMS = {
  'nessus-xml': { zh: 'Nessus 报告（.nessus）', en: 'Nessus report (.nessus)' },
  'nessus-csv': { zh: 'Nessus CSV', en: 'Nessus CSV' },
  'tenable-sc-csv': { zh: 'Tenable.sc CSV', en: 'Tenable.sc CSV' },
  'tenable-io-csv': { zh: 'Tenable.io CSV', en: 'Tenable.io CSV' },
  'nuclei-json': { zh: 'nuclei JSON', en: 'nuclei JSON' },
  'fofa-csv': { zh: 'FOFA 列表', en: 'FOFA list' },
  'openaev-csv': { zh: 'OpenAEV 端点列表', en: 'OpenAEV endpoints' },
} as const satisfies Terms;

/** Why a scanner's file as a whole is refused. `{header}`, `{line}` and the like stand for what was found. */
export const SCAN_REFUSAL_TERMS = {
  'scan-empty': {
    zh: '文件是空的，没有任何结果。',
    en: 'The file is empty: there is no result in it.',
  },
  'scan-too-large': {
    zh: '文件过大：{sizeBytes} 字节，上限 {limitBytes} 字节。',
    en: 'The file is too large: {sizeBytes} bytes, at most {limitBytes}.',
  },
  'scan-unrecognised': {
    zh: '认不出这是哪种扫描结果（开头是“{header}”）。可导入 Nessus（.nessus、CSV）、nuclei（JSON、JSONL）、FOFA 和 OpenAEV 列表。',
    en: 'Not the result of a scanner that is known (it begins with "{header}"). Nessus (.nessus, CSV), nuclei (JSON, JSONL), lists of FOFA and OpenAEV are read.',
  },
  'scan-wrong-source': {
    zh: '这是 {found} 的文件，不是 {expected} 的。',
    en: 'This is a file of {found}, not of {expected}.',
  },
  'xml-malformed': {
    zh: '第 {line} 行不是合格的 XML（{message}）。请重新导出。',
    en: 'Line {line} is not well-formed XML ({message}). Export it again.',
  },
  'xml-doctype': {
    zh: '第 {line} 行声明了文档类型。扫描器不会这样写，文件可能含有恶意实体，因此拒绝。',
    en: 'Line {line} declares a document type. No scanner writes that; it may hold hostile entities and is refused.',
  },
  'xml-cut-off': {
    zh: '文件在第 {line} 行中断，不完整。请重新导出或复制。',
    en: 'The file ends early, in line {line}. Export or copy it again.',
  },
  'json-malformed': {
    zh: '第 {line} 行不是可读的 JSON（嵌套过深）。',
    en: 'Line {line} is not JSON that can be read (nested too deeply).',
  },
  'json-cut-off': {
    zh: '文件中断，第 {line} 行开始的对象不完整。请重新导出或复制。',
    en: 'The file ends early: what begins in line {line} is not whole. Export or copy it again.',
  },
} as const satisfies Terms;
