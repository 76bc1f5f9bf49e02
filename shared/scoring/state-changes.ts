import { type Audience, audienceClass } from '#shared/domain/audiences.ts';
import type { AudienceState, ExerciseState } from '#shared/journal/state.ts';
import type { Row, Segment, Table } from '#shared/journal/table.ts';

/** Ids that differ between two states, for the kinds of record that scoring reads. */
export interface ScoringChanges {
  /** Findings by their team's audience, responses by their unit's. */
  readonly findings: ReadonlyMap<Audience, ReadonlySet<string>>;
  readonly responses: ReadonlyMap<Audience, ReadonlySet<string>>;
  /** Subjects whose ruling changed, in whatever audience they are. */
  readonly ruled: ReadonlySet<string>;
  readonly systems: ReadonlySet<string>;
  readonly designations: boolean;
  readonly overDefence: boolean;
  /** Teams or organisations came, went, or the exercise's head changed. */
  readonly rosters: boolean;
}

/**
 * What changed from one state to another. Tables share their unchanged segments and segments their unchanged rows, so this
 * costs little, and no caller has to tell what it did.
 */
export function changesBetween(
  before: ExerciseState | undefined,
  after: ExerciseState,
): ScoringChanges {
  const findings = new Map<Audience, Set<string>>();
  const responses = new Map<Audience, Set<string>>();
  const control = {
    ruled: new Set<string>(),
    systems: new Set<string>(),
    designations: false,
    overDefence: false,
    rosters: false,
  };
  for (const audience of new Set([
    ...(before?.audiences.keys() ?? []),
    ...after.audiences.keys(),
  ])) {
    const [old, now] = [before?.audiences.get(audience), after.audiences.get(audience)];
    if (old === now) continue;
    switch (audienceClass(audience)) {
      case 'team':
        findings.set(audience, subjectsOf(old, now, 'finding', 'submission'));
        break;
      case 'unit':
        responses.set(audience, subjectsOf(old, now, 'response', 'response-submission'));
        break;
      case 'control':
        for (const id of changedIds(old, now, 'ruling')) control.ruled.add(id);
        for (const id of changedIds(old, now, 'system')) control.systems.add(id);
        control.designations = differs(old, now, 'designation');
        control.overDefence = differs(old, now, 'over-defence');
        control.rosters ||= differs(old, now, 'team') || differs(old, now, 'organisation');
        break;
      case 'all':
        control.rosters ||= differs(old, now, 'exercise');
        break;
      case 'referees':
      case 'referee':
      case 'branch':
        break;
    }
  }
  return { findings, responses, ...control };
}

/** Whether nothing changed that scoring reads. */
export const isQuiet = (changes: ScoringChanges): boolean =>
  !changes.designations &&
  !changes.overDefence &&
  !changes.rosters &&
  changes.ruled.size + changes.systems.size === 0 &&
  [...changes.findings.values(), ...changes.responses.values()].every((ids) => ids.size === 0);

type Part = AudienceState | undefined;

const differs = (before: Part, after: Part, kind: string): boolean =>
  before?.tables.get(kind) !== after?.tables.get(kind);

/** Subjects of an audience of which any record changed: a receipt is `<submission>~receipt`, a submission `<subject>~<revision>`. */
function subjectsOf(before: Part, after: Part, kind: string, sentKind: string): Set<string> {
  const subjects = new Set(changedIds(before, after, kind));
  for (const id of changedIds(before, after, sentKind)) subjects.add(withoutLast(id));
  for (const id of changedIds(before, after, 'receipt')) subjects.add(withoutLast(withoutLast(id)));
  return subjects;
}

const withoutLast = (id: string): string => id.slice(0, Math.max(0, id.lastIndexOf('~')));

function* changedIds(before: Part, after: Part, kind: string): Generator<string> {
  const [old, now] = [before?.tables.get(kind), after?.tables.get(kind)];
  if (old === now) return;
  const count = Math.max(old?.segments.length ?? 0, now?.segments.length ?? 0);
  for (let at = 0; at < count; at++) yield* changedRows(segmentOf(old, at), segmentOf(now, at));
}

const NONE: Segment = [];
const segmentOf = (table: Table | undefined, at: number): Segment => table?.segments[at] ?? NONE;

function* changedRows(before: Segment, after: Segment): Generator<string> {
  if (before === after) return;
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    const [old, now]: (Row | undefined)[] = [before[at], after[at]];
    if (old === now) continue;
    if (old !== undefined) yield old.id;
    if (now !== undefined) yield now.id;
  }
}
