import { describe, expect, it } from 'vitest';
import { createArrivedFiles, packagesNamedBy } from '#electron/main/files/arrived-files.ts';

/** Nothing of this is opened, whoever writes it on a command line. */
const HOSTILE = [
  '',
  '.',
  '--inspect=0.0.0.0:9229',
  '--remote-debugging-port=9222.umpire',
  '--no-sandbox',
  '-r=evil.umpire',
  '--user-data-dir=/tmp/x.umpire',
  'https://evil.example/a.umpire',
  'http://127.0.0.1/a.umpire',
  'file:///etc/passwd',
  'file:///home/a/b.umpire',
  'app://umpire/a.umpire',
  'umpire:open?file=a.umpire',
  'javascript:alert(1)//.umpire',
  'data:text/html,a.umpire',
  '/etc/passwd',
  '/home/a/b.umpire/../../../etc/passwd',
  '/home/a/b.umpire\u0000.png',
  '/home/a/b\u0000.umpire',
  '/home/a/b\n.umpire',
  '/home/a/b\u001b[2J.umpire',
  '/home/a/b.umpire ',
  '/home/a/b.umpire.exe',
  '/home/a/b.age',
  '/home/a/b.umpirex',
  `/${'a'.repeat(5000)}.umpire`,
];

const HOSTILE_ON_WINDOWS = [
  '\\\\.\\PhysicalDrive0.umpire',
  '\\\\?\\C:\\a.umpire',
  '\\\\.\\pipe\\a.umpire',
  '//./COM1.umpire',
  'C:\\a.txt:hidden.umpire',
  'C:\\a.umpire:$DATA',
  'C:a.umpire:b.umpire',
  'ms-settings:a.umpire',
];

describe('the command line', () => {
  it.each(HOSTILE)('%j is passed over', (arg) => {
    expect(packagesNamedBy([arg], '/home/a', { platform: 'linux' })).toEqual([]);
    expect(packagesNamedBy([arg], 'C:\\Users\\a', { platform: 'win32' })).toEqual([]);
  });

  it.each(HOSTILE_ON_WINDOWS)('%j is passed over on Windows', (arg) => {
    expect(packagesNamedBy([arg], 'C:\\Users\\a', { platform: 'win32' })).toEqual([]);
  });

  it('names packages among what Electron itself puts there', () => {
    const args = ['/opt/Umpire/umpire', '--allow-file-access', 'b.umpire', '/x/成果 2.UMPIRE.AGE'];
    expect(packagesNamedBy(args, '/home/a', { platform: 'linux' })).toEqual([
      '/home/a/b.umpire',
      '/x/成果 2.UMPIRE.AGE',
    ]);
    expect(
      packagesNamedBy(
        ['D:\\演练\\a.umpire', 'b.umpire', '\\\\nas\\room\\c.umpire'],
        'C:\\Users\\a',
        {
          platform: 'win32',
        },
      ),
    ).toEqual(['D:\\演练\\a.umpire', 'C:\\Users\\a\\b.umpire', '\\\\nas\\room\\c.umpire']);
  });

  it('names no more than anybody would open at once', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `/x/${at}.umpire`);
    expect(packagesNamedBy(many, '/', { platform: 'linux' })).toHaveLength(16);
  });
});

describe('files that arrived', () => {
  it('wait in order until they are taken, each once', () => {
    const arrived = createArrivedFiles();
    expect(arrived.offer([])).toBe(false);
    expect(arrived.offer(['/a', '/b'])).toBe(true);
    expect(arrived.offer(['/b', '/c'])).toBe(true);
    expect([arrived.take(), arrived.take(), arrived.take(), arrived.take()]).toEqual([
      '/a',
      '/b',
      '/c',
      null,
    ]);
  });

  it('do not pile up', () => {
    const arrived = createArrivedFiles();
    for (let at = 0; at < 100; at++) arrived.offer([`/${at}`]);
    let taken = 0;
    while (arrived.take() !== null) taken++;
    expect(taken).toBe(16);
  });
});
