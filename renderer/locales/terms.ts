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
