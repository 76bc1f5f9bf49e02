import {
  ALL,
  type Audience,
  CONTROL,
  mayWrite,
  teamAudience,
  unitAudience,
} from '#shared/domain/audiences.ts';
import { exerciseKind } from '#shared/domain/exercise.ts';
import { organisationKind, systemKind, teamKind } from '#shared/domain/register.ts';
import { type Stop, stopKind } from '#shared/domain/stop.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordFields, recordNew, type Write } from '#shared/journal/write.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { changePhase } from './change-phase.ts';
import { checkWhole, invalid, normalised } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, exerciseHead, notFound, permit, wrongState } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** Who orders what to stop, by which channel, why, and since when. */
export interface OrderStopInput
  extends Pick<
    Stop,
    'scope' | 'subject' | 'orderedBy' | 'channel' | 'reason' | 'instruction' | 'stoppedAt'
  > {}

/**
 * Orders a stop (叫停): the original for control, copies for those who have to obey it. A stop of the whole exercise also takes it
 * from 实战 to 暂停 where the actor may; an order is never refused for the phase it comes in, before the exercise is final.
 */
export function orderStop(
  context: CommandContext,
  input: OrderStopInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, ids } = context;
  const allowed = permit(context, stopKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const subject = subjectOfStop(state, input);
  if (!subject.ok) return subject;
  // The reason is control's alone; the change of phase is read by everyone.
  const suspension =
    input.scope === 'exercise'
      ? phaseWrites(context, 'suspended', { orderedBy: input.orderedBy, reason: '' })
      : [];
  const checked = checkWhole(stopKind, {
    ...stopKind.empty,
    ...input,
    ...subject.value,
    number: nextNumber(state),
    suspends: suspension.length > 0,
  });
  if (!checked.ok) return checked;
  if (checked.value.orderedBy === '') return invalid('orderedBy', 'required');
  if (checked.value.reason === '') return invalid('reason', 'required');
  const id = ids.next() as RecordId;
  const copy: Stop = { ...checked.value, reason: '' };
  return done(
    [
      recordNew(CONTROL, stopKind, id, checked.value),
      ...readersOf(state, checked.value).map(([audience, reader]) =>
        recordNew(audience, stopKind, joinIds(id, reader), copy),
      ),
      ...suspension,
    ],
    id,
  );
}

/** When and on whose word a stop ends. */
export interface ResumeStopInput {
  readonly stop: RecordId;
  readonly resumedAt: number;
  readonly resumedBy: string;
  readonly basis: string;
  /** Extra time for attacks on what was stopped, ms since 1970; null for none. */
  readonly extra: { readonly from: number; readonly to: number } | null;
}

/**
 * Ends a stop (恢复). Extra time after the end of the exercise moves that end where the whole exercise was stopped. A stop that had
 * suspended the exercise takes it back to 实战, unless another one still holds it.
 */
export function resumeStop(
  context: CommandContext,
  input: ResumeStopInput,
): Result<CommandOutcome<void>, CommandError> {
  const { state } = context;
  const allowed = permit(context, stopKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const stop = readIn(state, CONTROL, stopKind, input.stop);
  if (stop === undefined) return notFound('stop', input.stop);
  if (stop.value.resumedAt !== null) return wrongState('stop', stop.id, 'resumed');
  const { resumedAt, extra } = input;
  if (resumedAt < stop.value.stoppedAt) return invalid('resumedAt', 'times-reversed');
  if (extra !== null && (extra.to <= extra.from || extra.from < resumedAt)) {
    return invalid('extraTo', 'times-reversed');
  }
  const resumedBy = normalised(input.resumedBy);
  if (resumedBy === '') return invalid('resumedBy', 'required');
  const fields = {
    resumedAt,
    resumedBy,
    resumeBasis: normalised(input.basis),
    extraFrom: extra?.from ?? null,
    extraTo: extra?.to ?? null,
  };
  const checked = stopKind.partial.safeParse(fields);
  if (!checked.success) return invalid('resumeBasis', 'malformed');
  return done(
    [
      ...everyCopy(state, stop.id).map(([audience, id]) =>
        recordFields(state, audience, stopKind, id, fields),
      ),
      ...(isLastSuspension(state, stop.id, stop.value)
        ? phaseWrites(context, 'live', { orderedBy: resumedBy, reason: fields.resumeBasis })
        : []),
      ...(stop.value.scope === 'exercise' && extra !== null ? endWrites(context, extra.to) : []),
    ],
    undefined,
  );
}

function subjectOfStop(
  state: ExerciseState,
  { scope, subject }: OrderStopInput,
): Result<Pick<Stop, 'subject' | 'subjectName' | 'organisation'>, CommandError> {
  if (scope === 'exercise') return ok({ subject: null, subjectName: '', organisation: null });
  if (subject === null) return invalid('subject', 'required');
  if (scope === 'system') {
    const system = readIn(state, CONTROL, systemKind, subject);
    if (system === undefined) return notFound('system', subject);
    const { name: subjectName, organisation } = system.value;
    return ok({ subject, subjectName, organisation });
  }
  const kind = scope === 'unit' ? organisationKind : teamKind;
  const found = readIn<{ readonly name: string }>(state, CONTROL, kind, subject);
  if (found === undefined) return notFound(kind.kind, subject);
  return ok({
    subject,
    subjectName: found.value.name,
    organisation: scope === 'unit' ? subject : null,
  });
}

/** Audiences that hold a copy, and what its id ends with. */
function readersOf(state: ExerciseState, stop: Stop): (readonly [Audience, string])[] {
  if (stop.scope === 'exercise') return [[ALL, 'all']];
  if (stop.scope === 'team') {
    return stop.subject === null ? [] : [[teamAudience(stop.subject), stop.subject]];
  }
  const unit = stop.organisation;
  return [
    ...[...readAll(state, teamKind)].map(({ id }) => [teamAudience(id), id] as const),
    ...(unit === null ? [] : [[unitAudience(unit), unit] as const]),
  ];
}

/** Original and copies that are here, by audience and id. */
const everyCopy = (state: ExerciseState, stop: RecordId): (readonly [Audience, RecordId])[] =>
  [...readAll(state, stopKind)]
    .filter(({ id }) => id === stop || id.startsWith(`${stop}~`))
    .map(({ audience, id }) => [audience, id] as const);

function nextNumber(state: ExerciseState): number {
  let last = 0;
  for (const { value } of readAll(state, stopKind, (audience) => audience === CONTROL)) {
    last = Math.max(last, value.number);
  }
  return last + 1;
}

/** The phase follows a stop of everything where it can; where it can't, the stop holds all the same. */
function phaseWrites(
  context: CommandContext,
  to: 'suspended' | 'live',
  { orderedBy, reason }: Pick<Stop, 'orderedBy' | 'reason'>,
): readonly Write[] {
  const from = exerciseHead(context.state)?.value.phase;
  if (from !== (to === 'live' ? 'suspended' : 'live')) return [];
  const basis = [orderedBy, reason]
    .filter((text) => text !== '')
    .join('：')
    .slice(0, 400);
  const changed = changePhase(context, { to, basis });
  return changed.ok ? changed.value.writes : [];
}

function isLastSuspension(state: ExerciseState, id: RecordId, stop: Stop): boolean {
  if (stop.scope !== 'exercise') return false;
  let { suspends } = stop;
  for (const { id: other, value } of readAll(state, stopKind, (one) => one === CONTROL)) {
    if (other === id || value.scope !== 'exercise') continue;
    if (value.resumedAt === null) return false;
    // Taken over from one that was in force when this one came.
    suspends ||= value.suspends && value.resumedAt >= stop.stoppedAt;
  }
  return suspends;
}

function endWrites({ state, actor }: CommandContext, to: number): Write[] {
  const head = exerciseHead(state);
  if (head === undefined || !mayWrite(actor, exerciseKind, ALL)) return [];
  const { endsAt } = head.value;
  if (endsAt === null || endsAt >= to) return [];
  return [recordFields(state, ALL, exerciseKind, head.id, { endsAt: to })];
}
