import { z } from 'zod';
import { isSha256, type Sha256 } from '#shared/kernel/bytes.ts';
import { RECORD_ID_PATTERN, type RecordId } from '#shared/kernel/ids.ts';
import { withQuickCheck } from './quick-check.ts';

/** One line of NFC text of at most `max` Unicode code points, without control characters; may be empty. */
export const line = (max: number) =>
  withQuickCheck(
    z
      .string()
      .max(max)
      .refine((text) => text === text.normalize('NFC'), 'not NFC')
      .refine((text) => !hasControl(text, false), 'control character'),
    (value) => typeof value === 'string' && fits(value, max) && isPlain(value, false),
  );

/** Several lines of NFC text; line feeds and tabs allowed, other control characters not. */
export const paragraph = (max: number) =>
  withQuickCheck(
    z
      .string()
      .max(max)
      .refine((text) => text === text.normalize('NFC'), 'not NFC')
      .refine((text) => !hasControl(text, true), 'control character'),
    (value) => typeof value === 'string' && fits(value, max) && isPlain(value, true),
  );

/** Short names on screen. */
export const name = () => line(200);

/** Id of another record. */
export const recordId = () =>
  withQuickCheck(
    z
      .string()
      .regex(RECORD_ID_PATTERN)
      .transform((text) => text as RecordId),
    (value) => typeof value === 'string' && RECORD_ID_PATTERN.test(value),
  );

/** Milliseconds since 1970 (UTC); a moment that a person entered or a clock gave. */
export const moment = () =>
  z
    .int()
    .min(0)
    .max(2 ** 48 - 1);

/** Points as an integer count of the rule book's smallest unit. */
export const pointUnits = () => z.int().min(-1_000_000_000).max(1_000_000_000);

/** SHA-256 of evidence or of a long text that is kept outside the journal so that it stays destroyable. */
export const sha256 = () =>
  z
    .string()
    .refine(isSha256, 'not a SHA-256')
    .transform((text): Sha256 => text);

/** Schemas count code points; a text that fits in UTF-16 units need not be counted. */
const fits = (text: string, max: number): boolean =>
  text.length <= max || (text.length <= 2 * max && [...text].length <= max);

/** Characters below this one are the same in every normal form. */
const FIRST_COMBINING = 0x300;

/** NFC and without control characters, in one pass for most texts. */
function isPlain(text: string, multiline: boolean): boolean {
  let mayCombine = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isControl(code, multiline)) return false;
    if (code >= FIRST_COMBINING) mayCombine = true;
  }
  return !mayCombine || text === text.normalize('NFC');
}

const isControl = (code: number, multiline: boolean): boolean =>
  code === 0x7f || (code < 0x20 && !(multiline && (code === 0x0a || code === 0x09)));

function hasControl(text: string, multiline: boolean): boolean {
  for (let at = 0; at < text.length; at++) {
    if (isControl(text.charCodeAt(at), multiline)) return true;
  }
  return false;
}
