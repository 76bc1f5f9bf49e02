import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { APP_ORIGIN } from '../security/app-origin.ts';

/** The window whose page asked. */
export interface Caller {
  readonly id: number;
  readonly contents: WebContents;
}

/** Null unless the message came from the top frame of a page of ours. */
export function trustedCaller({
  senderFrame,
  sender,
}: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): Caller | null {
  if (senderFrame === null || senderFrame.detached) return null; // the page is gone or was replaced
  if (senderFrame.parent !== null || senderFrame !== sender.mainFrame) return null;
  return senderFrame.origin === APP_ORIGIN ? { id: sender.id, contents: sender } : null;
}
