import { CONTROL } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { type Impact, impactKind } from '#shared/domain/impact.ts';
import { organisationKind, systemKind, teamKind } from '#shared/domain/register.ts';
import { stopKind } from '#shared/domain/stop.ts';
import { read, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordRemoval } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** A business-impact incident: new (`id` null) or changed. */
export interface RecordImpactInput {
  readonly id: RecordId | null;
  readonly fields: Partial<Omit<Impact, 'number'>>;
}

/** Enters or changes a business-impact incident (业务影响事件). Responsibility of a team needs the team. */
export function recordImpact(
  context: CommandContext,
  { id, fields: input }: RecordImpactInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, ids } = context;
  const allowed = permit(context, impactKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const current = id === null ? undefined : readIn(state, CONTROL, impactKind, id);
  if (id !== null && current === undefined) return notFound('impact', id);
  const number = current === undefined ? { number: nextNumber(state) } : {};
  const checked = checkFields(impactKind, { ...input, ...number });
  if (!checked.ok) return checked;
  const whole: Impact = { ...impactKind.empty, ...current?.value, ...checked.value };
  const problem = problemOf(state, whole);
  if (problem !== null) return err(problem);
  const record = { id: id ?? (ids.next() as RecordId), current };
  return done(writeChanges(state, CONTROL, impactKind, record, checked.value), record.id);
}

/** Takes an incident that was entered by mistake off the list. */
export function removeImpact(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, impactKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const { state } = context;
  if (readIn(state, CONTROL, impactKind, id) === undefined) return notFound('impact', id);
  return done([recordRemoval(state, CONTROL, impactKind, id, true)], undefined);
}

function nextNumber(state: ExerciseState): number {
  let last = 0;
  for (const { value } of readAll(state, impactKind)) last = Math.max(last, value.number);
  return last + 1;
}

function problemOf(state: ExerciseState, impact: Impact): CommandError | null {
  const refuse = (
    field: string,
    reason: 'required' | 'times-reversed' | 'not-applicable',
  ): CommandError => ({
    type: 'invalid',
    field,
    reason,
  });
  if (impact.title === '') return refuse('title', 'required');
  if (impact.startedAt === 0) return refuse('startedAt', 'required');
  if (impact.endedAt !== null && impact.endedAt < impact.startedAt) {
    return refuse('endedAt', 'times-reversed');
  }
  if (impact.responsibility === 'attack-team' && impact.team === null) {
    return refuse('team', 'required');
  }
  if (impact.responsibility !== 'attack-team' && impact.team !== null) {
    return refuse('team', 'not-applicable');
  }
  return missingReference(state, impact);
}

function missingReference(state: ExerciseState, impact: Impact): CommandError | null {
  const references = [
    ...(impact.organisation === null ? [] : [[organisationKind, impact.organisation] as const]),
    ...impact.systems.map((id) => [systemKind, id] as const),
    ...(impact.team === null ? [] : [[teamKind, impact.team] as const]),
    ...(impact.stop === null ? [] : [[stopKind, impact.stop] as const]),
  ];
  for (const [kind, id] of references) {
    if (readIn<object>(state, CONTROL, kind, id) === undefined) {
      return { type: 'not-found', kind: kind.kind, id };
    }
  }
  const finding = impact.findings.find((id) => read(state, findingKind, id) === undefined);
  return finding === undefined ? null : { type: 'not-found', kind: 'finding', id: finding };
}
