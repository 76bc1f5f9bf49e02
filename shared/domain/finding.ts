import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, recordId, sha256 } from './text.ts';

/** Privilege that a step gained, lowest to highest. */
export const PRIVILEGES = ['none', 'user', 'admin', 'domain'] as const;

/** One step of the attack path, in the order walked. */
export const pathStepSchema = z.strictObject({
  /** Stays with the step while others are moved or removed; evidence points at it. */
  id: line(64),
  at: moment().nullable(),
  /** Where the step came from: an address, or the asset reached before. */
  source: line(300),
  /** Registered asset reached, null when it is not in the register. */
  asset: recordId().nullable(),
  destination: line(300),
  /** ATT&CK technique id such as T1190, empty when unknown. */
  technique: z.string().regex(/^(T\d{4}(\.\d{3})?)?$/),
  privilege: z.enum(PRIVILEGES),
  summary: line(1000),
});
export type PathStep = z.infer<typeof pathStepSchema>;

/** One claim under a rule-book item: how often, and by which keys a repeat would be recognised. */
export const claimSchema = z.strictObject({
  item: line(64),
  quantity: z.int().min(1).max(10_000),
});
export type Claim = z.infer<typeof claimSchema>;

/** What a team says it achieved (攻击成果). Drafts are edited field by field; what is sent is a {@link submissionKind}. */
const findingSchema = z.strictObject({
  title: name(),
  team: recordId(),
  organisation: recordId().nullable(),
  system: recordId().nullable(),
  asset: recordId().nullable(),
  /** When the decisive step succeeded. */
  attackedAt: moment().nullable(),
  claims: z.array(claimSchema).max(20),
  steps: z.array(pathStepSchema).max(100),
  /** Class of the vulnerability used, for repeats: 弱口令, SQL注入, CVE-… */
  vulnerability: line(200),
  entryPoint: line(300),
  privilege: z.enum(PRIVILEGES),
  ipv6: z.boolean(),
  summary: paragraph(500),
  /** Long description, kept outside the journal under its hash; null when there is none. */
  narrative: sha256().nullable(),
  cleanedUp: z.boolean(),
  withdrawn: z.boolean(),
});

const emptyFinding: z.infer<typeof findingSchema> = {
  title: '',
  team: '' as never,
  organisation: null,
  system: null,
  asset: null,
  attackedAt: null,
  claims: [],
  steps: [],
  vulnerability: '',
  entryPoint: '',
  privilege: 'none',
  ipv6: false,
  summary: '',
  narrative: null,
  cleanedUp: false,
  withdrawn: false,
};

export const findingKind = defineKind({
  kind: 'finding',
  shape: 'fields',
  audiences: ['team'],
  writers: ['attack-team', 'organiser'],
  schema: findingSchema,
  empty: emptyFinding,
});
export type Finding = ValueOf<typeof findingKind>;

/** Evidence as it stood when a revision was frozen. */
export const frozenEvidenceSchema = z.strictObject({
  id: recordId(),
  sha256: sha256(),
  fileName: line(255),
  mediaType: line(100),
  sizeBytes: z.int().min(0),
  caption: line(500),
  step: line(64),
});
export type FrozenEvidence = z.infer<typeof frozenEvidenceSchema>;

/** A frozen revision of a finding, as sent to the organiser. Id: `<finding>~<revision>`. */
export const submissionKind = defineKind({
  kind: 'submission',
  shape: 'whole',
  audiences: ['team'],
  writers: ['attack-team', 'organiser'],
  schema: z.strictObject({
    finding: recordId(),
    revision: z.int().min(1).max(1000),
    submittedAt: moment(),
    content: findingSchema,
    evidence: z.array(frozenEvidenceSchema).max(500),
  }),
  empty: { finding: '' as never, revision: 1, submittedAt: 0, content: emptyFinding, evidence: [] },
});
export type Submission = ValueOf<typeof submissionKind>;
