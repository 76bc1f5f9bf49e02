import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, recordId } from './text.ts';
import { CHANNELS } from './stop.ts';

/** Whose doing a business impact was, as control found. */
export const RESPONSIBILITIES = ['open', 'attack-team', 'defender', 'neither'] as const;
export type Responsibility = (typeof RESPONSIBILITIES)[number];

/** A business-impact incident (业务影响事件): what suffered, why, who answers for it, and what was done. */
export const impactKind = defineKind({
  kind: 'impact',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    number: z.int().min(1).max(100_000),
    title: name(),
    /** Unit that suffered it. */
    organisation: recordId().nullable(),
    systems: z.array(recordId()).max(200),
    startedAt: moment(),
    /** When business ran again; null while it does not. */
    endedAt: moment().nullable(),
    reportedBy: name(),
    channel: z.enum(CHANNELS),
    effect: paragraph(2000),
    cause: paragraph(2000),
    responsibility: z.enum(RESPONSIBILITIES),
    /** Attack team that answers for it, where one does. */
    team: recordId().nullable(),
    measures: paragraph(2000),
    /** Stop that it led to. */
    stop: recordId().nullable(),
    findings: z.array(recordId()).max(200),
    note: line(1000),
  }),
  empty: {
    number: 1,
    title: '',
    organisation: null,
    systems: [],
    startedAt: 0,
    endedAt: null,
    reportedBy: '',
    channel: 'telephone',
    effect: '',
    cause: '',
    responsibility: 'open',
    team: null,
    measures: '',
    stop: null,
    findings: [],
    note: '',
  },
});
export type Impact = ValueOf<typeof impactKind>;
