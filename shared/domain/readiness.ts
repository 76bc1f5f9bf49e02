import { z } from 'zod';
import { defineKind, type ValueOf } from './kind.ts';
import { line, moment, name, paragraph, recordId } from './text.ts';

/** How far something is in place. */
export const CONTROL_STATES = [
  'unknown',
  'absent',
  'partial',
  'in-place',
  'not-applicable',
] as const;
export type ControlState = (typeof CONTROL_STATES)[number];

/** Risk of a unit, least first. */
export const RISK_RATINGS = ['low', 'medium', 'high', 'very-high'] as const;
export type RiskRating = (typeof RISK_RATINGS)[number];

/** Controls that every catalogue begins with; an exercise adds its own as {@link controlItemKind}s. */
export const BUILT_IN_CONTROLS = [
  'workload-protection',
  'image-scanning',
  'east-west-monitoring',
  'microservice-policy',
  'identity-mfa',
  'backup',
] as const;
export type BuiltInControl = (typeof BUILT_IN_CONTROLS)[number];

/** A control that an exercise adds to the catalogue. */
export const controlItemKind = defineKind({
  kind: 'control-item',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({ name: name(), description: paragraph(1000) }),
  empty: { name: '', description: '' },
});
export type ControlItem = ValueOf<typeof controlItemKind>;

/** How far one unit has one control. Id: `<unit>~<control>`. */
export const controlStatusKind = defineKind({
  kind: 'control-status',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    unit: recordId(),
    /** A {@link BUILT_IN_CONTROLS} name or the id of a {@link controlItemKind}. */
    control: line(160),
    state: z.enum(CONTROL_STATES),
    note: line(1000),
    checkedAt: moment().nullable(),
  }),
  empty: { unit: '' as never, control: '', state: 'unknown', note: '', checkedAt: null },
});
export type ControlStatus = ValueOf<typeof controlStatusKind>;

/** Risk assessment (风险评估) of one unit before the drill. Id: `<unit>~risk`. */
export const riskAssessmentKind = defineKind({
  kind: 'risk-assessment',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    unit: recordId(),
    assessedAt: moment().nullable(),
    assessor: line(200),
    /** What is exposed, in words; the figures come from the register and the scans. */
    exposure: paragraph(2000),
    /** Results of former drills, incidents and inspections. */
    pastFindings: paragraph(2000),
    /** Serious findings of the past that are still open; null while nobody said. */
    pastOpen: z.int().min(0).max(100_000).nullable(),
    /** What people settle on; null while the proposed rating stands. */
    rating: z.enum(RISK_RATINGS).nullable(),
    /** Why it differs from the proposed one. */
    reason: paragraph(1000),
    note: paragraph(2000),
  }),
  empty: {
    unit: '' as never,
    assessedAt: null,
    assessor: '',
    exposure: '',
    pastFindings: '',
    pastOpen: null,
    rating: null,
    reason: '',
    note: '',
  },
});
export type RiskAssessment = ValueOf<typeof riskAssessmentKind>;

const minutes = () => z.int().min(0).max(1_000_000).nullable();

/** Ransomware readiness (勒索防护准备) of one unit. Id: `<unit>~ransomware`. Times in minutes. */
export const ransomwareReadinessKind = defineKind({
  kind: 'ransomware-readiness',
  shape: 'fields',
  audiences: ['control'],
  writers: ['organiser'],
  schema: z.strictObject({
    unit: recordId(),
    checkedAt: moment().nullable(),
    assessor: line(200),
    /** 资产清点 */
    inventory: z.enum(CONTROL_STATES),
    inventoryNote: line(1000),
    /** 二高一弱治理 */
    governance: z.enum(CONTROL_STATES),
    governanceNote: line(1000),
    /** 发现与阻断 */
    detection: z.enum(CONTROL_STATES),
    detectionNote: line(1000),
    firstAlertMinutes: minutes(),
    /** Hosts that the simulated sample reached before it was isolated. */
    hostsReached: z.int().min(0).max(1_000_000).nullable(),
    /** 加密文件恢复策略 */
    recovery: z.enum(CONTROL_STATES),
    recoveryNote: line(1000),
    recoveryTestedAt: moment().nullable(),
    restored: z.enum(['unknown', 'failed', 'partly', 'fully']),
    rtoTargetMinutes: minutes(),
    rtoActualMinutes: minutes(),
    rpoTargetMinutes: minutes(),
    rpoActualMinutes: minutes(),
    offlineCopyTestedAt: moment().nullable(),
    note: paragraph(2000),
  }),
  empty: {
    unit: '' as never,
    checkedAt: null,
    assessor: '',
    inventory: 'unknown',
    inventoryNote: '',
    governance: 'unknown',
    governanceNote: '',
    detection: 'unknown',
    detectionNote: '',
    firstAlertMinutes: null,
    hostsReached: null,
    recovery: 'unknown',
    recoveryNote: '',
    recoveryTestedAt: null,
    restored: 'unknown',
    rtoTargetMinutes: null,
    rtoActualMinutes: null,
    rpoTargetMinutes: null,
    rpoActualMinutes: null,
    offlineCopyTestedAt: null,
    note: '',
  },
});
export type RansomwareReadiness = ValueOf<typeof ransomwareReadinessKind>;
