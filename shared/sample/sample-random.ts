import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { utf8 } from '#shared/kernel/bytes.ts';
import type { Digest, RandomSource } from '#shared/kernel/ports.ts';
import { known } from '#shared/kernel/result.ts';

/** Chance that repeats: the same seed gives the same numbers on every machine. */
export interface SampleRandom extends RandomSource {
  /** An integer from `from` to `to`, both included. */
  int(from: number, to: number): number;
  pick<T>(items: readonly T[]): T;
  /** True `percent` times out of a hundred. */
  chance(percent: number): boolean;
  shuffled<T>(items: readonly T[]): T[];
}

/** The chance that follows from a text. */
export async function randomOf(text: string, digest: Digest): Promise<SampleRandom> {
  const hash = await digest.sha256(utf8(text));
  const seed = hash.slice(0, 4).reduce((sum, byte) => (sum << 8) | byte, 0);
  const generator = xoroshiro128plus(seed);
  const below = (bound: number): number => (generator.next() >>> 0) % bound;
  const int = (from: number, to: number): number => from + below(to - from + 1);
  return {
    bytes: (count) => Uint8Array.from({ length: count }, () => generator.next() & 0xff),
    int,
    pick: (items) => known(items[below(items.length)], 'there is something to pick from'),
    chance: (percent) => below(100) < percent,
    shuffled(items) {
      const all = [...items];
      for (let at = all.length - 1; at > 0; at--) {
        const other = below(at + 1);
        [all[at], all[other]] = [all[other] as never, all[at] as never];
      }
      return all;
    },
  };
}
