import { sumOf } from '#shared/kernel/decimal.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { METRIC_TERMS, TIME_SUMMARY_TERMS } from '#shared/text/metric-terms.ts';
import { DEFENCE } from '#shared/text/report/defence.ts';
import { FRAME, HEADINGS } from '#shared/text/report/frame.ts';
import { groupBy } from '../facts/grouping.ts';
import { cell, count, points, textCell } from '../formatting.ts';
import type { Block, Cell } from '../model.ts';
import { column, heading, paragraph, row, type SectionContext, table } from '../section.ts';
import { distributionFigure, lossFigure, spanFigure } from './defence-figures.ts';

/** §7: what the units lost, how fast they answered, how far they achieved each dimension. */
export function defence(context: SectionContext): Block[] {
  const { word } = context;
  return [
    heading(1, 'defence', word(HEADINGS.defence)),
    heading(2, 'defence-overall', word(DEFENCE.overall)),
    ...overall(context),
    ...lossFigure(context),
    ...times(context),
    ...dimensions(context),
  ];
}

function overall({ facts, say, word }: SectionContext): Block[] {
  const board = facts.scores.score.defenceBoard;
  const hit = board.filter((unit) => unit.findings > 0);
  const reported = new Set<RecordId>(facts.responses.map((response) => response.unit));
  const silent = hit.filter((unit) => !reported.has(unit.unit));
  const text = paragraph(
    say(DEFENCE.overallText, {
      units: count(board.length, 'organisation'),
      hit: count(hit.length, 'organisation'),
      reported: count(reported.size, 'organisation'),
      silent: count(silent.length, 'organisation'),
    }),
  );
  if (silent.length === 0) return [text];
  const list = silent
    .map((unit) => facts.register.organisation(unit.unit))
    .join(word(FRAME.separator));
  return [text, paragraph(say(DEFENCE.silent, { list }))];
}

function times(context: SectionContext): Block[] {
  const figures = [...distributionFigure(context), ...spanFigure(context)];
  const stages = stageTable(context);
  if (figures.length === 0 && stages.length === 0) return [];
  const { word, say } = context;
  return [
    heading(2, 'defence-times', word(DEFENCE.times)),
    paragraph(say(DEFENCE.timesText)),
    ...stages,
    ...figures,
  ];
}

/** Stages in the order in which they follow each other. */
const STAGES = ['detect', 'triage', 'contain', 'recover', 'dwell'] as const;

function stageTable({ facts, word, clock }: SectionContext): Block[] {
  const measured = facts.metrics.overall;
  if (measured.detection.of === 0) return [];
  const rows = STAGES.map((stage) => {
    const summary = measured[stage];
    const time = (ms: number | null): Cell =>
      cell({
        text: ms === null ? '—' : clock.duration(ms),
        trace: { type: 'metric', metric: stage },
      });
    return row(
      textCell(word(METRIC_TERMS[stage].name)),
      cell(count(summary.measured, 'response')),
      time(summary.meanMs),
      time(summary.medianMs),
      cell(count(summary.missing, 'response')),
      cell(count(summary.implausible, 'response')),
    );
  });
  const columns = [
    column(word(DEFENCE.stage), 5),
    column(word(TIME_SUMMARY_TERMS.measured), 2, 'number'),
    column(word(TIME_SUMMARY_TERMS.mean), 3, 'number'),
    column(word(TIME_SUMMARY_TERMS.median), 3, 'number'),
    column(word(TIME_SUMMARY_TERMS.missing), 2, 'number'),
    column(word(TIME_SUMMARY_TERMS.implausible), 2.6, 'number'),
  ];
  return [table(word(DEFENCE.timesTable), columns, rows)];
}

function dimensions({ facts, word, say }: SectionContext): Block[] {
  const { scores } = facts;
  const lines = groupBy(
    scores.lines.filter((line) => line.kind === 'report' && line.standing === 'confirmed'),
    (line) => line.category,
  );
  const rows = scores.book.categories
    .filter(
      (category) =>
        category.side === 'defence' && category.permille !== null && lines.has(category.id),
    )
    .map((category) => {
      const own = lines.get(category.id) ?? [];
      const reports = new Set(own.map((line) => line.subject)).size;
      const achieved = own.reduce(
        (sum, line) =>
          sum + (line.kind === 'report' ? (line.inputs.permille * line.inputs.achieved) / 1000 : 0),
        0,
      );
      const share = category.permille ?? 0;
      const ids = own.map((line) => line.id);
      const won = sumOf(own.map((line) => scores.inPoints(line.given)));
      return row(
        textCell(word(category.name)),
        textCell(`${share / 10}%`),
        cell({
          text: `${((100 * achieved) / reports / share).toFixed(1)}%`,
          trace: { type: 'ledger', lines: ids },
        }),
        cell(points(won, { type: 'ledger', lines: ids })),
      );
    });
  if (rows.length === 0) return [];
  const columns = [
    column(word(DEFENCE.dimension), 4),
    column(word(DEFENCE.share), 2, 'number'),
    column(word(DEFENCE.achieved), 2, 'number'),
    column(word(DEFENCE.wonBack), 2, 'number'),
  ];
  return [
    heading(2, 'defence-dimensions', word(DEFENCE.dimensions)),
    paragraph(say(DEFENCE.dimensionsText)),
    table(word(DEFENCE.dimensions), columns, rows),
  ];
}
