import { CONTROL, unitAudience } from '#shared/domain/audiences.ts';
import {
  type OverDefence,
  overDefenceKind,
  type OverDefenceState,
  overDefenceReportKind,
  overDefenceState,
} from '#shared/domain/over-defence.ts';
import { organisationKind } from '#shared/domain/register.ts';
import { read, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordFields, recordNew, type Write } from '#shared/journal/write.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { checkFields, checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { JUDGING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** What a case is about, from a team's report or from what control saw itself. */
export interface OpenOverDefenceInput
  extends Pick<OverDefence, 'unit' | 'target' | 'conduct' | 'report'> {}

/** Opens a case of over-defence (立案) for verification. A report opens one case. */
export function openOverDefence(
  context: CommandContext,
  input: OpenOverDefenceInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, now, ids } = context;
  const allowed = permit(context, overDefenceKind, CONTROL, JUDGING);
  if (!allowed.ok) return allowed;
  if (readIn(state, CONTROL, organisationKind, input.unit) === undefined) {
    return notFound('organisation', input.unit);
  }
  if (input.report !== null && read(state, overDefenceReportKind, input.report) === undefined) {
    return notFound('over-defence-report', input.report);
  }
  let number = 1;
  for (const { id, value } of originals(state)) {
    if (input.report !== null && value.report === input.report) {
      return err({ type: 'already-there', kind: overDefenceKind.kind, id });
    }
    number = Math.max(number, value.number + 1);
  }
  const checked = checkWhole(overDefenceKind, {
    ...overDefenceKind.empty,
    ...input,
    number,
    openedAt: now,
  });
  if (!checked.ok) return checked;
  if (checked.value.target === '') return invalid('target', 'required');
  const id = ids.next() as RecordId;
  return done([recordNew(CONTROL, overDefenceKind, id, checked.value)], id);
}

/** What a verification (核验) came to. */
export interface VerifyOverDefenceInput {
  readonly case: RecordId;
  readonly verdict: 'upheld' | 'dismissed';
  readonly verifiedBy: string;
  /** What was found; of what is upheld also what the unit has to do. */
  readonly finding: string;
}

/** Notes what the verification of a case came to. Before the notice it may be decided anew. */
export function verifyOverDefence(
  context: CommandContext,
  { case: id, ...input }: VerifyOverDefenceInput,
): Result<CommandOutcome<void>, CommandError> {
  const found = caseIn(context, id, ['verifying', 'upheld', 'dismissed']);
  if (!found.ok) return found;
  const checked = checkFields(overDefenceKind, { ...input, verifiedAt: context.now });
  if (!checked.ok) return checked;
  if (checked.value.verifiedBy === '') return invalid('verifiedBy', 'required');
  if (checked.value.finding === '') return invalid('finding', 'reason-required');
  return done([setFields(context.state, id, checked.value)], undefined);
}

/** Notifies the unit (通知): from then on the grace period and the deduction of the rule book run. */
export function notifyOverDefence(
  context: CommandContext,
  { case: id, notifiedAt }: { readonly case: RecordId; readonly notifiedAt: number },
): Result<CommandOutcome<void>, CommandError> {
  const found = caseIn(context, id, ['upheld']);
  if (!found.ok) return found;
  const { value } = found;
  if (notifiedAt > context.now) return invalid('notifiedAt', 'out-of-range');
  if (notifiedAt < value.openedAt) return invalid('notifiedAt', 'times-reversed');
  const { unit } = value;
  const copy: OverDefence = { ...value, report: null, notifiedAt };
  return done(
    [
      setFields(context.state, id, { notifiedAt }),
      recordNew(unitAudience(unit), overDefenceKind, joinIds(id, unit), copy),
    ],
    undefined,
  );
}

/** When control found that it had stopped, and who found it. */
export interface CorrectOverDefenceInput {
  readonly case: RecordId;
  readonly correctedAt: number;
  readonly correctionBy: string;
}

/** Closes a case as corrected (已纠正): the deduction ends at that moment. A wrong moment is put right the same way. */
export function correctOverDefence(
  context: CommandContext,
  { case: id, ...input }: CorrectOverDefenceInput,
): Result<CommandOutcome<void>, CommandError> {
  const found = caseIn(context, id, ['notified', 'corrected']);
  if (!found.ok) return found;
  const { notifiedAt } = found.value;
  if (notifiedAt !== null && input.correctedAt < notifiedAt) {
    return invalid('correctedAt', 'times-reversed');
  }
  if (input.correctedAt > context.now) return invalid('correctedAt', 'out-of-range');
  const checked = checkFields(overDefenceKind, input);
  if (!checked.ok) return checked;
  if (checked.value.correctionBy === '') return invalid('correctionBy', 'required');
  return done(everyCopy(context.state, id, found.value, checked.value), undefined);
}

/** Takes a case back (撤销): it costs nothing, as if it had never been. */
export function withdrawOverDefence(
  context: CommandContext,
  { case: id, reason }: { readonly case: RecordId; readonly reason: string },
): Result<CommandOutcome<void>, CommandError> {
  const found = caseIn(context, id, ['verifying', 'upheld', 'notified', 'corrected']);
  if (!found.ok) return found;
  const fields = { withdrawnAt: context.now, withdrawReason: reason };
  const checked = checkFields(overDefenceKind, fields);
  if (!checked.ok) return checked;
  if (checked.value.withdrawReason === '') return invalid('reason', 'reason-required');
  return done(everyCopy(context.state, id, found.value, checked.value), undefined);
}

const originals = (state: ExerciseState) =>
  readAll(state, overDefenceKind, (audience) => audience === CONTROL);

function caseIn(
  context: CommandContext,
  id: RecordId,
  states: readonly OverDefenceState[],
): Result<OverDefence, CommandError> {
  const allowed = permit(context, overDefenceKind, CONTROL, JUDGING);
  if (!allowed.ok) return allowed;
  const found = readIn(context.state, CONTROL, overDefenceKind, id);
  if (found === undefined) return notFound('over-defence', id);
  const standing = overDefenceState(found.value);
  return states.includes(standing) ? ok(found.value) : wrongState('over-defence', id, standing);
}

const setFields = (state: ExerciseState, id: RecordId, fields: Partial<OverDefence>): Write =>
  recordFields(state, CONTROL, overDefenceKind, id, fields);

/** The original and, from the notice on, the unit's copy. */
function everyCopy(
  state: ExerciseState,
  id: RecordId,
  { unit, notifiedAt }: OverDefence,
  fields: Partial<OverDefence>,
): Write[] {
  const writes = [setFields(state, id, fields)];
  if (notifiedAt !== null) {
    writes.push(
      recordFields(state, unitAudience(unit), overDefenceKind, joinIds(id, unit), fields),
    );
  }
  return writes;
}
