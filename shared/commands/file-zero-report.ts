import { unitAudience } from '#shared/domain/audiences.ts';
import {
  type ZeroReport,
  type ZeroReportDuty,
  zeroReportDutyKind,
  zeroReportKind,
} from '#shared/domain/assurance.ts';
import { daysBetween, instantOfMinute } from '#shared/domain/zoned-time.ts';
import { type Recorded, read, readIn } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { exerciseHead, notFound } from './guard.ts';
import { type PlanRegister, recordEntry } from './plan-entry.ts';
import { MAX_DUTY_DAYS } from './record-zero-report-duty.ts';
import type { CommandError } from './refusals.ts';

const REPORTS: PlanRegister<ZeroReport> = {
  kind: zeroReportKind,
  required: ['unit', 'duty'],
  audienceOf: ({ unit }) => unitAudience(unit),
  problem: ({ content, text }) =>
    content === 'incident' && text === ''
      ? { type: 'invalid', field: 'text', reason: 'reason-required' }
      : null,
};

/** A unit's report for one due time. `filedAt` (ms) may lie in the past, for one that came by telephone. */
export type FileZeroReportInput = Pick<ZeroReport, 'unit' | 'duty' | 'dueAt' | 'content'> &
  Partial<Pick<ZeroReport, 'text' | 'reporter' | 'filedAt'>>;

/** Files a unit's report for a due time, or corrects what it says; the moment at which it first came stays. */
export function fileZeroReport(
  context: CommandContext,
  input: FileZeroReportInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, now } = context;
  const duty = read(state, zeroReportDutyKind, input.duty);
  if (duty === undefined) return notFound('zero-report-duty', input.duty);
  const timeZone = exerciseHead(state)?.value.timeZone ?? 'UTC';
  if (!dueTimes(duty.value, timeZone).includes(input.dueAt)) {
    return invalid('dueAt', 'not-a-choice');
  }
  if ((input.filedAt ?? now) > now) return invalid('filedAt', 'out-of-range');
  const id = zeroReportId(input);
  const before = readIn(state, unitAudience(input.unit), zeroReportKind, id);
  const filedAt = input.filedAt ?? before?.value.filedAt ?? now;
  const fields = { text: '', reporter: '', ...input, filedAt };
  if (before !== undefined) return recordEntry(context, REPORTS, { id, fields });
  // Its id follows from what it reports, so that two who file it for one due time file one report.
  return recordEntry({ ...context, ids: { next: () => id } }, REPORTS, { id: null, fields });
}

/** Id of the report of a unit for a due time. */
export const zeroReportId = ({
  unit,
  duty,
  dueAt,
}: Pick<ZeroReport, 'unit' | 'duty' | 'dueAt'>): RecordId => `${duty}~${unit}~${dueAt}` as RecordId;

/** Every moment at which a report is due, in order. */
export const dueTimes = (duty: ZeroReportDuty, timeZone: string): number[] =>
  daysBetween(duty.firstDay, duty.lastDay, MAX_DUTY_DAYS).flatMap((day) =>
    duty.dueMinutes.map((minute) => instantOfMinute(day, minute, timeZone, 'first')),
  );

/** Where a report stands at `now`: a report past the grace is late, one that never came missing. */
export type ZeroReportState = 'filed' | 'late' | 'missing' | 'due' | 'upcoming';

const MINUTE_MS = 60_000;

/** How far ahead of its due time a report is asked for, ms. */
const ASKED_AHEAD_MS = 60 * MINUTE_MS;

export function zeroReportState(
  report: Recorded<ZeroReport> | undefined,
  { graceMinutes }: Pick<ZeroReportDuty, 'graceMinutes'>,
  dueAt: number,
  now: number,
): ZeroReportState {
  const latest = dueAt + graceMinutes * MINUTE_MS;
  if (report !== undefined) return report.value.filedAt <= latest ? 'filed' : 'late';
  if (now > latest) return 'missing';
  return now >= dueAt - ASKED_AHEAD_MS ? 'due' : 'upcoming';
}
