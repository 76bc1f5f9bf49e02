import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useActor, useActorChoices } from '#renderer/data/use-session-state.ts';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { orderStop } from '#shared/commands/order-stop.ts';
import {
  CHANNELS,
  type Channel,
  STOP_SCOPES,
  stopKind,
  type StopScope,
} from '#shared/domain/stop.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ActionDialog } from './action-dialog.tsx';
import { TargetField } from './target-field.tsx';
import { useMayControl } from './use-may-control.ts';
import { WhomToCall } from './whom-to-call.tsx';

/** Orders a stop from wherever one is; those who may not order one learn whom to call. */
export function StopDialog({ onClose }: { readonly onClose: () => void }) {
  return useMayControl(stopKind) ? (
    <OrderForm onClose={onClose} />
  ) : (
    <WhomToCall onClose={onClose} />
  );
}

interface Entry {
  readonly scope: StopScope;
  readonly subject: string | null;
  readonly orderedBy: string;
  readonly channel: Channel;
  readonly reason: string;
  readonly instruction: string;
  readonly stoppedAt: number | null;
}

function OrderForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('control');
  const session = useSession();
  const ownName = useOwnName();
  const [entry, setEntry] = useState<Entry>(() => ({
    scope: 'exercise',
    subject: null,
    orderedBy: ownName,
    channel: 'in-person',
    reason: '',
    instruction: t('stop.instructionAtFirst'),
    stoppedAt: session.ports.clock.now(),
  }));
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Entry>): void => setEntry((before) => ({ ...before, ...change }));
  const required = (isMissing: boolean): string | undefined =>
    tried && isMissing ? t('required') : undefined;
  const { scope, subject, orderedBy, reason, stoppedAt } = entry;
  const lacksSubject = scope !== 'exercise' && subject === null;
  const perform = () => {
    setTried(true);
    if (lacksSubject || orderedBy.trim() === '' || reason.trim() === '' || stoppedAt === null) {
      return null;
    }
    return session.run(orderStop, { ...entry, stoppedAt, subject: subject as RecordId | null });
  };
  return (
    <ActionDialog
      title={t('stop.title')}
      submitLabel={t('stop.order')}
      tone="danger"
      size="large"
      perform={perform}
      done={t('stop.ordered')}
      onClose={onClose}
    >
      <Text as="p" size={13} tone={2}>
        {t('stop.hint')}
      </Text>
      <RadioGroup
        label={t('stop.scope')}
        orientation="horizontal"
        options={STOP_SCOPES.map((id) => ({ id, label: t(`stop.scopes.${id}`) }))}
        value={scope}
        onChange={(chosen) => set({ scope: chosen, subject: null })}
      />
      {scope !== 'exercise' && (
        <TargetField
          key={scope}
          kind={scope}
          label={t(`stop.scopes.${scope}`)}
          value={subject}
          onChange={(chosen) => set({ subject: chosen })}
          error={required(lacksSubject)}
        />
      )}
      <TextArea
        label={t('stop.reason')}
        description={t('stop.reasonHint')}
        rows={2}
        value={reason}
        onChange={(text) => set({ reason: text })}
        isRequired
        error={required(reason.trim() === '')}
      />
      <OrderedFields entry={entry} set={set} required={required} />
      <TextArea
        label={t('stop.instruction')}
        description={t('stop.instructionHint')}
        rows={2}
        value={entry.instruction}
        onChange={(text) => set({ instruction: text })}
      />
    </ActionDialog>
  );
}

interface OrderedFieldsProps {
  readonly entry: Entry;
  readonly set: (change: Partial<Entry>) => void;
  readonly required: (isMissing: boolean) => string | undefined;
}

function OrderedFields({ entry, set, required }: OrderedFieldsProps) {
  const { t } = useTranslation('control');
  const { timeZone } = useExerciseHead();
  const { orderedBy, stoppedAt } = entry;
  return (
    <Columns min={160}>
      <TextField
        label={t('stop.orderedBy')}
        value={orderedBy}
        onChange={(text) => set({ orderedBy: text })}
        isRequired
        error={required(orderedBy.trim() === '')}
      />
      <Select
        label={t('stop.channel')}
        options={CHANNELS.map((id) => ({ id, label: t(`channel.${id}`) }))}
        value={entry.channel}
        onChange={(chosen) => set({ channel: chosen })}
      />
      <DateTimeField
        label={t('stop.stoppedAt')}
        value={stoppedAt}
        onChange={(at) => set({ stoppedAt: at })}
        timeZone={timeZone}
        isRequired
        error={required(stoppedAt === null)}
      />
    </Columns>
  );
}

/** Name of the person acted as, empty where it is not known. */
export function useOwnName(): string {
  const actor = useActor();
  const choices = useActorChoices();
  return choices.find((choice) => choice.actor.person === actor.person)?.name ?? '';
}
