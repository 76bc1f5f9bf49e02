import { z } from 'zod';
import { verdictSchema } from './judging.ts';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, pointUnits, recordId, sha256 } from './text.ts';

/** What a unit is told of a finding against it. Id: the finding's id. */
export const noticeKind = defineKind({
  kind: 'notice',
  shape: 'whole',
  audiences: ['unit'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    finding: recordId(),
    sourceBatch: sha256(),
    title: name(),
    system: name(),
    asset: name(),
    attackedAt: moment().nullable(),
    disclosedAt: moment(),
    summary: paragraph(500),
  }),
  empty: {
    finding: '' as never,
    sourceBatch: '' as never,
    title: '',
    system: '',
    asset: '',
    attackedAt: null,
    disclosedAt: 0,
    summary: '',
  },
});
export type Notice = ValueOf<typeof noticeKind>;

/** What a team or unit is told of the ruling on its submission. Id: the subject's id. */
export const outcomeKind = defineKind({
  kind: 'outcome',
  shape: 'whole',
  audiences: ['team', 'unit'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    subject: recordId(),
    submission: recordId(),
    verdict: verdictSchema,
    reason: paragraph(2000),
    disclosedAt: moment(),
  }),
  empty: {
    subject: '' as never,
    submission: '' as never,
    verdict: 'confirm',
    reason: '',
    disclosedAt: 0,
  },
});
export type Outcome = ValueOf<typeof outcomeKind>;

/** A system or unit that a team is authorised to attack, as disclosed to it. Id: the system's id. */
export const scopeKind = defineKind({
  kind: 'scope',
  shape: 'whole',
  audiences: ['team'],
  writers: ['organiser'],
  schema: z.strictObject({
    organisation: recordId(),
    organisationName: name(),
    system: recordId(),
    systemName: name(),
  }),
  empty: { organisation: '' as never, organisationName: '', system: '' as never, systemName: '' },
});
export type Scope = ValueOf<typeof scopeKind>;

/** Results that everyone may see, frozen at a moment. */
export const publicationKind = defineKind({
  kind: 'publication',
  shape: 'whole',
  audiences: ['all'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    publishedAt: moment(),
    provisional: z.boolean(),
    label: line(200),
    stateHash: sha256(),
    ruleBook: recordId(),
    rows: z
      .array(
        z.strictObject({
          side: z.enum(['attack', 'defence']),
          subject: recordId(),
          name: name(),
          rank: z.int().min(1),
          /** In the smallest unit of the board: rule-book units for attack, ten-thousandths of 防护值 for defence. */
          points: pointUnits(),
        }),
      )
      .max(2000),
  }),
  empty: {
    publishedAt: 0,
    provisional: true,
    label: '',
    stateHash: '' as never,
    ruleBook: '' as never,
    rows: [],
  },
});
export type Publication = ValueOf<typeof publicationKind>;
