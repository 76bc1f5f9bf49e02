import { serve } from './serve.ts';
import { workerPorts } from './worker-ports.ts';
import { reportHandlers } from './write-report.ts';

serve(globalThis as unknown as Parameters<typeof serve>[0], reportHandlers(workerPorts()));
