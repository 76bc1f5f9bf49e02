import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { zeroReportDutyKind } from '#shared/domain/assurance.ts';
import { contactKind } from '#shared/domain/contact.ts';
import { dailyWindowKind } from '#shared/domain/daily-window.ts';
import { exerciseKind, scheduleKind } from '#shared/domain/exercise.ts';
import { scenarioKind } from '#shared/domain/scenario.ts';
import { addDays, dayAt, instantOfMinute } from '#shared/domain/zoned-time.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { ExerciseTemplate } from '#shared/templates/template.ts';
import { templateById } from '#shared/templates/exercise-templates.ts';
import { inLanguage, type Language } from '#shared/text/language.ts';
import { invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { ruleWrites } from './load-engagement.ts';
import type { CommandError } from './refusals.ts';

/** The template that the exercise was made from, in the language in which its words are wanted. */
export interface ApplyTemplateInput {
  readonly template: string;
  readonly language: Language;
}

/**
 * Fills a new exercise (phase `draft`) with what a template brings: calendar and hours around the start of the exercise, rules of
 * engagement, posts of contacts, scenarios, zero-report times. Without a start, what needs one is left out.
 */
export function applyTemplate(
  context: CommandContext,
  { template: id, language }: ApplyTemplateInput,
): Result<CommandOutcome<void>, CommandError> {
  const head = permit(context, exerciseKind, ALL, new Set(['draft'] as const));
  if (!head.ok) return head;
  const template = templateById(id);
  if (template === undefined) return invalid('template', 'not-a-choice');
  const { ids } = context;
  const { startsAt, timeZone } = head.value.value;
  const say = (text: { zh: string; en: string }): string => inLanguage(text, language);
  return done(
    [
      ...(startsAt === null
        ? []
        : datedWrites(template, dayAt(startsAt, timeZone), timeZone, language, ids)),
      ...template.windows.map((window) =>
        recordNew(ALL, dailyWindowKind, newId(ids), {
          ...dailyWindowKind.empty,
          ...window,
          phase: 'live',
        }),
      ),
      ...ruleWrites(template.rules, language, ids),
      ...template.posts.map((post, order) =>
        recordNew(ALL, contactKind, newId(ids), { ...contactKind.empty, post: say(post), order }),
      ),
      ...template.scenarios.map(({ title, text, expected, mode = 'live', techniques }, order) =>
        recordNew(CONTROL, scenarioKind, newId(ids), {
          title: say(title),
          text: say(text),
          expected: expected === undefined ? '' : say(expected),
          mode,
          techniques: [...techniques],
          order,
        }),
      ),
    ],
    undefined,
  );
}

const newId = (ids: IdSource): RecordId => ids.next() as RecordId;

const DUTY_TITLE = { zh: '每日零报告', en: 'Daily zero report' };
const GRACE_MINUTES = 30;

function datedWrites(
  template: ExerciseTemplate,
  firstDay: string,
  timeZone: string,
  language: Language,
  ids: IdSource,
): Write[] {
  const at = (day: number, hour: number): number =>
    instantOfMinute(addDays(firstDay, day), hour * 60, timeZone, 'first');
  const schedule = template.schedule.map(([phase, from, to]) =>
    recordNew(ALL, scheduleKind, newId(ids), {
      ...scheduleKind.empty,
      phase,
      startsAt: at(from, 9),
      endsAt: at(to, 18),
    }),
  );
  if (template.zeroReports.length === 0) return schedule;
  const duty = {
    ...zeroReportDutyKind.empty,
    title: inLanguage(DUTY_TITLE, language),
    firstDay,
    lastDay: addDays(firstDay, template.days - 1),
    dueMinutes: [...template.zeroReports],
    graceMinutes: GRACE_MINUTES,
  };
  return [...schedule, recordNew(ALL, zeroReportDutyKind, newId(ids), duty)];
}
