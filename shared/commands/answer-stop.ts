import { CONTROL, teamAudience } from '#shared/domain/audiences.ts';
import { teamKind } from '#shared/domain/register.ts';
import { type StopCall, stopAnswerKind, stopCallKind, stopKind } from '#shared/domain/stop.ts';
import { readIn } from '#shared/journal/read.ts';
import { readStops } from '#shared/journal/stops.ts';
import { recordNew, recordWhole } from '#shared/journal/write.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** A team says that it has stopped. */
export interface AcknowledgeStopInput {
  readonly stop: RecordId;
  readonly team: RecordId;
  readonly person: string;
  readonly note: string;
}

/** Notes a team's own word that it has stopped; its first word stays. */
export function acknowledgeStop(
  context: CommandContext,
  { stop, team, person, note }: AcknowledgeStopInput,
): Result<CommandOutcome<void>, CommandError> {
  const { state, now } = context;
  const audience = teamAudience(team);
  const allowed = permit(context, stopAnswerKind, audience, PLANNING);
  if (!allowed.ok) return allowed;
  const known = readStops(state).find(({ id }) => id === stop);
  if (known === undefined) return notFound('stop', stop);
  const id = joinIds(stop, team);
  if (readIn(state, audience, stopAnswerKind, id) !== undefined) {
    return err({ type: 'already-there', kind: stopAnswerKind.kind, id });
  }
  const value = checkWhole(stopAnswerKind, { stop, team, acknowledgedAt: now, person, note });
  if (!value.ok) return value;
  if (value.value.person === '') return invalid('person', 'required');
  return done([recordWhole(state, audience, stopAnswerKind, id, value.value)], undefined);
}

/** Notes a call to a team on the call sheet of a stop. */
export function recordStopCall(
  context: CommandContext,
  input: StopCall,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, ids } = context;
  const allowed = permit(context, stopCallKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  if (readIn(state, CONTROL, stopKind, input.stop) === undefined) {
    return notFound('stop', input.stop);
  }
  if (readIn(state, CONTROL, teamKind, input.team) === undefined) {
    return notFound('team', input.team);
  }
  const value = checkWhole(stopCallKind, input);
  if (!value.ok) return value;
  if (value.value.person === '') return invalid('person', 'required');
  const id = ids.next() as RecordId;
  return done([recordNew(CONTROL, stopCallKind, id, value.value)], id);
}
