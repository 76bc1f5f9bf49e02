import type { App, Dialog } from 'electron';
import type { HostTexts } from '#shared/text/host-texts.ts';

/** After an error that nothing caught, nobody knows what state the host is in: it says so once and ends. */
export function watchHost(
  events: Pick<NodeJS.Process, 'on'>,
  {
    app,
    dialog,
    texts,
    log,
  }: {
    readonly app: Pick<App, 'relaunch' | 'exit' | 'isReady'>;
    readonly dialog: Pick<Dialog, 'showMessageBoxSync' | 'showErrorBox'>;
    readonly texts: () => HostTexts;
    readonly log: (line: string) => void;
  },
): void {
  let isEnding = false;
  const end = (cause: unknown): void => {
    log(`not caught: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
    if (isEnding) return;
    isEnding = true;
    const { buttons, notices } = texts();
    const { message, detail } = notices['host-failed'];
    if (app.isReady()) {
      const options = { type: 'error' as const, message, detail, noLink: true };
      const labels = [buttons.restart, buttons.quit];
      const chosen = dialog.showMessageBoxSync({
        ...options,
        buttons: labels,
        defaultId: 0,
        cancelId: 1,
      });
      if (chosen === 0) app.relaunch();
    } else {
      dialog.showErrorBox(message, detail);
    }
    app.exit(1);
  };
  events.on('uncaughtException', end);
  events.on('unhandledRejection', end);
}
