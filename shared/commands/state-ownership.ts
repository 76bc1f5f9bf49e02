import { unitAudience } from '#shared/domain/audiences.ts';
import {
  type Holding,
  holdingKind,
  type Ownership,
  ownershipDecisionKind,
  ownershipKind,
} from '#shared/domain/ownership.ts';
import { ownershipStanding } from '#shared/journal/ownership.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordWhole, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** What a unit says of several of its assets and systems at once. */
export interface StateOwnershipInput {
  readonly unit: RecordId;
  readonly subjects: readonly RecordId[];
  readonly stance: Ownership['stance'];
  readonly reason: string;
  readonly proof: string;
}

/** A unit confirms or disputes assets and systems that were disclosed to it. A dispute needs its reason. */
export function stateOwnership(
  context: CommandContext,
  { unit, subjects, stance, reason, proof }: StateOwnershipInput,
): Result<CommandOutcome<{ readonly stated: number }>, CommandError> {
  const { state, now } = context;
  const audience = unitAudience(unit);
  const allowed = permit(context, ownershipKind, audience, PLANNING);
  if (!allowed.ok) return allowed;
  const types = typesIn(state, unit);
  const writes: Write[] = [];
  for (const subject of new Set(subjects)) {
    const subjectType = types.get(subject);
    if (subjectType === undefined) return notFound('holding', subject);
    const value = checkWhole(ownershipKind, {
      subjectType,
      subject,
      stance,
      reason,
      proof,
      statedAt: now,
    });
    if (!value.ok) return value;
    if (stance === 'disputed' && value.value.reason === '') {
      return invalid('reason', 'reason-required');
    }
    const before = readIn(state, audience, ownershipKind, subject)?.value;
    const same =
      before?.stance === stance &&
      before.reason === value.value.reason &&
      before.proof === value.value.proof;
    if (!same) writes.push(recordWhole(state, audience, ownershipKind, subject, value.value));
  }
  return writes.length === 0
    ? err({ type: 'nothing-to-do' })
    : done(writes, { stated: writes.length });
}

function typesIn(state: ExerciseState, unit: RecordId): Map<string, Ownership['subjectType']> {
  const types = new Map<string, Ownership['subjectType']>();
  const audience = unitAudience(unit);
  for (const { value } of readAll<Holding>(state, holdingKind, (name) => name === audience)) {
    types.set(value.system, 'system');
    for (const { id } of value.assets) types.set(id, 'asset');
  }
  return types;
}

/** What control decides on disputes of one unit. */
export interface DecideOwnershipInput {
  readonly unit: RecordId;
  readonly subjects: readonly RecordId[];
  readonly belongs: boolean;
  readonly reason: string;
}

/** Decides disputes of ownership; the unit sees decision and reason. Only what is disputed can be decided. */
export function decideOwnership(
  context: CommandContext,
  { unit, subjects, belongs, reason }: DecideOwnershipInput,
): Result<CommandOutcome<{ readonly decided: number }>, CommandError> {
  const { state, now } = context;
  const audience = unitAudience(unit);
  const allowed = permit(context, ownershipDecisionKind, audience, PLANNING);
  if (!allowed.ok) return allowed;
  if (subjects.length === 0) return err({ type: 'nothing-to-do' });
  const writes: Write[] = [];
  for (const subject of new Set(subjects)) {
    const statement = readIn(state, audience, ownershipKind, subject)?.value;
    if (statement === undefined) return notFound('ownership', subject);
    const before = readIn(state, audience, ownershipDecisionKind, subject)?.value ?? null;
    const standing = ownershipStanding(statement, before);
    if (standing === 'confirmed') return wrongState('ownership', subject, standing);
    const value = checkWhole(ownershipDecisionKind, { subject, belongs, reason, decidedAt: now });
    if (!value.ok) return value;
    if (value.value.reason === '') return invalid('reason', 'reason-required');
    writes.push(recordWhole(state, audience, ownershipDecisionKind, subject, value.value));
  }
  return done(writes, { decided: writes.length });
}
