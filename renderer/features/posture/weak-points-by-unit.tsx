import { ShieldAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/state/preferences.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn, GridSort } from '#renderer/ui/grid-column.ts';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import { UNSETTLED } from '#shared/domain/weak-point-state.ts';
import { known } from '#shared/kernel/result.ts';
import styles from './posture.module.css';
import type { WeakPointIndex } from './use-weak-point-index.ts';
import { daysLate } from './weak-point-columns.tsx';

interface UnitRow {
  readonly unit: string;
  readonly name: string;
  open: number;
  overdue: number;
  critical: number;
  exposed: number;
  exploited: number;
  closed: number;
  all: number;
}

const COUNTS = ['open', 'overdue', 'critical', 'exposed', 'exploited', 'closed', 'all'] as const;
const keyOf = ({ unit }: UnitRow): string => unit;

interface WeakPointsByUnitProps {
  readonly index: WeakPointIndex;
  /** Shows what is open of one unit. */
  readonly onUnit: (unit: string) => void;
}

/** Weak points counted by unit, those with most to do first. */
export function WeakPointsByUnit({ index, onUnit }: WeakPointsByUnitProps) {
  const { t } = useTranslation('posture');
  const density = usePreferences((state) => state.density);
  const [sort, setSort] = useState<GridSort>({ column: 'open', direction: 'descending' });
  const counted = useMemo(() => countByUnit(index), [index]);
  const rows = useMemo(() => sorted(counted, sort), [counted, sort]);
  const places = useMemo(() => rows.map((_, at) => at), [rows]);
  const columns = useMemo(
    (): GridColumn<UnitRow>[] => [
      {
        id: 'name',
        header: t('weak.unitColumn.unit'),
        width: 260,
        grow: 2,
        isSortable: true,
        isAlwaysShown: true,
        render: ({ name }) => (name === '' ? <Text tone={3}>{t('weak.noUnit')}</Text> : name),
      },
      ...COUNTS.map((id) => ({
        id,
        header: t(`weak.unitColumn.${id}`),
        width: 112,
        align: 'end' as const,
        isSortable: true,
        render: (row: UnitRow) =>
          id === 'overdue' && row[id] > 0 ? <Text tone="danger">{row[id]}</Text> : row[id],
      })),
    ],
    [t],
  );
  return (
    <div className={styles['grid']}>
      <VirtualGrid
        label={t('weak.views.units')}
        rows={places}
        rowAt={(at) => known(rows[at], 'the grid asks for rows that it was given')}
        rowKey={keyOf}
        columns={columns}
        sort={sort}
        onSortChange={(next) => next !== null && setSort(next)}
        onOpen={onUnit}
        density={density}
        empty={<EmptyState icon={ShieldAlert} title={t('weak.empty')} />}
      />
    </div>
  );
}

function countByUnit(index: WeakPointIndex): UnitRow[] {
  const rows = new Map<string, UnitRow>();
  for (const record of index.table) {
    const unit = index.unit(record.value) ?? '';
    const row = rows.get(unit) ?? {
      unit,
      name: index.unitName(record.value),
      open: 0,
      overdue: 0,
      critical: 0,
      exposed: 0,
      exploited: 0,
      closed: 0,
      all: 0,
    };
    rows.set(unit, row);
    const { state } = index.standing(record);
    const isOpen = UNSETTLED.has(state);
    row.all++;
    if (isOpen) row.open++;
    if (daysLate(index, record) > 0) row.overdue++;
    if (isOpen && record.value.severity === 'critical') row.critical++;
    if (isOpen && record.value.exposure === 'internet') row.exposed++;
    if (index.exploitedBy(record.id).length > 0) row.exploited++;
    if (state === 'closed') row.closed++;
  }
  return [...rows.values()];
}

function sorted(rows: readonly UnitRow[], { column, direction }: GridSort): UnitRow[] {
  const sign = direction === 'descending' ? -1 : 1;
  const by = COUNTS.find((id) => id === column);
  return rows.toSorted((a, b) =>
    by === undefined
      ? sign * a.name.localeCompare(b.name, 'zh')
      : sign * (a[by] - b[by]) || a.name.localeCompare(b.name, 'zh'),
  );
}
