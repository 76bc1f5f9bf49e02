import { create } from 'zustand';
import type { Language } from '#shared/text/language.ts';

/** What a person set for this device; `system` follows the operating system. */
export interface Preferences {
  readonly language: Language | 'system';
  readonly theme: 'system' | 'light' | 'dark';
  readonly density: 'compact' | 'comfortable';
}

export const DEFAULT_PREFERENCES: Preferences = {
  language: 'system',
  theme: 'system',
  density: 'compact',
};

interface PreferencesState extends Preferences {
  readonly set: (change: Partial<Preferences>) => void;
}

/** Preferences of this device. Whoever composes the app loads and stores them. */
export const usePreferences = create<PreferencesState>()((set) => ({
  ...DEFAULT_PREFERENCES,
  set: (change) => set(change),
}));

/** The language to speak, given what the system prefers. */
export const languageOf = (preference: Preferences['language'], systemLocale: string): Language => {
  if (preference !== 'system') return preference;
  return systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
};
