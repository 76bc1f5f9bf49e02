import {
  DESIGNATION_TERMS,
  DESIGNATION_VALUE_TERMS,
  KIND_TERMS,
  MARKING_TERMS,
  METHOD_TERMS,
  PHASE_TERMS,
  PRIVILEGE_TERMS,
  RESPONSE_TIME_TERMS,
  ROLE_TERMS,
  STATUS_TERMS,
  VERDICT_TERMS,
} from '#shared/text/domain-terms.ts';
import {
  FILING_TERMS,
  FILING_VERDICT_TERMS,
  FORM_TERMS,
  LEVEL_TERMS,
  REQUIREMENT_TERMS,
  SCENARIO_MODE_TERMS,
  SOURCE_USE_TERMS,
  STANCE_TERMS,
  WINDOW_TERMS,
  ZERO_CONTENT_TERMS,
  ZERO_REPORT_TERMS,
} from '#shared/text/plan-terms.ts';
import {
  CONTROL_MEANINGS,
  CONTROL_STATE_TERMS,
  CONTROL_TERMS,
  EXPOSURE_TERMS,
  INDEX_DIMENSION_TERMS,
  INDEX_LEVEL_TERMS,
  RANSOMWARE_PART_TERMS,
  RESTORED_TERMS,
  RISK_RATING_TERMS,
  SCAN_SOURCE_TERMS,
  SEVERITY_TERMS,
  WEAK_POINT_CATEGORY_TERMS,
  WEAK_POINT_STATE_TERMS,
  WEAK_POINT_SUBTYPE_TERMS,
  WEAK_POINT_VERB_TERMS,
} from '#shared/text/posture-terms.ts';
import { SCAN_DIALECT_TERMS, SCAN_REJECTION_TERMS } from '#shared/text/scan-terms.ts';
import { type Bilingual, inLanguage, type Language } from '#shared/text/language.ts';

const GROUPS = {
  role: ROLE_TERMS,
  phase: PHASE_TERMS,
  marking: MARKING_TERMS,
  verdict: VERDICT_TERMS,
  status: STATUS_TERMS,
  method: METHOD_TERMS,
  privilege: PRIVILEGE_TERMS,
  responseTime: RESPONSE_TIME_TERMS,
  designation: DESIGNATION_TERMS,
  designationValue: DESIGNATION_VALUE_TERMS,
  kind: KIND_TERMS,
  weakPointCategory: WEAK_POINT_CATEGORY_TERMS,
  weakPointSubtype: WEAK_POINT_SUBTYPE_TERMS,
  weakPointState: WEAK_POINT_STATE_TERMS,
  weakPointVerb: WEAK_POINT_VERB_TERMS,
  severity: SEVERITY_TERMS,
  scanSource: SCAN_SOURCE_TERMS,
  scanDialect: SCAN_DIALECT_TERMS,
  scanRejection: SCAN_REJECTION_TERMS,
  exposure: EXPOSURE_TERMS,
  controlState: CONTROL_STATE_TERMS,
  control: CONTROL_TERMS,
  controlMeaning: CONTROL_MEANINGS,
  riskRating: RISK_RATING_TERMS,
  ransomwarePart: RANSOMWARE_PART_TERMS,
  restored: RESTORED_TERMS,
  indexDimension: INDEX_DIMENSION_TERMS,
  indexLevel: INDEX_LEVEL_TERMS,
  level: LEVEL_TERMS,
  form: FORM_TERMS,
  window: WINDOW_TERMS,
  stance: STANCE_TERMS,
  filing: FILING_TERMS,
  filingVerdict: FILING_VERDICT_TERMS,
  sourceUse: SOURCE_USE_TERMS,
  scenarioMode: SCENARIO_MODE_TERMS,
  zeroReport: ZERO_REPORT_TERMS,
  zeroContent: ZERO_CONTENT_TERMS,
  requirement: REQUIREMENT_TERMS,
} as const;

type Groups = typeof GROUPS;
type TermTexts = {
  readonly [Group in keyof Groups]: { readonly [Key in keyof Groups[Group]]: string };
};

const textsIn = (language: Language): TermTexts =>
  Object.fromEntries(
    Object.entries(GROUPS).map(([group, terms]) => [
      group,
      Object.fromEntries(
        Object.entries(terms as Readonly<Record<string, Bilingual>>).map(([key, term]) => [
          key,
          inLanguage(term, language),
        ]),
      ),
    ]),
  ) as TermTexts;

/** The field's terms, from the one table that reports use too. */
export const termTexts: Readonly<Record<Language, TermTexts>> = {
  'zh-CN': textsIn('zh-CN'),
  en: textsIn('en'),
};
