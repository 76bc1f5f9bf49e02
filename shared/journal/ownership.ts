import {
  type Ownership,
  ownershipDecisionKind,
  type OwnershipDecision,
  ownershipKind,
} from '#shared/domain/ownership.ts';
import { readAll, readIn } from './read.ts';
import type { ExerciseState } from './state.ts';

/**
 * Where the ownership of an asset or system stands: the unit's own word, or control's decision once it is later than that.
 * What nobody said anything of is not in the map.
 */
export type OwnershipStanding = 'confirmed' | 'disputed' | 'theirs' | 'not-theirs';

export interface Owned {
  readonly statement: Ownership;
  readonly decision: OwnershipDecision | null;
  readonly standing: OwnershipStanding;
}

/** The standing of a statement with what was decided on it. A unit that disputes again after a decision disputes again. */
export function ownershipStanding(
  { stance, statedAt }: Ownership,
  decision: OwnershipDecision | null,
): OwnershipStanding {
  if (decision === null || decision.decidedAt < statedAt) return stance;
  return decision.belongs ? 'theirs' : 'not-theirs';
}

/** Everything that units said of their assets and systems, by the id of what they spoke of. */
export function readOwnership(state: ExerciseState): Map<string, Owned> {
  const owned = new Map<string, Owned>();
  const last = new Map<string, { readonly audience: string; readonly statedAt: number }>();
  for (const { id, audience, value } of readAll(state, ownershipKind)) {
    // Several units may have spoken of one thing after each other: the last word counts, whatever arrived first.
    const before = last.get(value.subject);
    const isOlder =
      before !== undefined &&
      (before.statedAt > value.statedAt ||
        (before.statedAt === value.statedAt && before.audience > audience));
    if (isOlder) continue;
    last.set(value.subject, { audience, statedAt: value.statedAt });
    const decision = readIn(state, audience, ownershipDecisionKind, id)?.value ?? null;
    owned.set(value.subject, {
      statement: value,
      decision,
      standing: ownershipStanding(value, decision),
    });
  }
  return owned;
}
