import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#shared/text/language.ts';
import { aboutTexts } from './about.ts';
import { assetImportTexts } from './asset-import.ts';
import { attackMatrixTexts } from './attack-matrix.ts';
import { assigningTexts } from './assigning.ts';
import { auditTexts } from './audit.ts';
import { boardTexts } from './board.ts';
import { caseworkTexts } from './casework.ts';
import { commonTexts } from './common.ts';
import { controlTexts } from './control.ts';
import { errorsTexts } from './errors.ts';
import { exchangeTexts } from './exchange.ts';
import { findingsTexts } from './findings.ts';
import { homeTexts } from './home.ts';
import { injectsTexts } from './injects.ts';
import { judgingTexts } from './judging.ts';
import { listsTexts } from './lists.ts';
import { manualTexts } from './manual.ts';
import { overviewTexts } from './overview.ts';
import { packagesTexts } from './packages.ts';
import { peopleTexts } from './people.ts';
import { planTexts } from './plan.ts';
import { planningTexts } from './planning.ts';
import { postureTexts } from './posture.ts';
import { recordsTexts } from './records.ts';
import { registerTexts } from './register.ts';
import { reportTexts } from './report.ts';
import { responsesTexts } from './responses.ts';
import { ruleBookTexts } from './rule-book.ts';
import { scanImportTexts } from './scan-import.ts';
import { settingsTexts } from './settings.ts';
import { shellTexts } from './shell.ts';
import { superiorsTexts } from './superiors.ts';
import { tablesTexts } from './tables.ts';
import { termTexts } from './terms.ts';
import { updateTexts } from './update.ts';

const TEXTS = {
  common: commonTexts,
  about: aboutTexts,
  terms: termTexts,
  errors: errorsTexts,
  shell: shellTexts,
  home: homeTexts,
  settings: settingsTexts,
  update: updateTexts,
  manual: manualTexts,
  overview: overviewTexts,
  plan: planTexts,
  planning: planningTexts,
  assetImport: assetImportTexts,
  ruleBook: ruleBookTexts,
  injects: injectsTexts,
  people: peopleTexts,
  superiors: superiorsTexts,
  assigning: assigningTexts,
  lists: listsTexts,
  control: controlTexts,
  casework: caseworkTexts,
  findings: findingsTexts,
  responses: responsesTexts,
  posture: postureTexts,
  scanImport: scanImportTexts,
  judging: judgingTexts,
  attackMatrix: attackMatrixTexts,
  board: boardTexts,
  report: reportTexts,
  exchange: exchangeTexts,
  packages: packagesTexts,
  records: recordsTexts,
  audit: auditTexts,
  tables: tablesTexts,
  register: registerTexts,
} as const;

/** The texts of one language by namespace. */
export type Resources = {
  readonly [Namespace in keyof typeof TEXTS]: (typeof TEXTS)[Namespace]['zh-CN'];
};

/** Every text of the interface by language and namespace. */
export const resourcesOf = (language: Language): Resources =>
  Object.fromEntries(
    Object.entries(TEXTS).map(([namespace, texts]) => [namespace, texts[language]]),
  ) as unknown as Resources;

/** Sets the translator up; later `changeLanguage` switches live. */
export async function startI18n(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    supportedLngs: ['zh-CN', 'en'],
    defaultNS: 'common',
    resources: { 'zh-CN': resourcesOf('zh-CN'), en: resourcesOf('en') },
    // React escapes what it shows; escaping twice would show entities.
    interpolation: { escapeValue: false },
  });
  return i18next;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Resources;
  }
}
