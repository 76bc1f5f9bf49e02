import { type Audience, CONTROL, teamAudience, unitAudience } from '#shared/domain/audiences.ts';
import { parseIpRange } from '#shared/domain/ip-range.ts';
import { assetKind, organisationKind, systemKind, teamKind } from '#shared/domain/register.ts';
import { type Restriction, restrictionKind } from '#shared/domain/restriction.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordRemoval, recordWhole, type Write } from '#shared/journal/write.ts';
import { joinIds, type RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import { writeShown } from './record-changes.ts';
import type { CommandError, InvalidReason } from './refusals.ts';

/** A line of the do-not-touch list or blackout hours: new (`id` null) or changed. */
export interface RestrictInput {
  readonly id: RecordId | null;
  readonly value: Omit<Restriction, 'subjectName'>;
}

/** Enters or changes a restriction (禁打、禁打时段) and tells teams and the unit concerned. */
export function restrict(
  context: CommandContext,
  { id: given, value: input }: RestrictInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, ids } = context;
  const allowed = permit(context, restrictionKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  if (given !== null && readIn(state, CONTROL, restrictionKind, given) === undefined) {
    return notFound('restriction', given);
  }
  const target = subjectOf(state, input);
  if (!target.ok) return target;
  const checked = checkWhole(restrictionKind, { ...input, subjectName: target.value.subjectName });
  if (!checked.ok) return checked;
  const problem = problemOf(checked.value);
  if (problem !== null) return invalid(...problem);
  const id = given ?? (ids.next() as RecordId);
  return done(restrictionWrites(state, id, checked.value, target.value.unit), id);
}

/** Lifts a restriction from a moment on; what was flagged before stays flagged. */
export function liftRestriction(
  context: CommandContext,
  { id, endsAt }: { readonly id: RecordId; readonly endsAt: number },
): Result<CommandOutcome<void>, CommandError> {
  const { state } = context;
  const allowed = permit(context, restrictionKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const found = readIn(state, CONTROL, restrictionKind, id);
  if (found === undefined) return notFound('restriction', id);
  const { startsAt, endsAt: before } = found.value;
  if (before !== null && before <= endsAt) return err({ type: 'nothing-to-do' });
  if (startsAt !== null && endsAt < startsAt) return invalid('endsAt', 'times-reversed');
  const { unit } = named(state, found.value);
  return done(restrictionWrites(state, id, { ...found.value, endsAt }, unit), undefined);
}

/** The original and a copy for every team and for the unit concerned. */
export function restrictionWrites(
  state: ExerciseState,
  id: RecordId,
  value: Restriction,
  unit: RecordId | null,
): Write[] {
  const copy: Restriction = { ...value, reason: '' };
  const readers: (readonly [Audience, string])[] = [
    ...[...readAll(state, teamKind)].map(({ id: team }) => [teamAudience(team), team] as const),
    ...(unit === null ? [] : [[unitAudience(unit), unit] as const]),
  ];
  const kept = new Set<string>(readers.map(([audience]) => audience));
  const stale = [...readAll(state, restrictionKind)].filter(
    (one) => one.audience !== CONTROL && one.id.startsWith(`${id}~`) && !kept.has(one.audience),
  );
  return [
    // Whom it no longer concerns holds no copy that nobody would ever lift.
    ...stale.map((one) => recordRemoval(state, one.audience, restrictionKind, one.id, true)),
    recordWhole(state, CONTROL, restrictionKind, id, value),
    ...readers.flatMap(([audience, reader]) =>
      writeShown(state, audience, restrictionKind, joinIds(id, reader), copy),
    ),
  ];
}

interface Named {
  readonly subjectName: string;
  readonly unit: RecordId | null;
}

function subjectOf(
  state: ExerciseState,
  input: Omit<Restriction, 'subjectName'>,
): Result<Named, CommandError> {
  const { subjectType, subject, cidr } = input;
  if (subjectType === 'exercise') return ok({ subjectName: '', unit: null });
  if (subjectType === 'cidr') {
    if (parseIpRange(cidr) === null) return invalid('cidr', 'malformed');
    return ok({ subjectName: cidr.trim(), unit: null });
  }
  if (subject === null) return invalid('subject', 'required');
  const found = named(state, input);
  const kind = subjectType === 'unit' ? 'organisation' : subjectType;
  return found.subjectName === '' ? notFound(kind, subject) : ok(found);
}

/** Name of what is protected, and the unit that it belongs to. */
function named(
  state: ExerciseState,
  { subjectType, subject }: Pick<Restriction, 'subjectType' | 'subject'>,
): Named {
  const nothing: Named = { subjectName: '', unit: null };
  if (subject === null) return nothing;
  if (subjectType === 'unit') {
    const unit = readIn(state, CONTROL, organisationKind, subject);
    return unit === undefined ? nothing : { subjectName: unit.value.name, unit: subject };
  }
  const asset = subjectType === 'asset' ? readIn(state, CONTROL, assetKind, subject) : undefined;
  const system = readIn(state, CONTROL, systemKind, asset?.value.system ?? subject);
  const subjectName = asset?.value.name ?? (subjectType === 'system' ? system?.value.name : '');
  return { subjectName: subjectName ?? '', unit: system?.value.organisation ?? null };
}

function problemOf(value: Restriction): [string, InvalidReason] | null {
  const { type, startsAt, endsAt, dailyFrom, dailyTo } = value;
  if (startsAt !== null && endsAt !== null && endsAt <= startsAt)
    return ['endsAt', 'times-reversed'];
  if ((dailyFrom === null) !== (dailyTo === null)) return ['dailyTo', 'required'];
  if (dailyFrom !== null && dailyFrom === dailyTo) return ['dailyTo', 'times-reversed'];
  if (type === 'blackout' && dailyFrom === null && endsAt === null) return ['endsAt', 'required'];
  if (value.subjectType === 'exercise' && type === 'do-not-touch') {
    return ['subjectType', 'not-applicable'];
  }
  return value.reason === '' ? ['reason', 'required'] : null;
}
