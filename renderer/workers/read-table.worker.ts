import { tableHandlers } from './read-table.ts';
import { serve } from './serve.ts';

serve(globalThis as unknown as Parameters<typeof serve>[0], tableHandlers());
