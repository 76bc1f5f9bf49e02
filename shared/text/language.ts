/** The languages that Umpire speaks. */
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The text in one language. */
export const inLanguage = (text: Bilingual, language: Language): string =>
  language === 'zh-CN' ? text.zh : text.en;
