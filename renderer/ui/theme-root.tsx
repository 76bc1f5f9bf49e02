import {
  createContext,
  useContext,
  useLayoutEffect,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { I18nProvider } from 'react-aria-components';
import './tokens.css';
import './base.css';
import { UiTextsProvider, type UiTexts } from './ui-texts.tsx';

export type ThemeChoice = 'system' | 'light' | 'dark';
export type Theme = 'light' | 'dark';

const ThemeContext = createContext<Theme>('light');
const darkQuery = '(prefers-color-scheme: dark)';

/**
 * React Aria looks for this id before it injects a <style> element. An element that has it keeps
 * the page within its content security policy; base.css carries the rule instead.
 */
const pressableStyleId = 'react-aria-pressable-style';

function keepReactAriaFromInjectingStyles(): void {
  if (document.getElementById(pressableStyleId) !== null) return;
  const marker = document.createElement('meta');
  marker.id = pressableStyleId;
  document.head.append(marker);
}

function watchSystemTheme(notify: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener('change', notify);
  return () => query.removeEventListener('change', notify);
}

function systemIsDark(): boolean {
  return window.matchMedia(darkQuery).matches;
}

export interface ThemeRootProps {
  readonly theme: ThemeChoice;
  readonly lang: string;
  readonly texts: UiTexts;
  readonly children: ReactNode;
}

/** Puts theme and language on the document and hands the components their texts. */
export function ThemeRoot({ theme, lang, texts, children }: ThemeRootProps) {
  const dark = useSyncExternalStore(watchSystemTheme, systemIsDark);
  const resolved: Theme = theme === 'system' ? (dark ? 'dark' : 'light') : theme;
  useLayoutEffect(() => {
    keepReactAriaFromInjectingStyles();
    document.documentElement.dataset['theme'] = resolved;
    document.documentElement.lang = lang;
  }, [resolved, lang]);
  return (
    <ThemeContext value={resolved}>
      <I18nProvider locale={lang}>
        <UiTextsProvider texts={texts}>{children}</UiTextsProvider>
      </I18nProvider>
    </ThemeContext>
  );
}

export function useTheme(): Theme {
  return useContext(ThemeContext);
}
