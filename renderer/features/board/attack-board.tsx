import { type CSSProperties, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/state/preferences.ts';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { AttackRow } from '#shared/scoring/board-rows.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import type { Score } from '#shared/scoring/score.ts';
import styles from './board.module.css';
import { CategoryChart } from './category-chart.tsx';
import { pointsText } from '#renderer/data/points-text.ts';
import { TrendChart } from './trend-chart.tsx';
import { useNameOf } from '#renderer/data/use-name-of.ts';

interface AttackBoardProps {
  readonly score: Score;
  readonly book: RuleBook;
  readonly chosen: RecordId | null;
  readonly onChoose: (team: RecordId) => void;
}

/** Attack teams by points. */
export function AttackBoard({ score, book, chosen, onChoose }: AttackBoardProps) {
  const { t } = useTranslation('board');
  const density = usePreferences((state) => state.density);
  const columns = useAttackColumns(book);
  const rows = score.attackBoard;
  // As high as its rows, up to half of the page: the charts beneath stay in sight.
  const ranks: CSSProperties & Record<`--${string}`, number> = { '--rows': rows.length };
  const order = useMemo(() => rows.map((_, index) => index), [rows]);
  return (
    <div className={styles['board']}>
      <div className={styles['ranks']} style={ranks}>
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
      <CategoryChart rows={rows} book={book} />
      <TrendChart score={score} book={book} />
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
