import type { DwellSummary } from '#shared/metrics/response-metrics.ts';
import type { TimeSummary } from '#shared/metrics/time-summary.ts';
import { METRIC_TERMS } from '#shared/text/metric-terms.ts';
import { DEFENCE } from '#shared/text/report/defence.ts';
import { HEADINGS } from '#shared/text/report/frame.ts';
import { cell, plain, shareText, textCell } from '../formatting.ts';
import type { Block, Run, TableRow } from '../model.ts';
import { column, heading, paragraph, row, type SectionContext, table } from '../section.ts';

/** §15: every metric with its value, what it was counted from, and its definition. */
export function metrics(context: SectionContext): Block[] {
  const { facts, word, say } = context;
  const { detection, detect, triage, contain, recover, dwell } = facts.metrics.overall;
  if (detection.of === 0) return [];
  const counted = word(DEFENCE.outOf, {
    counted: String(detection.counted),
    of: String(detection.of),
  });
  const rows = [
    metricRow('detectionRate', shareText(detection.counted, detection.of), counted, context),
    timeRow('detect', detect, context),
    timeRow('triage', triage, context),
    timeRow('contain', contain, context),
    timeRow('recover', recover, context),
    timeRow('dwell', dwell, context),
  ];
  const columns = [
    column(word(DEFENCE.metric), 3.5),
    column(word(DEFENCE.value), 4),
    column(word(DEFENCE.counted), 3.5),
    column(word(DEFENCE.definition), 6),
  ];
  return [
    heading(1, 'metrics', word(HEADINGS.metrics)),
    paragraph(say(DEFENCE.metricsText)),
    table(word(DEFENCE.metrics), columns, rows),
  ];
}

type MetricName = keyof typeof METRIC_TERMS;

function timeRow(
  metric: MetricName,
  summary: TimeSummary | DwellSummary,
  context: SectionContext,
): TableRow {
  const { word, clock } = context;
  const { meanMs, medianMs, measured, missing } = summary;
  const value =
    meanMs === null || medianMs === null
      ? '—'
      : word(DEFENCE.meanMedian, {
          mean: clock.duration(meanMs),
          median: clock.duration(medianMs),
        });
  const counts = word(DEFENCE.measuredMissing, {
    measured: String(measured),
    missing: String(missing),
  });
  return metricRow(metric, value, `${counts}${censoredText(summary, context)}`, context);
}

function censoredText(
  summary: TimeSummary | DwellSummary,
  { word, clock }: SectionContext,
): string {
  if (!('censored' in summary) || summary.censored === 0) return '';
  const time = summary.longestCensoredMs === null ? '—' : clock.duration(summary.longestCensoredMs);
  return `${word(SEMICOLON)}${word(DEFENCE.censored, { count: String(summary.censored), time })}`;
}

const SEMICOLON = { zh: '；', en: '; ' };

function metricRow(
  metric: MetricName,
  value: string,
  counted: string,
  { word }: SectionContext,
): TableRow {
  const shown: Run = { text: value, trace: { type: 'metric', metric } };
  return row(
    textCell(word(METRIC_TERMS[metric].name)),
    cell(shown),
    cell(plain(counted)),
    textCell(word(METRIC_TERMS[metric].definition)),
  );
}
