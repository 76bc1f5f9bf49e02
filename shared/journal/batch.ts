import { z } from 'zod';
import { type Audience, isAudience } from '#shared/domain/audiences.ts';
import { type Role, roleSchema } from '#shared/domain/roles.ts';
import { line, recordId, sha256 } from '#shared/domain/text.ts';
import type { Brand } from '#shared/kernel/brand.ts';
import { fromUtf8, type Sha256 } from '#shared/kernel/bytes.ts';
import { type HybridTime, MAX_HYBRID_COUNTER, MAX_HYBRID_MS } from '#shared/kernel/hybrid-clock.ts';
import type { DeviceId, ExerciseId, LaunchId, RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';

/** SHA-256 of a batch's bytes, hexadecimal. */
export type BatchHash = Sha256;
/** `<batch hash>.<index>`. */
export type EntryId = Brand<string, 'EntryId'>;

/** Most entries in one batch. */
export const MAX_BATCH_ENTRIES = 256;
/** Most bytes of one batch: 1 MB. */
export const MAX_BATCH_BYTES = 1_000_000;

/** One change of one record. */
export interface Entry {
  /** `<kind>.recorded` sets fields or the whole value; `<kind>.removed` hides or, undone, shows again. */
  readonly type: string;
  readonly schema: number;
  readonly record: RecordId;
  readonly body: Readonly<Record<string, unknown>>;
  /** Entries whose values for the same fields the author saw as current. */
  readonly replaces: readonly EntryId[];
}

/** One user action, or one part of a large one, in one stream. Field order is the order of the bytes. */
export interface Batch {
  readonly format: 1;
  readonly exercise: ExerciseId;
  readonly device: DeviceId;
  readonly launch: LaunchId;
  readonly audience: Audience;
  readonly number: number;
  /** Hash of the batch before it; for number 0 the last batch of the device's previous stream in this audience, or empty. */
  readonly previous: BatchHash | '';
  readonly action: RecordId;
  readonly part: number;
  readonly of: number;
  readonly time: HybridTime;
  readonly actor: RecordId;
  readonly role: Role;
  /** Newest checkpoint known, or empty. */
  readonly seen: Sha256 | '';
  readonly app: string;
  readonly entries: readonly Entry[];
}

/** A batch as it is stored and handed on: its exact bytes with their hash and signature. */
export interface SealedBatch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hash: BatchHash;
  readonly signature: Uint8Array;
  readonly batch: Batch;
}

/** Why bytes are not a batch. */
export type BatchProblem =
  | { readonly type: 'batch-too-large'; readonly sizeBytes: number }
  | { readonly type: 'batch-not-json' }
  | { readonly type: 'batch-not-canonical' }
  | { readonly type: 'batch-malformed'; readonly path: string; readonly message: string };

const entryTypePattern = /^[a-z][a-z0-9-]{0,40}\.[a-z][a-z0-9-]{0,40}$/;
/** Index 0 to 255: a batch has at most {@link MAX_BATCH_ENTRIES}. */
const entryIdPattern = /^[0-9a-f]{64}\.(?:\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5])$/;

const entrySchema = z.strictObject({
  type: z.string().regex(entryTypePattern),
  schema: z.int().min(1).max(1_000_000),
  record: recordId(),
  body: z.record(z.string().max(200), z.unknown()),
  replaces: z.array(z.string().regex(entryIdPattern)).max(10_000),
});

const optionalHash = () => z.union([z.literal(''), sha256()]);

const batchSchema = z.strictObject({
  format: z.literal(1),
  exercise: recordId(),
  device: z.string().regex(/^[0-9a-f]{32}$/),
  launch: z.string().regex(/^[0-9a-f]{16}$/),
  audience: z.string().refine(isAudience, 'not an audience'),
  number: z.int().min(0),
  previous: optionalHash(),
  action: recordId(),
  part: z.int().min(0).max(99_999),
  of: z.int().min(1).max(100_000),
  time: z.tuple([z.int().min(0).max(MAX_HYBRID_MS), z.int().min(0).max(MAX_HYBRID_COUNTER)]),
  actor: recordId(),
  role: roleSchema,
  seen: optionalHash(),
  app: line(40),
  entries: z.array(entrySchema).min(1).max(MAX_BATCH_ENTRIES),
});

/**
 * The text of a batch in pieces, `entries` being that of its entries: what `JSON.stringify` gives for the whole, whose last
 * field they are. It is made once, by the batch's author, and never again.
 */
export const batchTexts = (batch: Batch, entries: string): readonly string[] => [
  JSON.stringify({ ...batch, entries: [] }).slice(0, -'[]}'.length),
  entries,
  '}',
];

/**
 * Reads a batch from its bytes. Only the one spelling that `JSON.stringify` gives is accepted, so duplicate keys,
 * odd numbers and stray white space, which readers would understand differently, are refused.
 */
export function bytesToBatch(bytes: Uint8Array): Result<Batch, BatchProblem> {
  if (bytes.length > MAX_BATCH_BYTES)
    return err({ type: 'batch-too-large', sizeBytes: bytes.length });
  let text: string;
  let value: unknown;
  try {
    text = fromUtf8(bytes);
    value = JSON.parse(text);
  } catch {
    return err({ type: 'batch-not-json' });
  }
  if (JSON.stringify(value) !== text) return err({ type: 'batch-not-canonical' });
  const parsed = batchSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err({
      type: 'batch-malformed',
      path: issue?.path.join('.') ?? '',
      message: issue?.message ?? '',
    });
  }
  if (parsed.data.part >= parsed.data.of) {
    return err({ type: 'batch-malformed', path: 'part', message: 'part is not below of' });
  }
  return isInOrder(value as Batch)
    ? ok(value as Batch)
    : err({ type: 'batch-malformed', path: '', message: 'fields in another order' });
}

const BATCH_FIELDS = Object.keys(batchSchema.shape).join();
const ENTRY_FIELDS = Object.keys(entrySchema.shape).join();

/** Whether the fields stand in the one order, so that the same content has the same hash whoever wrote it. */
const isInOrder = (batch: Batch): boolean =>
  Object.keys(batch).join() === BATCH_FIELDS &&
  batch.entries.every((entry) => Object.keys(entry).join() === ENTRY_FIELDS);

/** Reads a batch that this machine stored after checking it, without checking it again. */
export const trustedBytesToBatch = (bytes: Uint8Array): Batch =>
  JSON.parse(fromUtf8(bytes)) as Batch;

/** Id of the entry at `index` of the batch with `hash`. */
export const entryId = (hash: BatchHash, index: number): EntryId => `${hash}.${index}` as EntryId;

/** {@link entryId} for many entries of one batch, whose ids then share most of their text. */
export function entryIds(hash: BatchHash): (index: number) => EntryId {
  const stem = `${hash}.`;
  return (index) => (stem + index) as EntryId;
}

/** The batch that an entry belongs to. */
export const batchOfEntry = (id: EntryId): BatchHash => id.slice(0, 64) as BatchHash;

/** Position of an entry in its batch. */
export const indexOfEntry = (id: EntryId): number => Number(id.slice(65));

/** Identity of a stream: one device, one launch of the program, one audience. */
export const streamKey = (of: Pick<Batch, 'device' | 'launch' | 'audience'>): string =>
  `${of.device}/${of.launch}/${of.audience}`;
