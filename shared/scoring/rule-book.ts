import { z } from 'zod';
import { defenceSchema, dripSchema } from './rule-book-defence.ts';
import {
  DECIDERS,
  firstBloodSchema,
  ladderSchema,
  lateSubmissionSchema,
  percentSchema,
  SEVERITIES,
  testCaseSchema,
  timeBandSchema,
} from './rule-book-extras.ts';
import {
  bilingualSchema,
  bookId,
  decimalFactor,
  scopeSchema,
  sourceSchema,
  sourcesSchema,
  units,
} from './rule-book-values.ts';

/** A clause of the rules in words: what an explanation quotes. */
const clauseSchema = z.strictObject({ id: bookId(), text: bilingualSchema, source: sourceSchema });
export type Clause = z.infer<typeof clauseSchema>;

/** How points are counted. Every number of points in a book is a count of the smallest unit. */
const arithmeticSchema = z.strictObject({
  /** Smallest units in one point: 1 when points are whole, 100 when they have two decimals. */
  unitsPerPoint: z.union([z.literal(1), z.literal(10), z.literal(100), z.literal(1000)]),
  rounding: z.enum(['ceil', 'half-up', 'floor']),
  /** `once`: after all factors of a result. `each-step`: after every factor. */
  roundAt: z.enum(['once', 'each-step']),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type Arithmetic = z.infer<typeof arithmeticSchema>;

/** What the items of a category are for. */
export const CATEGORY_SIDES = ['attack', 'bonus', 'penalty', 'defence', 'defence-bonus'] as const;

/**
 * A category of items, or (as the `parent` of others) a total over them. On the defence side: a dimension.
 * `bonus` is an attack team's, and takes nothing from a unit.
 */
const categorySchema = z.strictObject({
  id: bookId(),
  side: z.enum(CATEGORY_SIDES),
  name: bilingualSchema,
  /** Category whose cap also holds for this one. */
  parent: bookId().nullable(),
  /** Most units that one scope can give, null for no limit. */
  cap: units().nullable(),
  capScope: scopeSchema,
  /** Defence dimensions: thousandths of the points lost that the dimension can win back. */
  permille: z.int().min(0).max(1000).nullable(),
  /** The chief referee always decides on its items. */
  chief: z.boolean(),
  clause: bookId(),
  source: sourceSchema,
});
export type Category = z.infer<typeof categorySchema>;

const bandSchema = z
  .strictObject({ id: bookId(), name: bilingualSchema, min: units(), max: units() })
  .refine((band) => band.min <= band.max, 'min is above max');

/** What one of an item is worth. */
const worthSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('points'),
    points: z.int().min(-1_000_000_000).max(1_000_000_000),
  }),
  z.strictObject({ type: z.literal('bands'), bands: z.array(bandSchema).min(1).max(20) }),
  /** Defence: thousandths of the points lost in the linked event. */
  z.strictObject({
    type: z.literal('percent-of-linked'),
    permille: z.int().min(1).max(1000),
  }),
]);
export type Worth = z.infer<typeof worthSchema>;

/** Kinds of evidence that an item can demand. */
export const EVIDENCE_NEEDS = [
  'screenshot',
  'recording',
  'ownership',
  'path',
  'sample',
  'log',
  'record-count',
  'verification',
  'write-up',
] as const;
export type EvidenceNeed = (typeof EVIDENCE_NEEDS)[number];

/** What a referee can award. */
const itemSchema = z.strictObject({
  id: bookId(),
  category: bookId(),
  name: bilingualSchema,
  worth: worthSchema,
  /** How many of it count within a scope. */
  limit: z.strictObject({ count: z.int().min(1).max(10_000), scope: scopeSchema }).nullable(),
  evidenceRequired: z.array(z.enum(EVIDENCE_NEEDS)).max(EVIDENCE_NEEDS.length),
  /** `book`: a repeat of the same vulnerability pays less. `none`: repeats don't exist for this item. */
  dedupe: z.enum(['book', 'none']),
  /** Counts only on a system that is designated as such a target (靶标). */
  target: z.enum(['main', 'secondary']).nullable(),
  /** Taking it ends the unit's part in the exercise (击穿). */
  eliminates: z.boolean(),
  /** Penalties: what else was awarded on the same result gives nothing. */
  voidsResult: z.boolean(),
  /** Penalties: the team keeps no rank. */
  disqualifies: z.boolean(),
  /** Penalties: a share besides the points. */
  percent: percentSchema.nullish(),
  /** Penalties: how grave it is. */
  severity: z.enum(SEVERITIES).nullish(),
  /** Who has to decide, where that is more than two referees. */
  decidedBy: z.enum(DECIDERS).nullish(),
  /** The chief referee always decides, whatever the category says. */
  chief: z.boolean(),
  /** Defence: can be judged for good only when the exercise has closed (覆盖率). */
  closeOnly: z.boolean(),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type Item = z.infer<typeof itemSchema>;

/** Parts by which a repeat of the same vulnerability is recognised. */
export const DEDUPE_KEYS = [
  'unit',
  'organisation',
  'system',
  'asset',
  'vulnerability',
  'entry-point',
  'privilege',
] as const;
export type DedupeKey = (typeof DEDUPE_KEYS)[number];

/** What repeated results pay, in order of receipt. */
const dedupeSchema = z.strictObject({
  keys: z.array(z.enum(DEDUPE_KEYS)).min(1).max(DEDUPE_KEYS.length),
  /** `global`: whoever was received first. `team`: each team's repeats by themselves. */
  scope: z.enum(['team', 'global']),
  factors: z.array(decimalFactor()).min(1).max(20),
  afterLast: decimalFactor(),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type Dedupe = z.infer<typeof dedupeSchema>;

/** A factor on the results that meet a condition. */
const multiplierSchema = z.strictObject({
  id: bookId(),
  name: bilingualSchema,
  when: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('key-unit') }),
    z.strictObject({
      type: z.literal('participation'),
      value: z.enum(['participant', 'outside', 'withdrawn']),
    }),
    z.strictObject({ type: z.literal('ipv6') }),
  ]),
  factor: decimalFactor(),
  /** Categories whose items it touches. */
  categories: z.array(bookId()).min(1).max(60),
  /** How many such results count at all; more give nothing. */
  limit: z.strictObject({ count: z.int().min(1).max(10_000), scope: scopeSchema }).nullable(),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type Multiplier = z.infer<typeof multiplierSchema>;

/** When a unit is out: what comes after an `eliminates` item against it gives nothing. */
const eliminationSchema = z.strictObject({
  /** From the receipt of the decisive result, or from its confirmation (the moment that judges notify all teams). */
  effectiveAt: z.enum(['receipt', 'confirm']),
  /** What of a later result is compared with that moment. */
  lateBy: z.enum(['receipt', 'attack']),
  /** Points lost to all teams from which a unit is out as well (出局线); without it only a decisive result ends its part. */
  deductionLine: units().min(1).nullish(),
  clause: bookId(),
  source: sourceSchema,
  sources: sourcesSchema,
});
export type Elimination = z.infer<typeof eliminationSchema>;

/** How marks become a ruling. */
const reviewSchema = z.strictObject({
  /** Referees assigned to a submission. */
  assigned: z.int().min(1).max(9),
  /** Marks needed before the first attempt at a ruling. */
  required: z.int().min(1).max(9),
  /** Two marks agree when they differ by no more than the larger of both. */
  tolerance: z.strictObject({ permilleOfMaximum: z.int().min(0).max(1000), points: units() }),
  merge: z.enum(['mean', 'median']),
  /** Results worth more than this are the chief referee's. */
  chiefAbove: units(),
  source: sourceSchema,
});
export type ReviewRule = z.infer<typeof reviewSchema>;

/** Time limits of appeals, in hours. */
const appealSchema = z.strictObject({
  windowHours: z.int().min(0).max(10_000),
  decideHours: z.int().min(0).max(10_000),
  levels: z.int().min(0).max(5),
  newEvidence: z.boolean(),
  publicationHours: z.int().min(0).max(10_000),
  source: sourceSchema,
});

export const ATTACK_TIE_BREAKS = ['fewer-violations', 'earlier-last-confirmed'] as const;
export const DEFENCE_TIE_BREAKS = ['smaller-deduction', 'larger-bonus'] as const;

/** Equal points: what decides, in order. What is still equal then shares the rank. */
const rankingSchema = z.strictObject({
  attack: z.array(z.enum(ATTACK_TIE_BREAKS)).max(ATTACK_TIE_BREAKS.length),
  defence: z.array(z.enum(DEFENCE_TIE_BREAKS)).max(DEFENCE_TIE_BREAKS.length),
  /** False: nobody has a rank (an exercise in which people work together). Ranks are given where it is left out. */
  ranked: z.boolean().nullish(),
  clause: bookId(),
  source: sourceSchema,
});

/** Shape of a rule book. That its parts fit together is checked by `parseRuleBook`. */
export const ruleBookSchema = z.strictObject({
  format: z.literal(1),
  id: bookId(),
  version: z.string().min(1).max(40),
  title: bilingualSchema,
  note: bilingualSchema,
  arithmetic: arithmeticSchema,
  /** Which moment selects the value of what changes during the drill (participation, 重点, 靶标, the book itself). */
  effectiveBy: z.enum(['attack', 'receipt']),
  clauses: z.array(clauseSchema).max(200),
  categories: z.array(categorySchema).min(1).max(60),
  items: z.array(itemSchema).min(1).max(300),
  dedupe: dedupeSchema.nullable(),
  multipliers: z.array(multiplierSchema).max(40),
  elimination: eliminationSchema.nullable(),
  defence: defenceSchema,
  drip: dripSchema.nullable(),
  review: reviewSchema,
  appeal: appealSchema,
  ranking: rankingSchema,
  /** Left out or null: the book has no such rule. */
  ladders: z.array(ladderSchema).max(40).nullish(),
  firstBlood: firstBloodSchema.nullish(),
  timeBands: z.array(timeBandSchema).max(20).nullish(),
  lateSubmission: lateSubmissionSchema.nullish(),
  testCases: testCaseSchema.nullish(),
});

/** A rule book: all that scoring knows of the rules. */
export type RuleBook = z.infer<typeof ruleBookSchema>;
