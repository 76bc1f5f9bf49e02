import type { Manifest } from '#shared/exchange/manifest.ts';
import type { Role } from '#shared/domain/roles.ts';
import type { SealedBatch } from '#shared/journal/batch.ts';
import { compareHybrid, HYBRID_ZERO } from '#shared/kernel/hybrid-clock.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** Somebody who wrote on the device that a package comes from; the name is empty where the package holds none. */
export interface PackageHand {
  readonly person: RecordId;
  readonly role: Role;
  readonly name: string;
}

/** What a package says of itself to people, before anything of it is folded. */
export interface PackageFace {
  /** The exercise's title as last written; empty where the package does not hold it. */
  readonly title: string;
  readonly sample: boolean;
  /** Who wrote most on the device that made it, at most three. */
  readonly hands: readonly PackageHand[];
}

const MAX_HANDS = 3;

export function packageFace(
  { exercise, from }: Pick<Manifest, 'exercise' | 'from'>,
  batches: readonly SealedBatch[],
): PackageFace {
  let titledAt = HYBRID_ZERO;
  let title = '';
  let sample = false;
  const names = new Map<string, string>();
  const hands = new Map<string, { person: RecordId; role: Role; batches: number }>();
  for (const { batch } of batches) {
    const { actor, role, time, device } = batch;
    if (device === from.device) {
      const hand = hands.get(`${actor}/${role}`) ?? { person: actor, role, batches: 0 };
      hands.set(`${actor}/${role}`, { ...hand, batches: hand.batches + 1 });
    }
    for (const { type, record, body } of batch.entries) {
      if (type === 'person.recorded' && typeof body['name'] === 'string')
        names.set(record, body['name']);
      if (type !== 'exercise.recorded' || (record as string) !== exercise) continue;
      if (body['sample'] === true) sample = true;
      if (typeof body['title'] !== 'string' || compareHybrid(time, titledAt) < 0) continue;
      title = body['title'];
      titledAt = time;
    }
  }
  return {
    title,
    sample,
    hands: [...hands.values()]
      .sort((a, b) => b.batches - a.batches)
      .slice(0, MAX_HANDS)
      .map(({ person, role }) => ({ person, role, name: names.get(person) ?? '' })),
  };
}

/** Names that batches give to records, as last handed over; for ids that a page has no other words for. */
export function namesOf(
  wanted: ReadonlySet<string>,
  batches: readonly SealedBatch[],
): Readonly<Record<string, string>> {
  const names: Record<string, string> = {};
  if (wanted.size === 0) return names;
  for (const { batch } of batches) {
    for (const { record, body } of batch.entries) {
      if (!wanted.has(record)) continue;
      const name = body['name'] ?? body['title'];
      if (typeof name === 'string' && name !== '') names[record] = name;
    }
  }
  return names;
}
