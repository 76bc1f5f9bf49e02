import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '#shared/report/model.ts';
import { planOfState } from '#shared/report/plan/build-plan.ts';
import { renderReport } from '#shared/report/render/render.ts';
import { type Sample, sampleExercise } from '#shared/sample/sample-exercise.ts';
import { markingText } from '#shared/text/marking-text.ts';
import { nodeCrypto, nodeDigest } from '#test/support/ports.ts';

const headings = ({ blocks }: Report): string[] =>
  blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : []));

const textOf = (report: Report): string => JSON.stringify(report.blocks);

describe('the plan as one document', () => {
  let sample: Sample;
  let plan: Report;
  beforeAll(async () => {
    sample = await sampleExercise(
      { seed: 1, language: 'zh-CN', app: '0.1.0' },
      { crypto: nodeCrypto, digest: nodeDigest },
    );
    const order = { language: 'zh-CN', now: sample.endsAt, appVersion: '0.1.0' } as const;
    plan = await planOfState(sample.state, order, nodeDigest);
  });

  test('has everything that is settled before anybody attacks, in order', () => {
    expect(headings(plan)).toEqual([
      '演练概况',
      '日程与时段',
      '演练场景',
      '参演各方',
      '交战规则',
      '评分规则',
      '应急联系人',
      '值班与零报告',
    ]);
    expect(plan.meta.kind).toBe('plan');
    expect(plan.meta.title).toContain('方案');
  });

  test('says authorisation, hours, rules, filings, sources and contacts as recorded', () => {
    const text = textOf(plan);
    for (const part of [
      '授权书〔示例〕001',
      '09:00–21:00',
      '2026-03-20（例外）',
      '供应链攻击',
      'F-001',
      '2001:db8:51::/48',
      '0000-5550110',
      '第 3 名',
    ]) {
      expect(text, part).toContain(part);
    }
  });

  test('every table has as many cells as columns', () => {
    for (const block of plan.blocks) {
      if (block.type !== 'table') continue;
      for (const row of block.rows) {
        if (row.type === 'cells')
          expect(row.cells.length, block.caption).toBe(block.columns.length);
      }
    }
  });

  test.each(['html', 'docx'] as const)('is written as %s', async (format) => {
    const bytes = await renderReport(plan, format);
    expect(bytes.length).toBeGreaterThan(5000);
  });

  test('is written in English, too', async () => {
    const order = { language: 'en', now: sample.endsAt, appVersion: '0.1.0' } as const;
    const english = await planOfState(sample.state, order, nodeDigest);
    expect(headings(english)[4]).toBe('Rules of engagement');
  });
});

describe('the marking', () => {
  test('bears its period behind a star, TLP never', () => {
    expect(markingText({ marking: 'secret', markingPeriod: '1年' }, 'zh-CN')).toBe('机密★1年');
    expect(markingText({ marking: 'secret', markingPeriod: '' }, 'zh-CN')).toBe('机密');
    expect(markingText({ marking: 'tlp-red', markingPeriod: '1年' }, 'zh-CN')).toBe('TLP:RED');
  });
});
