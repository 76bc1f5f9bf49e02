import type { WebContents } from 'electron';
import type { SignalChannel } from '#shared/ipc/channel-names.ts';
import { contract, type Payload } from '#shared/ipc/contract.ts';

/** Tells every given page; what is told is checked like everything that crosses. */
export function sendSignal<S extends SignalChannel>(
  pages: readonly Pick<WebContents, 'send' | 'isDestroyed'>[],
  channel: S,
  payload: Payload<S>,
): void {
  const checked = contract[channel].payload.parse(payload);
  for (const page of pages) if (!page.isDestroyed()) page.send(channel, checked);
}
