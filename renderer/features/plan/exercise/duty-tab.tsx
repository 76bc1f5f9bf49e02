import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useNow } from '#renderer/data/use-now.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Columns } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { OPEN } from '#shared/commands/phase-guards.ts';
import { recordDutyShift, removeDutyShift } from '#shared/commands/record-duty-shift.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import { type DutyShift, dutyShiftKind } from '#shared/domain/assurance.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { useLocked } from '../use-locked.ts';
import { useOrganisationOptions, useRegisterNames } from '../use-register-lookups.ts';
import type { EntryColumn } from './entry-column.ts';
import { EntryPanel } from './entry-panel.tsx';
import { ScrollPage } from './scroll-page.tsx';

const isOn = ({ startsAt, endsAt }: DutyShift, now: number): boolean =>
  startsAt !== null && endsAt !== null && startsAt <= now && now < endsAt;

/** The duty roster. */
export function DutyTab() {
  const { t } = useTranslation(['planning', 'plan']);
  const locked = useLocked(dutyShiftKind, CONTROL, OPEN);
  const units = useOrganisationOptions();
  const rows = [...useTable(dutyShiftKind)].sort(
    (a, b) => (a.value.startsAt ?? 0) - (b.value.startsAt ?? 0),
  );
  const columns = useDutyColumns();
  return (
    <ScrollPage>
      <EntryPanel<DutyShift>
        title={t('plan:tabs.duty')}
        hint={t('duty.hint')}
        rows={rows}
        columns={columns}
        addLabel={t('duty.add')}
        initial={dutyShiftKind.empty}
        empty={t('duty.empty')}
        locked={locked}
        record={recordDutyShift}
        remove={removeDutyShift}
        nameOf={({ people }) => people}
        form={(f) => (
          <>
            <Columns min={160}>
              {f.choice('unit', t('duty.unit'), units, { description: t('duty.control') })}
              {f.line('post', t('duty.post'))}
            </Columns>
            <Columns min={160}>
              {f.line('leader', t('duty.leader'))}
              {f.line('people', t('duty.people'), { isRequired: true })}
              {f.line('phone', t('duty.phone'))}
            </Columns>
            <Columns min={160}>
              {f.moment('startsAt', t('duty.startsAt'), { isRequired: true })}
              {f.moment('endsAt', t('duty.endsAt'), { isRequired: true })}
            </Columns>
            {f.line('note', t('contacts.note'))}
          </>
        )}
      >
        {rows.length > 0 && <OnDuty rows={rows} />}
      </EntryPanel>
    </ScrollPage>
  );
}

function useDutyColumns(): readonly EntryColumn<DutyShift>[] {
  const { t } = useTranslation('planning');
  const { moment } = useExerciseTime();
  const names = useRegisterNames();
  const now = useNow();
  return [
    {
      id: 'time',
      header: t('windows.hours'),
      width: 300,
      render: ({ value }) => (
        <>
          {t('range', { from: moment(value.startsAt ?? 0), until: moment(value.endsAt ?? 0) })}{' '}
          {isOn(value, now) && <Badge tone="positive">{t('duty.now')}</Badge>}
        </>
      ),
    },
    {
      id: 'unit',
      header: t('duty.unit'),
      width: 180,
      render: ({ value }) =>
        value.unit === null ? t('duty.control') : names.organisation(value.unit),
    },
    { id: 'post', header: t('duty.post'), width: 120, render: ({ value }) => value.post },
    { id: 'leader', header: t('duty.leader'), width: 120, render: ({ value }) => value.leader },
    {
      id: 'people',
      header: t('duty.people'),
      isRowHeader: true,
      render: ({ value }) => value.people,
    },
    {
      id: 'phone',
      header: t('duty.phone'),
      width: 140,
      render: ({ value }) => <Text isMono>{value.phone}</Text>,
    },
  ];
}

function OnDuty({ rows }: { readonly rows: readonly Recorded<DutyShift>[] }) {
  const { t } = useTranslation('planning');
  const { moment } = useExerciseTime();
  const names = useRegisterNames();
  const now = useNow();
  const current = rows.filter(({ value }) => isOn(value, now));
  const gaps = gapsOf(rows);
  return (
    <>
      <Text as="p" weight="medium">
        {current.length === 0
          ? t('duty.nobody')
          : `${t('duty.onDuty')}：${current
              .map(({ value: { unit, leader, people, phone } }) =>
                [
                  unit === null ? t('duty.control') : names.organisation(unit),
                  leader,
                  people,
                  phone,
                ]
                  .filter((part) => part !== '')
                  .join(' '),
              )
              .join('；')}`}
      </Text>
      {gaps.length > 0 && (
        <Banner tone="caution">
          {t('duty.gaps', {
            list: gaps
              .slice(0, 5)
              .map(([from, to]) => t('range', { from: moment(from), until: moment(to) }))
              .join('；'),
          })}
        </Banner>
      )}
    </>
  );
}

/** Between the first and the last shift of the control room: when nobody is there. Rows in order of time. */
function gapsOf(rows: readonly Recorded<DutyShift>[]): [from: number, to: number][] {
  const gaps: [number, number][] = [];
  let covered: number | null = null;
  for (const { value } of rows) {
    const { unit, startsAt, endsAt } = value;
    if (unit !== null || startsAt === null || endsAt === null) continue;
    if (covered !== null && startsAt > covered) gaps.push([covered, startsAt]);
    covered = Math.max(covered ?? 0, endsAt);
  }
  return gaps;
}
