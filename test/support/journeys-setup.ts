import type { TestProject } from 'vitest/node';
import { startApp } from './app-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    appAddress: string;
  }
}

/** One server for all journeys. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const app = await startApp();
  project.provide('appAddress', app.address);
  return () => app.stop();
}
