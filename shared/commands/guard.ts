import { ALL, type Audience, mayWrite } from '#shared/domain/audiences.ts';
import { type Exercise, exerciseKind, type Phase } from '#shared/domain/exercise.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { type Recorded, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Write } from '#shared/journal/write.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import type { CommandError } from './refusals.ts';

/** The head of the exercise; its record id is the exercise's id. */
export const exerciseHead = (state: ExerciseState): Recorded<Exercise> | undefined =>
  readIn(state, ALL, exerciseKind, state.exercise);

/** Whether the actor may write a record of `kind` into `audience` while the exercise is in one of `phases`. */
export function permit<Value extends object>(
  context: CommandContext,
  kind: Kind<string, Value>,
  audience: Audience,
  phases: ReadonlySet<Phase>,
): Result<Recorded<Exercise>, CommandError> {
  if (!mayWrite(context.actor, kind, audience)) {
    return err({ type: 'not-allowed', role: context.actor.role, kind: kind.kind });
  }
  const head = exerciseHead(context.state);
  if (head === undefined) return notFound('exercise', context.state.exercise);
  if (!phases.has(head.value.phase)) return err({ type: 'wrong-phase', phase: head.value.phase });
  return ok(head);
}

/** Refusal: no such record among those that the actor may see. */
export const notFound = (kind: string, id: string): Result<never, CommandError> =>
  err({ type: 'not-found', kind, id });

/** Refusal: the record's status does not allow it. */
export const wrongState = (kind: string, id: string, state: string): Result<never, CommandError> =>
  err({ type: 'wrong-state', kind, id, state });

/** An accepted command. */
export const done = <Out>(
  writes: readonly Write[],
  result: Out,
): Result<CommandOutcome<Out>, never> => ok({ writes, result });
