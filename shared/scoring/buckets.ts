import type { RecordId } from '#shared/kernel/ids.ts';
import type { Steps } from '#shared/kernel/steps.ts';

/** Things sorted by team or unit, and which of those were touched since the last time. */
export interface Buckets<Thing extends object> {
  /** Puts a thing into a bucket, out of the one where it was; null takes it out. Either way both count as touched. */
  put(thing: Thing, bucket: RecordId | null): void;
  of(bucket: RecordId): Iterable<Thing>;
  has(bucket: RecordId): boolean;
  touched(): ReadonlySet<RecordId>;
  forgetTouched(): void;
}

/** Empty buckets. */
export function buckets<Thing extends object>(): Buckets<Thing> {
  const places = new Map<Thing, RecordId>();
  const things = new Map<RecordId, Set<Thing>>();
  const touched = new Set<RecordId>();
  const takeOut = (thing: Thing, bucket: RecordId): void => {
    const held = things.get(bucket);
    held?.delete(thing);
    if (held?.size === 0) things.delete(bucket);
    places.delete(thing);
    touched.add(bucket);
  };
  return {
    put(thing, bucket) {
      const before = places.get(thing);
      if (before !== undefined && before !== bucket) takeOut(thing, before);
      if (bucket === null) return;
      touched.add(bucket);
      if (before === bucket) return;
      places.set(thing, bucket);
      const held = things.get(bucket);
      if (held === undefined) things.set(bucket, new Set([thing]));
      else held.add(thing);
    },
    of: (bucket) => things.get(bucket) ?? [],
    has: (bucket) => things.has(bucket),
    touched: () => touched,
    forgetTouched: () => touched.clear(),
  };
}

/**
 * `parts` brought up to date: a part for everyone on the roster and everyone with something in a bucket, made anew where
 * touched. The same map when nothing changed.
 */
export function* renewed<Part>(
  parts: ReadonlyMap<RecordId, Part>,
  roster: ReadonlySet<RecordId>,
  touched: Iterable<RecordId>,
  isHeld: (id: RecordId) => boolean,
  make: (id: RecordId) => Part,
): Steps<ReadonlyMap<RecordId, Part>> {
  const stale = new Set(touched);
  for (const id of roster) if (!parts.has(id)) stale.add(id);
  for (const id of parts.keys()) if (!roster.has(id) && !isHeld(id)) stale.add(id);
  if (stale.size === 0) return parts;
  const next = new Map(parts);
  for (const id of stale) {
    if (roster.has(id) || isHeld(id)) next.set(id, make(id));
    else next.delete(id);
    yield; // one team or unit may hold thousands of results
  }
  return next;
}
