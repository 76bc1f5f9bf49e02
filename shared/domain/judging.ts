import { z } from 'zod';
import { frozenEvidenceSchema } from './finding.ts';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, pointUnits, recordId, sha256 } from './text.ts';

/** What is judged: an attack team's finding or a unit's response. */
export const subjectTypeSchema = z.enum(['finding', 'response']);
export type SubjectType = z.infer<typeof subjectTypeSchema>;

export const VERDICTS = ['confirm', 'reject', 'return', 'duplicate', 'out-of-scope'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/**
 * What a referee awards under one rule-book item.
 * Attack items: `points` for all `quantity` before factors and caps. Defence items: `permille` of the item achieved.
 */
export const awardSchema = z.strictObject({
  item: line(64),
  quantity: z.int().min(1).max(10_000),
  points: pointUnits(),
  permille: z.int().min(0).max(1000),
});
export type Award = z.infer<typeof awardSchema>;

/**
 * Answer of the desk to a submission, written into the submitter's audience (受理回执). Official order is the order of `sequence`.
 * Id: `<submission>~receipt`.
 */
export const receiptKind = defineKind({
  kind: 'receipt',
  shape: 'whole',
  audiences: ['team', 'unit'],
  writers: ['organiser'],
  schema: z.strictObject({
    submission: recordId(),
    decision: z.enum(['received', 'returned']),
    /** 1, 2, 3 … over the exercise; null when the submission was returned for completion. */
    sequence: z.int().min(1).nullable(),
    decidedAt: moment(),
    reason: line(1000),
  }),
  empty: {
    submission: '' as never,
    decision: 'received',
    sequence: null,
    decidedAt: 0,
    reason: '',
  },
});
export type Receipt = ValueOf<typeof receiptKind>;

/** Who is to judge a submission. Referees are an add-wins set `referee:<person>`. Id: the submission's id. */
export const assignmentKind = defineKind({
  kind: 'assignment',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    submission: recordId(),
    subjectType: subjectTypeSchema,
    subject: recordId(),
    /** When the marks were opened to control; null while sealed. */
    revealedAt: moment().nullable(),
    /** Marks that are enough for a ruling; null: those of all who were assigned. */
    required: z.int().min(1).max(9).nullable(),
  }),
  empty: {
    submission: '' as never,
    subjectType: 'finding',
    subject: '' as never,
    revealedAt: null,
    required: null,
  },
  sets: ['referee'],
});
export type Assignment = ValueOf<typeof assignmentKind>;

/** A submission as control disclosed it to one referee: copied fields and evidence hashes. Id: the submission's id. */
export const caseKind = defineKind({
  kind: 'case',
  shape: 'whole',
  audiences: ['referee'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    subjectType: subjectTypeSchema,
    subject: recordId(),
    submission: recordId(),
    /** Batch that holds the original, for the auditor. */
    sourceBatch: sha256(),
    title: name(),
    organisation: name(),
    system: name(),
    asset: name(),
    /** Team or unit, empty when judged blind to it. */
    author: name(),
    attackedAt: moment().nullable(),
    sequence: z.int().min(1).nullable(),
    claims: z
      .array(z.strictObject({ item: line(64), quantity: z.int(), text: line(1000) }))
      .max(60),
    steps: z
      .array(
        z.strictObject({
          id: line(64),
          at: moment().nullable(),
          source: line(300),
          destination: line(300),
          technique: line(20),
          privilege: line(20),
          summary: line(1000),
        }),
      )
      .max(100),
    times: z.array(z.strictObject({ step: line(40), at: moment() })).max(20),
    vulnerability: line(200),
    summary: paragraph(500),
    narrative: sha256().nullable(),
    evidence: z.array(frozenEvidenceSchema).max(500),
  }),
  empty: {
    subjectType: 'finding',
    subject: '' as never,
    submission: '' as never,
    sourceBatch: '' as never,
    title: '',
    organisation: '',
    system: '',
    asset: '',
    author: '',
    attackedAt: null,
    sequence: null,
    claims: [],
    steps: [],
    times: [],
    vulnerability: '',
    summary: '',
    narrative: null,
    evidence: [],
  },
});
export type Case = ValueOf<typeof caseKind>;

/** One referee's mark on one submission. Id: `<submission>~<person>`, so two referees never share a record. */
export const reviewKind = defineKind({
  kind: 'review',
  shape: 'whole',
  audiences: ['referee'],
  writers: ['referee', 'chief-referee'],
  schema: z.strictObject({
    subjectType: subjectTypeSchema,
    subject: recordId(),
    submission: recordId(),
    referee: recordId(),
    verdict: verdictSchema,
    awards: z.array(awardSchema).max(60),
    reason: paragraph(2000),
    reviewedAt: moment(),
  }),
  empty: {
    subjectType: 'finding',
    subject: '' as never,
    submission: '' as never,
    referee: '' as never,
    verdict: 'confirm',
    awards: [],
    reason: '',
    reviewedAt: 0,
  },
});
export type Review = ValueOf<typeof reviewKind>;

/** How a ruling came about. */
export const RULING_METHODS = ['single', 'mean', 'median', 'chief'] as const;

/** The decision that counts. Id: the subject's id, so that a later ruling replaces the earlier one. */
export const rulingKind = defineKind({
  kind: 'ruling',
  shape: 'whole',
  audiences: ['control'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    subjectType: subjectTypeSchema,
    subject: recordId(),
    submission: recordId(),
    verdict: verdictSchema,
    awards: z.array(awardSchema).max(60),
    method: z.enum(RULING_METHODS),
    /** Reviews that were weighed. */
    reviews: z.array(recordId()).max(20),
    reason: paragraph(2000),
    ruledAt: moment(),
    /** Responses: the finding whose points they win back; findings: null. */
    linkedFinding: recordId().nullable(),
    /** Kept for the form; gives nothing: a bonus is awarded under an item of the rule book. */
    bonus: pointUnits(),
  }),
  empty: {
    subjectType: 'finding',
    subject: '' as never,
    submission: '' as never,
    verdict: 'confirm',
    awards: [],
    method: 'chief',
    reviews: [],
    reason: '',
    ruledAt: 0,
    linkedFinding: null,
    bonus: 0,
  },
});
export type Ruling = ValueOf<typeof rulingKind>;
