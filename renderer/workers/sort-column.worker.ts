import '#shared/kernel/zod-without-eval.ts';
import { serve } from './serve.ts';
import { sortHandlers } from './sort-column.ts';

serve(globalThis as unknown as Parameters<typeof serve>[0], sortHandlers);
