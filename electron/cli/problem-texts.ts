import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';
import { SCAN_REFUSAL_TERMS } from '#shared/text/scan-terms.ts';
import type { CliProblem } from './cli-problem.ts';
import { UPDATE_PROBLEM_TEXTS } from './update-texts.ts';

/** What each problem says; `{name}` stands for a parameter of the problem, `{a.b}` for one inside another. */
const PROBLEM_TEXTS: Readonly<Record<CliProblem['type'], Bilingual>> = {
  'usage-command-unknown': { zh: '没有命令“{command}”。', en: 'There is no command "{command}".' },
  'usage-option-wrong': { zh: '参数有误：{message}', en: 'Wrong option: {message}' },
  'usage-option-missing': { zh: '缺少选项 --{option}。', en: 'Option --{option} is missing.' },
  'usage-value-wrong': {
    zh: '选项 --{option} 的值“{value}”无效。',
    en: 'Option --{option} can\'t be "{value}".',
  },
  'usage-arguments': {
    zh: '参数个数不对。用法：{usage}',
    en: 'Wrong number of arguments. Usage: {usage}',
  },
  'usage-output-is-input': {
    zh: '输出“{path}”就是输入文件；输入文件不会被覆盖。',
    en: 'The output "{path}" is an input; inputs are never written over.',
  },
  'path-missing': { zh: '找不到“{path}”。', en: '"{path}" is not there.' },
  'path-unusable': { zh: '无法使用“{path}”（{code}）。', en: '"{path}" can\'t be used ({code}).' },

  'identity-unusable': { zh: '“{path}”不是身份文件。', en: '"{path}" is not an identity file.' },
  'no-organiser': {
    zh: '包内没有组织方人员，无法以其名义写入。',
    en: 'The package names no organiser in whose name to write.',
  },
  'not-scorable': { zh: '无法计分：{reason}。', en: "Can't be scored: {reason}." },
  'column-unmapped': {
    zh: '没有列对应“{column}”。表头：{header}。请用 --map 指定。',
    en: 'No column is mapped to "{column}". Header: {header}. Name one with --map.',
  },
  'audience-absent': {
    zh: '包内没有“{audience}”的内容。',
    en: 'The package has nothing of "{audience}".',
  },
  'batches-missing': {
    zh: '缺少 {count} 批，另有 {blocks} 批因此不计入。',
    en: '{count} batches are missing; {blocks} that are here do not count for want of them.',
  },
  'batches-broken': {
    zh: '{count} 批与其声称的前一批不衔接。',
    en: '{count} batches do not continue what they claim to.',
  },
  'actions-incomplete': { zh: '{count} 个操作不完整。', en: '{count} actions are incomplete.' },
  'entries-set-aside': {
    zh: '{count} 条记录不计入（{reason}）。',
    en: '{count} entries do not count ({reason}).',
  },
  'stream-forked': {
    zh: '记录流 {stream} 在第 {number} 号处分叉。',
    en: 'Stream {stream} has forked at number {number}.',
  },
  'evidence-absent': {
    zh: '缺少 {count} 个证据文件，首个为 {first}。',
    en: '{count} evidence files are absent, the first is {first}.',
  },

  'not-a-package': { zh: '这不是成果包（{reason}）。', en: 'This is not a package ({reason}).' },
  'package-encrypted': { zh: '成果包已加密。', en: 'The package is encrypted.' },
  'package-cut-off': {
    zh: '文件不完整：缺少 {missing.files}/{missing.ofFiles} 个文件、{missing.bytes}/{missing.ofBytes} 字节。',
    en: 'The file is cut off: {missing.files} of {missing.ofFiles} files and {missing.bytes} of {missing.ofBytes} bytes are missing.',
  },
  'zip-refused': {
    zh: '压缩结构被拒绝（{refusal}）：{name}',
    en: 'The zip is refused ({refusal}): {name}',
  },
  'file-name-refused': {
    zh: '包内有不允许的文件名：{name}',
    en: 'A file name is not allowed: {name}',
  },
  'package-too-large': {
    zh: '超过限制（{what}，{limit}）：{name}',
    en: 'Larger than allowed ({what}, {limit}): {name}',
  },
  'file-missing': { zh: '包内缺少 {name}。', en: '{name} is missing from the package.' },
  'file-unlisted': { zh: '{name} 不在清单内。', en: '{name} is not in the list of contents.' },
  'file-altered': { zh: '{name} 已被改动。', en: '{name} was altered.' },
  'manifest-malformed': {
    zh: '清单格式有误：{path} {message}',
    en: 'The list of contents is malformed: {path} {message}',
  },
  'manifest-newer': {
    zh: '成果包由更新的版本生成（格式 {format}）。',
    en: 'The package was written by a newer version (format {format}).',
  },
  'manifest-signature-wrong': { zh: '清单签名不符。', en: 'The signature of the list is wrong.' },
  'signer-unknown': {
    zh: '包内没有签名设备 {device} 的公钥。',
    en: 'The key of the signing device {device} is not in it.',
  },
  'card-malformed': {
    zh: '设备公钥表第 {line} 行有误。',
    en: 'Line {line} of the device cards is malformed.',
  },
  'other-exercise': {
    zh: '属于另一场演练：应为 {expected}，实为 {found}。',
    en: 'It is of another exercise: expected {expected}, found {found}.',
  },
  'root-key-differs': {
    zh: '演练根密钥不同：{pinned} 与 {found}。',
    en: 'The root keys differ: {pinned} and {found}.',
  },
  'line-malformed': {
    zh: '{name} 第 {line} 行格式有误。',
    en: 'Line {line} of {name} is malformed.',
  },
  'batch-refused': {
    zh: '{name} 第 {line} 行被拒绝（{problem.type}）。',
    en: 'Line {line} of {name} is refused ({problem.type}).',
  },
  'batch-misplaced': {
    zh: '{name} 第 {line} 行位置不对（{reason}）。',
    en: 'Line {line} of {name} is out of place ({reason}).',
  },
  'streams-differ': { zh: '记录流与清单不符。', en: 'The streams are not those of the list.' },
  'read-failed': { zh: '读取失败：{message}', en: 'Reading failed: {message}' },
  cancelled: { zh: '已取消。', en: 'Cancelled.' },
  ...SCAN_REFUSAL_TERMS,
  ...UPDATE_PROBLEM_TEXTS,
  'card-missing': {
    zh: '缺少设备 {device} 的公钥。',
    en: 'The key of device {device} is missing.',
  },
  'source-changed': {
    zh: '写出时 {name} 发生了变化，请重试。',
    en: '{name} changed while it was written; try again.',
  },

  'text-binary': {
    zh: '不是文本文件（看起来是 {looksLike}）。电子表格请另存为 XLSX 或 CSV。',
    en: 'Not a text file (it looks like {looksLike}). Save a spreadsheet as XLSX or CSV first.',
  },
  'text-encoding-unknown': {
    zh: '无法识别编码；支持 UTF-8、带标记的 UTF-16 和 GB18030。',
    en: 'Unknown encoding; UTF-8, UTF-16 with a mark and GB18030 are read.',
  },
  'table-empty': { zh: '文件为空。', en: 'The file is empty.' },
  'table-too-large': {
    zh: '文件过大：{sizeBytes} 字节，上限 {limitBytes} 字节。',
    en: 'The file is too large: {sizeBytes} bytes, at most {limitBytes}.',
  },
  'table-no-header': {
    zh: '没有表头：第 {line} 行的“{cell}”像是数据。',
    en: 'No header: "{cell}" in line {line} looks like data.',
  },
  'table-only-header': {
    zh: '只有表头（第 {line} 行），没有数据。',
    en: 'There is only a header (line {line}).',
  },
  'table-too-many-rows': {
    zh: '工作表“{sheet}”超过 {limit} 行。',
    en: 'The sheet "{sheet}" has more than {limit} rows.',
  },
  'table-too-many-columns': {
    zh: '第 {line} 行超过 {limit} 列。',
    en: 'Line {line} has more than {limit} columns.',
  },
  'csv-row-too-long': {
    zh: '第 {line} 行超过 {limitChars} 个字符。',
    en: 'Line {line} is longer than {limitChars} characters.',
  },
  'xlsx-broken': {
    zh: 'XLSX 文件已损坏或不完整（{part}）。',
    en: 'The XLSX file is damaged or cut off ({part}).',
  },
  'xlsx-encrypted': {
    zh: '工作簿有密码保护。',
    en: 'The workbook is protected by a password.',
  },
  'xlsx-swollen': {
    zh: '工作簿展开后超过 {limitBytes} 字节。',
    en: 'Unpacked, the workbook has more than {limitBytes} bytes.',
  },
  'csv-quotes': {
    zh: '从第 {line} 行开始的引号没有闭合。',
    en: 'A quote that opens in the row at line {line} is never closed.',
  },

  'not-allowed': {
    zh: '角色 {role} 不能写入 {kind}。',
    en: 'The role {role} may not write {kind}.',
  },
  'not-found': { zh: '找不到 {kind} {id}。', en: 'There is no {kind} {id}.' },
  'wrong-state': { zh: '{kind} {id} 目前为 {state}，不能这样做。', en: '{kind} {id} is {state}.' },
  'wrong-phase': { zh: '演练处于 {phase} 阶段，不能这样做。', en: 'Not in the phase {phase}.' },
  'not-ready': {
    zh: '还不能转到 {to}，缺少：{missing}。',
    en: '{to} cannot begin yet; missing: {missing}.',
  },
  'wrong-step': { zh: '不能从 {from} 转到 {to}。', en: '{to} may not follow {from}.' },
  invalid: {
    zh: '字段 {field} 无效（{reason}）。',
    en: 'The field {field} is invalid ({reason}).',
  },
  incomplete: { zh: '内容不完整：{gaps}。', en: 'Incomplete: {gaps}.' },
  'conflict-of-interest': { zh: '{person} 须回避。', en: '{person} has a conflict of interest.' },
  'not-the-desk': {
    zh: '只有受理设备 {desk} 可以受理。',
    en: 'Only the desk {desk} gives receipts.',
  },
  'already-there': { zh: '{kind} {id} 已存在。', en: '{kind} {id} is there already.' },
  'in-use': {
    zh: '{kind} {id} 仍被 {count} 个 {by} 引用。',
    en: '{count} {by} still refer to {kind} {id}.',
  },
  'event-reported': {
    zh: '成果 {finding} 已由处置 {response} 报告。',
    en: 'Finding {finding} is reported by {response}.',
  },
  'nothing-to-do': { zh: '没有可做的事。', en: 'There is nothing to do.' },

  'evidence-missing': { zh: '缺少证据 {sha256}。', en: 'Evidence {sha256} is missing.' },
  'evidence-damaged': { zh: '证据 {sha256} 已损坏。', en: 'Evidence {sha256} is damaged.' },
  'evidence-too-large': {
    zh: '证据过大：{sizeBytes} 字节。',
    en: 'Evidence is too large: {sizeBytes} bytes.',
  },
  'storage-full': { zh: '磁盘空间不足。', en: 'The disk is full.' },
  'storage-failed': { zh: '存储失败：{message}', en: 'Storing failed: {message}' },
};

const CUT_OFF_EARLY: Bilingual = {
  zh: '文件不完整，连清单也读不到。',
  en: 'The file is cut off before its list of contents.',
};

/** A problem in words. */
export function problemText(problem: CliProblem, language: Language): string {
  const isCutOffEarly = problem.type === 'package-cut-off' && problem.missing === null;
  const template = inLanguage(
    isCutOffEarly ? CUT_OFF_EARLY : PROBLEM_TEXTS[problem.type],
    language,
  );
  return template.replaceAll(/\{([\w.]+)\}/g, (_, name: string) => {
    let value: unknown = problem;
    for (const part of name.split('.')) {
      value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
    }
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    return Array.isArray(value) ? value.join(', ') : '?';
  });
}
