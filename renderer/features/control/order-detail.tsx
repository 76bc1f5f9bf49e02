import { Printer, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { FactGrid } from '#renderer/ui/fact-grid.tsx';
import { Inline, Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { type ListChangeLine, type ListOrder, listOrderKind } from '#shared/domain/list-order.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { listOrderReport } from '#shared/report/sheets/list-order-sheet.ts';
import { CounterDialog } from './counter-dialog.tsx';
import { MovesView } from './moves-view.tsx';
import { SaveSheet } from './save-sheet.tsx';
import { useMayControl } from './use-may-control.ts';

interface OrderDetailProps {
  readonly order: Recorded<ListOrder>;
  readonly orders: readonly Recorded<ListOrder>[];
}

/** One signed order: what it changed, what that moved, how to print it or take it back. */
export function OrderDetail({ order, orders }: OrderDetailProps) {
  const { t } = useTranslation('control');
  const maySign = useMayControl(listOrderKind);
  const [isCountering, setCountering] = useState(false);
  const { id, value } = order;
  const counter = orders.find((one) => one.value.counters === id);
  const target = orders.find((one) => one.id === value.counters);
  return (
    <Stack gap={4}>
      <Inline justify="between" align="start">
        <Text as="h2" size={16} weight="strong">
          {value.number}
        </Text>
        <Inline>
          <SaveSheet
            label={t('order.print')}
            icon={Printer}
            fileName={t('order.fileName', { number: value.number })}
            build={(input) => listOrderReport(input, value, target?.value.number ?? '')}
          />
          {maySign && value.counters === null && counter === undefined && (
            <Button size="small" icon={Undo2} onPress={() => setCountering(true)}>
              {t('order.counter')}
            </Button>
          )}
        </Inline>
      </Inline>
      <OrderFacts value={value} counter={counter?.value.number} target={target?.value.number} />
      <Lines changes={value.changes} />
      <Text as="h3" weight="strong">
        {t('order.movesWhenSigned')}
      </Text>
      <MovesView moves={value.moves} />
      {isCountering && <CounterDialog order={order} onClose={() => setCountering(false)} />}
    </Stack>
  );
}

interface OrderFactsProps {
  readonly value: ListOrder;
  readonly counter: string | undefined;
  readonly target: string | undefined;
}

function OrderFacts({ value, counter, target }: OrderFactsProps) {
  const { t } = useTranslation('control');
  const time = useExerciseTime();
  const facts = [
    { id: 'title', label: t('order.title'), value: value.title, isWide: true },
    { id: 'basis', label: t('order.basis'), value: value.basis },
    { id: 'orderedBy', label: t('order.orderedBy'), value: value.orderedBy },
    { id: 'signedAt', label: t('order.signedAt'), value: time.moment(value.signedAt) },
    { id: 'target', label: t('order.takesBack'), value: target ?? '' },
    { id: 'counter', label: t('order.takenBackBy'), value: counter ?? '' },
  ].filter((fact) => fact.value !== '');
  return <FactGrid facts={facts} />;
}

function Lines({ changes }: { readonly changes: readonly ListChangeLine[] }) {
  const { t } = useTranslation(['control', 'terms']);
  const time = useExerciseTime();
  const valueOf = ({ type, value, valueName }: ListChangeLine): string => {
    if (type === 'key-unit' || type === 'target')
      return t(`terms:designationValue.${value as 'yes'}`);
    if (type === 'tag')
      return value.startsWith('-') ? t('control:order.tagOff', { tag: valueName }) : valueName;
    return valueName;
  };
  return (
    <DataTable
      caption={t('control:order.lines')}
      rows={changes.map((change, at) => ({ change, at }))}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          id: 'type',
          header: t('control:order.type'),
          render: ({ change }) => t(`control:order.types.${change.type}`),
        },
        {
          id: 'who',
          header: t('control:order.subject'),
          isRowHeader: true,
          render: ({ change }) => change.subjectName,
        },
        { id: 'what', header: t('control:order.value'), render: ({ change }) => valueOf(change) },
        {
          id: 'from',
          header: t('control:order.effectiveFrom'),
          render: ({ change }) => time.moment(change.effectiveFrom),
        },
      ]}
    />
  );
}
