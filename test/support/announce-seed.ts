import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    propertySeed: string;
  }
}

/** Prints the seed of a project's property tests, so that a failure can be repeated. */
export function setup(project: TestProject): void {
  const seed = project.getProvidedContext().propertySeed;
  const again = project.name === 'property-fresh' ? ` (the same again: SEED=${seed} npm test)` : '';
  console.log(`${project.name}: seed ${seed}${again}`);
}
