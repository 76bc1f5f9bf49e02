import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { resumeStop } from '#shared/commands/order-stop.ts';
import type { KnownStop } from '#shared/journal/stops.ts';
import { ActionDialog } from './action-dialog.tsx';
import { useOwnName } from './stop-dialog.tsx';
import { clockText, scopeWords } from './stop-words.ts';

interface Entry {
  readonly resumedBy: string;
  readonly basis: string;
  readonly resumedAt: number | null;
  readonly gives: boolean;
  readonly extraFrom: number | null;
  readonly extraTo: number | null;
}

/** Ends a stop and, where the organiser chooses, gives the lost time back. */
export function ResumeDialog({
  stop,
  onClose,
}: {
  readonly stop: KnownStop;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('control');
  const session = useSession();
  const { endsAt } = useExerciseHead();
  const ownName = useOwnName();
  const [entry, setEntry] = useState<Entry>(() => {
    const now = session.ports.clock.now();
    const from = Math.max(now, endsAt ?? now);
    const lost = Math.max(0, now - stop.value.stoppedAt);
    return {
      resumedBy: ownName,
      basis: '',
      resumedAt: now,
      gives: false,
      extraFrom: from,
      extraTo: from + lost,
    };
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Entry>): void => setEntry((before) => ({ ...before, ...change }));
  const { resumedBy, resumedAt, gives, extraFrom, extraTo } = entry;
  const lacksExtra = gives && (extraFrom === null || extraTo === null || extraTo <= extraFrom);
  const required = (isMissing: boolean): string | undefined =>
    tried && isMissing ? t('required') : undefined;
  const perform = () => {
    setTried(true);
    if (resumedBy.trim() === '' || resumedAt === null || lacksExtra) return null;
    const extra =
      gives && extraFrom !== null && extraTo !== null ? { from: extraFrom, to: extraTo } : null;
    return session.run(resumeStop, {
      stop: stop.id,
      resumedAt,
      resumedBy,
      basis: entry.basis,
      extra,
    });
  };
  const lost = resumedAt === null ? 0 : resumedAt - stop.value.stoppedAt;
  return (
    <ActionDialog
      title={t('resume.title', { what: scopeWords(t, stop.value) })}
      submitLabel={t('resume.submit')}
      perform={perform}
      done={t('resume.done')}
      onClose={onClose}
    >
      <ResumedFields entry={entry} set={set} required={required} />
      <TextField
        label={t('resume.basis')}
        value={entry.basis}
        onChange={(text) => set({ basis: text })}
      />
      {stop.value.suspends && (
        <Text as="p" size={13} tone={2}>
          {t('resume.phaseHint')}
        </Text>
      )}
      <Checkbox
        isSelected={gives}
        onChange={(chosen) => set({ gives: chosen })}
        detail={t('resume.extraHint', { lost: clockText(t, lost) })}
      >
        {t('resume.extra')}
      </Checkbox>
      {gives && <ExtraFields entry={entry} set={set} error={required(lacksExtra)} />}
    </ActionDialog>
  );
}

interface PartProps {
  readonly entry: Entry;
  readonly set: (change: Partial<Entry>) => void;
}

interface ResumedFieldsProps extends PartProps {
  readonly required: (isMissing: boolean) => string | undefined;
}

function ResumedFields({ entry: { resumedBy, resumedAt }, set, required }: ResumedFieldsProps) {
  const { t } = useTranslation('control');
  const { timeZone } = useExerciseHead();
  return (
    <Columns min={240}>
      <TextField
        label={t('resume.by')}
        value={resumedBy}
        onChange={(text) => set({ resumedBy: text })}
        isRequired
        error={required(resumedBy.trim() === '')}
      />
      <DateTimeField
        label={t('resume.at')}
        value={resumedAt}
        onChange={(at) => set({ resumedAt: at })}
        timeZone={timeZone}
        isRequired
        error={required(resumedAt === null)}
      />
    </Columns>
  );
}

function ExtraFields({ entry, set, error }: PartProps & { readonly error: string | undefined }) {
  const { t } = useTranslation('control');
  const { timeZone } = useExerciseHead();
  return (
    <Columns min={240}>
      <DateTimeField
        label={t('resume.extraFrom')}
        value={entry.extraFrom}
        onChange={(at) => set({ extraFrom: at })}
        timeZone={timeZone}
      />
      <DateTimeField
        label={t('resume.extraTo')}
        value={entry.extraTo}
        onChange={(at) => set({ extraTo: at })}
        timeZone={timeZone}
        error={error}
      />
    </Columns>
  );
}
