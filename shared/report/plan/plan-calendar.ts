import { type DailyWindow, dailyWindowKind } from '#shared/domain/daily-window.ts';
import { scheduleKind } from '#shared/domain/exercise.ts';
import { ATTACK_VERSION, scenarioKind } from '#shared/domain/scenario.ts';
import { readAll } from '#shared/journal/read.ts';
import { PHASE_TERMS } from '#shared/text/domain-terms.ts';
import { SCENARIO_MODE_TERMS, WINDOW_TERMS } from '#shared/text/plan-terms.ts';
import { PLAN } from '#shared/text/report/plan.ts';
import { plain, textCell, zoneOf } from '../formatting.ts';
import type { Block } from '../model.ts';
import { column, heading, paragraph, row, table } from '../section.ts';
import type { PlanContext } from './plan-context.ts';

/** Phases on the calendar and hours of the day. */
export function planCalendar(context: PlanContext): Block[] {
  const { state, word, clock } = context;
  const stretches = [...readAll(state, scheduleKind)]
    .map(({ value }) => value)
    .sort((a, b) => (a.startsAt ?? Infinity) - (b.startsAt ?? Infinity));
  const moment = (at: number | null): string => (at === null ? '' : clock.moment(at));
  const blocks: Block[] = [heading(1, 'plan-calendar', word(PLAN.calendar))];
  if (stretches.length > 0) {
    const columns = [
      column(word(PLAN.phase), 3),
      column(word(PLAN.from), 3, 'moment'),
      column(word(PLAN.until), 3, 'moment'),
      column(word(PLAN.note), 4),
    ];
    const rows = stretches.map(({ phase, startsAt, endsAt, note }) =>
      row(
        textCell(word(PHASE_TERMS[phase])),
        textCell(moment(startsAt)),
        textCell(moment(endsAt)),
        textCell(note),
      ),
    );
    blocks.push(table(word(PLAN.schedule), columns, rows));
  }
  return [...blocks, ...windows(context)];
}

function windows(context: PlanContext): Block[] {
  const { state, word, exercise } = context;
  const planned = [...readAll(state, dailyWindowKind)]
    .map(({ value }) => value)
    .sort(
      (a, b) =>
        Number(a.isException) - Number(b.isException) ||
        (a.purpose < b.purpose ? -1 : a.purpose > b.purpose ? 1 : 0),
    );
  if (planned.length === 0) return [paragraph([plain(word(PLAN.noWindows))])];
  const columns = [
    column(word(PLAN.purpose), 2),
    column(word(PLAN.days), 4),
    column(word(PLAN.hours), 3),
    column(word(PLAN.phase), 2),
    column(word(PLAN.note), 3),
  ];
  const rows = planned.map((window) =>
    row(
      textCell(word(WINDOW_TERMS[window.purpose])),
      textCell(daysOf(window, context)),
      textCell(hoursOf(window, context)),
      textCell(window.phase === null ? '' : word(PHASE_TERMS[window.phase])),
      textCell(window.note),
    ),
  );
  const note = word(PLAN.windowsNote, { zone: zoneOf(exercise.timeZone) });
  return [table(word(PLAN.windows), columns, rows, { note })];
}

const WEEKDAYS = {
  zh: ['一', '二', '三', '四', '五', '六', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

function daysOf(window: DailyWindow, { word, language }: PlanContext): string {
  const { firstDay: from, lastDay: until, weekdays, isException } = window;
  const range =
    from !== '' && until !== ''
      ? from === until
        ? from
        : word(PLAN.range, { from, until })
      : from !== ''
        ? word(PLAN.onlyFrom, { from })
        : until === ''
          ? ''
          : word(PLAN.onlyUntil, { until });
  const zh = language === 'zh-CN';
  const names = weekdays.map((day) => WEEKDAYS[zh ? 'zh' : 'en'][day - 1] ?? '');
  const week = names.length === 0 ? '' : zh ? `周${names.join('、')}` : names.join(' ');
  const days = [range, week].filter((part) => part !== '').join(' ') || word(PLAN.everyDay);
  return isException ? word(PLAN.exception, { days }) : days;
}

const hoursOf = (
  { isClosed, opens, closes }: DailyWindow,
  { word, minute }: PlanContext,
): string => (isClosed ? word(PLAN.closed) : `${minute(opens)}–${minute(closes)}`);

/** What the exercise tests. */
export function planScenarios({ state, word }: PlanContext): Block[] {
  const scenarios = [...readAll(state, scenarioKind)]
    .map(({ value }) => value)
    .sort((a, b) => a.order - b.order);
  if (scenarios.length === 0) return [];
  const columns = [
    column(word(PLAN.scenario), 3),
    column(word(PLAN.content), 6),
    column(word(PLAN.mode), 2),
    column(word(PLAN.techniques), 4),
  ];
  const rows = scenarios.map(({ title, text, expected, mode, techniques }) =>
    row(
      textCell(title),
      textCell([text, expected].filter((part) => part !== '').join(' ')),
      textCell(word(SCENARIO_MODE_TERMS[mode])),
      textCell(techniques.join(' ')),
    ),
  );
  const note = word(PLAN.techniquesNote, { version: ATTACK_VERSION });
  return [
    heading(1, 'plan-scenarios', word(PLAN.scenarios)),
    table(word(PLAN.scenarios), columns, rows, { note }),
  ];
}
