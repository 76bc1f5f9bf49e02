import { prepareEvidenceFolder } from '#electron/main/files/evidence-folder.ts';
import { createHeadsFolder } from '#electron/main/files/heads-folder.ts';
import type { Caller } from '#electron/main/ipc/caller.ts';
import { evidenceHandlers } from '#electron/main/ipc/evidence-handlers.ts';
import { fileHandlers } from '#electron/main/ipc/file-handlers.ts';
import { headsHandlers } from '#electron/main/ipc/heads-handlers.ts';
import { callChannels } from '#shared/ipc/channel-names.ts';
import { contract, type Bridge } from '#shared/ipc/contract.ts';

export interface WiredBridge {
  readonly bridge: Bridge;
  /** What the person chooses in the next dialog. */
  readonly choice: { open: string[]; save: string | null };
  /** How often each channel was called. */
  readonly calls: Map<string, number>;
  /** Plays the end of the page. */
  release(): Promise<void>;
}

/** The page's bridge joined to the host's real handlers, with both schemas and a copy between them as in Electron. */
export async function wiredBridge(root: string): Promise<WiredBridge> {
  const caller = { id: 1, contents: {} } as Caller;
  const choice: WiredBridge['choice'] = { open: [], save: null };
  const calls = new Map<string, number>();
  const preferences = { locale: 'zh-CN', theme: 'dark', highContrast: false } as const;
  const evidence = evidenceHandlers(await prepareEvidenceFolder(`${root}/evidence`));
  const files = fileHandlers({
    askToOpen: () => Promise.resolve(choice.open),
    askToSave: () => Promise.resolve(choice.save),
  });
  const handlers: Record<string, unknown> = {
    ...evidence.handlers,
    ...headsHandlers(createHeadsFolder(`${root}/heads`)),
    ...files.handlers,
    'app:info': () => ({
      version: '0.1.0',
      electron: '45.4.1',
      chromium: '156.0.0.0',
      node: '24.0.0',
      platform: 'linux',
      arch: 'x64',
      packaged: false,
      storage: { freeBytes: 1, totalBytes: 2 },
    }),
    'app:system-preferences': () => preferences,
  };
  const calling = callChannels.map((channel) => [
    channel,
    async (input?: unknown): Promise<unknown> => {
      calls.set(channel, (calls.get(channel) ?? 0) + 1);
      const handler = handlers[channel] as (input: unknown, caller: Caller) => unknown;
      const checked: unknown = contract[channel].input.parse(structuredClone(input));
      return structuredClone(contract[channel].output.parse(await handler(checked, caller)));
    },
  ]);
  const listening = (listener: (payload: unknown) => void) => {
    listener(preferences);
    return () => undefined;
  };
  const bridge = Object.fromEntries([...calling, ['app:system-preferences-changed', listening]]);
  const release = async (): Promise<void> => {
    await Promise.all([evidence.releaseAll(caller.id), files.releaseAll(caller.id)]);
  };
  return { bridge: bridge as unknown as Bridge, choice, calls, release };
}
