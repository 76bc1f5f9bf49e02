import { z } from 'zod';
import { isSha256, type Sha256 } from '#shared/kernel/bytes.ts';
import { RECORD_ID_PATTERN, type RecordId } from '#shared/kernel/ids.ts';

/** One line of NFC text of at most `max` UTF-16 units, without control characters; may be empty. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text === text.normalize('NFC'), 'not NFC')
    .refine((text) => !hasControl(text, false), 'control character');

/** Several lines of NFC text; line feeds and tabs allowed, other control characters not. */
export const paragraph = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text === text.normalize('NFC'), 'not NFC')
    .refine((text) => !hasControl(text, true), 'control character');

/** Short names on screen. */
export const name = () => line(200);

/** Id of another record. */
export const recordId = () =>
  z
    .string()
    .regex(RECORD_ID_PATTERN)
    .transform((text) => text as RecordId);

/** Milliseconds since 1970 (UTC); a moment that a person entered or a clock gave. */
export const moment = () => z.int().min(0).max(2 ** 48 - 1);

/** Points as an integer count of the rule book's smallest unit. */
export const pointUnits = () => z.int().min(-1_000_000_000).max(1_000_000_000);

/** SHA-256 of evidence or of a long text that is kept outside the journal so that it stays destroyable. */
export const sha256 = () =>
  z
    .string()
    .refine(isSha256, 'not a SHA-256')
    .transform((text) => text as Sha256);

function hasControl(text: string, multiline: boolean): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7f || (code < 0x20 && !(multiline && (code === 0x0a || code === 0x09)))) return true;
  }
  return false;
}
