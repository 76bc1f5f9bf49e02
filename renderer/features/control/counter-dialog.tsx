import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { counterListOrder } from '#shared/commands/sign-list-order.ts';
import type { ListOrder } from '#shared/domain/list-order.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { ActionDialog } from './action-dialog.tsx';
import { PreviewView } from './moves-view.tsx';
import { useOwnName } from './stop-dialog.tsx';
import { useOrderPreview } from './use-order-preview.ts';

interface CounterDialogProps {
  readonly order: Recorded<ListOrder>;
  readonly onClose: () => void;
}

/** Takes an order back by another one: from the beginning, or from a moment on. */
export function CounterDialog({ order, onClose }: CounterDialogProps) {
  const { t } = useTranslation('control');
  const session = useSession();
  const { timeZone } = useExerciseHead();
  const ownName = useOwnName();
  const [head, setHead] = useState({ number: '', basis: '', orderedBy: ownName });
  const [type, setType] = useState<'all' | 'onward'>('onward');
  const [from, setFrom] = useState<number | null>(() => session.ports.clock.now());
  const [tried, setTried] = useState(false);
  const earliest = Math.min(...order.value.changes.map((change) => change.effectiveFrom));
  const reach =
    type === 'all' ? ({ type } as const) : ({ type, from: Math.max(from ?? 0, earliest) } as const);
  const preview = useOrderPreview(
    counterListOrder,
    { ...PREVIEWED, order: order.id, reach, moves: [] },
    reach.type === 'all' ? earliest : reach.from,
    JSON.stringify([order.id, reach]),
  );
  const ready = preview.type === 'ready' ? preview.preview : null;
  const perform = () => {
    setTried(true);
    const lacks = Object.values(head).some((text) => text.trim() === '');
    if (lacks || ready === null || (type === 'onward' && from === null)) return null;
    return session.run(counterListOrder, { ...head, order: order.id, reach, moves: ready.moves });
  };
  const field = (name: keyof typeof head) => ({
    label: t(`order.${name}`),
    value: head[name],
    onChange: (text: string) => setHead((before) => ({ ...before, [name]: text })),
    isRequired: true,
    error: tried && head[name].trim() === '' ? t('required') : undefined,
  });
  return (
    <ActionDialog
      title={t('order.counterTitle', { number: order.value.number })}
      submitLabel={t('order.counterSign')}
      size="large"
      perform={perform}
      done={t('order.counterSigned')}
      onClose={onClose}
    >
      <Columns min={240}>
        <TextField {...field('number')} />
        <TextField {...field('basis')} />
        <TextField {...field('orderedBy')} />
      </Columns>
      <RadioGroup
        label={t('order.reach')}
        options={[
          { id: 'onward', label: t('order.reaches.onward'), detail: t('order.reachHints.onward') },
          { id: 'all', label: t('order.reaches.all'), detail: t('order.reachHints.all') },
        ]}
        value={type}
        onChange={setType}
      />
      {type === 'onward' && (
        <DateTimeField
          label={t('order.effectiveFrom')}
          value={from}
          onChange={setFrom}
          timeZone={timeZone}
          isRequired
        />
      )}
      <Panel title={t('order.preview')} headingLevel={3}>
        <PreviewView preview={preview} />
      </Panel>
    </ActionDialog>
  );
}

/** Stands for the head while it is not there yet; nothing of it is kept. */
const PREVIEWED = { number: '\u2013', basis: '\u2013', orderedBy: '\u2013' };
