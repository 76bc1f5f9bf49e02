import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '#renderer/ui/chart.tsx';
import type { ChartColors } from '#renderer/ui/chart-theme.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { shareOf } from '#shared/metrics/counted-rate.ts';
import { nameText, type RateId, type RateRow } from './rate-table.tsx';
import { useShareText } from './use-share-text.ts';

const DRAWN: readonly RateId[] = ['managed', 'closed', 'handled'];
const SHOWN = 20;

/** The three indicators of the groups side by side, the lowest first. */
export function RateChart({ rows }: { readonly rows: readonly RateRow[] }) {
  const { t, i18n } = useTranslation('posture');
  const share = useShareText();
  const shown = useMemo(() => {
    const lowest = (row: RateRow): number =>
      Math.min(...DRAWN.map((id) => shareOf(row.rates[id]) ?? 1));
    return rows.toSorted((a, b) => lowest(a) - lowest(b)).slice(0, SHOWN);
  }, [rows]);
  const name = useCallback(
    ({ id, name: given }: RateRow) =>
      nameText(id, given, t('indicators.everyone'), t('indicators.none')),
    [t],
  );
  const option = useCallback(
    (colors: ChartColors) => ({
      color: [...colors.categories],
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12 },
      grid: { left: 8, right: 24, top: 36, bottom: 4, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: {
        type: 'value',
        min: 0,
        max: 100,
        axisLabel: { formatter: (value: number) => `${value.toLocaleString(i18n.language)}%` },
      },
      yAxis: { type: 'category', inverse: true, data: shown.map(name) },
      series: DRAWN.map((id) => ({
        type: 'bar',
        barMaxWidth: 10,
        name: t(`indicators.rate.${id}`),
        data: shown.map((row) => {
          const value = shareOf(row.rates[id]);
          return value === null ? null : Math.round(value * 1000) / 10;
        }),
      })),
    }),
    [shown, name, t, i18n.language],
  );
  return (
    <Chart
      label={t('indicators.chart')}
      height={72 + shown.length * 40}
      option={option}
      table={
        <DataTable
          caption={t('indicators.chart')}
          rows={shown}
          rowKey={({ id }) => id}
          columns={[
            { id: 'name', header: t('index.group'), isRowHeader: true, render: name },
            ...DRAWN.map((id) => ({
              id,
              header: t(`indicators.rate.${id}`),
              align: 'end' as const,
              render: (row: RateRow) => share(row.rates[id]),
            })),
          ]}
        />
      }
    />
  );
}
