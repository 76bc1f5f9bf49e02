import { REFEREE_ROOM } from '#shared/domain/audiences.ts';
import {
  type Inject,
  injectKind,
  injectNoteKind,
  type InjectRating,
  type InjectState,
} from '#shared/domain/inject.ts';
import { readIn, type Recorded } from '#shared/journal/read.ts';
import { recordNew } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { checkFields, checkWhole, requireText } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { LOGGING } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** What becomes of an inject; `at` is when it happened, now where nobody says otherwise. */
export interface PlayInjectInput {
  readonly id: RecordId;
  readonly to: InjectState;
  readonly at?: number;
}

/** Which state may follow which. Back to `planned` takes a mistake back with its times. */
const NEXT: Readonly<Record<InjectState, readonly InjectState[]>> = {
  planned: ['delivered', 'skipped'],
  delivered: ['answered', 'planned', 'skipped'],
  answered: ['delivered', 'planned'],
  skipped: ['planned', 'delivered'],
};

/** Brings an inject in, notes that it was answered, leaves it out, or takes one of these back. */
export function playInject(
  context: CommandContext,
  { id, to, at = context.now }: PlayInjectInput,
): Result<CommandOutcome<void>, CommandError> {
  const found = injectToPlay(context, id);
  if (!found.ok) return found;
  const { state, deliveredAt } = found.value.value;
  if (!NEXT[state].includes(to)) return wrongState('inject', id, state);
  if (to === 'answered' && deliveredAt !== null && at < deliveredAt) {
    return err({ type: 'invalid', field: 'answeredAt', reason: 'times-reversed' });
  }
  return changed(context, found.value, { state: to, ...timesAfter(state, to, at) });
}

function timesAfter(from: InjectState, to: InjectState, at: number): Partial<Inject> {
  switch (to) {
    case 'planned':
    case 'skipped':
      return { deliveredAt: null, answeredAt: null };
    case 'delivered':
      return from === 'answered' ? { answeredAt: null } : { deliveredAt: at, answeredAt: null };
    case 'answered':
      return { answeredAt: at };
  }
}

/** What the evaluator saw and how well it went. */
export interface ObserveInjectInput {
  readonly id: RecordId;
  readonly observation?: string;
  readonly rating?: InjectRating;
}

/** Records what the evaluator of an inject observed; other referees only note. */
export function observeInject(
  context: CommandContext,
  { id, ...input }: ObserveInjectInput,
): Result<CommandOutcome<void>, CommandError> {
  const found = injectToPlay(context, id);
  if (!found.ok) return found;
  const { actor } = context;
  if (actor.role === 'referee' && found.value.value.evaluator !== actor.person) {
    return err({ type: 'not-allowed', role: actor.role, kind: injectKind.kind });
  }
  const fields = checkFields(injectKind, input as Partial<Inject>);
  return fields.ok ? changed(context, found.value, fields.value) : fields;
}

/** A note on an inject, with its time and who wrote it. */
export function noteInject(
  context: CommandContext,
  { id, text }: { readonly id: RecordId; readonly text: string },
): Result<CommandOutcome<RecordId>, CommandError> {
  const found = injectToPlay(context, id);
  if (!found.ok) return found;
  const said = requireText('text', text);
  if (!said.ok) return said;
  const { actor, now, ids } = context;
  const note = checkWhole(injectNoteKind, {
    inject: id,
    by: actor.person,
    notedAt: now,
    text: said.value,
  });
  if (!note.ok) return note;
  const record = ids.next() as RecordId;
  return done([recordNew(REFEREE_ROOM, injectNoteKind, record, note.value)], record);
}

function injectToPlay(
  context: CommandContext,
  id: RecordId,
): Result<Recorded<Inject>, CommandError> {
  const allowed = permit(context, injectKind, REFEREE_ROOM, LOGGING);
  if (!allowed.ok) return allowed;
  const found = readIn(context.state, REFEREE_ROOM, injectKind, id);
  return found === undefined ? notFound('inject', id) : ok(found);
}

function changed(
  { state }: CommandContext,
  current: Recorded<Inject>,
  fields: Partial<Inject>,
): Result<CommandOutcome<void>, CommandError> {
  const record = { id: current.id, current };
  return done(writeChanges(state, REFEREE_ROOM, injectKind, record, fields), undefined);
}
