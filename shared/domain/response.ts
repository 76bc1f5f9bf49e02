import { z } from 'zod';
import { frozenEvidenceSchema } from './finding.ts';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, recordId, sha256 } from './text.ts';

/** The steps of handling an incident whose times are measured, in their natural order. */
export const RESPONSE_TIMES = [
  'attackedAt',
  'detectedAt',
  'triagedAt',
  'reportedAt',
  'containedAt',
  'eradicatedAt',
  'recoveredAt',
] as const;
export type ResponseTime = (typeof RESPONSE_TIMES)[number];

/** What the unit says it did under one sub-item of the defence dimensions. */
export const defenceClaimSchema = z.strictObject({
  item: line(64),
  text: line(1000),
});

const responseSchema = z.strictObject({
  title: name(),
  unit: recordId(),
  /** Notice of the finding that it answers, null while the unit knows of none. */
  notice: recordId().nullable(),
  system: line(200),
  asset: line(200),
  attackedAt: moment().nullable(),
  detectedAt: moment().nullable(),
  triagedAt: moment().nullable(),
  reportedAt: moment().nullable(),
  containedAt: moment().nullable(),
  eradicatedAt: moment().nullable(),
  recoveredAt: moment().nullable(),
  /** Addresses, domains, hashes and accounts seen, one each. */
  indicators: z.array(line(500)).max(500),
  claims: z.array(defenceClaimSchema).max(60),
  summary: paragraph(500),
  narrative: sha256().nullable(),
  withdrawn: z.boolean(),
});

const emptyResponse: z.infer<typeof responseSchema> = {
  title: '',
  unit: '' as never,
  notice: null,
  system: '',
  asset: '',
  attackedAt: null,
  detectedAt: null,
  triagedAt: null,
  reportedAt: null,
  containedAt: null,
  eradicatedAt: null,
  recoveredAt: null,
  indicators: [],
  claims: [],
  summary: '',
  narrative: null,
  withdrawn: false,
};

/** A defender unit's log of one incident (处置). */
export const responseKind = defineKind({
  kind: 'response',
  shape: 'fields',
  audiences: ['unit'],
  writers: ['defender', 'organiser'],
  schema: responseSchema,
  empty: emptyResponse,
});
export type Response = ValueOf<typeof responseKind>;

/** A frozen revision of a response. Id: `<response>~<revision>`. */
export const responseSubmissionKind = defineKind({
  kind: 'response-submission',
  shape: 'whole',
  audiences: ['unit'],
  writers: ['defender', 'organiser'],
  schema: z.strictObject({
    response: recordId(),
    revision: z.int().min(1).max(1000),
    submittedAt: moment(),
    content: responseSchema,
    evidence: z.array(frozenEvidenceSchema).max(500),
  }),
  empty: {
    response: '' as never,
    revision: 1,
    submittedAt: 0,
    content: emptyResponse,
    evidence: [],
  },
});
export type ResponseSubmission = ValueOf<typeof responseSubmissionKind>;
