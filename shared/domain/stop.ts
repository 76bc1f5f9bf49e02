import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, recordId } from './text.ts';

/** What a stop (叫停) covers. */
export const STOP_SCOPES = ['exercise', 'unit', 'system', 'team'] as const;
export type StopScope = (typeof STOP_SCOPES)[number];

/** How an order or report came in. */
export const CHANNELS = ['in-person', 'telephone', 'radio', 'chat', 'written'] as const;
export type Channel = (typeof CHANNELS)[number];

/**
 * An emergency stop (叫停) and, once it is over, its resumption (恢复). The original lies with control; whoever has to obey it
 * holds a copy without `reason`: everyone for the whole exercise, all teams and the unit for a unit or system, the team for a team.
 * Id of a copy: `<stop>~<team, unit or all>`.
 */
export const stopKind = defineKind({
  kind: 'stop',
  shape: 'fields',
  audiences: ['control', 'all', 'team', 'unit'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    /** 1, 2, 3 … in order of the orders. */
    number: z.int().min(1).max(100_000),
    scope: z.enum(STOP_SCOPES),
    /** Unit, system or team; null for the whole exercise. */
    subject: recordId().nullable(),
    /** Name of the subject as ordered, for those who do not hold the register. */
    subjectName: name(),
    /** Unit that a system belongs to, so that it can be matched without the register; else null. */
    organisation: recordId().nullable(),
    orderedBy: name(),
    channel: z.enum(CHANNELS),
    /** Why, for control alone; empty in copies. */
    reason: paragraph(1000),
    /** What those who hold a copy have to do. */
    instruction: paragraph(1000),
    /** From when nothing may be attacked any more. */
    stoppedAt: moment(),
    /** When it ended; null while it is in force. */
    resumedAt: moment().nullable(),
    resumedBy: name(),
    /** What the resumption rests on. */
    resumeBasis: line(500),
    /** Extra time (补时) in which attacks on what was stopped are allowed besides the ordinary windows; both or neither. */
    extraFrom: moment().nullable(),
    extraTo: moment().nullable(),
    /** Whether the order took the exercise from 实战 to 暂停, so that its resumption takes it back. */
    suspends: z.boolean(),
  }),
  empty: {
    number: 1,
    scope: 'exercise',
    subject: null,
    subjectName: '',
    organisation: null,
    orderedBy: '',
    channel: 'telephone',
    reason: '',
    instruction: '',
    stoppedAt: 0,
    resumedAt: null,
    resumedBy: '',
    resumeBasis: '',
    extraFrom: null,
    extraTo: null,
    suspends: false,
  },
});
export type Stop = ValueOf<typeof stopKind>;

/** A team's own word that it has stopped. Id: `<stop>~<team>`. */
export const stopAnswerKind = defineKind({
  kind: 'stop-answer',
  shape: 'whole',
  audiences: ['team'],
  writers: ['attack-team', 'organiser'],
  schema: z.strictObject({
    stop: recordId(),
    team: recordId(),
    acknowledgedAt: moment(),
    person: name(),
    note: line(500),
  }),
  empty: { stop: '' as never, team: '' as never, acknowledgedAt: 0, person: '', note: '' },
});
export type StopAnswer = ValueOf<typeof stopAnswerKind>;

/** What a call to a team about a stop came to. */
export const CALL_ANSWERS = ['acknowledged', 'no-answer', 'message-left', 'refused'] as const;
export type CallAnswer = (typeof CALL_ANSWERS)[number];

/** One line of the call sheet (点名单) of a stop: who was called, when, and what came of it. */
export const stopCallKind = defineKind({
  kind: 'stop-call',
  shape: 'whole',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    stop: recordId(),
    team: recordId(),
    /** Who was called. */
    person: name(),
    /** Number or other way in which they were called. */
    contact: line(300),
    calledAt: moment(),
    answer: z.enum(CALL_ANSWERS),
    note: line(500),
  }),
  empty: {
    stop: '' as never,
    team: '' as never,
    person: '',
    contact: '',
    calledAt: 0,
    answer: 'acknowledged',
    note: '',
  },
});
export type StopCall = ValueOf<typeof stopCallKind>;
