import { audienceClass, CONTROL } from '#shared/domain/audiences.ts';
import type { Finding } from '#shared/domain/finding.ts';
import { containsRange, parseIpRange } from '#shared/domain/ip-range.ts';
import { type Honeypot, honeypotKind } from '#shared/domain/ownership.ts';
import { assetKind, systemKind } from '#shared/domain/register.ts';
import { type Owned, readOwnership } from '#shared/journal/ownership.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { addressesIn } from './authorisation.ts';

/** What control has to know of a finding's target. */
export type OwnershipFlag =
  | { readonly type: 'honeypot'; readonly honeypot: RecordId; readonly name: string }
  | { readonly type: 'disputed' | 'not-theirs'; readonly subject: RecordId; readonly name: string };

/** Honeypots and statements of ownership, as far as a state holds them. */
export interface OwnershipFacts {
  readonly honeypots: readonly { readonly id: RecordId; readonly value: Honeypot }[];
  readonly owned: ReadonlyMap<string, Owned>;
}

/** Reads what {@link ownershipFlags} needs. Without the register nothing is read: teams never learn of honeypots. */
export function ownershipFacts(state: ExerciseState): OwnershipFacts {
  if (!state.audiences.has(CONTROL)) return { honeypots: [], owned: new Map() };
  return {
    honeypots: [
      ...readAll(state, honeypotKind, (audience) => audienceClass(audience) === 'unit'),
    ].map(({ id, value }) => ({ id, value })),
    owned: readOwnership(state),
  };
}

/** Honeypots that a finding hit, and targets whose ownership is disputed or was denied. */
export function ownershipFlags(
  { honeypots, owned }: OwnershipFacts,
  state: ExerciseState,
  finding: Finding,
): OwnershipFlag[] {
  if (honeypots.length === 0 && owned.size === 0) return [];
  const assets = new Set<string>();
  if (finding.asset !== null) assets.add(finding.asset);
  for (const { asset } of finding.steps) if (asset !== null) assets.add(asset);
  const places = [
    ...finding.steps.map(({ destination }) => destination),
    ...[...assets].map((id) => readIn(state, CONTROL, assetKind, id)?.value.address ?? ''),
  ].filter((text) => text !== '');
  const hit = honeypots
    .filter(
      ({ value }) => (value.asset !== null && assets.has(value.asset)) || isHit(value, places),
    )
    .map(
      ({ id, value }): OwnershipFlag => ({
        type: 'honeypot',
        honeypot: id,
        name: value.name || value.address,
      }),
    );
  const subjects = [...assets, ...(finding.system === null ? [] : [finding.system])];
  const doubtful = subjects.flatMap((subject): OwnershipFlag[] => {
    const standing = owned.get(subject)?.standing;
    if (standing !== 'disputed' && standing !== 'not-theirs') return [];
    return [{ type: standing, subject: subject as RecordId, name: nameOf(state, subject) }];
  });
  return [...hit, ...doubtful];
}

function isHit({ address }: Honeypot, places: readonly string[]): boolean {
  const clean = address.trim().toLowerCase();
  if (clean === '') return false;
  const range = parseIpRange(clean);
  if (range === null) return places.some((place) => namesHost(place.toLowerCase(), clean));
  return places.flatMap(addressesIn).some((one) => containsRange(range, one));
}

/** Whether a text names a host or URL, not merely a longer one that contains it. */
function namesHost(place: string, host: string): boolean {
  const at = place.indexOf(host);
  if (at === -1) return false;
  const before = place[at - 1] ?? ' ';
  const after = place[at + host.length] ?? ' ';
  return !/[a-z0-9.-]/.test(before) && !/[a-z0-9-]/.test(after);
}

const nameOf = (state: ExerciseState, id: string): string =>
  readIn(state, CONTROL, assetKind, id)?.value.name ??
  readIn(state, CONTROL, systemKind, id)?.value.name ??
  id;
