import path from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, session } from 'electron';
import type { MenuState } from '#shared/ipc/menu-messages.ts';
import { prepareEvidenceFolder } from './files/evidence-folder.ts';
import { createHeadsFolder } from './files/heads-folder.ts';
import { appHandlers } from './ipc/app-handlers.ts';
import { evidenceHandlers } from './ipc/evidence-handlers.ts';
import { nativeDialogs } from './ipc/file-dialogs.ts';
import { fileHandlers } from './ipc/file-handlers.ts';
import { headsHandlers } from './ipc/heads-handlers.ts';
import { pdfHandlers } from './ipc/pdf-handlers.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { printPdf } from './print/print-pdf.ts';
import { openHiddenWindow } from './windows/open-window.ts';

const PRINT_SECONDS = 120;

interface HandlerParts {
  readonly dataFolder: string;
  readonly log: (line: string) => void;
  readonly readLog: () => string;
  readonly showMenu: (state: MenuState) => void;
  readonly nextArrived: () => string | null;
}

/** Joins every channel to what answers it, and lets go of what a page held when it ends. */
export async function installHandlers(parts: HandlerParts): Promise<void> {
  const { dataFolder, log, readLog, showMenu, nextArrived } = parts;
  const evidence = evidenceHandlers(await prepareEvidenceFolder(path.join(dataFolder, 'evidence')));
  const files = fileHandlers({
    dialogs: nativeDialogs(dialog, ({ contents }) => BrowserWindow.fromWebContents(contents)),
    nextArrived,
    // The jump list and the Mac's list; the page is not told where the file lies.
    onOpened: (location) => {
      if (location.toLowerCase().endsWith('.umpire')) app.addRecentDocument(location);
    },
  });
  const pdf = pdfHandlers(
    (html) =>
      printPdf(html, {
        sessionOf: (partition) => session.fromPartition(partition, { cache: false }),
        openHidden: (own) => openHiddenWindow(BrowserWindow, own),
        log,
        limitSeconds: PRINT_SECONDS,
      }),
    files.writerOf,
  );
  registerHandlers(
    {
      ...appHandlers({ app, nativeTheme, dataFolder, readLog, showMenu }),
      ...evidence.handlers,
      ...files.handlers,
      ...headsHandlers(createHeadsFolder(path.join(dataFolder, 'heads'))),
      ...pdf.handlers,
    },
    log,
  );
  const holders = [evidence, files, pdf];
  const release = (owner: number): void => {
    Promise.all(holders.map((holder) => holder.releaseAll(owner))).catch((cause: unknown) => {
      log(`could not let go of the files of a closed page: ${String(cause)}`);
    });
  };
  // A page that is gone, or was loaded anew, has lost its handles.
  app.on('web-contents-created', (_event, contents) => {
    const { id } = contents;
    contents.on('destroyed', () => release(id));
    contents.on('did-navigate', () => release(id));
    contents.on('render-process-gone', () => release(id));
  });
}
