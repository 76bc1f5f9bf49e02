import type { SystemPreferences } from './host.ts';

const DARK = '(prefers-color-scheme: dark)';
const HIGH_CONTRAST = '(prefers-contrast: more), (forced-colors: active)';

export const browserPreferences = (): SystemPreferences => ({
  locale: navigator.languages[0] ?? navigator.language,
  theme: window.matchMedia(DARK).matches ? 'dark' : 'light',
  highContrast: window.matchMedia(HIGH_CONTRAST).matches,
});

/** Calls back when the system changes its language, theme or contrast; answers how to stop. */
export function onBrowserPreferences(
  listener: (preferences: SystemPreferences) => void,
): () => void {
  const tell = (): void => listener(browserPreferences());
  const queries = [DARK, HIGH_CONTRAST].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', tell);
  window.addEventListener('languagechange', tell);
  return () => {
    for (const query of queries) query.removeEventListener('change', tell);
    window.removeEventListener('languagechange', tell);
  };
}
