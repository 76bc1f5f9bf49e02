import '#shared/kernel/zod-without-eval.ts';
import { makeSampleHandlers } from './make-sample.ts';
import { serve } from './serve.ts';
import { workerPorts } from './worker-ports.ts';

serve(globalThis as unknown as Parameters<typeof serve>[0], makeSampleHandlers(workerPorts()));
