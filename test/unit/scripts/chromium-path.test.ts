import { expect, test } from 'vitest';
import { installedChromium } from '../../../scripts/chromium-path.mjs';

const only =
  (...files: string[]) =>
  (file: string): boolean =>
    files.includes(file);

test('$CHROMIUM comes first', () => {
  const exists = only('/own/chromium', '/usr/bin/chromium');
  expect(installedChromium({ CHROMIUM: '/own/chromium' }, 'linux', exists)).toBe('/own/chromium');
});

test('a $CHROMIUM that is not there is an error, not a silent other browser', () => {
  const exists = only('/usr/bin/chromium');
  expect(() => installedChromium({ CHROMIUM: '/gone' }, 'linux', exists)).toThrow('/gone');
});

test('an installed Chromium, else Chrome, else Edge', () => {
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(installedChromium({}, 'darwin', only(chrome))).toBe(chrome);
  expect(installedChromium({}, 'linux', only('/usr/bin/microsoft-edge', '/usr/bin/chromium'))).toBe(
    '/usr/bin/chromium',
  );
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
  expect(installedChromium(env, 'win32', only(edge))).toBe(edge);
});

test('none', () => {
  expect(installedChromium({}, 'linux', only())).toBeNull();
  expect(installedChromium({}, 'win32', only())).toBeNull();
  expect(installedChromium({}, 'freebsd', only())).toBeNull();
  const ignore = { UMPIRE_IGNORE_INSTALLED_CHROMIUM: '1' };
  expect(installedChromium(ignore, 'linux', only('/usr/bin/chromium'))).toBeNull();
});
