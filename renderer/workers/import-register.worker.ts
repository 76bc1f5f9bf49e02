import '#shared/kernel/zod-without-eval.ts';
import { importHandlers } from './import-register.ts';
import { serve } from './serve.ts';
import { workerPorts } from './worker-ports.ts';

serve(globalThis as unknown as Parameters<typeof serve>[0], importHandlers(workerPorts()));
