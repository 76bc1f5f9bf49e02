import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLog } from '#electron/main/log/log-file.ts';
import { scratchFolder } from '#test/support/scratch-folder.ts';

const terminal = vi.spyOn(process.stderr, 'write');
beforeEach(() => void terminal.mockReset().mockReturnValue(true));
afterEach(() => void terminal.mockClear());

const now = (): number => Date.UTC(2026, 10, 22, 8);

describe('the log file', () => {
  it('keeps each line at once, with its time and without secrets', () => {
    const folder = path.join(scratchFolder(), 'log');
    const log = openLog(folder, now);
    log.write("EACCES: permission denied, open '/home/someone/演练.umpire'");
    const line = '2026-11-22T08:00:00.000Z EACCES: permission denied, open <quoted>\n';
    expect(readFileSync(path.join(folder, 'umpire.log'), 'utf8')).toBe(line);
    expect(log.read()).toBe(line);
    expect(terminal.mock.calls).toEqual([[line]]);
  });

  it('is turned over when it is full, and never grows beyond two files', () => {
    const folder = scratchFolder();
    const log = openLog(folder, now);
    for (let at = 0; at < 6000; at++) log.write(`${at} ${'word '.repeat(60)}`);
    expect(readdirSync(folder).toSorted()).toEqual(['umpire.1.log', 'umpire.log']);
    for (const name of readdirSync(folder))
      expect(statSync(path.join(folder, name)).size).toBeLessThanOrEqual(512 * 1024);
    expect(log.read()).toContain(' 5999 ');
    expect(log.read()).not.toContain('Z 0 ');
    const order = [...log.read().matchAll(/Z (\d+) /g)].map(([, at]) => Number(at));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('does not end the program when it can not be written', () => {
    const folder = scratchFolder();
    openLog(folder, now).write('first');
    const log = openLog(path.join(folder, 'umpire.log', 'no-folder'), now);
    expect(() => log.write('second')).not.toThrow();
    expect(terminal.mock.calls.at(-1)?.[0]).toMatch(/^the log could not be written: /);
    expect(log.read()).toBe('');
  });
});
