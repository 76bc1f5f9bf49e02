import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/state/preferences.ts';
import { Chart } from '#renderer/ui/chart.tsx';
import type { ChartColors } from '#renderer/ui/chart-theme.ts';
import { DataTable } from '#renderer/ui/data-table.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { AttackRow } from '#shared/scoring/board-rows.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import styles from './board.module.css';
import { pointsText } from './points.ts';
import { useNameOf } from './use-name-of.ts';

interface AttackBoardProps {
  readonly rows: readonly AttackRow[];
  readonly book: RuleBook;
  readonly chosen: RecordId | null;
  readonly onChoose: (team: RecordId) => void;
}

/** Attack teams by points. */
export function AttackBoard({ rows, book, chosen, onChoose }: AttackBoardProps) {
  const { t } = useTranslation('board');
  const density = usePreferences((state) => state.density);
  const columns = useAttackColumns(book);
  const order = useMemo(() => rows.map((_, index) => index), [rows]);
  return (
    <div className={styles['board']}>
      <CategoryChart rows={rows} book={book} />
      <div className={styles['grid']}>
        <VirtualGrid
          label={t('attack')}
          rows={order}
          rowAt={useCallback((index: number) => rows[index] as AttackRow, [rows])}
          rowKey={keyOf}
          columns={columns}
          activeKey={chosen}
          onActiveChange={(key) => {
            if (key !== null) onChoose(key as RecordId);
          }}
          selectionMode="none"
          density={density}
          empty={null}
        />
      </div>
    </div>
  );
}

const keyOf = (row: AttackRow): string => row.team;

function useAttackColumns(book: RuleBook): readonly GridColumn<AttackRow>[] {
  const { t, i18n } = useTranslation('board');
  const nameOf = useNameOf();
  return useMemo(() => {
    const points = (units: number): string => pointsText(units, book, i18n.language);
    const figure = (id: 'taken' | 'extra' | 'penalties'): GridColumn<AttackRow> => ({
      id,
      header: t(`columns.${id}`),
      width: 84,
      align: 'end',
      render: (row) => points(row[id]),
    });
    return [
      {
        id: 'rank',
        header: t('columns.rank'),
        width: 64,
        align: 'end',
        render: (row) => row.rank ?? '—',
      },
      {
        id: 'team',
        header: t('columns.team'),
        width: 160,
        grow: 1,
        render: (row) => (
          <span className={styles['name']}>
            <Text isTruncated title={nameOf(row.team)}>
              {nameOf(row.team)}
            </Text>
            {row.disqualified && (
              <StatusPill look="plain" tone="danger" label={t('disqualified')} />
            )}
          </span>
        ),
      },
      {
        id: 'total',
        header: t('columns.total'),
        width: 100,
        align: 'end',
        render: (row) => <Text weight="strong">{points(row.total)}</Text>,
      },
      figure('taken'),
      figure('extra'),
      figure('penalties'),
      {
        id: 'confirmed',
        header: t('columns.confirmed'),
        width: 72,
        align: 'end',
        render: (row) => row.confirmed,
      },
      {
        id: 'pending',
        header: t('columns.pending'),
        width: 72,
        align: 'end',
        render: (row) => row.pending,
      },
    ];
  }, [t, i18n.language, nameOf, book]);
}

function CategoryChart({ rows, book }: Pick<AttackBoardProps, 'rows' | 'book'>) {
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
      grid: { left: 8, right: 24, top: 36, bottom: 0, containLabel: true },
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
          rowKey={keyOf}
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
