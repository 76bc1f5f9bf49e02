import { z } from 'zod';
import { isSha256, type Sha256 } from '../kernel/bytes.ts';
import { MAX_EVIDENCE_BYTES } from '../kernel/ports.ts';
import { MAX_CHUNK_BYTES, MAX_HEADS_TEXT, MAX_LOG_TEXT } from './limits.ts';

const resultOf = <V extends z.ZodType, E extends z.ZodType>(value: V, error: E) =>
  z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), error }),
  ]);

const sizeBytes = z.int().nonnegative();
const errorCode = z.string().regex(/^[A-Z0-9_]{1,40}$/);

/** Address of a file in the evidence folder. */
export const sha256 = z.custom<Sha256>((value) => typeof value === 'string' && isSha256(value));

/** At most {@link MAX_CHUNK_BYTES} bytes. */
export const chunk = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= MAX_CHUNK_BYTES, 'chunk too large');

/** Opaque name of something the host holds open for this window; a page can't make one up. */
export const handle = z.uuid();

/** Why evidence could not be stored or shown; the same cases as `EvidenceError` of the kernel's ports. */
export const evidenceError = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('evidence-missing'), sha256 }),
  z.strictObject({ type: z.literal('evidence-damaged'), sha256, found: sha256 }),
  z.strictObject({ type: z.literal('evidence-too-large'), sizeBytes, limitBytes: sizeBytes }),
  z.strictObject({ type: z.literal('storage-full') }),
  z.strictObject({ type: z.literal('storage-failed'), message: z.string().max(200) }),
]);

/** Answer of an evidence channel. */
export const evidenceResult = <V extends z.ZodType>(value: V) => resultOf(value, evidenceError);

/** Declared size of evidence to come. */
export const evidenceSize = sizeBytes.max(MAX_EVIDENCE_BYTES);

/**
 * Why the heads kept outside the exercise database could not be read or written.
 * `heads-damaged`: files are there and none of them is whole, which must never be taken for "no heads".
 */
export const headsError = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heads-damaged'), generations: z.int().positive() }),
  z.strictObject({ type: z.literal('storage-full') }),
  z.strictObject({ type: z.literal('storage-failed'), message: z.string().max(200) }),
]);

/** Answer of a heads channel. */
export const headsResult = <V extends z.ZodType>(value: V) => resultOf(value, headsError);

/** Key of one heads record: an exercise id, or a short name of ours. */
export const headsKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** What was written for one key, and which of the kept generations it came from. */
export const headsRecord = z.strictObject({
  text: z.string().max(MAX_HEADS_TEXT),
  /** Counts the writes of this key from 1. */
  generation: z.int().positive(),
  /** Newer generations that were found torn or altered and were passed over. */
  damagedNewer: z.int().nonnegative(),
});

/** Text to keep for one key. */
export const headsText = z.string().max(MAX_HEADS_TEXT);

/** Why a file that a person picked could not be read or written. */
export const fileError = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('unknown-handle') }),
  z.strictObject({ type: z.literal('too-many-open-files'), limit: z.int().positive() }),
  z.strictObject({ type: z.literal('file-changed') }),
  z.strictObject({ type: z.literal('file-too-large'), limitBytes: sizeBytes }),
  z.strictObject({ type: z.literal('not-a-file') }),
  z.strictObject({ type: z.literal('not-allowed') }),
  z.strictObject({ type: z.literal('storage-full') }),
  z.strictObject({ type: z.literal('file-failed'), code: errorCode }),
]);

/** Answer of a file channel. */
export const fileResult = <V extends z.ZodType>(value: V) => resultOf(value, fileError);

/** Why a page could not be printed into a file: reasons of files, and two of printing. */
export const pdfError = z.discriminatedUnion('type', [
  ...fileError.options,
  z.strictObject({ type: z.literal('print-failed') }),
  z.strictObject({ type: z.literal('print-too-slow'), limitSeconds: z.int().positive() }),
]);

/** Answer of a printing channel. */
export const pdfResult = <V extends z.ZodType>(value: V) => resultOf(value, pdfError);

/** The host's log. */
export const logText = z.string().max(MAX_LOG_TEXT);

/** One line of a file dialog's list of types, such as `{label: '资产清单', extensions: ['csv']}`. */
export const fileType = z.strictObject({
  label: z.string().min(1).max(100),
  extensions: z
    .array(z.string().regex(/^[a-z0-9]{1,16}$/))
    .min(1)
    .max(20),
});

/** The types that a file dialog offers; none means any file. */
export const fileTypes = z.array(fileType).max(20);

/** A picked file: its name without folders, and its size when it was opened. */
export const openedFile = z.strictObject({ handle, name: z.string().max(1024), sizeBytes });

/** A byte range of an open file. */
export const fileRange = z.strictObject({
  handle,
  offset: sizeBytes,
  length: z.int().positive().max(MAX_CHUNK_BYTES),
});

/** What is running, for the settings page and for reports of faults; never a path. */
export const appInfo = z.strictObject({
  version: z.string().max(64),
  electron: z.string().max(64),
  chromium: z.string().max(64),
  node: z.string().max(64),
  v8: z.string().max(64),
  platform: z.string().max(32),
  arch: z.string().max(32),
  packaged: z.boolean(),
  /** Space on the disk that holds the data, in bytes; null where the system would not say. */
  storage: z.strictObject({ freeBytes: sizeBytes, totalBytes: sizeBytes }).nullable(),
  /** What the browser engine keeps its databases in, by the names of its folders. */
  storageBackend: z.enum(['leveldb', 'sqlite', 'unknown']),
});

/** What the system prefers; the page follows it until the person chooses otherwise. */
export const systemPreferences = z.strictObject({
  /** BCP 47, such as `zh-CN`. */
  locale: z.string().min(2).max(35),
  theme: z.enum(['light', 'dark']),
  highContrast: z.boolean(),
});
