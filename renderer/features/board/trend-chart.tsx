import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { Chart } from '#renderer/ui/chart.tsx';
import type { ChartColors } from '#renderer/ui/chart-theme.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Text } from '#renderer/ui/text.tsx';
import type { Exact } from '#shared/kernel/decimal.ts';
import { known } from '#shared/kernel/result.ts';
import { receiptKind } from '#shared/domain/judging.ts';
import { receiptId } from '#shared/journal/dossier.ts';
import type { AttackRow } from '#shared/scoring/board-rows.ts';
import type { LedgerLine } from '#shared/scoring/ledger.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';
import { pointTrend, type PointTrend } from './point-trend.ts';
import { pointsText } from '#renderer/data/points-text.ts';
import { useNameOf } from '#renderer/data/use-name-of.ts';

interface TrendChartProps {
  readonly score: Score;
  readonly book: RuleBook;
}

/** Lines beyond these can't be told apart any more; the table has the same teams. */
const SHOWN_TEAMS = 8;

/** Points of the leading teams at the end of each day, by the day on which a finding was received. */
export function TrendChart({ score, book }: TrendChartProps) {
  const { t, i18n } = useTranslation('board');
  const nameOf = useNameOf();
  const trend = useTrend(score);
  const option = useTrendOption(trend, book, nameOf);
  if (trend.days.length === 0) return null;
  const points = (units: Exact): string => pointsText(units, book, i18n.language);
  const rows = trend.days.map((day, at) => ({ day, at }));
  return (
    <div>
      <Chart
        label={t('trend')}
        height={220}
        option={option}
        table={
          <DataTable
            caption={t('trend')}
            rows={rows}
            rowKey={({ day }) => day}
            columns={[
              { id: 'day', header: t('columns.day'), isRowHeader: true, render: ({ day }) => day },
              ...trend.teams.map(({ team, totals }) => ({
                id: team,
                header: nameOf(team),
                align: 'end' as const,
                render: ({ at }: { readonly at: number }) =>
                  points(known(totals[at], 'a team has a total for every day')),
              })),
            ]}
          />
        }
      />
      {!trend.undated.equals(0) && (
        <Text as="p" size={13} tone={2}>
          {t('undated', { points: points(trend.undated) })}
        </Text>
      )}
    </div>
  );
}

function useTrend({ attackBoard, ledger }: Score): PointTrend {
  const { timeZone } = useExerciseHead();
  const receipts = useTable(receiptKind);
  return useMemo(() => {
    // en-CA writes days in the order that sorts.
    const day = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    const dayOf = (line: LedgerLine): string | null => {
      if (line.kind === 'protection' || line.kind === 'drip') return null;
      const received = receipts.get(receiptId(line.submission))?.value.decidedAt;
      return received === undefined ? null : day.format(received);
    };
    const teams = attackBoard.slice(0, SHOWN_TEAMS).map(({ team }: AttackRow) => ({
      team,
      lines: ledger.linesOfTeam(team),
    }));
    return pointTrend(teams, dayOf);
  }, [attackBoard, ledger, receipts, timeZone]);
}

/** Lines are told apart by mark and stroke as well as by colour. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const;
const STROKES = ['solid', 'dashed', 'dotted'] as const;

function useTrendOption(trend: PointTrend, book: RuleBook, nameOf: (id: string) => string) {
  const { i18n } = useTranslation();
  const { unitsPerPoint } = book.arithmetic;
  return useCallback(
    (colors: ChartColors) => ({
      color: [...colors.categories],
      legend: { top: 0, left: 0, type: 'scroll', itemWidth: 24, itemHeight: 10 },
      grid: { left: 8, right: 24, top: 36, bottom: 4, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        boundaryGap: false,
        data: trend.days.map((day) => day.slice(5)),
      },
      yAxis: { type: 'value', axisLabel: { formatter: axisFigure(i18n.language) } },
      series: trend.teams.map(({ team, totals }, at) => ({
        type: 'line',
        name: nameOf(team),
        symbol: SYMBOLS[at % SYMBOLS.length],
        symbolSize: 7,
        lineStyle: { type: STROKES[at % STROKES.length] },
        data: totals.map((total) => total.div(unitsPerPoint).valueOf()),
      })),
    }),
    [trend, unitsPerPoint, nameOf, i18n.language],
  );
}

const axisFigure =
  (language: string) =>
  (value: number): string =>
    value.toLocaleString(language);
