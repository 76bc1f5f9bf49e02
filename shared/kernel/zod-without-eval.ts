import { z } from 'zod';

/*
 * zod asks, when the first object schema is made, whether it may make code from text. The page's policy forbids that, and
 * reports the question as a violation. So every entry of the renderer imports this module before any other.
 */
z.config({ jitless: true });
