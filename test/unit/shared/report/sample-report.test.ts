import { beforeAll, describe, expect, it } from 'vitest';
import { exact, sumOf } from '#shared/kernel/decimal.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import { webDigest, type WebCryptoLike } from '#shared/kernel/web-crypto.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { exactText } from '#shared/report/formatting.ts';
import type { Report, TableBlock } from '#shared/report/model.ts';
import { renderHtml } from '#shared/report/render/html.ts';
import { renderMarkdown } from '#shared/report/render/markdown.ts';
import { reportOfState } from '#shared/report/report-state.ts';
import { runsIn } from '#shared/report/runs.ts';
import { sampleExercise, type Sample } from '#shared/sample/sample-exercise.ts';
import { createExerciseScorer } from '#shared/scoring/exercise-scorer.ts';
import type { Language } from '#shared/text/language.ts';

const crypto = globalThis.crypto as unknown as WebCryptoLike;
const digest = webDigest(crypto);

async function sampleReport(sample: Sample, language: Language): Promise<Report> {
  const get = async (sha256: Sha256) => {
    const bytes = sample.evidence.get(sha256);
    return bytes === undefined ? err({ type: 'evidence-missing' as const, sha256 }) : ok(bytes);
  };
  const order = { language, now: sample.endsAt, appVersion: '0.1.0' };
  const report = await reportOfState(sample.state, order, { digest, texts: { get } });
  if (!report.ok) throw new Error(report.error.type);
  return report.value;
}

describe.each(['zh-CN', 'en'] as const)('the report of the sample exercise (%s)', (language) => {
  let sample: Sample;
  let report: Report;
  let tables: TableBlock[];
  beforeAll(async () => {
    sample = await sampleExercise({ seed: 1, language, app: '0.1.0' }, { crypto, digest });
    report = await sampleReport(sample, language);
    tables = report.blocks.filter((block) => block.type === 'table');
  });

  it('says on every page that it is a sample', () => {
    expect(report.meta.sample).toBe(true);
    expect(renderHtml(report).split(report.meta.sampleLabel).length).toBeGreaterThan(3);
  });

  it('has everything that the sample is made to show', () => {
    const ids = report.blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1 ? [block.id] : [],
    );
    expect(ids).toEqual([
      'summary',
      'overview',
      'parties',
      'rules',
      'timeline',
      'attack',
      'defence',
      'results',
      'cases',
      'problems',
      'violations',
      'disputes',
      'measures',
      'cleanup',
      'metrics',
      'appendix-findings',
      'appendix-evidence',
      'appendix-ledger',
      'appendix-book',
      'appendix-people',
      'appendix-signatures',
    ]);
    expect(report.blocks.filter((block) => block.type === 'figure').length).toBeGreaterThanOrEqual(
      10,
    );
    expect(report.blocks.some((block) => block.type === 'quotation')).toBe(true);
  });

  it('has tables whose rows fit their columns and hold something', () => {
    for (const table of tables) {
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) {
        if (row.type === 'cells') expect(row.cells).toHaveLength(table.columns.length);
      }
      if (table.totals !== undefined) expect(table.totals).toHaveLength(table.columns.length);
    }
  });

  it('leads every number of points back to ledger lines that add up to it', () => {
    const scored = createExerciseScorer().update(sample.state);
    if (!scored.ok) throw new Error(scored.error.type);
    const ledger = new Map(scored.value.score.ledger.lines().map((line) => [line.id, line.given]));
    let checked = 0;
    for (const run of runsIn(report.blocks)) {
      if (run.trace?.type !== 'ledger' || run.text.endsWith('%')) continue;
      const given = run.trace.lines.map((id) => exact(ledger.get(id) ?? 'missing'));
      expect(`${run.text} ${run.trace.lines.join()}`).toBe(
        `${exactText(sumOf(given))} ${run.trace.lines.join()}`,
      );
      checked++;
    }
    expect(checked).toBeGreaterThan(300);
  });

  it('names people, teams and units, not ids', () => {
    const text = renderMarkdown(report);
    expect(text).not.toMatch(/undefined|NaN|\[object|\{[a-z]+\}/);
    expect(text).not.toMatch(/\\#[0-9a-f]{8}\b/);
    const shown = [...runsIn(report.blocks)]
      .filter((run) => run.style !== 'code')
      .map((run) => run.text);
    expect(shown.filter((one) => /[0-9a-f]{8}-[0-9a-f]{4}-7/.test(one))).toEqual([]);
  });

  it('speaks one language', () => {
    const headings = report.blocks.flatMap((block) =>
      block.type === 'heading'
        ? [block.text]
        : block.type === 'table'
          ? block.columns.map((one) => one.title)
          : [],
    );
    const chinese = headings.filter((text) => /[\u4e00-\u9fff]/.test(text));
    if (language === 'en') expect(chinese).toEqual([]);
    else
      expect(headings.filter((text) => !/[\u4e00-\u9fff]/.test(text)).sort()).toEqual(['SHA-256']);
  });

  it('is the same for the same state', async () => {
    expect(await sampleReport(sample, language)).toEqual(report);
  });
});
