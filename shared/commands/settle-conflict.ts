import { type Actor, type Audience, mayWrite, refereeAudience } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { KINDS } from '#shared/domain/kinds.ts';
import { reviewKind } from '#shared/domain/judging.ts';
import type { EntryId } from '#shared/journal/batch.ts';
import { tableOf } from '#shared/journal/read.ts';
import { candidatesOf, isContested, WHOLE_FIELD } from '#shared/journal/register.ts';
import { rowOf } from '#shared/journal/table.ts';
import { recordFields, recordWhole } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** A contested field and the candidate that is to count: the entry that set it. */
export interface SettleConflictInput {
  readonly audience: Audience;
  readonly kind: string;
  readonly record: RecordId;
  readonly field: string;
  readonly entry: EntryId;
}

/**
 * Settles a contested field: writes the chosen candidate's value again, in place of all candidates. Whoever may write the
 * record there may settle it, until the exercise is put away; a mark is settled by its own referee alone. A choice between
 * candidates that are no longer the ones there is `wrong-state` (`overtaken`).
 */
export function settleConflict(
  context: CommandContext,
  { audience, kind: name, record, field, entry }: SettleConflictInput,
): Result<CommandOutcome<void>, CommandError> {
  const kind = KINDS.get(name);
  if (kind === undefined) return notFound(name, record);
  const { state, actor } = context;
  if (!maySettle(actor, kind, audience)) {
    return err({ type: 'not-allowed', role: actor.role, kind: name });
  }
  const allowed = permit(context, kind, audience, OPEN);
  if (!allowed.ok) return allowed;
  const table = tableOf(state, audience, kind);
  const row = table === undefined ? undefined : rowOf(table, record);
  if (row === undefined || row.removed) return notFound(name, record);
  const candidates = candidatesOf(row, field);
  const chosen = candidates.find((candidate) => candidate.entry === entry);
  if (chosen === undefined || !isContested(field, candidates)) {
    return wrongState(name, record, 'overtaken');
  }
  const write =
    field === WHOLE_FIELD
      ? recordWhole(state, audience, kind, record, chosen.value as object)
      : recordFields(state, audience, kind, record, { [field]: chosen.value });
  return done([write], undefined);
}

/** Whether `actor` may settle what is contested of a record of `kind` in `audience`. */
export const maySettle = (actor: Actor, kind: Kind, audience: Audience): boolean =>
  mayWrite(actor, kind, audience) &&
  (kind.kind !== reviewKind.kind || audience === refereeAudience(actor.person));
