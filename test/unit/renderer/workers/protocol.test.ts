// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { openWorker, type WorkerLine } from '#renderer/workers/open-worker.ts';
import { serve } from '#renderer/workers/serve.ts';

type Asks = {
  readonly double: { readonly request: number; readonly progress: string; readonly answer: number };
  readonly wait: { readonly request: null; readonly progress: never; readonly answer: 'cancelled' };
  readonly fail: { readonly request: null; readonly progress: never; readonly answer: never };
  readonly bytes: {
    readonly request: number;
    readonly progress: never;
    readonly answer: Uint8Array<ArrayBuffer>;
  };
  readonly question: {
    readonly request: string;
    readonly progress: never;
    readonly answer: unknown;
  };
};

function aWorker() {
  const { port1, port2 } = new MessageChannel();
  let lastFailure: (message: string) => void = () => undefined;
  const kept: Uint8Array[] = [];
  serve<Asks>(port2, {
    double(request, { progress }) {
      progress(`doubling ${request}`);
      return { answer: request * 2 };
    },
    async wait(_, { cancel }) {
      while (!cancel.aborted) await new Promise((resolve) => setTimeout(resolve));
      return { answer: 'cancelled' };
    },
    fail() {
      throw new Error('broken on purpose');
    },
    bytes(size) {
      const answer = new Uint8Array(size).fill(7);
      kept.push(answer);
      return { answer, transfer: [answer.buffer] };
    },
    question: async (value, { call }) => ({ answer: await call('question', value) }),
  });
  port1.start();
  port2.start();
  const line: WorkerLine = {
    postMessage: (message, transfer) => port1.postMessage(message, transfer),
    addEventListener: (type, listener) => port1.addEventListener(type, listener),
    onFailure: (listener) => void (lastFailure = listener),
    terminate() {
      port1.close();
      port2.close();
    },
  };
  return { worker: openWorker<Asks>(line), break: (why: string) => lastFailure(why), kept };
}

describe('a worker', () => {
  it('answers several asks, each with its own progress', async () => {
    const { worker } = aWorker();
    const told: string[] = [];
    const onProgress = (text: string): void => void told.push(text);
    const answers = [
      worker.ask('double', 2, { onProgress }),
      worker.ask('double', 5, { onProgress }),
    ];
    expect(await Promise.all(answers)).toEqual([4, 10]);
    expect(told).toEqual(['doubling 2', 'doubling 5']);
    worker.close();
  });

  it('hears a wish to cancel, before and after the ask', async () => {
    const { worker } = aWorker();
    expect(await worker.ask('wait', null, { signal: AbortSignal.abort() })).toBe('cancelled');
    const controller = new AbortController();
    const answer = worker.ask('wait', null, { signal: controller.signal });
    controller.abort();
    expect(await answer).toBe('cancelled');
    worker.close();
  });

  it('tells what was thrown in it, and goes on', async () => {
    const { worker } = aWorker();
    await expect(worker.ask('fail', null)).rejects.toThrow('broken on purpose');
    expect(await worker.ask('double', 1)).toBe(2);
    worker.close();
  });

  it('hands bytes over instead of copying them', async () => {
    const { worker, kept } = aWorker();
    const bytes = await worker.ask('bytes', 5);
    expect([...bytes]).toEqual([7, 7, 7, 7, 7]);
    expect(kept[0]?.byteLength).toBe(0);
    worker.close();
  });

  it('asks the page, which answers or fails', async () => {
    const { worker } = aWorker();
    const onCall = (name: string, value: unknown) =>
      Promise.resolve({ value: `${name}: ${String(value)}` });
    expect(await worker.ask('question', '什么', { onCall })).toBe('question: 什么');
    await expect(worker.ask('question', '谁')).rejects.toThrow('Nobody answers question');
    worker.close();
  });

  it('that breaks down or is closed leaves no ask waiting for ever', async () => {
    const broken = aWorker();
    const waiting = broken.worker.ask('wait', null);
    broken.break('it did not start');
    await expect(waiting).rejects.toThrow('it did not start');
    await expect(broken.worker.ask('double', 1)).rejects.toThrow('it did not start');
    const closed = aWorker();
    const left = closed.worker.ask('wait', null);
    closed.worker.close();
    await expect(left).rejects.toThrow('closed');
    broken.worker.close();
  });
});
