import type { RecordId } from '#shared/kernel/ids.ts';
import type { Designations } from './designations.ts';

/** How an organisation takes part at a moment. */
export type Participation = 'participant' | 'outside' | 'withdrawn';

/** Which unit answers for an organisation at a moment. */
export interface UnitPlacement {
  readonly participation: Participation;
  /** Unit that the points are taken from; null where no participant answers. */
  readonly unit: RecordId | null;
  /** Topmost unit of the tree that caps are counted over. */
  readonly tree: RecordId | '';
  readonly keyUnit: boolean;
}

/** A result without a known organisation: outside the list, nobody to answer for it. */
export const NOWHERE: UnitPlacement = {
  participation: 'outside',
  unit: null,
  tree: '',
  keyUnit: false,
};

const placements = new WeakMap<Designations, Map<string, UnitPlacement>>();

/** {@link placeUnit}, remembered for the stretch of time in which nothing is designated. */
export function placeUnitOnce(
  designations: Designations,
  organisation: RecordId,
  at: number,
): UnitPlacement {
  let known = placements.get(designations);
  if (known === undefined) placements.set(designations, (known = new Map()));
  const key = `${designations.stretchAt(at)} ${organisation}`;
  let placement = known.get(key);
  if (placement === undefined)
    known.set(key, (placement = placeUnit(designations, organisation, at)));
  return placement;
}

/**
 * Places an organisation (SPEC C10 to C12). Without any designation of its participation a subordinate body belongs to its
 * parent, and an organisation without a parent is a participant.
 */
export function placeUnit(
  designations: Designations,
  organisation: RecordId,
  at: number,
): UnitPlacement {
  const line = ancestry(designations, organisation, at);
  const stands = line.map((body) => participationOf(designations, body, at));
  const own = stands.findIndex((stand) => stand !== 'inherited');
  const decided = own === -1 ? 0 : own;
  const participation =
    stands[decided] === 'inherited' ? 'participant' : (stands[decided] as Participation);
  const unit = participation === 'participant' ? (line[decided] ?? null) : null;
  const top =
    unit === null
      ? participation === 'withdrawn'
        ? line[decided]
        : line.at(-1)
      : (line.findLast((_, index) => index > decided && stands[index] === 'participant') ?? unit);
  return {
    participation,
    unit,
    tree: top ?? organisation,
    keyUnit: isKeyUnit(designations, organisation, unit, at),
  };
}

/** The organisation and the bodies above it, nearest first; a ring ends where it closes. */
function ancestry(designations: Designations, organisation: RecordId, at: number): RecordId[] {
  const line = [organisation];
  for (;;) {
    const parent = designations.valueAt(line.at(-1) ?? '', 'parent', at);
    if (parent === undefined || parent === '' || line.includes(parent as RecordId)) return line;
    line.push(parent as RecordId);
  }
}

function participationOf(
  designations: Designations,
  body: RecordId,
  at: number,
): Participation | 'inherited' {
  const value = designations.valueAt(body, 'participation', at);
  const isUndecided = designations.history(body, 'participation').length === 0;
  if (isUndecided || value === 'inherited') {
    const parent = designations.valueAt(body, 'parent', at);
    return parent === undefined || parent === '' ? 'participant' : 'inherited';
  }
  return value === 'participant' || value === 'withdrawn' ? value : 'outside';
}

function isKeyUnit(
  designations: Designations,
  organisation: RecordId,
  unit: RecordId | null,
  at: number,
): boolean {
  const own = designations.valueAt(organisation, 'key-unit', at);
  if (own !== undefined || unit === null) return own === 'yes';
  return designations.valueAt(unit, 'key-unit', at) === 'yes';
}

/**
 * Whether an organisation stands on the defenders' board: it took part at some time, or nothing was ever designated and it
 * is nobody's subordinate.
 */
export function isEverParticipant(designations: Designations, organisation: string): boolean {
  const history = designations.history(organisation, 'participation');
  if (history.length > 0) {
    return history.some(
      ({ value, from }) =>
        value === 'participant' ||
        (value === 'inherited' &&
          participationOf(designations, organisation as RecordId, from) === 'participant'),
    );
  }
  return designations.history(organisation, 'parent').every(({ value }) => value === '');
}

/** Whether the latest designations say that a unit has left: it withdrew, or became part of another one. */
export function hasWithdrawn(designations: Designations, organisation: string): boolean {
  const last = designations.history(organisation, 'participation').at(-1)?.value;
  if (last !== 'inherited') return last === 'withdrawn';
  const parent = designations.history(organisation, 'parent').at(-1)?.value ?? '';
  return parent !== '' && isEverParticipant(designations, organisation);
}
