import type { RecordId } from '#shared/kernel/ids.ts';

/** Things sorted by team or unit, and which of those were touched since the last time. */
export interface Buckets<Thing> {
  /** Puts what an owner has into a bucket, out of the one where it was. A null bucket or no thing takes it out. */
  put(owner: string, bucket: RecordId | null, thing: Thing | undefined): void;
  of(bucket: RecordId): Thing[];
  has(bucket: RecordId): boolean;
  touched(): ReadonlySet<RecordId>;
  forgetTouched(): void;
}

/** Empty buckets. */
export function buckets<Thing>(): Buckets<Thing> {
  const places = new Map<string, RecordId>();
  const things = new Map<RecordId, Map<string, Thing>>();
  const touched = new Set<RecordId>();
  const takeOut = (owner: string): void => {
    const bucket = places.get(owner);
    if (bucket === undefined) return;
    const held = things.get(bucket);
    held?.delete(owner);
    if (held?.size === 0) things.delete(bucket);
    places.delete(owner);
    touched.add(bucket);
  };
  return {
    put(owner, bucket, thing) {
      if (bucket === null || thing === undefined) {
        takeOut(owner);
        return;
      }
      if (places.get(owner) !== bucket) takeOut(owner);
      places.set(owner, bucket);
      touched.add(bucket);
      const held = things.get(bucket);
      if (held === undefined) things.set(bucket, new Map([[owner, thing]]));
      else held.set(owner, thing);
    },
    of: (bucket) => [...(things.get(bucket)?.values() ?? [])],
    has: (bucket) => things.has(bucket),
    touched: () => touched,
    forgetTouched: () => touched.clear(),
  };
}

/**
 * `parts` brought up to date: a part for everyone on the roster and everyone with something in a bucket, made anew where
 * touched. The same map when nothing changed.
 */
export function renewed<Part>(
  parts: ReadonlyMap<RecordId, Part>,
  roster: ReadonlySet<RecordId>,
  touched: Iterable<RecordId>,
  isHeld: (id: RecordId) => boolean,
  make: (id: RecordId) => Part,
): ReadonlyMap<RecordId, Part> {
  const stale = new Set(touched);
  for (const id of roster) if (!parts.has(id)) stale.add(id);
  for (const id of parts.keys()) if (!roster.has(id) && !isHeld(id)) stale.add(id);
  if (stale.size === 0) return parts;
  const next = new Map(parts);
  for (const id of stale) {
    if (roster.has(id) || isHeld(id)) next.set(id, make(id));
    else next.delete(id);
  }
  return next;
}
