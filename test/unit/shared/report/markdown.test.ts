import { describe, expect, it } from 'vitest';
import { renderJson } from '#shared/report/render/json.ts';
import { renderMarkdown } from '#shared/report/render/markdown.ts';
import { hostileReport } from '#test/support/hostile-report.ts';
import { reportOf, reportWorld } from '#test/support/report-world.ts';

describe('the Markdown report', () => {
  it('has headings and tables', () => {
    const markdown = renderMarkdown(reportOf(reportWorld(), 'en'));
    expect(markdown).toContain('# After-Action Report: 云栖市2026年网络安全实战攻防演练');
    expect(markdown).toContain('## 8 Results');
    expect(markdown).toMatch(/\| 1 \| 猎隼队 \| 2 \| 6,100 \| 0 \| 0 \|/);
  });

  it('reads hostile text as text', () => {
    const markdown = renderMarkdown(hostileReport('en'));
    const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(bare).not.toMatch(/<[a-z!/?]/i);
    expect(bare).not.toContain('](');
    expect(bare).not.toMatch(/https?:\/\//);
    expect(markdown).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u200b]/);
    const rows = bare.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.every((row) => row.endsWith('|'))).toBe(true);
  });
});

describe('the JSON report', () => {
  it('gives the model back as it was, hostile text included', () => {
    const report = hostileReport('zh-CN');
    expect(JSON.parse(renderJson(report))).toEqual({
      format: 1,
      ...JSON.parse(JSON.stringify(report)),
    });
  });
});
