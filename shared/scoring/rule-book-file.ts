import { fromUtf8 } from '#shared/kernel/bytes.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { parseRuleBook, type RuleBookError } from './parse-rule-book.ts';
import type { RuleBook } from './rule-book.ts';

/** Largest rule book file, in bytes. */
export const MAX_RULE_BOOK_BYTES = 1_000_000;
/** Largest rule book that an exercise can hold, in characters of JSON without white space. */
const MAX_CONTENT_CHARS = 200_000;
/** A book is no deeper than this; what is deeper is none. */
const MAX_DEPTH = 12;

/** Why a file is not a rule book. Nothing was taken from it. */
export type RuleBookFileError =
  | { readonly type: 'book-file-empty' }
  | { readonly type: 'book-file-too-large'; readonly limitBytes: number }
  | { readonly type: 'book-file-not-text' }
  | { readonly type: 'book-file-not-json' }
  /** Control characters, text that reorders what is around it, names that programs stumble over, or nested without end. */
  | { readonly type: 'book-file-hostile'; readonly path: string }
  | RuleBookError;

/** Reads a rule book that somebody else wrote. Only JSON in UTF-8 (a byte order mark may lead it) that scoring can use is taken. */
export function readRuleBookFile(bytes: Uint8Array): Result<RuleBook, RuleBookFileError> {
  if (bytes.length === 0) return err({ type: 'book-file-empty' });
  if (bytes.length > MAX_RULE_BOOK_BYTES) {
    return err({ type: 'book-file-too-large', limitBytes: MAX_RULE_BOOK_BYTES });
  }
  const text = textOf(bytes);
  if (text === null) return err({ type: 'book-file-not-text' });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ type: 'book-file-not-json' });
  }
  const hostile = hostilePath(json, '', 0);
  if (hostile !== null) return err({ type: 'book-file-hostile', path: hostile });
  const content = JSON.stringify(json);
  if (content.length > MAX_CONTENT_CHARS) {
    return err({ type: 'book-file-too-large', limitBytes: MAX_CONTENT_CHARS });
  }
  const parsed = parseRuleBook(content.normalize('NFC'));
  return parsed.ok ? ok(parsed.value) : parsed;
}

/** A book as a file that people can read and compare line by line. */
export const ruleBookFileText = (book: RuleBook): string => `${JSON.stringify(book, null, 2)}\n`;

function textOf(bytes: Uint8Array): string | null {
  try {
    const text = fromUtf8(bytes);
    return text.startsWith('\u{feff}') ? text.slice(1) : text;
  } catch {
    return null;
  }
}

const STUMBLING = new Set(['__proto__', 'constructor', 'prototype']);
/** Control characters, marks that change the direction of writing, and halves of characters. */
const HOSTILE_TEXT = /[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{feff}\p{Cs}]/u;

function hostilePath(value: unknown, path: string, depth: number): string | null {
  if (depth > MAX_DEPTH) return path;
  if (typeof value === 'string') return HOSTILE_TEXT.test(value) ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const key of Object.keys(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (STUMBLING.has(key) || HOSTILE_TEXT.test(key)) return path;
    const found = hostilePath((value as Readonly<Record<string, unknown>>)[key], at, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
