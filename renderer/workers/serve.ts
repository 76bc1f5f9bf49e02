import { assertNever } from '#shared/kernel/result.ts';
import type { Asks, FromWorker, Line, ToWorker } from './protocol.ts';

/** What a handler may do while it works. */
export interface Working<Progress> {
  readonly cancel: { readonly aborted: boolean };
  progress(progress: Progress, transfer?: Transferable[]): void;
  /** Asks the page for something that only the page can reach (the desktop's evidence folder). */
  call(name: string, value: unknown, transfer?: Transferable[]): Promise<unknown>;
}

/** An answer, and the buffers in it that change hands. */
export interface Worked<Answer> {
  readonly answer: Answer;
  readonly transfer?: Transferable[];
}

export type Handlers<A extends Asks> = {
  readonly [Name in keyof A]: (
    request: A[Name]['request'],
    working: Working<A[Name]['progress']>,
  ) => Promise<Worked<A[Name]['answer']>> | Worked<A[Name]['answer']>;
};

/** Answers asks on `line` for ever. */
export function serve<A extends Asks>(line: Line, handlers: Handlers<A>): void {
  const cancels = new Map<number, { aborted: boolean }>();
  const calls = new Map<number, Returning>();
  let lastCall = 0;
  const send = (message: FromWorker, transfer: Transferable[] = []): void =>
    line.postMessage(message, transfer);
  const answer = async (id: number, name: string, request: unknown): Promise<void> => {
    const cancel = { aborted: false };
    cancels.set(id, cancel);
    try {
      const handler = handlers[name];
      if (handler === undefined) throw new Error(`No handler for ${name}`);
      const worked = await handler(request, {
        cancel,
        progress: (progress, transferred) => send({ type: 'progress', id, progress }, transferred),
        call: (called, value, transfer) =>
          new Promise((resolve, reject) => {
            calls.set(++lastCall, { resolve, reject });
            send({ type: 'call', id, call: lastCall, name: called, value }, transfer);
          }),
      });
      send({ type: 'answer', id, answer: worked.answer }, worked.transfer);
    } catch (cause) {
      send({ type: 'failed', id, message: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      cancels.delete(id);
    }
  };
  line.addEventListener('message', ({ data }) => {
    const message = data as ToWorker;
    switch (message.type) {
      case 'ask':
        void answer(message.id, message.name, message.request);
        return;
      case 'cancel': {
        const cancel = cancels.get(message.id);
        if (cancel !== undefined) cancel.aborted = true;
        return;
      }
      case 'return': {
        const call = calls.get(message.call);
        calls.delete(message.call);
        if (message.failure === null) call?.resolve(message.value);
        else call?.reject(new Error(message.failure));
        return;
      }
      default:
        assertNever(message);
    }
  });
}

interface Returning {
  resolve(value: unknown): void;
  reject(cause: Error): void;
}
