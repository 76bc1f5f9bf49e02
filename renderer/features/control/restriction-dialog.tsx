import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { DateTimeField } from '#renderer/ui/date-time-field.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { restrict } from '#shared/commands/restrict.ts';
import {
  RESTRICTED,
  type Restriction,
  RESTRICTION_TYPES,
  restrictionKind,
} from '#shared/domain/restriction.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ActionDialog } from './action-dialog.tsx';
import { clock, type KnownRestriction } from './restriction-words.ts';
import { TargetField } from './target-field.tsx';

interface RestrictionDialogProps {
  /** Null: a new one. */
  readonly restriction: KnownRestriction | null;
  readonly onClose: () => void;
}

interface Entry extends Omit<Restriction, 'subjectName' | 'dailyFrom' | 'dailyTo'> {
  /** As typed, `HH:MM`; both empty for all day. */
  readonly hoursFrom: string;
  readonly hoursTo: string;
}

/** Puts something on the do-not-touch list, or gives it blackout hours. */
export function RestrictionDialog({ restriction, onClose }: RestrictionDialogProps) {
  const { t } = useTranslation('control');
  const session = useSession();
  const [entry, setEntry] = useState<Entry>(() => {
    const value = restriction?.value;
    const start = { ...restrictionKind.empty, startsAt: session.ports.clock.now() };
    const { subjectName: _, dailyFrom, dailyTo, ...rest } = value ?? start;
    return { ...rest, hoursFrom: clockOf(dailyFrom), hoursTo: clockOf(dailyTo) };
  });
  const [tried, setTried] = useState(false);
  const set = (change: Partial<Entry>): void => setEntry((before) => ({ ...before, ...change }));
  const problems = problemsOf(entry);
  const perform = () => {
    setTried(true);
    if (problems.size > 0) return null;
    const { hoursFrom, hoursTo, ...value } = entry;
    return session.run(restrict, {
      id: restriction?.id ?? null,
      value: { ...value, dailyFrom: minuteOf(hoursFrom), dailyTo: minuteOf(hoursTo) },
    });
  };
  return (
    <ActionDialog
      title={t(restriction === null ? 'restriction.add' : 'restriction.edit')}
      submitLabel={t('restriction.save')}
      size="large"
      perform={perform}
      done={t('restriction.saved')}
      onClose={onClose}
    >
      <Fields entry={entry} set={set} problems={tried ? problems : NONE} />
    </ActionDialog>
  );
}

const NONE: ReadonlySet<string> = new Set();

interface FieldsProps {
  readonly entry: Entry;
  readonly set: (change: Partial<Entry>) => void;
  readonly problems: ReadonlySet<string>;
}

function Fields({ entry, set, problems }: FieldsProps) {
  const { t } = useTranslation('control');
  const { type, subjectType } = entry;
  const errorOf = (field: string): string | undefined =>
    problems.has(field)
      ? t(field.startsWith('hours') ? 'restriction.badHours' : 'required')
      : undefined;
  return (
    <>
      <RadioGroup
        label={t('restriction.type')}
        orientation="horizontal"
        options={RESTRICTION_TYPES.map((id) => ({ id, label: t(`restriction.types.${id}`) }))}
        value={type}
        onChange={(chosen) =>
          set({ type: chosen, ...(subjectType === 'exercise' ? { subjectType: 'system' } : {}) })
        }
      />
      <Columns min={240}>
        <Select
          label={t('restriction.subjectType')}
          options={RESTRICTED.filter((id) => type === 'blackout' || id !== 'exercise').map(
            (id) => ({
              id,
              label: t(`restriction.subjects.${id}`),
            }),
          )}
          value={subjectType}
          onChange={(chosen) => set({ subjectType: chosen, subject: null, cidr: '' })}
        />
        {subjectType === 'cidr' && (
          <TextField
            label={t('restriction.cidr')}
            description={t('restriction.cidrHint')}
            isMono
            value={entry.cidr}
            onChange={(cidr) => set({ cidr })}
            isRequired
            error={errorOf('cidr')}
          />
        )}
        {subjectType !== 'cidr' && subjectType !== 'exercise' && (
          <TargetField
            key={subjectType}
            kind={subjectType}
            label={t('restriction.subject')}
            value={entry.subject}
            onChange={(subject) => set({ subject: subject as RecordId | null })}
            error={errorOf('subject')}
          />
        )}
      </Columns>
      <WhenFields entry={entry} set={set} errorOf={errorOf} />
      <TextField
        label={t('restriction.reason')}
        description={t('restriction.reasonHint')}
        value={entry.reason}
        onChange={(reason) => set({ reason })}
        isRequired
        error={errorOf('reason')}
      />
      <TextField
        label={t('restriction.basis')}
        description={t('restriction.basisHint')}
        value={entry.basis}
        onChange={(basis) => set({ basis })}
      />
    </>
  );
}

interface WhenFieldsProps extends Pick<FieldsProps, 'entry' | 'set'> {
  readonly errorOf: (field: string) => string | undefined;
}

function WhenFields({ entry, set, errorOf }: WhenFieldsProps) {
  const { t } = useTranslation('control');
  const { timeZone } = useExerciseHead();
  return (
    <>
      <Columns min={240}>
        <DateTimeField
          label={t('restriction.startsAt')}
          description={t('restriction.startsAtHint')}
          value={entry.startsAt}
          onChange={(startsAt) => set({ startsAt })}
          timeZone={timeZone}
        />
        <DateTimeField
          label={t('restriction.endsAt')}
          description={t('restriction.endsAtHint')}
          value={entry.endsAt}
          onChange={(endsAt) => set({ endsAt })}
          timeZone={timeZone}
        />
      </Columns>
      {entry.type === 'blackout' && (
        <Columns min={240}>
          <TextField
            label={t('restriction.hoursFrom')}
            description={t('restriction.hoursHint', { zone: timeZone })}
            placeholder="09:00"
            value={entry.hoursFrom}
            onChange={(hoursFrom) => set({ hoursFrom })}
            error={errorOf('hoursFrom')}
          />
          <TextField
            label={t('restriction.hoursTo')}
            placeholder="18:00"
            value={entry.hoursTo}
            onChange={(hoursTo) => set({ hoursTo })}
            error={errorOf('hoursTo')}
          />
        </Columns>
      )}
    </>
  );
}

const clockOf = (minute: number | null): string => (minute === null ? '' : clock(minute));

/** Minute of the day that was typed; null for nothing, NaN for what is no time. */
function minuteOf(text: string): number | null {
  const clean = text.trim().replaceAll('：', ':');
  if (clean === '') return null;
  const match = /^(\d{1,2}):(\d{2})$/.exec(clean);
  const minute = Number(match?.[1]) * 60 + Number(match?.[2]);
  return match !== null && Number(match[2]) < 60 && minute <= 1440 ? minute : Number.NaN;
}

function problemsOf(entry: Entry): ReadonlySet<string> {
  const problems = new Set<string>();
  if (entry.reason.trim() === '') problems.add('reason');
  if (entry.subjectType === 'cidr' && entry.cidr.trim() === '') problems.add('cidr');
  const needsSubject = entry.subjectType !== 'cidr' && entry.subjectType !== 'exercise';
  if (needsSubject && entry.subject === null) problems.add('subject');
  const [from, to] = [minuteOf(entry.hoursFrom), minuteOf(entry.hoursTo)];
  if (Number.isNaN(from) || (from === null) !== (to === null)) problems.add('hoursFrom');
  if (Number.isNaN(to) || (from === null) !== (to === null)) problems.add('hoursTo');
  return problems;
}
