import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Text } from '#renderer/ui/text.tsx';
import { VirtualGrid } from '#renderer/ui/virtual-grid.tsx';
import { ChartNoAxesColumn } from 'lucide-react';
import { type CountedRate, shareOf } from '#shared/metrics/counted-rate.ts';
import { known } from '#shared/kernel/result.ts';
import styles from './posture.module.css';
import { useShareText } from './use-share-text.ts';

/** The indicators, in their order. */
export const RATES = [
  'managed',
  'managedWeighted',
  'closed',
  'closedOnTime',
  'handled',
  'handledOnTime',
] as const;
export type RateId = (typeof RATES)[number];

/** One group and its indicators. */
export interface RateRow {
  readonly id: string;
  readonly name: string;
  readonly rates: Readonly<Record<RateId, CountedRate>>;
}

/** A figure that was asked about. */
export interface OpenRate {
  readonly id: RateId;
  readonly name: string;
  readonly rate: CountedRate;
}

interface RateTableProps {
  readonly rows: readonly RateRow[];
  readonly onOpen: (open: OpenRate) => void;
}

const keyOf = ({ id }: RateRow): string => id;
const ROW = 40;
const HEAD = 36;
const SHOWN = 12;

/** Indicators of groups; a figure opens its definition and the records behind it. */
export function RateTable({ rows, onOpen }: RateTableProps) {
  const { t } = useTranslation('posture');
  const share = useShareText();
  const places = useMemo(() => rows.map((_, at) => at), [rows]);
  const columns = useMemo(
    (): GridColumn<RateRow>[] => [
      {
        id: 'name',
        header: t('index.group'),
        width: 220,
        grow: 2,
        isAlwaysShown: true,
        render: ({ id, name }) =>
          nameText(id, name, t('indicators.everyone'), t('indicators.none')),
      },
      ...RATES.map((id) => ({
        id,
        header: t(`indicators.rate.${id}`),
        width: 150,
        grow: 1,
        align: 'end' as const,
        render: (row: RateRow) => {
          const rate = row.rates[id];
          return shareOf(rate) === null ? (
            <Text tone={3} title={t('indicators.nothingToCount')}>
              –
            </Text>
          ) : (
            <Button
              size="small"
              variant="quiet"
              onPress={() => onOpen({ id, name: row.name, rate })}
              aria-label={`${row.name} ${t(`indicators.rate.${id}`)} ${share(rate)}`}
            >
              {share(rate)}
            </Button>
          );
        },
      })),
    ],
    [t, share, onOpen],
  );
  return (
    <div
      className={styles['fixed']}
      style={{ height: HEAD + ROW * Math.min(Math.max(rows.length, 1), SHOWN) + 2 }}
    >
      <VirtualGrid
        label={t('tabs.indicators')}
        rows={places}
        rowAt={(at) => known(rows[at], 'the grid asks for rows that it was given')}
        rowKey={keyOf}
        columns={columns}
        density="comfortable"
        empty={<EmptyState icon={ChartNoAxesColumn} title={t('indicators.nothingToCount')} />}
      />
    </div>
  );
}

/** The name of a group: all units, or a unit, sector or district, which may be unnamed. */
export const nameText = (id: string, name: string, everyone: string, none: string): string =>
  id === 'all' ? everyone : name === '' ? none : name;
