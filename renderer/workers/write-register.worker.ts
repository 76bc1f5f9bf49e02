import '#shared/kernel/zod-without-eval.ts';
import { serve } from './serve.ts';
import { workerPorts } from './worker-ports.ts';
import { writeHandlers } from './write-register.ts';

serve(globalThis as unknown as Parameters<typeof serve>[0], writeHandlers(workerPorts()));
