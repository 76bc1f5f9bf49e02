import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useExerciseTime } from '#renderer/data/use-exercise-time.ts';
import { useNow } from '#renderer/data/use-now.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { type DataColumn, DataTable } from '#renderer/ui/data-table.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { DAY_MINUTES, WINDOW_PURPOSES, type WindowPurpose } from '#shared/domain/daily-window.ts';
import {
  openStretches,
  windowAt,
  type WindowPlan,
  windowsOfDay,
} from '#shared/domain/open-windows.ts';
import {
  addDays,
  dayAt,
  daysBetween,
  instantOfMinute,
  wallOfDay,
  wallTime,
  weekdayOf,
} from '#shared/domain/zoned-time.ts';
import { windowPlanOf } from '#shared/journal/window-plan.ts';
import panel from './entry-panel.module.css';
import { useWindowWords } from './use-window-words.ts';
import type { Weekday } from './weekday.ts';
import styles from './window-strip.module.css';

const MAX_DAYS = 31;

/** Each day of the exercise with the hours that are open, as a bar and in words. */
export function WindowStrip() {
  const { t } = useTranslation(['planning', 'terms']);
  const visible = useExercise((session) => session.visible);
  const plan = useMemo(() => windowPlanOf(visible), [visible]);
  const days = useDays(plan);
  const words = useWindowWords();
  if (plan.windows.length === 0) return null;
  const columns: readonly DataColumn<string>[] = [
    {
      id: 'day',
      header: t('windows.day'),
      isRowHeader: true,
      render: (day) => (
        <span className={styles['day']}>
          {day.slice(5)} {t(`weekday.d${weekdayOf(day) as Weekday}`)}
        </span>
      ),
    },
    ...WINDOW_PURPOSES.filter((purpose) =>
      plan.windows.some((window) => window.purpose === purpose),
    ).map((purpose) => ({
      id: purpose,
      header: t(`terms:window.${purpose}`),
      render: (day: string) => (
        <div className={styles['cell']}>
          <DayBar plan={plan} purpose={purpose} day={day} />
          <Text size={13} tone={2}>
            {words.ofDay(windowsOfDay(plan.windows, purpose, day))}
          </Text>
        </div>
      ),
    })),
  ];
  return (
    <Panel title={t('windows.strip')} padding="none">
      <div className={panel['head']}>
        <NowLine plan={plan} />
        <Text as="p" size={13} tone={2}>
          {t('windows.stripHint')}
        </Text>
      </div>
      <DataTable caption={t('windows.strip')} columns={columns} rows={days} rowKey={(day) => day} />
    </Panel>
  );
}

/** Days of the exercise, or two weeks from today while it has none. */
function useDays({ timeZone }: WindowPlan): readonly string[] {
  const { startsAt, endsAt } = useExerciseHead();
  const today = dayAt(useNow(), timeZone);
  const first = startsAt === null ? today : dayAt(startsAt, timeZone);
  const last = endsAt === null ? addDays(first, 13) : dayAt(endsAt, timeZone);
  return daysBetween(first, last, MAX_DAYS);
}

interface DayBarProps {
  readonly plan: WindowPlan;
  readonly purpose: WindowPurpose;
  readonly day: string;
}

function DayBar({ plan, purpose, day }: DayBarProps) {
  const { timeZone } = plan;
  const from = instantOfMinute(day, 0, timeZone, 'first');
  const to = instantOfMinute(addDays(day, 1), 0, timeZone, 'first');
  const minute = (instant: number): number =>
    Math.max(0, Math.min(DAY_MINUTES, (wallTime(instant, timeZone) - wallOfDay(day)) / 60_000));
  return (
    <svg
      className={styles['bar']}
      viewBox={`0 0 ${DAY_MINUTES} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {openStretches(plan, purpose, from, to).map((one) => (
        <rect
          key={one.from}
          className={styles[purpose]}
          x={minute(one.from)}
          y={0}
          height={10}
          width={Math.max(0, (one.to === to ? DAY_MINUTES : minute(one.to)) - minute(one.from))}
        />
      ))}
      {[6, 12, 18].map((hour) => (
        <line key={hour} className={styles['tick']} x1={hour * 60} x2={hour * 60} y1={0} y2={10} />
      ))}
    </svg>
  );
}

function NowLine({ plan }: { readonly plan: WindowPlan }) {
  const { t } = useTranslation(['planning', 'terms']);
  const { moment } = useExerciseTime();
  const now = useNow();
  const say = (purpose: WindowPurpose): string => {
    const window = t(`terms:window.${purpose}`);
    const answer = windowAt(plan, purpose, now);
    switch (answer.type) {
      case 'unrestricted':
        return t('windows.unrestricted', { window });
      case 'inside':
        return t('windows.inside', { window, when: moment(answer.closesAt) });
      case 'outside':
        return answer.opensAt === null
          ? t('windows.outsideForever', { window })
          : t('windows.outside', { window, when: moment(answer.opensAt) });
    }
  };
  return (
    <Text as="p" weight="medium">
      {t('windows.now', { attack: say('attack'), submission: say('submission') })}
    </Text>
  );
}
