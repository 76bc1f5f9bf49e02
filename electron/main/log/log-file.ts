import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { redact } from '#shared/kernel/redact.ts';

/** Two files of this size at most, so that a log never fills a disk. */
const MAX_BYTES = 512 * 1024;

export interface LogFile {
  /** Keeps a line without what could be a secret; see `redact`. */
  write(message: string): void;
  /** All that is kept, oldest first. */
  read(): string;
}

/** Written at once, line by line: what is kept last is what happened last before an end. */
export function openLog(folder: string, now: () => number): LogFile {
  const current = path.join(folder, 'umpire.log');
  const before = path.join(folder, 'umpire.1.log');
  const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return {
    write(message) {
      const line = `${new Date(now()).toISOString()} ${redact(message)}\n`;
      process.stderr.write(line);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        if (existsSync(current) && statSync(current).size + line.length > MAX_BYTES)
          renameSync(current, before);
        appendFileSync(current, line, { mode: 0o600 });
      } catch (cause) {
        // A full disk must not end the program; the terminal still hears of it.
        process.stderr.write(`the log could not be written: ${redact(String(cause))}\n`);
      }
    },
    read: () => `${textOf(before)}${textOf(current)}`,
  };
}
