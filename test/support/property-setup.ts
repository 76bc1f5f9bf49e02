import fc from 'fast-check';
import { deep } from '#test/support/property-runs.ts';

const seed = Number(process.env['UMPIRE_SEED']);
if (!Number.isSafeInteger(seed)) throw new Error('UMPIRE_SEED is not set by vitest.config.ts');

// A property that needs another count passes `numRuns: runs(small, deepCount)` to fc.assert.
fc.configureGlobal({ seed, numRuns: deep ? 2_000 : 50, verbose: fc.VerbosityLevel.Verbose });
