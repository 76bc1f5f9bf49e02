import { v7 } from 'uuid';
import type { Brand } from './brand.ts';
import type { IdSource, RandomSource, WallClock } from './ports.ts';

/** Id of an exercise (UUIDv7). */
export type ExerciseId = Brand<string, 'ExerciseId'>;
/** Id of any record: a UUIDv7, or several joined by `~` where the key itself carries meaning. */
export type RecordId = Brand<string, 'RecordId'>;
/** First 128 bits of SHA-256 of the device's raw public key, 32 hexadecimal characters. */
export type DeviceId = Brand<string, 'DeviceId'>;
/** Random 64 bits drawn at a program's first write, 16 hexadecimal characters. */
export type LaunchId = Brand<string, 'LaunchId'>;

/** Form of a record id: what may stand in addresses, file names and keys without quoting. */
export const RECORD_ID_PATTERN = /^[A-Za-z0-9._~-]{1,160}$/;

/** Joins ids into the key of a record whose identity is that pair (finding ~ referee). */
export const joinIds = (...parts: readonly string[]): RecordId => parts.join('~') as RecordId;

/** A source of UUIDv7 texts that rise even within one millisecond, as uuid's `v7` orders them. */
export function idSource(clock: WallClock, random: RandomSource): IdSource {
  const POOL = 256 * 16;
  let pool = new Uint8Array(0);
  let at = 0;
  let lastMs = 0;
  let seq = 0;
  return {
    next() {
      if (at + 16 > pool.length) {
        pool = new Uint8Array(random.bytes(POOL));
        at = 0;
      }
      const bytes = pool.subarray(at, (at += 16));
      const now = Math.max(clock.now(), lastMs);
      seq =
        now > lastMs ? ((bytes[6]! & 0x7f) << 23) | (bytes[7]! << 15) | (bytes[8]! << 7) : seq + 1;
      lastMs = now;
      return v7({ msecs: now, seq, random: bytes });
    },
  };
}
