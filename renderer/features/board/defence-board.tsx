import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/state/preferences.ts';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Meter } from '#renderer/ui/meter.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { DefenceRow } from '#shared/scoring/board-rows.ts';
import type { RuleBook } from '#shared/scoring/rule-book.ts';
import styles from './board.module.css';
import { pointsText } from '#renderer/data/points-text.ts';
import { useNameOf } from '#renderer/data/use-name-of.ts';

interface DefenceBoardProps {
  readonly rows: readonly DefenceRow[];
  readonly book: RuleBook;
  readonly chosen: RecordId | null;
  readonly onChoose: (unit: RecordId) => void;
}

/** Highest 防护值 that the published formula can give, in ten-thousandths. */
const FULL_VALUE = 10_000 * 10_000;

/** Defender units by 防护值. */
export function DefenceBoard({ rows, book, chosen, onChoose }: DefenceBoardProps) {
  const { t } = useTranslation('board');
  const density = usePreferences((state) => state.density);
  const columns = useDefenceColumns(book);
  const order = useMemo(() => rows.map((_, index) => index), [rows]);
  return (
    <div className={styles['board']}>
      <div className={styles['grid']}>
        <VirtualGrid
          label={t('defence')}
          rows={order}
          rowAt={useCallback((index: number) => rows[index] as DefenceRow, [rows])}
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

const keyOf = (row: DefenceRow): string => row.unit;

function useDefenceColumns(book: RuleBook): readonly GridColumn<DefenceRow>[] {
  const { t, i18n } = useTranslation('board');
  const nameOf = useNameOf();
  return useMemo(() => {
    const points = (units: number | string): string => pointsText(units, book, i18n.language);
    const figure = (
      id: 'rank' | 'deduction' | 'base' | 'bonus' | 'findings' | 'reports' | 'pending',
      width: number,
      render: (row: DefenceRow) => string | number,
    ): GridColumn<DefenceRow> => ({ id, header: t(`columns.${id}`), width, align: 'end', render });
    return [
      figure('rank', 48, (row) => row.rank ?? '—'),
      {
        id: 'unit',
        header: t('columns.unit'),
        width: 152,
        grow: 1,
        render: (row) => <UnitName row={row} name={nameOf(row.unit)} />,
      },
      {
        id: 'value',
        header: t('columns.value'),
        width: 132,
        align: 'end',
        render: (row) => <ValueBar row={row} name={nameOf(row.unit)} />,
      },
      figure('deduction', 64, (row) => points(row.deduction)),
      figure('base', 72, (row) => points(row.base)),
      figure('bonus', 64, (row) => points(row.bonus)),
      figure('findings', 76, (row) => row.findings),
      figure('reports', 80, (row) => row.reports),
      figure('pending', 56, (row) => row.pending),
    ];
  }, [t, i18n.language, nameOf, book]);
}

interface CellProps {
  readonly row: DefenceRow;
  readonly name: string;
}

function UnitName({ row, name }: CellProps) {
  const { t } = useTranslation('board');
  return (
    <span className={styles['name']}>
      <Text isTruncated title={name}>
        {name}
      </Text>
      {row.eliminatedAt !== null && (
        <StatusPill look="plain" tone="danger" label={t('eliminated')} />
      )}
      {row.withdrawn && <StatusPill look="plain" tone="neutral" label={t('withdrawn')} />}
    </span>
  );
}

function ValueBar({ row, name }: CellProps) {
  return (
    <span className={styles['value']}>
      <Meter
        look="bare"
        tone="defence"
        label={name}
        value={Math.max(0, row.valueUnits)}
        max={FULL_VALUE}
        valueText={row.value}
      />
      <Text weight="strong">{row.value}</Text>
    </span>
  );
}
