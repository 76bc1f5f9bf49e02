import { z } from 'zod';
import {
  bilingualSchema,
  bookId,
  decimalFactor,
  sourceSchema,
  sourcesSchema,
  units,
} from './rule-book-values.ts';

/** Privileges of which only the highest counts, once per asset or system and team (权限取高、只计一次). */
export const ladderSchema = z.strictObject({
  id: bookId(),
  name: bilingualSchema,
  /** What the privileges are held on. A result that does not name it is compared with no other. */
  per: z.enum(['asset', 'system']),
  /** Items from the lowest privilege to the highest. No item stands in two ladders. */
  items: z.array(bookId()).min(1).max(40),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type Ladder = z.infer<typeof ladderSchema>;

/** Factor on whoever is first (首破). A book without it has no first blood. */
export const firstBloodSchema = z.strictObject({
  factor: decimalFactor(),
  /** First of what: of an item against a unit, against a unit at all, or against a system. */
  per: z.enum(['unit-item', 'unit', 'system']),
  /** Categories whose items take part. */
  categories: z.array(bookId()).min(1).max(60),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type FirstBlood = z.infer<typeof firstBloodSchema>;

/** Steps of handling an incident whose time from the attack on can be rated. */
export const TIME_METRICS = [
  'detected',
  'triaged',
  'reported',
  'contained',
  'eradicated',
  'recovered',
] as const;
export type TimeMetric = (typeof TIME_METRICS)[number];

/** How much of an item a report keeps by how fast it was: TTD, TTR and the like. */
export const timeBandSchema = z.strictObject({
  id: bookId(),
  name: bilingualSchema,
  metric: z.enum(TIME_METRICS),
  /** The first band that the time fits into counts; the last minute belongs to it. */
  bands: z
    .array(
      z.strictObject({ withinMinutes: z.int().min(0).max(1_000_000), factor: decimalFactor() }),
    )
    .min(1)
    .max(20),
  /** Slower than every band, or a moment that nobody wrote down. */
  otherwise: decimalFactor(),
  /** Items of defence dimensions that it touches. */
  items: z.array(bookId()).min(1).max(60),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type TimeBand = z.infer<typeof timeBandSchema>;

/** What a result is worth that is handed in too late. */
export const lateSubmissionSchema = z.strictObject({
  /** Minutes from the attack to the hand-in; null for no such limit. */
  withinMinutes: z.int().min(0).max(1_000_000).nullable(),
  /** Minutes after the end of the exercise; null for no such limit. */
  afterEndMinutes: z.int().min(0).max(1_000_000).nullable(),
  /** Moment of the hand-in: as the desk received it, or as the team sent it. */
  by: z.enum(['received', 'submitted']),
  factor: decimalFactor(),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type LateSubmission = z.infer<typeof lateSubmissionSchema>;

/** A penalty that takes a share: of the points of the same result, or of all that the team gained. */
export const percentSchema = z.strictObject({
  permille: z.int().min(1).max(1000),
  of: z.enum(['result', 'gains']),
});
export type PercentPenalty = z.infer<typeof percentSchema>;

/** Who has to decide on an item. */
export const DECIDERS = ['chief', 'panel', 'organiser'] as const;
export type Decider = (typeof DECIDERS)[number];

/** How grave a violation is. */
export const SEVERITIES = ['minor', 'serious', 'grave'] as const;
export type Severity = (typeof SEVERITIES)[number];

const gradeSchema = z.strictObject({ id: bookId(), name: bilingualSchema, points: units() });

/** Purple-team exercises: what a test case is worth by its outcome and by how deep it was detected. */
export const testCaseSchema = z.strictObject({
  /** Best first. */
  outcomes: z.array(gradeSchema).min(2).max(12),
  /** Best first. */
  depths: z.array(gradeSchema).min(2).max(12),
  /** On the depth of a detection that came late. */
  delayedFactor: decimalFactor(),
  /** Whether the worst of several grades counts upwards (worst case), else their mean. */
  upward: z.enum(['worst', 'mean']),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type TestCaseRule = z.infer<typeof testCaseSchema>;
