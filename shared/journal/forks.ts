import { type BatchHash, streamKey } from './batch.ts';
import type { BatchMeta, Fork } from './state.ts';

/** The proofs of forked streams, growing. */
export interface ForkDraft {
  /** Tells of every batch that was linked, as soon as it is in the ledger. */
  linked(meta: BatchMeta): void;
  /** Notes that `meta`, already told of, has a number that its stream had before. */
  note(meta: BatchMeta): void;
  finish(): readonly Fork[];
}

/** Starts from the known forks. `ledger` gives all batches; it is read only once there is a fork to note. */
export function draftForks(known: readonly Fork[], ledger: () => Iterable<BatchMeta>): ForkDraft {
  let places: Map<string, BatchHash[]> | null = null;
  const noted = new Map<string, Fork>();
  return {
    linked(meta) {
      if (places !== null) addPlace(places, meta);
    },
    note(meta) {
      places ??= placesOf(ledger());
      const stream = streamKey(meta);
      const hashes = [...(places.get(placeOf(stream, meta.number)) ?? [])].sort();
      noted.set(placeOf(stream, meta.number), { stream, number: meta.number, hashes });
    },
    finish() {
      if (noted.size === 0) return known;
      const others = known.filter((fork) => !noted.has(placeOf(fork.stream, fork.number)));
      return [...others, ...noted.values()].sort(byPlace);
    },
  };
}

const placeOf = (stream: string, number: number): string => `${stream}#${number}`;

const byPlace = (a: Fork, b: Fork): number =>
  a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.number - b.number;

function placesOf(ledger: Iterable<BatchMeta>): Map<string, BatchHash[]> {
  const places = new Map<string, BatchHash[]>();
  for (const meta of ledger) if (meta.status !== 'broken') addPlace(places, meta);
  return places;
}

function addPlace(places: Map<string, BatchHash[]>, meta: BatchMeta): void {
  const place = placeOf(streamKey(meta), meta.number);
  const hashes = places.get(place);
  if (hashes === undefined) places.set(place, [meta.hash]);
  else hashes.push(meta.hash);
}
