import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart.tsx';
import type { ChartColors } from '#renderer/ui/chart-theme.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { AttackRow } from '#shared/scoring/board-rows.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import { pointsText } from '#renderer/data/points-text.ts';
import { useNameOf } from '#renderer/data/use-name-of.ts';

interface CategoryChartProps {
  readonly rows: readonly AttackRow[];
  readonly book: RuleBook;
}

/** What the leading teams got their points for. */
export function CategoryChart({ rows, book }: CategoryChartProps) {
  const { t, i18n } = useTranslation('board');
  const nameOf = useNameOf();
  const language = i18n.language as Language;
  const shown = useMemo(() => rows.slice(0, 10), [rows]);
  const categories = useMemo(
    () => book.categories.filter(({ id }) => shown.some((row) => (row.byCategory[id] ?? 0) !== 0)),
    [book, shown],
  );
  const option = useCallback(
    (colors: ChartColors) => ({
      color: [...colors.categories],
      legend: { top: 0, left: 0, type: 'scroll', itemWidth: 12, itemHeight: 12 },
      grid: { left: 8, right: 24, top: 36, bottom: 4, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: {
        type: 'value',
        axisLabel: { formatter: (value: number) => value.toLocaleString(language) },
      },
      yAxis: { type: 'category', inverse: true, data: shown.map((row) => nameOf(row.team)) },
      series: categories.map(({ id, name }) => ({
        type: 'bar',
        stack: 'points',
        barMaxWidth: 18,
        name: inLanguage(name, language),
        data: shown.map((row) => (row.byCategory[id] ?? 0) / book.arithmetic.unitsPerPoint),
      })),
    }),
    [shown, categories, nameOf, language, book],
  );
  if (categories.length === 0) return null;
  return (
    <Chart
      label={t('chart')}
      height={72 + shown.length * 26}
      option={option}
      table={
        <DataTable
          caption={t('chart')}
          rows={shown}
          rowKey={(row) => row.team}
          columns={[
            {
              id: 'team',
              header: t('columns.team'),
              isRowHeader: true,
              render: (row) => nameOf(row.team),
            },
            ...categories.map(({ id, name }) => ({
              id,
              header: inLanguage(name, language),
              align: 'end' as const,
              render: (row: AttackRow) => pointsText(row.byCategory[id] ?? 0, book, language),
            })),
          ]}
        />
      }
    />
  );
}
