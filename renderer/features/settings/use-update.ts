import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CheckedUpdate,
  checkUpdate,
  machineOf,
  UPDATE_ENDING,
  type UpdateRefusal,
} from '#renderer/data/check-update.ts';
import { useHost } from '#renderer/platform/host-context.tsx';
import type { AppInfo, FileError, SavedFile } from '#renderer/platform/host.ts';

/** How far an update from a file has come. */
export type Updating =
  | { readonly type: 'idle' }
  | { readonly type: 'checking'; readonly part: number }
  | { readonly type: 'refused'; readonly refusal: UpdateRefusal }
  | {
      readonly type: 'checked';
      readonly update: CheckedUpdate;
      readonly saved: SavedFile | null;
      readonly problem: FileError | null;
    };

const INSTALLER_ENDINGS = ['exe', 'dmg', 'appimage', 'deb'];

/** Asks for the files, checks them, and hands the checked bytes back to a place of the person's choice. */
export function useUpdate(publicKey: Uint8Array, info: AppInfo) {
  const host = useHost();
  const { t } = useTranslation('update');
  const [state, setState] = useState<Updating>({ type: 'idle' });
  const stopper = useRef<AbortController | null>(null);

  const choose = async (): Promise<void> => {
    const accept = [{ label: t('types'), extensions: [UPDATE_ENDING, ...INSTALLER_ENDINGS] }];
    const picked = await host.openFile({ accept, multiple: true });
    if (!picked.ok) {
      setState({ type: 'refused', refusal: { type: 'update-unreadable', error: picked.error } });
      return;
    }
    if (picked.value.length === 0) return;
    const abort = new AbortController();
    stopper.current = abort;
    setState({ type: 'checking', part: 0 });
    const installed = { version: info.version, machine: machineOf(info.platform) };
    const onProgress = (part: number): void => setState({ type: 'checking', part });
    const watch = { onProgress, signal: abort.signal };
    const checked = await checkUpdate(picked.value, installed, publicKey, watch);
    await Promise.all(picked.value.map((file) => file.close()));
    setState(
      checked.ok
        ? { type: 'checked', update: checked.value, saved: null, problem: null }
        : { type: 'refused', refusal: checked.error },
    );
  };

  const save = async (update: CheckedUpdate): Promise<void> => {
    const { name } = update.installer;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const accept = [{ label: t('facts.file'), extensions: [extension] }];
    const saved = await host.saveFile({ suggestedName: name, accept }, update.bytes);
    if (saved.ok && saved.value === null) return;
    setState({
      type: 'checked',
      update,
      saved: saved.ok ? saved.value : null,
      problem: saved.ok ? null : saved.error,
    });
  };

  return { state, choose, save, stop: () => stopper.current?.abort() };
}
