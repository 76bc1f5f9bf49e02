import type { Actor, Audience } from '#shared/domain/audiences.ts';
import {
  compareHybrid,
  HYBRID_ZERO,
  type HybridTime,
  observe,
  tick,
} from '#shared/kernel/hybrid-clock.ts';
import {
  type DeviceId,
  type LaunchId,
  RECORD_ID_PATTERN,
  type RecordId,
} from '#shared/kernel/ids.ts';
import type { Digest, Signer } from '#shared/kernel/ports.ts';
import {
  type Batch,
  type BatchHash,
  batchTexts,
  type Entry,
  MAX_BATCH_BYTES,
  MAX_BATCH_ENTRIES,
  type SealedBatch,
  streamKey,
} from './batch.ts';
import { known } from '#shared/kernel/result.ts';
import { beginSeal } from './seal.ts';
import type { ExerciseState, StreamState } from './state.ts';
import type { Write } from './write.ts';

/** Who writes, from which running program. */
export interface Author {
  readonly device: DeviceId;
  readonly launch: LaunchId;
  readonly actor: Pick<Actor, 'person' | 'role'>;
  readonly app: string;
  readonly signer: Signer;
  readonly digest: Digest;
}

/** Rough JSON size at which a batch is closed: leaves room below the hard limit for the envelope. */
const BATCH_TARGET_CHARS = 256_000;

/**
 * Turns the writes of one user action into signed batches, one stream per audience, in order. `action` is a fresh id,
 * `wallMs` the wall clock. Nothing is stored: the caller stores all of them in one transaction or none.
 */
export async function composeAction(
  state: ExerciseState,
  writes: readonly Write[],
  author: Author,
  action: RecordId,
  wallMs: number,
): Promise<SealedBatch[]> {
  const sealed: SealedBatch[] = [];
  for await (const one of composeBatches(state, writes, author, action, wallMs)) sealed.push(one);
  return sealed;
}

/** {@link composeAction} batch by batch, so that who composes a large action can hand on what is ready. */
export async function* composeBatches(
  state: ExerciseState,
  writes: readonly Write[],
  author: Author,
  action: RecordId,
  wallMs: number,
): AsyncGenerator<SealedBatch> {
  const byAudience = new Map<Audience, Entry[]>();
  for (const { audience, entry } of writes) {
    const entries = byAudience.get(audience);
    if (entries === undefined) byAudience.set(audience, [entry]);
    else entries.push(entry);
  }
  const time = tick(ownClock(state, author.device, wallMs), wallMs);
  for (const [audience, entries] of byAudience) {
    yield* composeStream(state, audience, entries, author, action, time);
  }
}

/** The entry with its fields in the order of the format; throws on an id that no other machine would accept. */
function inOrder({ type, schema, record, body, replaces }: Entry): Entry {
  if (!RECORD_ID_PATTERN.test(record)) throw new Error(`Not a record id: ${record}`);
  return { type, schema, record, body, replaces };
}

async function* composeStream(
  state: ExerciseState,
  audience: Audience,
  entries: readonly Entry[],
  author: Author,
  action: RecordId,
  time: HybridTime,
): AsyncGenerator<SealedBatch> {
  const { device, launch } = author;
  const stream = state.streams.get(streamKey({ device, launch, audience }));
  let number = stream?.count ?? 0;
  let previous: BatchHash | '' = stream?.head ?? parentHead(state, device, audience);
  const parts = splitEntries(entries);
  const signing: Promise<SealedBatch>[] = [];
  let slice = (parts[0] ?? []).map(inOrder);
  let text = JSON.stringify(slice);
  for (let part = 0; part < parts.length; part++) {
    const batch: Batch = {
      format: 1,
      exercise: state.exercise,
      device,
      launch,
      audience,
      number,
      previous,
      action,
      part,
      of: parts.length,
      time,
      actor: author.actor.person,
      role: author.actor.role,
      seen: '',
      app: author.app,
      entries: slice,
    };
    const { bytes, hash, sealed } = beginSeal(
      batch,
      batchTexts(batch, text),
      author.digest,
      author.signer,
    );
    if (bytes.length > MAX_BATCH_BYTES)
      throw new Error('A single entry is larger than a batch may be');
    signing.push(sealed);
    slice = (parts[part + 1] ?? []).map(inOrder); // while this one is hashed
    text = JSON.stringify(slice);
    number++;
    previous = await hash;
    if (signing.length > SIGNED_AT_ONCE) yield known(signing.shift(), 'one was added just now');
  }
  for (const sealed of signing) yield sealed;
}

/** Batches of a stream that may wait for their signatures while the next ones are made. */
const SIGNED_AT_ONCE = 4;

/** Slices of at most 256 entries and about 256 kB; an entry larger than that stands alone. */
function splitEntries(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = [];
  let part: Entry[] = [];
  let chars = 0;
  for (const entry of entries) {
    const size = estimateChars(entry.body) + 200 + entry.replaces.length * 70;
    if (
      part.length > 0 &&
      (part.length === MAX_BATCH_ENTRIES || chars + size > BATCH_TARGET_CHARS)
    ) {
      parts.push(part);
      part = [];
      chars = 0;
    }
    part.push(entry);
    chars += size;
  }
  parts.push(part);
  return parts;
}

/**
 * About as many bytes as the value takes in UTF-8 JSON, never far below: counted without writing it out.
 * Throws on what JSON would silently change: then our own fold and everyone else's would differ.
 */
function estimateChars(value: unknown): number {
  if (typeof value === 'string') return value.length * 3 + 2;
  if (typeof value === 'number' && Number.isSafeInteger(value) && !Object.is(value, -0)) return 16;
  if (typeof value === 'boolean' || value === null) return 16;
  // A number that comes here is a fraction, too large, not finite or minus zero.
  if (typeof value !== 'object') throw new Error(`A batch can't hold this ${typeof value}`);
  let sum = 2;
  for (const key of Object.keys(value)) {
    sum += key.length + 4 + estimateChars((value as Readonly<Record<string, unknown>>)[key]);
  }
  return sum;
}

/** Newest batch of the streams that this device wrote in earlier launches. */
function parentHead(state: ExerciseState, device: DeviceId, audience: Audience): BatchHash | '' {
  let newest: StreamState | undefined;
  for (const stream of state.streams.values()) {
    if (stream.device !== device || stream.audience !== audience) continue;
    if (newest === undefined || compareHybrid(timeOf(state, stream), timeOf(state, newest)) > 0)
      newest = stream;
  }
  return newest?.head ?? '';
}

/** Our own clock: never behind what we wrote, nor behind what we saw of anyone who is not absurdly far ahead. */
function ownClock(state: ExerciseState, device: DeviceId, wallMs: number): HybridTime {
  let clock: HybridTime = HYBRID_ZERO;
  for (const stream of state.streams.values()) {
    const time = timeOf(state, stream);
    if (stream.device !== device) clock = observe(clock, time, wallMs);
    else if (compareHybrid(time, clock) > 0) clock = time;
  }
  return clock;
}

const timeOf = (state: ExerciseState, stream: StreamState): HybridTime =>
  state.batches.get(stream.head)?.time ?? HYBRID_ZERO;
