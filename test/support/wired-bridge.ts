import { EventEmitter } from 'node:events';
import { prepareEvidenceFolder } from '#electron/main/files/evidence-folder.ts';
import { createHeadsFolder } from '#electron/main/files/heads-folder.ts';
import type { Caller } from '#electron/main/ipc/caller.ts';
import { evidenceHandlers } from '#electron/main/ipc/evidence-handlers.ts';
import { fileHandlers } from '#electron/main/ipc/file-handlers.ts';
import { headsHandlers } from '#electron/main/ipc/heads-handlers.ts';
import { pdfHandlers } from '#electron/main/ipc/pdf-handlers.ts';
import type { printPdf } from '#electron/main/print/print-pdf.ts';
import { callChannels, signalChannels, type SignalChannel } from '#shared/ipc/channel-names.ts';
import { contract, type Bridge, type Payload } from '#shared/ipc/contract.ts';
import type { MenuState } from '#shared/ipc/menu-messages.ts';
import { utf8 } from '#shared/kernel/bytes.ts';
import { ok } from '#shared/kernel/result.ts';

export interface WiredBridge {
  readonly bridge: Bridge;
  /** What the person chooses in the next dialog. */
  readonly choice: {
    open: string[];
    save: string | null;
    /** Files that the system handed over. */
    arrived: string[];
    /** What printing a page comes to. */
    print: (html: Uint8Array) => Awaited<ReturnType<typeof printPdf>>;
  };
  /** What the page said about the menu, newest last. */
  readonly menus: MenuState[];
  /** Plays the host: tells the page something. */
  tell<S extends SignalChannel>(channel: S, payload: Payload<S>): void;
  /** How often each channel was called. */
  readonly calls: Map<string, number>;
  /** Plays the end of the page. */
  release(): Promise<void>;
}

/** The page's bridge joined to the host's real handlers, with both schemas and a copy between them as in Electron. */
export async function wiredBridge(root: string): Promise<WiredBridge> {
  const caller = { id: 1, contents: {} } as Caller;
  const choice: WiredBridge['choice'] = {
    open: [],
    save: null,
    arrived: [],
    print: (html) => ok(utf8(`%PDF of ${html.byteLength} bytes`)),
  };
  const menus: MenuState[] = [];
  const calls = new Map<string, number>();
  const preferences = { locale: 'zh-CN', theme: 'dark', highContrast: false } as const;
  const evidence = evidenceHandlers(await prepareEvidenceFolder(`${root}/evidence`));
  const files = fileHandlers({
    dialogs: {
      askToOpen: () => Promise.resolve(choice.open),
      askToSave: () => Promise.resolve(choice.save),
    },
    nextArrived: () => choice.arrived.shift() ?? null,
    onOpened: () => undefined,
  });
  const pdf = pdfHandlers((html) => Promise.resolve(choice.print(html)), files.writerOf);
  const signals = new EventEmitter();
  const handlers: Record<string, unknown> = {
    ...evidence.handlers,
    ...headsHandlers(createHeadsFolder(`${root}/heads`)),
    ...files.handlers,
    ...pdf.handlers,
    'log:read': () => '2026-11-22T08:00:00.000Z Umpire 0.1.0\n',
    'menu:show': (state: MenuState) => {
      menus.push(state);
      return null;
    },
    'app:info': () => ({
      version: '0.1.0',
      electron: '45.4.1',
      chromium: '156.0.0.0',
      node: '24.0.0',
      v8: '15.6.0',
      platform: 'linux',
      arch: 'x64',
      packaged: false,
      storage: { freeBytes: 1, totalBytes: 2 },
      storageBackend: 'leveldb',
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
  const listening = signalChannels.map((channel) => [
    channel,
    (listener: (payload: unknown) => void) => {
      if (channel === 'app:system-preferences-changed') listener(preferences);
      signals.on(channel, listener);
      return () => void signals.off(channel, listener);
    },
  ]);
  const tell: WiredBridge['tell'] = (channel, payload) =>
    void signals.emit(channel, structuredClone(contract[channel].payload.parse(payload)));
  const bridge: unknown = Object.fromEntries([...calling, ...listening]);
  const release = async (): Promise<void> => {
    await Promise.all([
      evidence.releaseAll(caller.id),
      files.releaseAll(caller.id),
      pdf.releaseAll(caller.id),
    ]);
  };
  return { bridge: bridge as Bridge, choice, calls, menus, tell, release };
}
