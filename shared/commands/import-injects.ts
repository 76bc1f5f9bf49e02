import { REFEREE_ROOM } from '#shared/domain/audiences.ts';
import { type Inject, injectKind } from '#shared/domain/inject.ts';
import { personKind } from '#shared/domain/register.ts';
import { instantOf, wallTime } from '#shared/domain/zoned-time.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, exerciseHead, permit } from './guard.ts';
import { type ListPlan, type ListRow, planList, refuseCell, textCells } from './list-merge.ts';
import { OPEN } from './phase-guards.ts';
import { nameKey, writeChanges } from './record-changes.ts';
import { onlyControl } from './record-inject.ts';
import type { CommandError } from './refusals.ts';

/** Columns of a list of injects. What is not said stays as it is. */
export const INJECT_COLUMNS = [
  'number',
  'scheduledAt',
  'title',
  'text',
  'from',
  'to',
  'channel',
  'objective',
  'expected',
  'evaluator',
] as const;
export type InjectColumn = (typeof INJECT_COLUMNS)[number];
export type InjectRow = ListRow<InjectColumn>;
export type InjectListPlan = ListPlan<Inject, InjectColumn>;

/** What taking in a list of injects would do; rows and injects are the same by their number. */
export function planInjectList(state: ExerciseState, rows: readonly InjectRow[]): InjectListPlan {
  const head = exerciseHead(state)?.value;
  const zone = head?.timeZone ?? 'UTC';
  const people = [...readAll(state, personKind)];
  return planList<Inject, InjectColumn>(rows, {
    kind: injectKind,
    existing: [...readAll(state, injectKind)],
    keyColumn: 'number',
    keyOfRow: ({ cells }) => cells.number ?? '',
    keyOfRecord: ({ number }) => number,
    nameOf: ({ number, title }) => `${number} ${title}`.trim(),
    read(row, before) {
      const { cells } = row;
      const texts = textCells(row, TEXTS);
      if ((texts.title ?? before.title).trim() === '') return refuseCell('title', 'required');
      let { scheduledAt } = before;
      const when = cells.scheduledAt?.trim() ?? '';
      if (when !== '') {
        scheduledAt = readMoment(when, zone, head?.startsAt ?? null);
        if (scheduledAt === null) return refuseCell('scheduledAt', 'not-a-time', when);
      }
      let { evaluator } = before;
      const who = cells.evaluator?.trim() ?? '';
      if (who !== '') {
        const named = people.filter(({ value }) => nameKey(value.name) === nameKey(who));
        if (named.length !== 1) {
          return refuseCell('evaluator', named.length === 0 ? 'not-found' : 'ambiguous', who);
        }
        evaluator = named[0]?.id ?? null;
      }
      return ok({ ...texts, scheduledAt, evaluator });
    },
  });
}

const TEXTS = [
  'number',
  'title',
  'text',
  'from',
  'to',
  'channel',
  'objective',
  'expected',
] as const;

/** Takes in a list of injects in one action: new ones are added, known ones changed, nothing is removed. */
export function importInjects(
  context: CommandContext,
  { rows }: { readonly rows: readonly InjectRow[] },
): Result<CommandOutcome<InjectListPlan>, CommandError> {
  const refused = onlyControl(context);
  if (refused !== null) return err(refused);
  const allowed = permit(context, injectKind, REFEREE_ROOM, OPEN);
  if (!allowed.ok) return allowed;
  const { state, ids } = context;
  const plan = planInjectList(state, rows);
  const current = new Map([...readAll(state, injectKind)].map((one) => [one.id, one]));
  const writes = plan.rows.flatMap(({ id, fields }) => {
    const record = {
      id: id ?? (ids.next() as RecordId),
      current: current.get(id ?? ('' as never)),
    };
    return writeChanges(state, REFEREE_ROOM, injectKind, record, fields);
  });
  return done(writes, plan);
}

const DAY_MS = 86_400_000;
const ABSOLUTE =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const OF_DAY = /^(?:[dD]\s?(\d{1,3})|第\s?(\d{1,3})\s?天)\s+(\d{1,2}):(\d{2})$/;
const AFTER_START = /^[tT]\s?\+\s?(\d{1,4}):(\d{2})$/;

/**
 * A moment as lists of injects write it, in the time zone of the exercise: `2026-11-22 09:30`, `D2 09:30` or `第2天 09:30` (days
 * count from the planned start), `T+01:30` (hours and minutes after it). Null for anything else, or where the start is not planned.
 */
export function readMoment(text: string, timeZone: string, startsAt: number | null): number | null {
  const absolute = ABSOLUTE.exec(text);
  if (absolute !== null) {
    const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = absolute;
    const parts = [year, month, day, hours, minutes, seconds].map(Number) as Parts;
    return wallInstant(parts, timeZone);
  }
  if (startsAt === null) return null;
  const after = AFTER_START.exec(text);
  if (after !== null) return startsAt + (Number(after[1]) * 60 + Number(after[2])) * 60_000;
  const ofDay = OF_DAY.exec(text);
  if (ofDay === null) return null;
  const [, d, chinese, hours, minutes] = ofDay;
  const number = Number(d ?? chinese);
  if (number < 1 || Number(hours) > 23 || Number(minutes) > 59) return null;
  const wall = wallTime(startsAt, timeZone);
  const midnight = wall - (wall % DAY_MS) + (number - 1) * DAY_MS;
  return instantOf(midnight + (Number(hours) * 60 + Number(minutes)) * 60_000, timeZone, 'first');
}

type Parts = [number, number, number, number, number, number];

function wallInstant(
  [year, month, day, hours, minutes, seconds]: Parts,
  timeZone: string,
): number | null {
  const wall = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const back = new Date(wall);
  const isReal =
    back.getUTCMonth() === month - 1 && back.getUTCDate() === day && back.getUTCHours() === hours;
  if (!isReal || minutes > 59 || seconds > 59 || wall < 0) return null;
  return instantOf(wall, timeZone, 'first');
}
