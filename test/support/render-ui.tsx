import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ThemeRoot } from '#renderer/ui/theme-root.tsx';
import { type Lang, uiTexts } from './gallery/words.tsx';

/** Renders components of renderer/ui with what they need around them. */
export function renderUi(node: ReactNode, lang: Lang = 'en'): RenderResult {
  return render(node, {
    wrapper: ({ children }) => (
      <ThemeRoot theme="light" lang={lang} texts={uiTexts[lang]}>
        {children}
      </ThemeRoot>
    ),
  });
}
