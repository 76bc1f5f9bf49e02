import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const SECRET = 'not for the page';

/** A small stand-in for the built renderer, in a folder that also holds what must not be served. */
export function builtRenderer(): { readonly root: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'umpire-renderer-'));
  const root = path.join(folder, 'renderer');
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'secret.txt'), SECRET);
  writeFileSync(path.join(root, 'index.html'), '<!doctype html><title>演练裁判台</title>');
  writeFileSync(path.join(root, 'assets/app-abcdefgh.js'), 'export const answer = 42;');
  writeFileSync(path.join(root, 'assets/text-12345678.woff2'), new Uint8Array([1, 2, 3]));
  writeFileSync(path.join(root, 'assets/plain.css'), ':root { color: black }');
  return { root, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
