import { CONTROL } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { assetKind, organisationKind, systemKind } from '#shared/domain/register.ts';
import { WEAK_POINT_SUBTYPES, type WeakPoint, weakPointKind } from '#shared/domain/weak-point.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordRemoval } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** A weak point: new (`id` null, title required) or changed. */
export interface RecordWeakPointInput {
  readonly id: RecordId | null;
  readonly fields: Partial<Omit<WeakPoint, 'key' | 'source'>>;
}

/** Enters a weak point by hand, or corrects one. One entered by hand is first seen now, unless the input says otherwise. */
export function recordWeakPoint(
  context: CommandContext,
  input: RecordWeakPointInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, weakPointKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state, ids, now } = context;
  const current = input.id === null ? undefined : readIn(state, CONTROL, weakPointKind, input.id);
  if (input.id !== null && current === undefined) return notFound('weak-point', input.id);
  const fields = checkFields(weakPointKind, input.fields);
  if (!fields.ok) return fields;
  const merged = { ...(current?.value ?? weakPointKind.empty), ...fields.value };
  const problem = contentProblem(state, merged);
  if (problem !== null) return err(problem);
  const record = { id: input.id ?? (ids.next() as RecordId), current };
  const firstSeenAt = merged.firstSeenAt ?? now;
  const begun =
    input.id === null
      ? { ...fields.value, firstSeenAt, lastSeenAt: merged.lastSeenAt ?? firstSeenAt }
      : fields.value;
  return done(writeChanges(state, CONTROL, weakPointKind, record, begun), record.id);
}

/** What is wrong with a weak point as it would stand, or null. */
export function contentProblem(state: ExerciseState, value: WeakPoint): CommandError | null {
  if (value.title === '') return { type: 'invalid', field: 'title', reason: 'required' };
  const subtypes: readonly string[] = WEAK_POINT_SUBTYPES[value.category];
  if (!subtypes.includes(value.subtype)) {
    return { type: 'invalid', field: 'subtype', reason: 'not-applicable' };
  }
  const { firstSeenAt, lastSeenAt } = value;
  if (firstSeenAt !== null && lastSeenAt !== null && lastSeenAt < firstSeenAt) {
    return { type: 'invalid', field: 'lastSeenAt', reason: 'times-reversed' };
  }
  const references: readonly (readonly [string, unknown, string | null])[] = [
    ['asset', assetKind, value.asset],
    ['system', systemKind, value.system],
    ['organisation', organisationKind, value.organisation],
  ];
  for (const [kind, declared, id] of references) {
    if (id !== null && readIn(state, CONTROL, declared as Kind, id) === undefined) {
      return { type: 'not-found', kind, id };
    }
  }
  return null;
}

/** Takes weak points off the list: for what was entered by mistake. What a scan found is judged a false positive instead. */
export function removeWeakPoint(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, weakPointKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state } = context;
  const current = readIn(state, CONTROL, weakPointKind, id);
  if (current === undefined) return notFound('weak-point', id);
  if (current.value.source !== 'manual') return invalid('source', 'not-applicable');
  return done(
    [recordRemoval(state, CONTROL, weakPointKind as unknown as Kind, id, true)],
    undefined,
  );
}
