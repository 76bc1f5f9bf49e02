import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, recordId } from './text.ts';

/** What the rules of engagement say of a way of attacking: allowed, forbidden, or only after it was filed (报备). */
export const STANCES = ['allowed', 'forbidden', 'needs-filing'] as const;
export type Stance = (typeof STANCES)[number];

/** Kinds of attack that teams file before they use them. */
export const FILING_KINDS = [
  'supply-chain',
  'zero-day',
  'social-engineering',
  'physical',
  'wireless',
  'destructive',
  'outside-hours',
  'other',
] as const;
export type FilingKind = (typeof FILING_KINDS)[number];

/** One rule of engagement (交战规则), as it is being worked on. What holds is the newest {@link engagementVersionKind}. */
export const engagementRuleKind = defineKind({
  kind: 'engagement-rule',
  shape: 'fields',
  audiences: ['all'],
  writers: ['organiser'],
  schema: z.strictObject({
    stance: z.enum(STANCES),
    title: name(),
    text: paragraph(2000),
    /** For `needs-filing`: the kind of filing that it asks for. */
    filing: z.enum(FILING_KINDS).nullable(),
    /** Where the rule comes from, as it is printed. */
    basis: line(300),
    order: z.int().min(0).max(10_000),
  }),
  empty: { stance: 'forbidden', title: '', text: '', filing: null, basis: '', order: 0 },
});
export type EngagementRule = ValueOf<typeof engagementRuleKind>;

/** Rules of engagement as they were issued: never edited, a later version takes their place. */
export const engagementVersionKind = defineKind({
  kind: 'engagement-version',
  shape: 'whole',
  audiences: ['all'],
  writers: ['organiser'],
  schema: z.strictObject({
    number: z.int().min(1).max(10_000),
    issuedAt: moment(),
    basis: line(500),
    note: line(500),
    rules: z
      .array(
        z.strictObject({
          rule: recordId(),
          stance: z.enum(STANCES),
          title: name(),
          text: paragraph(2000),
          filing: z.enum(FILING_KINDS).nullable(),
          basis: line(300),
        }),
      )
      .max(300),
  }),
  empty: { number: 1, issuedAt: 0, basis: '', note: '', rules: [] },
});
export type EngagementVersion = ValueOf<typeof engagementVersionKind>;

/** A filing (报备) of a team: what it wants to do that needs a decision first. */
export const filingKind = defineKind({
  kind: 'filing',
  shape: 'fields',
  audiences: ['team'],
  writers: ['attack-team', 'organiser'],
  schema: z.strictObject({
    team: recordId(),
    filing: z.enum(FILING_KINDS),
    /** What it is aimed at, in words; a supplier need not be in the register. */
    target: line(500),
    reason: paragraph(2000),
    filedBy: name(),
    filedAt: moment(),
    /** When it is to be done; null: not said. */
    wantedFrom: moment().nullable(),
    wantedUntil: moment().nullable(),
  }),
  empty: {
    team: '' as never,
    filing: 'supply-chain',
    target: '',
    reason: '',
    filedBy: '',
    filedAt: 0,
    wantedFrom: null,
    wantedUntil: null,
  },
});
export type Filing = ValueOf<typeof filingKind>;

export const FILING_VERDICTS = ['approved', 'refused'] as const;

/** The decision on a filing. Id: the filing's id; a later one takes its place. */
export const filingDecisionKind = defineKind({
  kind: 'filing-decision',
  shape: 'whole',
  audiences: ['team'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    filing: recordId(),
    verdict: z.enum(FILING_VERDICTS),
    /** Number of the approval (报备编号). */
    number: line(100),
    conditions: paragraph(1000),
    decidedBy: name(),
    decidedAt: moment(),
    validFrom: moment().nullable(),
    validUntil: moment().nullable(),
  }),
  empty: {
    filing: '' as never,
    verdict: 'approved',
    number: '',
    conditions: '',
    decidedBy: '',
    decidedAt: 0,
    validFrom: null,
    validUntil: null,
  },
});
export type FilingDecision = ValueOf<typeof filingDecisionKind>;
