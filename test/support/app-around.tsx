import type { ReactNode } from 'react';
import { AppDataProvider } from '#renderer/data/app-data-context.tsx';
import type { AppData } from '#renderer/data/app-data.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { SessionProvider } from '#renderer/data/session-context.tsx';
import { HostProvider } from '#renderer/platform/host-context.tsx';
import type { Host } from '#renderer/platform/host.ts';
import { ThemeRoot } from '#renderer/ui/theme-root.tsx';
import { ToastsProvider } from '#renderer/ui/toasts-provider.tsx';
import type { Language } from '#shared/text/language.ts';
import { uiTexts } from './gallery/words.tsx';

interface AppAroundProps {
  readonly app: AppData;
  readonly host: Host;
  /** Null for pages that belong to no exercise. */
  readonly session: ExerciseSession | null;
  readonly language: Language;
  readonly children: ReactNode;
}

/** Everything that the app puts around a page. */
export function AppAround({ app, host, session, language, children }: AppAroundProps) {
  return (
    <ThemeRoot theme="light" lang={language} texts={uiTexts[language]}>
      <HostProvider value={host}>
        <AppDataProvider value={app}>
          <SessionProvider value={session}>
            <ToastsProvider>{children}</ToastsProvider>
          </SessionProvider>
        </AppDataProvider>
      </HostProvider>
    </ThemeRoot>
  );
}
