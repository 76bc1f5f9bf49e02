import type { Asks, FromWorker, Line, ToWorker } from './protocol.ts';

/** A running worker as its page sees it. */
export interface WorkerLine extends Line {
  /** Called with why a worker could not be started or broke down. */
  onFailure(listener: (message: string) => void): void;
  terminate(): void;
}

export interface AskOptions<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  readonly transfer?: Transferable[];
  /** Answers what the worker asks the page for. */
  readonly onCall?: (name: string, value: unknown) => Promise<CallAnswer>;
}

export interface CallAnswer {
  readonly value: unknown;
  readonly transfer?: Transferable[];
}

/** A worker that can be asked. Cancelling is a wish: the answer still comes and says how far the work got. */
export interface OpenWorker<A extends Asks> {
  ask<Name extends keyof A & string>(
    name: Name,
    request: A[Name]['request'],
    options?: AskOptions<A[Name]['progress']>,
  ): Promise<A[Name]['answer']>;
  /** Ends the worker; what it was asked and did not answer rejects. */
  close(): void;
}

interface Pending {
  readonly onProgress: ((progress: never) => void) | undefined;
  readonly onCall: AskOptions<never>['onCall'];
  resolve(answer: unknown): void;
  reject(cause: Error): void;
}

export function openWorker<A extends Asks>(line: WorkerLine): OpenWorker<A> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let failure: string | null = null;
  const send = (message: ToWorker, transfer: Transferable[] = []): void =>
    line.postMessage(message, transfer);
  const failAll = (message: string): void => {
    failure = message;
    for (const ask of pending.values()) ask.reject(new Error(message));
    pending.clear();
  };
  line.onFailure(failAll);
  line.addEventListener('message', ({ data }) => {
    const message = data as FromWorker;
    const ask = pending.get(message.id);
    if (ask === undefined) return;
    if (message.type === 'progress') return ask.onProgress?.(message.progress as never);
    if (message.type === 'call') return void answerCall(send, ask, message);
    pending.delete(message.id);
    if (message.type === 'answer') ask.resolve(message.answer);
    else ask.reject(new Error(message.message));
  });
  return {
    ask: (name, request, options = {}) =>
      new Promise((resolve, reject) => {
        if (failure !== null) return reject(new Error(failure));
        const id = ++lastId;
        const { onProgress, onCall, signal, transfer } = options;
        pending.set(id, { onProgress, onCall, resolve, reject });
        send({ type: 'ask', id, name, request }, transfer);
        if (signal?.aborted === true) send({ type: 'cancel', id });
        signal?.addEventListener('abort', () => send({ type: 'cancel', id }), { once: true });
      }),
    close() {
      line.terminate();
      failAll('The worker was closed');
    },
  };
}

async function answerCall(
  send: (message: ToWorker, transfer?: Transferable[]) => void,
  { onCall }: Pending,
  { call, name, value }: Extract<FromWorker, { type: 'call' }>,
): Promise<void> {
  try {
    if (onCall === undefined) throw new Error(`Nobody answers ${name}`);
    const answer = await onCall(name, value);
    send({ type: 'return', call, value: answer.value, failure: null }, answer.transfer);
  } catch (cause) {
    const failure = cause instanceof Error ? cause.message : String(cause);
    send({ type: 'return', call, value: null, failure });
  }
}
