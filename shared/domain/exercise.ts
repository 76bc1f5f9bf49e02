import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph } from './text.ts';

/** States of an exercise, in order of the usual course; `suspended` and `aborted` stand outside it. */
export const PHASES = [
  'draft',
  'filed',
  'authorised',
  'preparation',
  'live',
  'suspended',
  'submissions-closed',
  'adjudication',
  'published',
  'appeal',
  'final',
  'improvement',
  'archived',
  'aborted',
] as const;
export const phaseSchema = z.enum(PHASES);
export type Phase = z.infer<typeof phaseSchema>;

/** Which phase may follow which. `aborted` may follow any phase before `final`. */
export const NEXT_PHASES: Readonly<Record<Phase, readonly Phase[]>> = {
  draft: ['filed', 'aborted'],
  filed: ['authorised', 'draft', 'aborted'],
  authorised: ['preparation', 'aborted'],
  preparation: ['live', 'aborted'],
  live: ['suspended', 'submissions-closed', 'aborted'],
  suspended: ['live', 'submissions-closed', 'aborted'],
  'submissions-closed': ['adjudication', 'live', 'aborted'],
  adjudication: ['published', 'aborted'],
  published: ['appeal', 'final', 'aborted'],
  appeal: ['final', 'aborted'],
  final: ['improvement', 'archived'],
  improvement: ['archived'],
  archived: [],
  aborted: ['archived'],
};

/** Markings that the screens and every page carry: Chinese classification levels, then TLP 2.0. */
export const MARKINGS = [
  'internal',
  'confidential',
  'secret',
  'tlp-red',
  'tlp-amber-strict',
  'tlp-amber',
  'tlp-green',
  'tlp-clear',
] as const;

/** Head of the exercise; its first entry pins the root key and how devices are admitted. */
export const exerciseKind = defineKind({
  kind: 'exercise',
  shape: 'fields',
  audiences: ['all'],
  writers: ['organiser'],
  schema: z.strictObject({
    title: name(),
    purpose: paragraph(2000),
    /** Document that the exercise is based on. */
    basis: line(500),
    /** Number of the authorisation letter (授权文号). */
    authorisation: line(200),
    host: name(),
    marking: z.enum(MARKINGS),
    /** IANA name; every time on screen and in reports is shown in it. */
    timeZone: line(64),
    startsAt: moment().nullable(),
    endsAt: moment().nullable(),
    phase: phaseSchema,
    /** Raw Ed25519 public key in base64url; certificates of an enrolled exercise hang from it. */
    rootKey: line(64),
    admission: z.enum(['open', 'enrolled']),
    /** Device that gives receipt numbers. */
    desk: line(32),
    /** Independent reviews that a submission needs. */
    reviewers: z.int().min(1).max(9),
    /** A made-up exercise: its keys are public and its results mean nothing (示例). */
    sample: z.boolean(),
  }),
  empty: {
    title: '',
    purpose: '',
    basis: '',
    authorisation: '',
    host: '',
    marking: 'internal',
    timeZone: 'Asia/Shanghai',
    startsAt: null,
    endsAt: null,
    phase: 'draft',
    rootKey: '',
    admission: 'open',
    desk: '',
    reviewers: 2,
    sample: false,
  },
});
export type Exercise = ValueOf<typeof exerciseKind>;

/** A planned stretch of the exercise on the calendar. */
export const scheduleKind = defineKind({
  kind: 'schedule',
  shape: 'fields',
  audiences: ['all'],
  writers: ['organiser'],
  schema: z.strictObject({
    phase: phaseSchema,
    startsAt: moment().nullable(),
    endsAt: moment().nullable(),
    note: line(500),
  }),
  empty: { phase: 'preparation', startsAt: null, endsAt: null, note: '' },
});
export type Schedule = ValueOf<typeof scheduleKind>;

/** A change of phase as it happened, with the document or decision that it rests on. Add-only: the exercise's own history. */
export const phaseChangeKind = defineKind({
  kind: 'phase-change',
  shape: 'whole',
  audiences: ['all'],
  writers: ['organiser'],
  schema: z.strictObject({
    from: phaseSchema,
    to: phaseSchema,
    changedAt: moment(),
    basis: line(500),
  }),
  empty: { from: 'draft', to: 'draft', changedAt: 0, basis: '' },
});
export type PhaseChange = ValueOf<typeof phaseChangeKind>;
