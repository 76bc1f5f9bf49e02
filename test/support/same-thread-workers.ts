import type { WorkerLine } from '#renderer/workers/open-worker.ts';
import { importHandlers } from '#renderer/workers/import-register.ts';
import { scanHandlers } from '#renderer/workers/import-scan.ts';
import { makeSampleHandlers } from '#renderer/workers/make-sample.ts';
import { packHandlers } from '#renderer/workers/pack-package.ts';
import { readJournalHandlers } from '#renderer/workers/read-journal.ts';
import { tableHandlers } from '#renderer/workers/read-table.ts';
import { verifyHandlers } from '#renderer/workers/verify-package.ts';
import { writeHandlers } from '#renderer/workers/write-register.ts';
import { reportHandlers } from '#renderer/workers/write-report.ts';
import { serve } from '#renderer/workers/serve.ts';
import { sortHandlers } from '#renderer/workers/sort-column.ts';
import type { WorkerKind } from '#renderer/workers/spawn-worker.ts';
import { workerPorts } from '#renderer/workers/worker-ports.ts';

/** Starts a worker's handlers behind a real message port in the test's own thread: what crosses is cloned as it would be. */
export function sameThreadWorkers(kind: WorkerKind): WorkerLine {
  const { port1, port2 } = new MessageChannel();
  SERVERS[kind](port2);
  port1.start();
  port2.start();
  return {
    postMessage: (message, transfer) => port1.postMessage(message, transfer),
    addEventListener: (type, listener) => port1.addEventListener(type, listener),
    onFailure: () => undefined,
    terminate() {
      port1.close();
      port2.close();
    },
  };
}

const SERVERS: Readonly<Record<WorkerKind, (port: MessagePort) => void>> = {
  'import-register': (port) => serve(port, importHandlers(workerPorts())),
  'import-scan': (port) => serve(port, scanHandlers(workerPorts())),
  'make-sample': (port) => serve(port, makeSampleHandlers(workerPorts())),
  'pack-package': (port) => serve(port, packHandlers(workerPorts())),
  'read-journal': (port) => serve(port, readJournalHandlers(workerPorts())),
  'read-table': (port) => serve(port, tableHandlers()),
  'verify-package': (port) => serve(port, verifyHandlers(workerPorts())),
  'sort-column': (port) => serve(port, sortHandlers),
  'write-register': (port) => serve(port, writeHandlers(workerPorts())),
  'write-report': (port) => serve(port, reportHandlers(workerPorts())),
};
