import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead, useTable } from '#renderer/data/use-records.ts';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { recordStopCall } from '#shared/commands/answer-stop.ts';
import { personKind, teamKind } from '#shared/domain/register.ts';
import { CALL_ANSWERS, type CallAnswer } from '#shared/domain/stop.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ActionDialog } from './action-dialog.tsx';

interface CallDialogProps {
  readonly stop: RecordId;
  readonly team: RecordId;
  readonly onClose: () => void;
}

interface Entry {
  readonly person: string;
  readonly contact: string;
  readonly calledAt: number | null;
  readonly answer: CallAnswer;
  readonly note: string;
}

/** Notes one call on the call sheet. Person and number come from the register, so that mostly Enter is enough. */
export function CallDialog({ stop, team, onClose }: CallDialogProps) {
  const { t } = useTranslation('control');
  const session = useSession();
  const { timeZone } = useExerciseHead();
  const teams = useTable(teamKind);
  const people = useTable(personKind);
  const name = teams.get(team)?.value.name ?? '';
  const [entry, setEntry] = useState<Entry>(() => {
    const members = [...people].filter(({ value }) => value.team === team);
    const reached = members.find(({ value }) => value.contact !== '') ?? members[0];
    return {
      person: reached?.value.name ?? '',
      contact: reached?.value.contact || (teams.get(team)?.value.contact ?? ''),
      calledAt: session.ports.clock.now(),
      answer: 'acknowledged',
      note: '',
    };
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Entry>): void => setEntry((before) => ({ ...before, ...change }));
  const { person, calledAt } = entry;
  const perform = () => {
    setTried(true);
    if (person.trim() === '' || calledAt === null) return null;
    return session.run(recordStopCall, { ...entry, calledAt, stop, team });
  };
  return (
    <ActionDialog
      title={t('call.record', { team: name })}
      submitLabel={t('call.save')}
      perform={perform}
      done={t('call.saved', { team: name })}
      onClose={onClose}
    >
      <Columns min={240}>
        <TextField
          label={t('call.person')}
          value={person}
          onChange={(text) => set({ person: text })}
          isRequired
          error={tried && person.trim() === '' ? t('required') : undefined}
        />
        <TextField
          label={t('call.contact')}
          value={entry.contact}
          onChange={(text) => set({ contact: text })}
        />
      </Columns>
      <RadioGroup
        label={t('call.answer')}
        orientation="horizontal"
        options={CALL_ANSWERS.map((id) => ({ id, label: t(`call.answers.${id}`) }))}
        value={entry.answer}
        onChange={(answer) => set({ answer })}
      />
      <DateTimeField
        label={t('call.calledAt')}
        value={calledAt}
        onChange={(at) => set({ calledAt: at })}
        timeZone={timeZone}
        granularity="second"
        isRequired
        error={tried && calledAt === null ? t('required') : undefined}
      />
      <TextField
        label={t('call.note')}
        value={entry.note}
        onChange={(text) => set({ note: text })}
      />
    </ActionDialog>
  );
}
