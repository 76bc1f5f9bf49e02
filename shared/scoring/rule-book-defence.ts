import { z } from 'zod';
import { bookId, decimalFactor, sourceSchema, sourcesSchema, units } from './rule-book-values.ts';

/** What a defender's reports win back. The dimensions and their sub-items are categories and items of side `defence`. */
export const defenceSchema = z.strictObject({
  /** Share of the achieved percentage that a report earns. */
  linkedShare: decimalFactor(),
  /** Largest share of the deduction that all reports of a unit can win back together. */
  baseCap: decimalFactor(),
  /** Most bonus of one unit; also what the bonus is measured against, so never 0. */
  bonusCap: units().min(1),
  maxReports: z.int().min(1).max(10_000),
  /** 防护值: `(base / deduction + bonus / bonusCap × bonusWeight) × scale`, with `untouched` for the first term where nothing was lost. */
  protection: z.strictObject({
    scale: units().min(1),
    bonusWeight: decimalFactor(),
    untouched: decimalFactor(),
  }),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type DefenceRule = z.infer<typeof defenceSchema>;

/** Over-defence (非正常防守) left uncorrected costs points as time passes. */
export const dripSchema = z.strictObject({
  graceMinutes: z.int().min(0).max(100_000),
  everyMinutes: z.int().min(1).max(100_000),
  /** Points per started period, from so many minutes of the clock on. The first starts at 0. */
  steps: z
    .array(z.strictObject({ fromMinutes: z.int().min(0).max(100_000), points: units() }))
    .min(1)
    .max(10),
  /** What the `fromMinutes` are counted from: the notice, or the end of the grace period. */
  clock: z.enum(['notice', 'first-deduction']),
  /** What it is taken from: the finished 防护值 (where it is left out), or it counts as points lost. */
  from: z.enum(['value', 'deduction']).nullish(),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type DripRule = z.infer<typeof dripSchema>;
