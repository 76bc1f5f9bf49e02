import { describe, expect, it } from 'vitest';
import { redact } from '#shared/kernel/redact.ts';

/** What must never reach a log, in messages as systems and libraries write them. */
const SECRETS = [
  ["ENOENT: no such file or directory, open '/home/zhang wei/演练/证据.png'", 'zhang'],
  ['EPERM: operation not permitted, rename "C:\\Users\\Li Na\\a.umpire"', 'Li Na'],
  ['could not read /home/zhangwei/Umpire data/heads/x.json', 'data'],
  ['could not read /home/zhangwei/heads', 'zhangwei'],
  ['could not read C:\\Users\\LiNa\\AppData', 'LiNa'],
  ['could not read \\\\server\\share\\zhang', 'zhang'],
  ['could not read ~/secret', 'secret'],
  ['refused navigation to https://user:pass@evil.example/path?token=abc#x', 'token'],
  ['refused navigation to https://user:pass@evil.example/path', 'pass'],
  ['cancelled a request to file:///home/zhangwei/a', 'zhangwei'],
  ['refused GET app://umpire/x/0198c0de/secret', 'secret'],
  ['refused data:text/html,hello-there', 'hello'],
  ['Invalid value 某市政务服务中心 in field', '政务'],
  ['no team “Tiger squad” here', 'Tiger'],
  ['no team 「Tiger squad」 here', 'Tiger'],
  ['no team `Tiger squad` here', 'Tiger'],
  ['sent to zhang.wei@example.org today', 'zhang'],
  ['key MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=', 'MCow'],
  ['    at open (/home/zhangwei/app/dist/electron/main.js:10:5)', 'zhangwei'],
  ['    at C:\\Users\\LiNa\\Umpire\\resources\\app.asar\\dist\\electron\\main.js:10:5', 'LiNa'],
] as const;

describe('redacting', () => {
  it.each(SECRETS)('%s', (message, secret) => {
    expect(message).toContain(secret);
    expect(redact(message)).not.toContain(secret);
    expect(redact(`Error: ${message}\n    at x (y.js:1:2)`)).not.toContain(secret);
  });

  it('keeps what helps: kinds, codes, places in our own files, hosts', () => {
    expect(redact('TypeError: x is not a function')).toBe('TypeError: x is not a function');
    expect(redact("ENOSPC: no space left on device, write '/a/b'")).toBe(
      'ENOSPC: no space left on device, write <quoted>',
    );
    expect(redact('    at open (/home/u/dist/electron/main.js:10:5)')).toBe(
      '    at open (main.js:10:5)',
    );
    expect(redact('refused navigation to https://evil.example/a/b')).toBe(
      'refused navigation to https:<evil.example>',
    );
    expect(redact('the page ended: crashed, code 5')).toBe('the page ended: crashed, code 5');
    expect(redact('Umpire 0.1.0, Electron 45.4.1, linux x64')).toBe(
      'Umpire 0.1.0, Electron 45.4.1, linux x64',
    );
  });

  it('forges no second entry and floods nothing', () => {
    expect(redact('a\u0007b\u001b[31m').split('\n')).toHaveLength(1);
    expect(redact('x\n'.repeat(1000)).split('\n')).toHaveLength(12);
    expect(redact('ab '.repeat(100_000)).length).toBe(300);
  });
});
