import type { Severity, WeakPointCategory, WeakPointSubtype } from '#shared/domain/weak-point.ts';
import type { ScanFound } from './scan-rows.ts';

/** What kind of weak point a scanner's result is. */
export interface WeakPointClass {
  readonly category: WeakPointCategory;
  readonly subtype: WeakPointSubtype;
}

const PASSWORD =
  /\b(default|weak|blank|empty|null|guessable|well-known|known|common|hard-?coded|reused|leaked)[ -](user )?(password|credential|login|account)|unpassworded|default-login|weak-?password|default-?(password|credential)|弱口令|弱密码|默认(口令|密码)|空口令/i;

type Sorted = readonly (readonly [RegExp, WeakPointSubtype])[];

const PASSWORDS: Sorted = [
  [/default|默认/i, 'default'],
  [/blank|empty|null|unpassworded|空口令/i, 'empty'],
  [/hard-?coded|硬编码/i, 'hard-coded'],
  [/reused|复用/i, 'reused'],
  [/leaked|泄露/i, 'leaked'],
];

const VULNERABILITIES: Sorted = [
  [/unsupported|end of life|outdated|obsolete|< ?\d|不再支持|版本过低/i, 'outdated'],
  [
    /remote code|code execution|rce\b|deserial|command (execution|injection)|代码执行|命令执行|反序列化/i,
    'code-execution',
  ],
  [/sql.?inject|sqli\b|injection|xxe|ssti|注入/i, 'injection'],
  [/unauth|authentication bypass|missing authentication|未授权|越权/i, 'unauthorised-access'],
  [/file (upload|inclusion|read)|traversal|\blfi\b|文件上传|任意文件/i, 'file-handling'],
  [/cross.?site|\bxss\b|csrf|跨站/i, 'cross-site'],
  [/disclosure|exposure|leak|exposed|泄露/i, 'disclosure'],
  [/ssl|tls|certificate|cipher|misconfig|default page|配置/i, 'misconfiguration'],
];

const PORTS: readonly (readonly [ReadonlySet<number>, WeakPointSubtype])[] = [
  [new Set([21, 135, 139, 445, 2049, 873]), 'file-sharing'],
  [new Set([22, 23, 3389, 5900, 5985, 5986]), 'remote-administration'],
  [new Set([1433, 1521, 3306, 5432, 6379, 9200, 11_211, 27_017]), 'database'],
  [new Set([2375, 2376, 2379, 6443, 10_250]), 'container'],
  [new Set([7001, 8009, 8161, 15_672]), 'middleware'],
];

/** Whether a result says that a password is weak. */
export const isWeakPassword = ({ title, family, rule }: ScanFound): boolean =>
  PASSWORD.test(`${title}\n${family}\n${rule}`);

/** The class of a result by its words: a help for sorting, which people may correct. */
export function classOf(found: ScanFound): WeakPointClass {
  const words = `${found.title}\n${found.family}\n${found.rule}`;
  if (isWeakPassword(found)) {
    return { category: 'password', subtype: firstOf(PASSWORDS, words) ?? 'guessable' };
  }
  return { category: 'vulnerability', subtype: firstOf(VULNERABILITIES, words) ?? 'other' };
}

/** The sub-type of an open high-risk port. */
export const portSubtype = (port: number): WeakPointSubtype =>
  PORTS.find(([ports]) => ports.has(port))?.[1] ?? 'other';

/** A weak password is bad whatever the scanner calls it. */
export const passwordSeverity = (severity: Severity): Severity =>
  severity === 'critical' ? 'critical' : 'high';

const firstOf = (sorted: Sorted, words: string): WeakPointSubtype | undefined =>
  sorted.find(([pattern]) => pattern.test(words))?.[1];
