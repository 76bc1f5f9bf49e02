import { FileClock, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { GridColumn } from '#renderer/ui/grid-column.ts';
import { Inline } from '#renderer/ui/layout.tsx';
import { StatusPill } from '#renderer/ui/status-pill.tsx';
import { type ListOrder, listOrderKind } from '#shared/domain/list-order.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { OrderDetail } from './order-detail.tsx';
import { OrderDialog } from './order-dialog.tsx';
import { RecordList } from './record-list.tsx';
import { useMayControl } from './use-may-control.ts';

type Order = Recorded<ListOrder>;
const keyOf = ({ id }: Order): string => id;

/** All list change orders, latest first, and one of them beside the list. */
export function OrdersTab() {
  const { t } = useTranslation('control');
  const table = useTable(listOrderKind);
  const orders = useMemo(
    () => [...table].sort((a, b) => b.value.signedAt - a.value.signedAt || (a.id < b.id ? 1 : -1)),
    [table],
  );
  const columns = useColumns(orders);
  const maySign = useMayControl(listOrderKind);
  const [openId, setOpen] = useState<string | null>(() => orders[0]?.id ?? null);
  const [isWriting, setWriting] = useState(false);
  const open = orders.find(({ id }) => id === openId);
  return (
    <>
      <Inline justify="between">
        <span>{t('order.about')}</span>
        {maySign && (
          <Button icon={Plus} variant="primary" onPress={() => setWriting(true)}>
            {t('order.new')}
          </Button>
        )}
      </Inline>
      <RecordList
        label={t('tabs.orders')}
        rows={orders}
        rowKey={keyOf}
        columns={columns}
        openId={openId}
        onOpen={setOpen}
        detail={
          open === undefined ? null : <OrderDetail key={open.id} order={open} orders={orders} />
        }
        empty={
          <EmptyState icon={FileClock} title={t('order.none')}>
            {t('order.noneText')}
          </EmptyState>
        }
      />
      {isWriting && <OrderDialog onClose={() => setWriting(false)} />}
    </>
  );
}

function useColumns(orders: readonly Order[]): readonly GridColumn<Order>[] {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  return useMemo((): readonly GridColumn<Order>[] => {
    const countered = new Set(orders.map(({ value }) => value.counters));
    return [
      {
        id: 'number',
        header: t('order.number'),
        width: 180,
        grow: 1,
        isAlwaysShown: true,
        render: ({ value }) => value.number,
      },
      {
        id: 'state',
        header: t('stop.state'),
        width: 110,
        render: ({ id, value }) => {
          if (countered.has(id))
            return (
              <StatusPill look="plain" tone="neutral" shape="cross" label={t('order.countered')} />
            );
          return value.counters === null ? (
            <StatusPill look="plain" tone="positive" label={t('order.inForce')} />
          ) : (
            <StatusPill look="plain" tone="info" label={t('order.isCounter')} />
          );
        },
      },
      {
        id: 'changes',
        header: t('order.lines'),
        width: 260,
        grow: 3,
        render: ({ value }) =>
          value.changes
            .map(({ type, subjectName }) => `${t(`order.types.${type}`)} ${subjectName}`)
            .join(t('order.separator')),
      },
      {
        id: 'signedAt',
        header: t('order.signedAt'),
        width: 140,
        render: ({ value }) => time.moment(value.signedAt),
      },
      {
        id: 'orderedBy',
        header: t('order.orderedBy'),
        width: 120,
        render: ({ value }) => value.orderedBy,
      },
    ];
  }, [t, time, orders]);
}
