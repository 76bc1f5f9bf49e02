import type { ScanRefusal } from './scan-refusal.ts';

/** The text of one JSON object of a file, and the line on which it begins. */
export interface ObjectText {
  readonly line: number;
  readonly text: string;
}

const MAX_DEPTH = 200;

/**
 * Takes a text apart into its topmost JSON objects, whether they stand in an array, on a line each, or one after the other over several
 * lines. Looks only at brackets and strings; whether an object is JSON shows when it is parsed. Anything else between objects is a
 * stray piece, yielded with its line; an object or array that is never closed ends the file with a refusal.
 */
export function* jsonObjects(
  text: string,
): Generator<ObjectText | { readonly line: number; readonly stray: string } | ScanRefusal> {
  let line = 1;
  let isInArray = false;
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '{') {
      const end = objectEnd(text, at);
      if (end === null) return yield { type: 'json-cut-off', line };
      if (end < 0) return yield { type: 'json-malformed', line };
      const object = text.slice(at, end);
      yield { line, text: object };
      line += lineFeeds(object);
      at = end;
    } else {
      if (character === '[' && !isInArray) isInArray = true;
      else if (character === ']' && isInArray) isInArray = false;
      else if (character === '\n') line++;
      else if (character !== ',' && character.trim() !== '') {
        const end = strayEnd(text, at);
        yield { line, stray: text.slice(at, Math.min(end, at + 80)) };
        at = end;
        continue;
      }
      at++;
    }
  }
  if (isInArray) yield { type: 'json-cut-off', line };
}

/** Place after the object that begins at `from`; null when it is never closed, negative when it is nested too deeply. */
function objectEnd(text: string, from: number): number | null {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = stringEnd(text, at);
      if (at < 0) return null;
    } else if (code === OPEN || code === OPEN_LIST) {
      if (++depth > MAX_DEPTH) return -1;
    } else if (code === CLOSE || code === CLOSE_LIST) {
      if (--depth === 0) return at + 1;
    }
  }
  return null;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

/** Place of the closing quote, or -1. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return -1;
}

function strayEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN || code === 0x0a) return at;
  }
  return text.length;
}

function lineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
