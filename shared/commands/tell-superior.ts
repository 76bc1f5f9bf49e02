import { type Audience, branchAudience, CONTROL } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { type Organisation, organisationKind } from '#shared/domain/register.ts';
import { responseKind } from '#shared/domain/response.ts';
import {
  type Oversight,
  oversightKind,
  type Superior,
  superiorKind,
} from '#shared/domain/superior.ts';
import { findingDossier, responseDossier, type SubjectStatus } from '#shared/journal/dossier.ts';
import { type Recorded, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordRemoval, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { hasWithdrawn } from '#shared/scoring/unit-placement.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { nameKey, writeShown } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** The units below a superior body, in the order of the register. */
export function unitsBelow(
  state: ExerciseState,
  { regions, sectors, units }: Superior,
): readonly Recorded<Organisation>[] {
  const all = [...readAll(state, organisationKind, (audience) => audience === CONTROL)];
  const designations = readDesignations(state);
  const is = (list: readonly string[], text: string): boolean =>
    text !== '' && list.some((one) => nameKey(one) === nameKey(text));
  const named = new Set<string>(units);
  const below = new Set(
    all
      .filter(
        ({ id, value }) => named.has(id) || is(regions, value.region) || is(sectors, value.sector),
      )
      .map(({ id }) => id as string),
  );
  // Subordinate bodies of subordinate bodies, until nothing is added.
  for (let size = -1; size !== below.size; ) {
    size = below.size;
    for (const { id } of all) {
      const parent = designations.history(id, 'parent').at(-1)?.value ?? '';
      if (below.has(parent)) below.add(id);
    }
  }
  return all.filter(({ id }) => below.has(id));
}

/** What a superior body is to know now, by what it is allowed to see. */
export function oversightOf(state: ExerciseState, superior: Superior): readonly Oversight[] {
  const designations = readDesignations(state);
  const units = new Map(unitsBelow(state, superior).map((unit) => [unit.id as string, unit]));
  const sees = new Set(superior.sees);
  const told: Oversight[] = [];
  const tell = (unit: string | null, about: Omit<Oversight, 'unit' | 'unitName'>): void => {
    const found = units.get(unit ?? '');
    if (found !== undefined) told.push({ ...about, unit: found.id, unitName: found.value.name });
  };
  for (const { id, value } of sees.has('units') ? units.values() : []) {
    const stands = hasWithdrawn(designations, id) ? 'withdrawn' : 'participating';
    const about = { subject: id, title: value.name, state: stands, occurredAt: null } as const;
    tell(id, { subjectType: 'unit', ...about });
  }
  for (const { id, audience } of sees.has('findings') ? readAll(state, findingKind) : []) {
    const dossier = findingDossier(state, audience, id);
    const sent = dossier?.submissions.at(-1)?.value.content;
    if (dossier === undefined || sent === undefined) continue;
    const { title, attackedAt: occurredAt } = sent;
    const about = { subject: id, title, state: stateOf(dossier.status), occurredAt };
    tell(sent.organisation, { subjectType: 'finding', ...about });
  }
  for (const { id, audience } of sees.has('responses') ? readAll(state, responseKind) : []) {
    const dossier = responseDossier(state, audience, id);
    const sent = dossier?.submissions.at(-1)?.value.content;
    if (dossier === undefined || sent === undefined) continue;
    const { title, detectedAt: occurredAt } = sent;
    const about = { subject: id, title, state: stateOf(dossier.status), occurredAt };
    tell(sent.unit, { subjectType: 'response', ...about });
  }
  return told;
}

/** A superior body learns that something is confirmed or still open, not who says what about it. */
const stateOf = (status: SubjectStatus): Oversight['state'] => {
  if (status === 'confirmed') return 'confirmed';
  return OPEN_STATUSES.has(status) ? 'pending' : 'other';
};
const OPEN_STATUSES: ReadonlySet<SubjectStatus> = new Set([
  'submitted',
  'received',
  'under-review',
  'awaiting-ruling',
]);

/** How many records a superior body was told anew, and how many were taken back. */
export interface ToldSuperior {
  readonly told: number;
  readonly withdrawn: number;
}

/**
 * Brings what a superior body holds to what it may see now: new and changed copies are written into its audience, what it may no
 * longer see is taken away.
 */
export function tellSuperior(
  context: CommandContext,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<ToldSuperior>, CommandError> {
  const { state } = context;
  const superior = readIn(state, CONTROL, superiorKind, id);
  const audience: Audience = branchAudience(id);
  const allowed = permit(context, oversightKind, audience, OPEN);
  if (!allowed.ok) return allowed;
  if (superior === undefined) return notFound('superior', id);
  const wanted = new Map(oversightOf(state, superior.value).map((one) => [one.subject, one]));
  const writes: Write[] = [];
  let withdrawn = 0;
  const held = new Map(
    [...readAll(state, oversightKind, (one) => one === audience)].map((one) => [one.id, one.value]),
  );
  for (const [subject, about] of wanted) {
    if (JSON.stringify(inOrder(held.get(subject))) === JSON.stringify(inOrder(about))) continue;
    writes.push(...writeShown(state, audience, oversightKind, subject, about));
  }
  const told = writes.length;
  for (const subject of held.keys()) {
    if (wanted.has(subject)) continue;
    writes.push(recordRemoval(state, audience, oversightKind, subject, true));
    withdrawn++;
  }
  return writes.length === 0 ? err({ type: 'nothing-to-do' }) : done(writes, { told, withdrawn });
}

const inOrder = (about: Oversight | undefined): unknown =>
  about && Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1));
