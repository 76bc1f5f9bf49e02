import { ipcMain } from 'electron';
import { callChannels, type CallChannel } from '#shared/ipc/channel-names.ts';
import { contract, type Handlers } from '#shared/ipc/contract.ts';
import { trustedCaller, type Caller } from './caller.ts';

/** What a page is told about a message that was dropped. The reason stays in the log. */
const REFUSAL = 'refused';

/** The only way in: checks who asks, what is asked, and what is answered. Anything else is dropped and logged. */
export function registerHandlers(handlers: Handlers<Caller>, log: (line: string) => void): void {
  for (const channel of callChannels) {
    ipcMain.handle(channel, async (event, ...args: readonly unknown[]) => {
      const caller = trustedCaller(event);
      if (caller === null) return drop(log, channel, 'sender');
      const input = contract[channel].input.safeParse(args[0]);
      if (args.length > 1 || !input.success) return drop(log, channel, 'arguments');
      const answer = await run(handlers, channel, input.data, caller).catch((cause: unknown) => {
        log(`${channel}: ${describe(cause)}`);
        throw new Error('failed');
      });
      const output = contract[channel].output.safeParse(answer);
      return output.success ? output.data : drop(log, channel, 'answer');
    });
  }
}

/** `async`, so that a handler that throws at once fails like one that rejects. */
async function run(
  handlers: Handlers<Caller>,
  channel: CallChannel,
  input: unknown,
  caller: Caller,
): Promise<unknown> {
  // The contract's own schema made `input`; the compiler can't follow a channel that is not known yet.
  const handler = handlers[channel] as (input: unknown, caller: Caller) => unknown;
  return handler(input, caller);
}

function drop(log: (line: string) => void, channel: string, what: string): never {
  log(`${channel}: ${REFUSAL} for its ${what}`);
  throw new Error(REFUSAL);
}

const describe = (cause: unknown): string =>
  cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
