import '#shared/kernel/zod-without-eval.ts';
import { serve } from './serve.ts';
import { verifyHandlers } from './verify-package.ts';
import { workerPorts } from './worker-ports.ts';

serve(globalThis as unknown as Parameters<typeof serve>[0], verifyHandlers(workerPorts()));
