import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, recordId } from './text.ts';

/** A shift of the duty roster (值班表): of the control room, or of a unit. */
export const dutyShiftKind = defineKind({
  kind: 'duty-shift',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    /** Organisation on duty; null: the control room itself. */
    unit: recordId().nullable(),
    post: name(),
    /** Who leads the shift (带班领导) and who sits there (值班员). */
    leader: name(),
    people: line(500),
    phone: line(60),
    startsAt: moment().nullable(),
    endsAt: moment().nullable(),
    note: line(500),
  }),
  empty: {
    unit: null,
    post: '',
    leader: '',
    people: '',
    phone: '',
    startsAt: null,
    endsAt: null,
    note: '',
  },
});
export type DutyShift = ValueOf<typeof dutyShiftKind>;

/** When units have to report even that nothing happened (零报告制度): times of each day in the time zone of the exercise. */
export const zeroReportDutyKind = defineKind({
  kind: 'zero-report-duty',
  shape: 'fields',
  audiences: ['all'],
  writers: ['organiser'],
  schema: z.strictObject({
    title: name(),
    /** First and last day, `YYYY-MM-DD`. */
    firstDay: line(10),
    lastDay: line(10),
    /** Minutes of the day at which a report is due. */
    dueMinutes: z.array(z.int().min(0).max(1439)).max(24),
    /** Minutes after the due time at which it counts as late. */
    graceMinutes: z.int().min(0).max(1440),
    note: line(500),
  }),
  empty: { title: '', firstDay: '', lastDay: '', dueMinutes: [], graceMinutes: 30, note: '' },
});
export type ZeroReportDuty = ValueOf<typeof zeroReportDutyKind>;

/** A unit's report for one due time. `incident`: something happened, and it says what. */
export const zeroReportKind = defineKind({
  kind: 'zero-report',
  shape: 'fields',
  audiences: ['unit'],
  writers: ['defender', 'organiser'],
  schema: z.strictObject({
    unit: recordId(),
    duty: recordId(),
    dueAt: moment(),
    filedAt: moment(),
    content: z.enum(['zero', 'incident']),
    text: paragraph(2000),
    reporter: name(),
  }),
  empty: {
    unit: '' as never,
    duty: '' as never,
    dueAt: 0,
    filedAt: 0,
    content: 'zero',
    text: '',
    reporter: '',
  },
});
export type ZeroReport = ValueOf<typeof zeroReportKind>;
