import type { RecordId } from '#shared/kernel/ids.ts';
import type { PostureFacts } from '#shared/metrics/posture-facts.ts';
import type { InGroup } from '#shared/metrics/posture-rates.ts';

/** By what figures are grouped. */
export const GROUPINGS = ['all', 'units', 'sectors', 'regions'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A line of figures. */
export interface UnitGroup {
  readonly id: string;
  /** Empty where the register names none. */
  readonly name: string;
  readonly has: InGroup;
}

/** The groups of a grouping, by name; units outside the list are in none but the whole. */
export function unitGroups(facts: PostureFacts, grouping: Grouping): readonly UnitGroup[] {
  if (grouping === 'all') return [{ id: 'all', name: '', has: () => true }];
  const units = [...facts.units.values()].filter(({ isInScope }) => isInScope);
  if (grouping === 'units') {
    return units
      .map(({ id, name }) => ({
        id: id as string,
        name,
        has: (unit: RecordId | null) => unit === id,
      }))
      .toSorted(byName);
  }
  const nameOf = grouping === 'sectors' ? 'sector' : 'region';
  const members = new Map<string, Set<RecordId>>();
  for (const unit of units) {
    const own = members.get(unit[nameOf]) ?? new Set();
    members.set(unit[nameOf], own.add(unit.id));
  }
  return [...members]
    .map(([name, own]) => ({
      id: `${grouping} ${name}`,
      name,
      has: (unit: RecordId | null) => unit !== null && own.has(unit),
    }))
    .toSorted(byName);
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'zh');
