import { describe, expect, it } from 'vitest';
import type { Bilingual } from '#shared/text/language.ts';
import { ATTACK } from '#shared/text/report/attack.ts';
import { DEFENCE } from '#shared/text/report/defence.ts';
import { FRAME, HEADINGS } from '#shared/text/report/frame.ts';
import { WEAKNESS_CLASSES, weaknessClassOf } from '#shared/text/report/measures.ts';
import { OVERVIEW } from '#shared/text/report/overview.ts';
import { PROBLEMS } from '#shared/text/report/problems.ts';
import { RULES } from '#shared/text/report/rules.ts';
import { SUMMARY } from '#shared/text/report/summary.ts';
import { techniqueName } from '#shared/text/report/technique-names.ts';

const groups: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  ATTACK,
  DEFENCE,
  FRAME,
  HEADINGS,
  OVERVIEW,
  PROBLEMS,
  RULES,
  SUMMARY,
};
const all = Object.entries(groups).flatMap(([group, texts]) =>
  Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text] as const),
);

const names = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{([a-zA-Z]+)[|}]/g)].map((match) => match[1] ?? ''))].sort();

describe('texts of the report', () => {
  it.each(all)('%s is there in both languages with the same placeholders', (_, { zh, en }) => {
    expect(zh.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    // Only English says how many pages there are.
    expect(names(en).filter((name) => name !== 'pages')).toEqual(names(zh));
  });

  it.each(all)('%s is Chinese in Chinese and English in English', (_, { zh, en }) => {
    expect(en.replace('（防护值）', '').replace('(防护值)', '')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(zh).not.toMatch(/\|/);
  });
});

describe('classes of weakness', () => {
  it.each([
    ['弱口令', 'weak-password'],
    ['SQL注入', 'injection'],
    ['Weak password on the console', 'weak-password'],
    ['反序列化远程代码执行', 'rce'],
    ['Kubernetes API server exposed, 未授权访问', 'container'],
    ['未授权访问', 'access-control'],
    ['供应链攻击', 'supply-chain'],
    ['CVE-2026-0001', 'rce'],
    ['任意文件上传', 'upload'],
    ['运维口令复用', 'weak-password'],
    ['Unauthenticated orchestrator interface', 'container'],
    ['Exposed database backup', 'leak'],
    ['域内证书服务配置错误', 'privilege'],
    ['目录遍历', undefined],
  ])('reads %s as %s', (described, id) => {
    expect(weaknessClassOf(described)?.id).toBe(id);
  });

  it('has a measure for each class', () => {
    for (const { measure } of WEAKNESS_CLASSES) {
      expect(measure.zh).toMatch(/。$/);
      expect(measure.en).toMatch(/\.$/);
    }
  });
});

describe('names of techniques', () => {
  it('fall back to the technique above a sub-technique, and to nothing', () => {
    expect(techniqueName('T1505.003', 'en')).toBe('Server Software Component');
    expect(techniqueName('T1190', 'zh-CN')).toBe('利用面向公众的应用');
    expect(techniqueName('T9999', 'en')).toBe('');
  });
});
