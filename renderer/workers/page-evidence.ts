import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { EvidenceStore } from '#shared/kernel/ports.ts';
import type { CallAnswer } from './open-worker.ts';
import type { Working } from './serve.ts';

/** Where the evidence of an exercise lies: in its database, which workers reach too, or behind the page. */
export type EvidencePlace = 'database' | 'page';

/** The page's evidence store as its worker sees it. */
export function pageEvidence<Progress>({ call }: Working<Progress>): EvidenceStore {
  return {
    get: (sha256) => call('evidence-get', sha256) as ReturnType<EvidenceStore['get']>,
    has: (sha256) => call('evidence-has', sha256) as ReturnType<EvidenceStore['has']>,
    // A copy crosses: the caller may still need its own.
    put: (bytes) => call('evidence-put', bytes) as ReturnType<EvidenceStore['put']>,
  };
}

/** Answers a worker's calls from the page's evidence store. */
export function answerEvidence(
  store: EvidenceStore,
): (name: string, value: unknown) => Promise<CallAnswer> {
  return async (name, value) => {
    switch (name) {
      case 'evidence-get': {
        const found = await store.get(value as Sha256);
        return found.ok ? { value: found, transfer: [found.value.buffer] } : { value: found };
      }
      case 'evidence-has':
        return { value: await store.has(value as Sha256) };
      case 'evidence-put':
        return { value: await store.put(value as Uint8Array) };
      default:
        throw new Error(`No evidence call ${name}`);
    }
  };
}
