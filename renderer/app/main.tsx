// First of all: whatever makes a schema must find it done.
import '#shared/kernel/zod-without-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startAppData } from '#renderer/data/start-app-data.ts';
import { startI18n } from '#renderer/locales/i18n.ts';
import { languageOf } from '#renderer/state/preferences.ts';
import { installDefaultPolicy } from '#renderer/ui/trusted-types.ts';
import { APP_VERSION } from '#shared/kernel/app-version.ts';
import { known } from '#shared/kernel/result.ts';
import { App } from './app.tsx';
import { followPreferences } from './follow-preferences.ts';
import { createAppRouter } from './router.tsx';
import { StartFailed } from './start-failed.tsx';

installDefaultPolicy();

const root = createRoot(known(document.getElementById('app'), 'index.html holds the element'));

async function start(): Promise<void> {
  const started = await startAppData(APP_VERSION);
  if (!started.ok) {
    root.render(<StartFailed reason={started.error.type} />);
    return;
  }
  const { appData, host } = started.value;
  const system = await host.systemPreferences();
  const language = await followPreferences(appData, system.locale);
  await startI18n(languageOf(language, system.locale));
  root.render(
    <StrictMode>
      <App appData={appData} host={host} router={createAppRouter()} />
    </StrictMode>,
  );
}

start().catch((thrown: unknown) => {
  console.error(thrown);
  root.render(<StartFailed reason={thrown instanceof Error ? thrown.message : String(thrown)} />);
});
