import i18next from 'i18next';
import { z } from 'zod';
import type { AppData } from '#renderer/data/app-data.ts';
import {
  DEFAULT_PREFERENCES,
  languageOf,
  type Preferences,
  usePreferences,
} from '#renderer/state/preferences.ts';

const SETTING = 'preferences';

/** Lenient: a setting that another version wrote, or that was spoilt, falls back to the default by itself. */
const preferencesSchema = z.object({
  language: z.enum(['zh-CN', 'en', 'system']).catch(DEFAULT_PREFERENCES.language),
  theme: z.enum(['system', 'light', 'dark']).catch(DEFAULT_PREFERENCES.theme),
  density: z.enum(['compact', 'comfortable']).catch(DEFAULT_PREFERENCES.density),
});

/** Takes the stored preferences over, then stores each change and switches the language live. Answers the language chosen. */
export async function followPreferences(
  appData: AppData,
  systemLocale: string,
): Promise<Preferences['language']> {
  const stored = preferencesSchema.safeParse(await appData.readSetting(SETTING));
  usePreferences.getState().set(stored.success ? stored.data : DEFAULT_PREFERENCES);
  usePreferences.subscribe(({ language, theme, density }, before) => {
    if (language !== before.language)
      void i18next.changeLanguage(languageOf(language, systemLocale));
    void appData.writeSetting(SETTING, { language, theme, density });
  });
  return usePreferences.getState().language;
}
