import { z } from 'zod';
import { frozenEvidenceSchema } from './finding.ts';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, recordId } from './text.ts';

/** What counts as over-defence (非正常防守). */
export const OVER_DEFENCE_CONDUCTS = [
  'segment-blocked',
  'service-down',
  'page-replaced',
  'account-locked',
  'other',
] as const;
export type OverDefenceConduct = (typeof OVER_DEFENCE_CONDUCTS)[number];

/** An attack team's report of over-defence (举报), with its evidence frozen. */
export const overDefenceReportKind = defineKind({
  kind: 'over-defence-report',
  shape: 'whole',
  audiences: ['team'],
  writers: ['attack-team', 'organiser'],
  schema: z.strictObject({
    team: recordId(),
    /** Organisation whose conduct it is, as the team knows it. */
    organisation: recordId().nullable(),
    /** Address, system or page that shows it. */
    target: line(300),
    conduct: z.enum(OVER_DEFENCE_CONDUCTS),
    /** Since when it was seen. */
    seenAt: moment(),
    reportedAt: moment(),
    description: paragraph(2000),
    evidence: z.array(frozenEvidenceSchema).max(100),
  }),
  empty: {
    team: '' as never,
    organisation: null,
    target: '',
    conduct: 'other',
    seenAt: 0,
    reportedAt: 0,
    description: '',
    evidence: [],
  },
});
export type OverDefenceReport = ValueOf<typeof overDefenceReportKind>;

/** What the verification (核验) came to. */
export const OVER_DEFENCE_VERDICTS = ['open', 'upheld', 'dismissed'] as const;

/**
 * A case of over-defence: verification, notice with its grace period, correction or withdrawal. The original lies with control;
 * from the notice on the unit holds a copy without the reporter. Id of the copy: `<case>~<unit>`.
 */
export const overDefenceKind = defineKind({
  kind: 'over-defence',
  shape: 'fields',
  audiences: ['control', 'unit'],
  writers: ['organiser', 'chief-referee'],
  schema: z.strictObject({
    /** 1, 2, 3 … in the order in which cases were opened. */
    number: z.int().min(1).max(100_000),
    unit: recordId(),
    target: line(300),
    conduct: z.enum(OVER_DEFENCE_CONDUCTS),
    /** Report that it goes back to; null where control saw it itself, and in copies. */
    report: recordId().nullable(),
    openedAt: moment(),
    verdict: z.enum(OVER_DEFENCE_VERDICTS),
    verifiedAt: moment().nullable(),
    verifiedBy: name(),
    /** What was found, and what the unit has to do. */
    finding: paragraph(1000),
    /** When the unit was told; the clocks of the rule book start here. */
    notifiedAt: moment().nullable(),
    /** When it stopped, as control found. */
    correctedAt: moment().nullable(),
    correctionBy: name(),
    /** When the case was taken back as if it had never been; it costs nothing then. */
    withdrawnAt: moment().nullable(),
    withdrawReason: paragraph(1000),
  }),
  empty: {
    number: 1,
    unit: '' as never,
    target: '',
    conduct: 'other',
    report: null,
    openedAt: 0,
    verdict: 'open',
    verifiedAt: null,
    verifiedBy: '',
    finding: '',
    notifiedAt: null,
    correctedAt: null,
    correctionBy: '',
    withdrawnAt: null,
    withdrawReason: '',
  },
});
export type OverDefence = ValueOf<typeof overDefenceKind>;

/** A unit's own word that it has corrected what it was told of. Control decides whether that is so. Id: `<case>~answer`. */
export const overDefenceAnswerKind = defineKind({
  kind: 'over-defence-answer',
  shape: 'whole',
  audiences: ['unit'],
  writers: ['defender', 'organiser'],
  schema: z.strictObject({
    case: recordId(),
    unit: recordId(),
    /** When it was corrected, as the unit says. */
    correctedAt: moment(),
    answeredAt: moment(),
    person: name(),
    statement: paragraph(1000),
  }),
  empty: {
    case: '' as never,
    unit: '' as never,
    correctedAt: 0,
    answeredAt: 0,
    person: '',
    statement: '',
  },
});
export type OverDefenceAnswer = ValueOf<typeof overDefenceAnswerKind>;

/** Where a case stands: 核验中, 不成立, 成立待通知, 已通知 (grace or deduction runs), 已纠正, 已撤销. */
export type OverDefenceState =
  | 'verifying'
  | 'dismissed'
  | 'upheld'
  | 'notified'
  | 'corrected'
  | 'withdrawn';

/** The state of a case, from its own fields. */
export function overDefenceState(
  one: Pick<OverDefence, 'verdict' | 'notifiedAt' | 'correctedAt' | 'withdrawnAt'>,
): OverDefenceState {
  if (one.withdrawnAt !== null) return 'withdrawn';
  if (one.verdict === 'dismissed') return 'dismissed';
  if (one.correctedAt !== null) return 'corrected';
  if (one.notifiedAt !== null) return 'notified';
  return one.verdict === 'upheld' ? 'upheld' : 'verifying';
}
