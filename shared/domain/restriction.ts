import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, recordId } from './text.ts';

/** Do not touch at all (禁打), or not at some times (禁打时段). */
export const RESTRICTION_TYPES = ['do-not-touch', 'blackout'] as const;
export type RestrictionType = (typeof RESTRICTION_TYPES)[number];

/** What a restriction protects. */
export const RESTRICTED = ['exercise', 'unit', 'system', 'asset', 'cidr'] as const;
export type Restricted = (typeof RESTRICTED)[number];

/** Minutes of a day. */
const minuteOfDay = () => z.int().min(0).max(1440).nullable();

/**
 * A line of the do-not-touch list (禁打清单) or blackout hours. The original lies with control; teams and the unit concerned hold
 * copies without `reason`. Id of a copy: `<restriction>~<team or unit>`.
 */
export const restrictionKind = defineKind({
  kind: 'restriction',
  shape: 'whole',
  audiences: ['control', 'team', 'unit'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    type: z.enum(RESTRICTION_TYPES),
    subjectType: z.enum(RESTRICTED),
    /** Unit, system or asset; null for the exercise and for addresses. */
    subject: recordId().nullable(),
    subjectName: name(),
    /** Address range such as 203.0.113.0/24 or 2001:db8::/32; empty for everything else. */
    cidr: line(64),
    /** Null: from the beginning. */
    startsAt: moment().nullable(),
    /** First moment at which it no longer holds; null: until further notice. */
    endsAt: moment().nullable(),
    /** Every day from this minute in the exercise's time zone; null: all day. */
    dailyFrom: minuteOfDay(),
    /** Up to, but not including, this minute; smaller than `dailyFrom` where it goes past midnight. */
    dailyTo: minuteOfDay(),
    /** Why, for control alone; empty in copies. */
    reason: line(500),
    /** Document or decision (文号); the clause that a violation names. */
    basis: line(500),
  }),
  empty: {
    type: 'do-not-touch',
    subjectType: 'system',
    subject: null,
    subjectName: '',
    cidr: '',
    startsAt: null,
    endsAt: null,
    dailyFrom: null,
    dailyTo: null,
    reason: '',
    basis: '',
  },
});
export type Restriction = ValueOf<typeof restrictionKind>;
