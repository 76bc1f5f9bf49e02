import { z } from 'zod';
import { ATTACK_VERSIONS } from './attack-catalogue.ts';
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

/** Levels at which an exercise is held (国家级, 省级, 市级, 区县级, 单位级). */
export const EXERCISE_LEVELS = [
  'national',
  'provincial',
  'municipal',
  'district',
  'enterprise',
] as const;
export type ExerciseLevel = (typeof EXERCISE_LEVELS)[number];

/**
 * Kinds of exercise. `key-period` is assurance of a key period (安全重保): duty and zero reports in place of an attack.
 */
export const EXERCISE_FORMS = [
  'attack-defence',
  'purple-team',
  'ransomware',
  'cloud-native',
  'tabletop',
  'key-period',
] as const;
export type ExerciseForm = (typeof EXERCISE_FORMS)[number];

/** Markings that the screens and every page carry: Chinese classification levels, then TLP 2.0. */
export const MARKINGS = [
  'internal',
  'confidential',
  'secret',
  'top-secret',
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
    level: z.enum(EXERCISE_LEVELS).nullable(),
    form: z.enum(EXERCISE_FORMS),
    /** Body that authorised the exercise (授权单位). */
    authorisedBy: name(),
    /** Date of the authorisation letter. */
    authorisedAt: moment().nullable(),
    /** The letter holds from … until …; null: it names no limit. */
    authorisedFrom: moment().nullable(),
    authorisedUntil: moment().nullable(),
    /** How long the classification holds (保密期限), as it is printed behind it: 「1年」, `10 years`. */
    markingPeriod: line(40),
    /** Series of exercises that this one belongs to, by its name. */
    series: name(),
    /** Year of the plan that it stands in. */
    planYear: z.int().min(1990).max(2200).nullable(),
    /** Exercise of a higher level that this one is part of, by its name. */
    parentExercise: name(),
    /** Template that it was made from, by its id; empty for none. */
    template: line(64),
    /** Version of MITRE ATT&CK Enterprise that technique ids are of. */
    attackVersion: z.enum(ATTACK_VERSIONS),
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
    level: null,
    form: 'attack-defence',
    authorisedBy: '',
    authorisedAt: null,
    authorisedFrom: null,
    authorisedUntil: null,
    markingPeriod: '',
    series: '',
    planYear: null,
    parentExercise: '',
    template: '',
    attackVersion: '18.1',
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
    /** Why: asked for where the usual course is left (suspension, return, abort). */
    reason: paragraph(1000).optional(),
    /** What was still missing and was let pass, by the names of the requirements. */
    letPass: z.array(line(64)).max(40).optional(),
  }),
  empty: { from: 'draft', to: 'draft', changedAt: 0, basis: '', reason: '', letPass: [] },
});
export type PhaseChange = ValueOf<typeof phaseChangeKind>;
