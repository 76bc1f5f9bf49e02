import '#shared/kernel/zod-without-eval.ts';
import { readJournalHandlers } from './read-journal.ts';
import { serve } from './serve.ts';
import { workerPorts } from './worker-ports.ts';

serve(globalThis as unknown as Parameters<typeof serve>[0], readJournalHandlers(workerPorts()));
