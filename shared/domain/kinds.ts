import { noticeKind, outcomeKind, publicationKind, scopeKind } from './disclosure.ts';
import { assignmentRuleKind } from './assignment-rule.ts';
import { dutyShiftKind, zeroReportDutyKind, zeroReportKind } from './assurance.ts';
import { contactKind, sourceAddressKind } from './contact.ts';
import { dailyWindowKind } from './daily-window.ts';
import {
  engagementRuleKind,
  engagementVersionKind,
  filingDecisionKind,
  filingKind,
} from './engagement.ts';
import { evidenceKind } from './evidence.ts';
import { exerciseKind, phaseChangeKind, scheduleKind } from './exercise.ts';
import { findingKind, submissionKind } from './finding.ts';
import { impactKind } from './impact.ts';
import { injectKind, injectNoteKind } from './inject.ts';
import { assignmentKind, caseKind, receiptKind, reviewKind, rulingKind } from './judging.ts';
import type { Kind } from './kind.ts';
import { listOrderKind } from './list-order.ts';
import { holdingKind, honeypotKind, ownershipDecisionKind, ownershipKind } from './ownership.ts';
import { overDefenceAnswerKind, overDefenceKind, overDefenceReportKind } from './over-defence.ts';
import { postureSettingsKind } from './posture-settings.ts';
import {
  controlItemKind,
  controlStatusKind,
  ransomwareReadinessKind,
  riskAssessmentKind,
} from './readiness.ts';
import {
  assetKind,
  designationKind,
  organisationKind,
  personKind,
  systemKind,
  teamKind,
} from './register.ts';
import { responseKind, responseSubmissionKind } from './response.ts';
import { restrictionKind } from './restriction.ts';
import { ruleBookKind } from './rule-book-record.ts';
import { scenarioKind } from './scenario.ts';
import { outsideResultKind } from './standing.ts';
import { stopAnswerKind, stopCallKind, stopKind } from './stop.ts';
import { oversightKind, superiorKind } from './superior.ts';
import { sightingKind, weakPointKind, weakPointStepKind } from './weak-point.ts';

/** Every kind of record that this version understands. */
const ALL_KINDS = [
  exerciseKind,
  scheduleKind,
  phaseChangeKind,
  dailyWindowKind,
  engagementRuleKind,
  engagementVersionKind,
  contactKind,
  scenarioKind,
  zeroReportDutyKind,
  dutyShiftKind,
  zeroReportKind,
  outsideResultKind,
  ruleBookKind,
  publicationKind,
  organisationKind,
  systemKind,
  assetKind,
  teamKind,
  personKind,
  superiorKind,
  oversightKind,
  designationKind,
  listOrderKind,
  holdingKind,
  ownershipKind,
  ownershipDecisionKind,
  honeypotKind,
  scopeKind,
  sourceAddressKind,
  filingKind,
  filingDecisionKind,
  stopKind,
  stopAnswerKind,
  stopCallKind,
  restrictionKind,
  impactKind,
  injectKind,
  injectNoteKind,
  findingKind,
  submissionKind,
  receiptKind,
  evidenceKind,
  noticeKind,
  responseKind,
  responseSubmissionKind,
  assignmentRuleKind,
  assignmentKind,
  caseKind,
  reviewKind,
  rulingKind,
  overDefenceReportKind,
  overDefenceKind,
  overDefenceAnswerKind,
  outcomeKind,
  weakPointKind,
  weakPointStepKind,
  sightingKind,
  riskAssessmentKind,
  controlItemKind,
  controlStatusKind,
  ransomwareReadinessKind,
  postureSettingsKind,
] as const;

/** Name of a kind of record. */
export type KindName = (typeof ALL_KINDS)[number]['kind'];

/** Kinds by name. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(
  ALL_KINDS.map((kind) => [kind.kind, kind as unknown as Kind]),
);

/** Names of all kinds, in the order in which people think of them. */
export const KIND_NAMES: readonly KindName[] = ALL_KINDS.map((kind) => kind.kind);
