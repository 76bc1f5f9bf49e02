import { useTranslation } from 'react-i18next';
import { DAY_MINUTES, type DailyWindow } from '#shared/domain/daily-window.ts';
import type { Weekday } from './weekday.ts';
import { clockText } from './clock-text.ts';

/** Hours and days of windows in words. */
export interface WindowWords {
  hours(window: Pick<DailyWindow, 'isClosed' | 'opens' | 'closes'>): string;
  days(window: Pick<DailyWindow, 'firstDay' | 'lastDay' | 'weekdays'>): string;
  /** Several windows of a day; none is closed. */
  ofDay(windows: readonly DailyWindow[]): string;
}

export function useWindowWords(): WindowWords {
  const { t } = useTranslation('planning');
  const hours: WindowWords['hours'] = ({ isClosed, opens, closes }) => {
    if (isClosed) return t('windows.closed');
    if (opens === 0 && closes === DAY_MINUTES) return t('windows.allDay');
    const end =
      closes > DAY_MINUTES
        ? t('windows.nextDay', { time: clockText(closes - DAY_MINUTES) })
        : clockText(closes);
    return `${clockText(opens)}–${end}`;
  };
  return {
    hours,
    days({ firstDay, lastDay, weekdays }) {
      const range =
        firstDay === '' && lastDay === ''
          ? ''
          : firstDay === lastDay
            ? firstDay
            : lastDay === ''
              ? t('from', { when: firstDay })
              : firstDay === ''
                ? t('until', { when: lastDay })
                : t('range', { from: firstDay, until: lastDay });
      const week = weekdays.map((day) => t(`weekday.d${day as Weekday}`)).join(' ');
      const parts = [range, week].filter((part) => part !== '');
      return parts.length === 0 ? t('windows.everyDay') : parts.join(' · ');
    },
    ofDay: (windows) =>
      windows.length === 0 ? t('windows.none') : windows.map((one) => hours(one)).join('  '),
  };
}
