import type { BrowserWindow, Dialog } from 'electron';
import type { Input } from '#shared/ipc/contract.ts';
import type { Caller } from './caller.ts';

type FileTypes = Input<'file:open'>['types'];

/** Asks the person. Where files lie is known here and in the file handles, and never sent to a page. */
export interface FileDialogs {
  askToOpen(caller: Caller, types: FileTypes, multiple: boolean): Promise<readonly string[]>;
  /** Null: cancelled. */
  askToSave(caller: Caller, suggestedName: string, types: FileTypes): Promise<string | null>;
}

export function nativeDialogs(
  dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>,
  windowOf: (caller: Caller) => BrowserWindow | null,
): FileDialogs {
  return {
    async askToOpen(caller, types, multiple) {
      const window = windowOf(caller);
      if (window === null) return [];
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        filters: filtersOf(types),
        properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      });
      return canceled ? [] : filePaths;
    },
    async askToSave(caller, suggestedName, types) {
      const window = windowOf(caller);
      if (window === null) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        defaultPath: suggestedName,
        filters: filtersOf(types),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

const filtersOf = (types: FileTypes): { name: string; extensions: string[] }[] =>
  types.map(({ label, extensions }) => ({ name: label, extensions: [...extensions] }));
