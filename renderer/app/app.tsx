import { RouterProvider } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AppData } from '#renderer/data/app-data.ts';
import { AppDataProvider } from '#renderer/data/app-data-context.tsx';
import type { Host } from '#renderer/platform/host.ts';
import { HostProvider } from '#renderer/platform/host-context.tsx';
import { usePreferences } from '#renderer/state/preferences.ts';
import { ThemeRoot } from '#renderer/ui/theme-root.tsx';
import { ToastsProvider } from '#renderer/ui/toasts-provider.tsx';
import { CrashPage } from './crash-page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { HostLink } from './host-link.tsx';
import type { AppRouter } from './router.tsx';
import { useTranslatedUiTexts } from './use-translated-ui-texts.ts';

/** The whole window: theme, language, messages, routes. */
export function App({
  appData,
  host,
  router,
}: {
  readonly appData: AppData;
  readonly host: Host;
  readonly router: AppRouter;
}) {
  const theme = usePreferences((state) => state.theme);
  const { i18n } = useTranslation();
  const texts = useTranslatedUiTexts();
  return (
    <ThemeRoot theme={theme} lang={i18n.language} texts={texts}>
      <HostProvider value={host}>
        <AppDataProvider value={appData}>
          <ToastsProvider>
            <ErrorBoundary fallback={(error, retry) => <CrashPage error={error} onRetry={retry} />}>
              <HostLink />
              <RouterProvider router={router} />
            </ErrorBoundary>
          </ToastsProvider>
        </AppDataProvider>
      </HostProvider>
    </ThemeRoot>
  );
}
