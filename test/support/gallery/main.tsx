import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type ThemeChoice, ThemeRoot } from '#renderer/ui/theme-root.tsx';
import { installDefaultPolicy } from '#renderer/ui/trusted-types.ts';
import { ControlsPage } from './controls-page.tsx';
import { ShellPage } from './shell-page.tsx';
import { ShowingPage } from './showing-page.tsx';
import { type Lang, LangProvider, uiTexts } from './words.tsx';

installDefaultPolicy();

const pages: Readonly<Record<string, () => ReactNode>> = {
  controls: ControlsPage,
  showing: ShowingPage,
  shell: ShellPage,
};

const wish = new URLSearchParams(location.search);
const lang: Lang = wish.get('lang') === 'en' ? 'en' : 'zh-CN';
const theme: ThemeChoice = wish.get('theme') === 'dark' ? 'dark' : 'light';
const Shown = pages[wish.get('page') ?? 'shell'] ?? ShellPage;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ThemeRoot theme={theme} lang={lang} texts={uiTexts[lang]}>
      <LangProvider value={lang}>
        <Shown />
      </LangProvider>
    </ThemeRoot>
  </StrictMode>,
);
