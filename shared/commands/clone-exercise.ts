import { type Audience, CONTROL } from '#shared/domain/audiences.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { KINDS, type KindName } from '#shared/domain/kinds.ts';
import { addDays } from '#shared/domain/zoned-time.ts';
import type { Exercise } from '#shared/domain/exercise.ts';
import { type Designation, designationKind } from '#shared/domain/register.ts';
import { type Recorded, readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { rowsOf } from '#shared/journal/table.ts';
import { recordWhole, type Write } from '#shared/journal/write.ts';
import type { IdSource } from '#shared/kernel/ports.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { exerciseHead, done, notFound, permit } from './guard.ts';
import type { CommandError } from './refusals.ts';

/** What of an exercise can be taken over into another one. Results never are. */
export const CLONE_PARTS = ['register', 'teams', 'people', 'rules', 'calendar', 'watch'] as const;
export type ClonePart = (typeof CLONE_PARTS)[number];

/** Kinds of each part. Scopes need two of them: see {@link kindsOf}. */
const KINDS_OF: Readonly<Record<ClonePart, readonly KindName[]>> = {
  register: ['organisation', 'system', 'asset', 'designation'],
  teams: ['team', 'source-address'],
  people: ['person'],
  rules: ['engagement-rule', 'contact', 'scenario'],
  calendar: ['schedule', 'daily-window'],
  watch: ['zero-report-duty', 'duty-shift'],
};

/** How the copy is made. */
export interface ClonePlan {
  readonly source: ExerciseState;
  readonly parts: ReadonlySet<ClonePart>;
  /** Days by which everything on the calendar moves. */
  readonly shiftDays: number;
}

/** Head of a clone: what the source says of itself, without phase, authorisation and dates. */
export function clonedHead(source: ExerciseState): Partial<Exercise> {
  const head = exerciseHead(source)?.value;
  if (head === undefined) return {};
  const { purpose, host, marking, markingPeriod, timeZone, reviewers } = head;
  const { level, form, series, parentExercise, template } = head;
  return {
    purpose,
    host,
    marking,
    markingPeriod,
    timeZone,
    reviewers,
    level,
    form,
    series,
    parentExercise,
    template,
  };
}

/**
 * The writes of a copy, piece by piece so that the caller may pause: every record gets a new id, and what names a copied record names its
 * copy. What would name something that is not copied is left empty, or left out where it means nothing without it. Of attributes with an
 * effective date the newest value is copied, as from the beginning; who had withdrawn takes part again.
 */
export function* cloneWrites(plan: ClonePlan, ids: IdSource): Generator<Write[]> {
  const { source, parts } = plan;
  const kinds = kindsOf(parts);
  const copies = copyIds(source, kinds, ids);
  for (const name of kinds) {
    const kind = KINDS.get(name);
    if (kind === undefined) continue;
    if (name === 'designation') {
      yield designationWrites(source, copies, ids);
      continue;
    }
    for (const [audience, part] of source.audiences) {
      const target = audienceOf(audience, copies);
      const table = part.tables.get(name);
      if (table === undefined || target === null) continue;
      let writes: Write[] = [];
      for (const row of rowsOf(table)) {
        const id = copies.get(row.id);
        if (row.removed || id === undefined) continue;
        const values = copyValues(kind, row.values, copies, plan.shiftDays);
        if (values !== null) writes.push(writeOf(kind, target, id, values));
        if (writes.length >= PIECE) {
          yield writes;
          writes = [];
        }
      }
      if (writes.length > 0) yield writes;
    }
  }
}

/** A scope bears the id of its system, so it is copied only where both sides of it are. */
const kindsOf = (parts: ReadonlySet<ClonePart>): KindName[] => [
  ...[...parts].flatMap((part) => KINDS_OF[part]),
  ...(parts.has('register') && parts.has('teams') ? (['scope'] as const) : []),
];

const PIECE = 1000;

type Copies = ReadonlyMap<string, RecordId>;

/** New ids of all records that are copied; ids made of others stay made of their copies. */
function copyIds(source: ExerciseState, kinds: readonly KindName[], ids: IdSource): Copies {
  const copies = new Map<string, RecordId>();
  for (const name of kinds) {
    for (const { tables } of source.audiences.values()) {
      const table = tables.get(name);
      if (table === undefined) continue;
      for (const row of rowsOf(table)) {
        if (!row.removed && !copies.has(row.id)) copies.set(row.id, ids.next() as RecordId);
      }
    }
  }
  return copies;
}

/** The audience of the copy: a team's own becomes the copied team's; null where that team is not copied. */
function audienceOf(audience: Audience, copies: Copies): Audience | null {
  const colon = audience.indexOf(':');
  if (colon < 0) return audience;
  const owner = copies.get(audience.slice(colon + 1));
  return owner === undefined ? null : (`${audience.slice(0, colon)}:${owner}` as Audience);
}

/** Fields that name records of other kinds. */
const REFERENCES: Readonly<Partial<Record<string, readonly string[]>>> = {
  system: ['organisation', 'platform'],
  asset: ['system', 'platform'],
  person: ['team', 'unit'],
  scope: ['organisation', 'system'],
  'source-address': ['team'],
  'duty-shift': ['unit'],
};

/** References without which a record means nothing. */
const NEEDED: ReadonlySet<string> = new Set(['scope.system', 'source-address.team']);

function copyValues(
  kind: Kind,
  values: Readonly<Record<string, unknown>>,
  copies: Copies,
  shiftDays: number,
): Record<string, unknown> | null {
  const whole = kind.shape === 'whole' ? (values['*'] as Record<string, unknown>) : values;
  const copy: Record<string, unknown> = { ...whole };
  for (const field of REFERENCES[kind.kind] ?? []) {
    const named = whole[field];
    if (typeof named !== 'string' || named === '') continue;
    const copied = copies.get(named);
    if (copied === undefined && NEEDED.has(`${kind.kind}.${field}`)) return null;
    copy[field] = copied ?? (kind.empty as Record<string, unknown>)[field];
  }
  for (const [field, value] of Object.entries(copy)) {
    if (typeof value === 'number' && MOMENTS.has(field)) copy[field] = value + shiftDays * DAY_MS;
    else if (typeof value === 'string' && value !== '' && DAYS.has(field)) {
      copy[field] = addDays(value, shiftDays);
    }
  }
  return copy;
}

const DAY_MS = 86_400_000;
const MOMENTS: ReadonlySet<string> = new Set(['startsAt', 'endsAt', 'validFrom', 'validUntil']);
const DAYS: ReadonlySet<string> = new Set(['firstDay', 'lastDay']);

const writeOf = (
  { kind, schemaVersion }: Kind,
  audience: Audience,
  record: RecordId,
  body: Record<string, unknown>,
): Write => ({
  audience,
  kind,
  entry: { type: `${kind}.recorded`, schema: schemaVersion, record, body, replaces: [] },
});

/** Newest value of each attribute of what is copied. */
function designationWrites(source: ExerciseState, copies: Copies, ids: IdSource): Write[] {
  const newest = new Map<string, Recorded<Designation>>();
  for (const one of readAll(source, designationKind)) {
    const key = `${one.value.subject} ${one.value.attribute}`;
    const before = newest.get(key);
    if (before === undefined || one.value.effectiveFrom >= before.value.effectiveFrom) {
      newest.set(key, one);
    }
  }
  return [...newest.values()].flatMap(({ value: designation }) => {
    const { subject, attribute, value, basis } = designation;
    const copied = copies.get(subject);
    if (copied === undefined || value === 'withdrawn') return [];
    const named = attribute === 'parent' ? (copies.get(value) ?? '') : value;
    const id = ids.next() as RecordId;
    const copy = { subject: copied, attribute, value: named, effectiveFrom: 0, basis };
    return [recordWhole(source, CONTROL, designationKind, id, copy)];
  });
}

/** Writes that {@link cloneWrites} gave, as one action of a new exercise that holds nothing but its head. */
export function writeClone(
  context: CommandContext,
  { writes }: { readonly writes: readonly Write[] },
): Result<CommandOutcome<void>, CommandError> {
  const head = exerciseHead(context.state);
  if (head === undefined) return notFound('exercise', context.state.exercise);
  if (head.value.phase !== 'draft') return err({ type: 'wrong-phase', phase: head.value.phase });
  const allowed = permit(context, designationKind, CONTROL, new Set(['draft'] as const));
  return allowed.ok ? done(writes, undefined) : allowed;
}
