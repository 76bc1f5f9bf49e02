import importRegister from './import-register.worker.ts?worker&url';
import importScan from './import-scan.worker.ts?worker&url';
import makeSample from './make-sample.worker.ts?worker&url';
import packPackage from './pack-package.worker.ts?worker&url';
import readJournal from './read-journal.worker.ts?worker&url';
import readTable from './read-table.worker.ts?worker&url';
import sortColumn from './sort-column.worker.ts?worker&url';
import verifyPackage from './verify-package.worker.ts?worker&url';
import writeRegister from './write-register.worker.ts?worker&url';
import writeReport from './write-report.worker.ts?worker&url';
import type { WorkerLine } from './open-worker.ts';

/** The only addresses that a worker may be started from. */
const ADDRESSES = {
  'import-register': importRegister,
  'import-scan': importScan,
  'make-sample': makeSample,
  'pack-package': packPackage,
  'read-journal': readJournal,
  'read-table': readTable,
  'sort-column': sortColumn,
  'verify-package': verifyPackage,
  'write-register': writeRegister,
  'write-report': writeReport,
} as const;

export type WorkerKind = keyof typeof ADDRESSES;

/** Starts workers; tests answer in the same thread. */
export type SpawnWorker = (kind: WorkerKind) => WorkerLine;

interface PolicyFactory {
  createPolicy(
    name: 'umpire-worker',
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string };
}

let policy: ReturnType<PolicyFactory['createPolicy']> | null = null;

/** The policy lets exactly the addresses of the table through; it may be made only once. */
function trustedAddress(kind: WorkerKind): string {
  const factory: unknown = Reflect.get(globalThis, 'trustedTypes');
  if (factory === undefined) return ADDRESSES[kind];
  policy ??= (factory as PolicyFactory).createPolicy('umpire-worker', {
    createScriptURL(address) {
      if (!Object.values(ADDRESSES).includes(address))
        throw new TypeError('Not one of our workers');
      return address;
    },
  });
  return policy.createScriptURL(ADDRESSES[kind]);
}

export const spawnWorker: SpawnWorker = (kind) => {
  const worker = new Worker(trustedAddress(kind), { type: 'module', name: kind });
  return {
    postMessage: (message, transfer) => worker.postMessage(message, transfer),
    addEventListener: (type, listener) => worker.addEventListener(type, listener),
    onFailure(listener) {
      worker.addEventListener('error', (event) =>
        listener(event.message || 'The worker did not start'),
      );
      worker.addEventListener('messageerror', () => listener('A message could not be read'));
    },
    terminate: () => worker.terminate(),
  };
};
