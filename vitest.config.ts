import './scripts/node-20.mjs';
import react from '@vitejs/plugin-react';
import { shippedPartsPlugin } from './scripts/shipped-parts.mjs';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** The property tests run twice: with a seed that never changes, and with a new one that is printed. */
const fixedSeed = '20261101';
const freshSeed = process.env['SEED'] ?? String(Math.floor(Math.random() * 0x7fff_ffff));
const deep = process.env['DEEP'] === '1';

function propertyProject(name: string, seed: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      environment: 'node',
      include: ['test/property/**/*.test.ts'],
      setupFiles: ['test/support/property-setup.ts'],
      globalSetup: ['test/support/announce-seed.ts'],
      provide: { propertySeed: seed },
      env: { UMPIRE_SEED: seed, UMPIRE_DEEP: deep ? '1' : '0' },
      expect: { requireAssertions: false }, // a property is its own expectation
      testTimeout: deep ? 3_600_000 : 120_000,
    },
  };
}

export default defineConfig({
  plugins: [react(), shippedPartsPlugin(import.meta.dirname)],
  cacheDir: '.cache/vitest',
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: { requireAssertions: true }, // a test that expects nothing cannot fail
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          environment: 'node',
          include: [
            'test/unit/shared/**/*.test.ts',
            'test/unit/electron/**/*.test.ts',
            'test/unit/scripts/**/*.test.ts',
            'test/unit/support/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/unit/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/renderer-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'fences',
          environment: 'node',
          include: ['test/unit/fences/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      propertyProject('property', fixedSeed),
      propertyProject('property-fresh', freshSeed),
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['test/integration/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          // Drives the built app in Chromium; builds it first where the build is older than the source.
          name: 'journeys',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/support/journeys-setup.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          // Runs the built app inside the real Electron; each test says why where there is none.
          name: 'desktop',
          environment: 'node',
          include: ['test/e2e-electron/**/*.test.ts'],
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
