import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { BRIDGE_GLOBAL, callChannels, signalChannels } from '#shared/ipc/channel-names.ts';

type Listener = (payload: unknown) => void;

/** One argument goes through, whatever the page passes; the host checks it. */
const callFunction = (channel: string) => (input?: unknown) => ipcRenderer.invoke(channel, input);

/** The page's listener gets the payload alone: Electron's event would hand it the sender. */
const signalFunction = (channel: string) => (listener: Listener) => {
  const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.removeListener(channel, forward);
  };
};

contextBridge.exposeInMainWorld(
  BRIDGE_GLOBAL,
  Object.fromEntries([
    ...callChannels.map((channel) => [channel, callFunction(channel)] as const),
    ...signalChannels.map((channel) => [channel, signalFunction(channel)] as const),
  ]),
);
