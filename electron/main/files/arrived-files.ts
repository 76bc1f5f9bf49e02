import path from 'node:path';

/** More than anybody drops on an icon at once. */
const MAX_WAITING = 16;
const MAX_LENGTH = 4096;
const PACKAGE = /\.umpire(?:\.age)?$/i;

/** Files that the system handed over, until a page takes them. */
export interface ArrivedFiles {
  /** False: none of these is a file of ours. */
  offer(locations: readonly string[]): boolean;
  /** Where the next one lies; null: no more. */
  take(): string | null;
}

export function createArrivedFiles(): ArrivedFiles {
  const waiting: string[] = [];
  return {
    offer(locations) {
      const fresh = locations.filter((location) => !waiting.includes(location));
      waiting.push(...fresh.slice(0, MAX_WAITING - waiting.length));
      return locations.length > 0;
    },
    take: () => waiting.shift() ?? null,
  };
}

/**
 * The packages that a command line names. Whoever can start the program can write anything there: switches, addresses,
 * devices and streams of files are passed over, and what is left is only ever read, as a package.
 */
export function packagesNamedBy(
  args: readonly string[],
  folder: string,
  { platform = process.platform }: { readonly platform?: NodeJS.Platform } = {},
): string[] {
  const { resolve } = platform === 'win32' ? path.win32 : path.posix;
  return args
    .filter((arg) => isPackageName(arg, platform))
    .map((arg) => resolve(folder, arg))
    .slice(0, MAX_WAITING);
}

function isPackageName(arg: string, platform: NodeJS.Platform): boolean {
  if (arg.length > MAX_LENGTH || arg.startsWith('-') || !PACKAGE.test(arg)) return false;
  if (/\p{Cc}/u.test(arg) || /^[a-z][a-z0-9+.-]+:/i.test(arg)) return false; // an address; a drive is one letter
  if (platform !== 'win32') return true;
  return !/^[\\/]{2}[.?]/.test(arg) && !arg.slice(2).includes(':');
}
