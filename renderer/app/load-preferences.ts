import i18next from 'i18next';
import type { AppData } from '#renderer/data/app-data.ts';
import { languageOf, type Preferences, usePreferences } from '#renderer/state/preferences.ts';

/** Takes the stored preferences over, then stores each change and switches the language live. */
export async function loadPreferences(appData: AppData): Promise<Preferences> {
  const stored = await appData.loadPreferences();
  usePreferences.getState().set(stored);
  usePreferences.subscribe(({ language, theme, density }, before) => {
    if (language !== before.language) void i18next.changeLanguage(languageOf(language, navigator.language));
    void appData.storePreferences({ language, theme, density });
  });
  const { language, theme, density } = usePreferences.getState();
  return { language, theme, density };
}
