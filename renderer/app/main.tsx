import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { openAppData } from '#renderer/data/app-data.ts';
import { languageOf } from '#renderer/state/preferences.ts';
import { startI18n } from '#renderer/locales/i18n.ts';
import { installDefaultPolicy } from '#renderer/ui/trusted-types.ts';
import { known } from '#shared/kernel/result.ts';
import { App } from './app.tsx';
import { loadPreferences } from './load-preferences.ts';
import { StartFailed } from './start-failed.tsx';

// The policy of the page forbids code made from text; zod's compiled parsers are just that.
z.config({ jitless: true });
installDefaultPolicy();

const root = createRoot(known(document.getElementById('app'), 'index.html holds the element'));

async function start(): Promise<void> {
  const appData = await openAppData();
  const preferences = await loadPreferences(appData);
  await startI18n(languageOf(preferences.language, navigator.language));
  root.render(
    <StrictMode>
      <App appData={appData} />
    </StrictMode>,
  );
}

start().catch((thrown: unknown) => {
  console.error(thrown);
  root.render(<StartFailed error={thrown instanceof Error ? thrown : new Error(String(thrown))} />);
});
