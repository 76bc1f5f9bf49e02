import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { APP_VERSION } from '#shared/kernel/app-version.ts';

test('the version in the program is the one of package.json', () => {
  const file = path.resolve(import.meta.dirname, '../../../../package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect(APP_VERSION).toBe(version);
});
