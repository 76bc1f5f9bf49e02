import { refereeAudience } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { assignmentKind, reviewKind } from '#shared/domain/judging.ts';
import type { Person } from '#shared/domain/register.ts';
import { responseKind } from '#shared/domain/response.ts';
import { findingDossier, responseDossier, reviewId } from '#shared/journal/dossier.ts';
import { elementsOf, type Recorded, readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { RefereesOf } from './assign-referees.ts';
import { assignmentPools, type CasePool, type CaseTraits, isExpert } from './assignment-pool.ts';
import type { Subject } from './subject.ts';

/** Referees for one case; `missing` says how many could not be found without a conflict of interest. */
export interface ProposedReferees extends RefereesOf {
  readonly missing: number;
}

/** A proposal with what it rests on. */
export interface ExplainedProposal extends ProposedReferees {
  /** Who judged or was to judge it before. */
  readonly before: readonly RecordId[];
  readonly pool: CasePool;
}

/**
 * Referees for everything that was received and has too few, in order of receipt, by the rules of assignment: those at home in a category of
 * the case first, then those with the fewest cases, and among equals in an order that differs from case to case. The same state gives the
 * same proposal on every machine.
 */
export const proposeReferees = (state: ExerciseState, wanted: number): ProposedReferees[] =>
  explainProposal(state, wanted, 'new').map(
    ({ subjectType, subject, referees, missing, required }) => ({
      subjectType,
      subject,
      referees,
      missing,
      ...(required === undefined ? {} : { required }),
    }),
  );

/**
 * The same with reasons. `all`: cases under review are proposed anew, too; who has marked stays, and what is the same as before is
 * left out.
 */
export function explainProposal(
  state: ExerciseState,
  wanted: number,
  which: 'new' | 'all',
): ExplainedProposal[] {
  const pools = assignmentPools(state);
  const load = caseLoad(state);
  const loadOf = (person: string): number => load.get(person) ?? 0;
  const subjects = [...subjectsWith(state, which === 'new' ? NEW : OPEN)].sort(bySequence);
  // Whoever may be replaced is taken off first, so that the cases are shared out afresh.
  for (const subject of which === 'all' ? subjects : []) {
    for (const id of replaceable(state, subject)) load.set(id, loadOf(id) - 1);
  }
  const proposals = subjects.map((subject): ExplainedProposal => {
    const before = assigned(subject);
    const free = new Set(which === 'all' ? replaceable(state, subject) : []);
    const kept = before.filter((id) => !free.has(id));
    const traits = pools.traitsOf(subject);
    const pool = pools.poolOf(traits, loadOf);
    const count = pool.rule?.value.assigned ?? wanted;
    const submission = known(subject.dossier.submissions.at(-1), 'it was received').id;
    const chosen = inOrder(pool.eligible, traits, submission, loadOf)
      .filter((id) => !kept.includes(id))
      .slice(0, Math.max(0, count - kept.length));
    for (const id of chosen) load.set(id, loadOf(id) + 1);
    const referees = [...kept, ...chosen];
    const required = pool.rule?.value.required ?? null;
    return {
      subjectType: subject.type,
      subject: subject.id,
      referees,
      ...(required === null ? {} : { required }),
      missing: Math.max(0, count - referees.length),
      before,
      pool,
    };
  });
  return which === 'new' ? proposals : proposals.filter(isDifferent);
}

const isDifferent = ({ before, referees }: ExplainedProposal): boolean =>
  before.length !== referees.length || referees.some((id) => !before.includes(id));

function inOrder(
  eligible: readonly Recorded<Person>[],
  traits: CaseTraits,
  submission: string,
  loadOf: (person: string) => number,
): RecordId[] {
  return [...eligible]
    .sort(
      (a, b) =>
        Number(isExpert(b.value, traits)) - Number(isExpert(a.value, traits)) ||
        loadOf(a.id) - loadOf(b.id) ||
        spread(submission, a.id) - spread(submission, b.id) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

const assigned = ({ dossier: { assignment } }: Subject): RecordId[] =>
  assignment === undefined ? [] : (elementsOf(assignment.row, 'referee') as RecordId[]);

/** Those who were assigned and have not marked. */
function replaceable(state: ExerciseState, subject: Subject): RecordId[] {
  const submission = known(subject.dossier.submissions.at(-1), 'it was received').id;
  return assigned(subject).filter(
    (id) => readIn(state, refereeAudience(id), reviewKind, reviewId(submission, id)) === undefined,
  );
}

/** How many cases each person has been assigned. */
export function caseLoad(state: ExerciseState): Map<string, number> {
  const load = new Map<string, number>();
  for (const { row } of readAll(state, assignmentKind)) {
    for (const id of elementsOf(row, 'referee')) load.set(id, (load.get(id) ?? 0) + 1);
  }
  return load;
}

const NEW: ReadonlySet<string> = new Set(['received']);
const OPEN: ReadonlySet<string> = new Set(['received', 'under-review']);

function* subjectsWith(state: ExerciseState, statuses: ReadonlySet<string>): Generator<Subject> {
  for (const { id, audience } of readAll(state, findingKind)) {
    const dossier = findingDossier(state, audience, id);
    if (dossier !== undefined && statuses.has(dossier.status))
      yield { type: 'finding', id, audience, dossier };
  }
  for (const { id, audience } of readAll(state, responseKind)) {
    const dossier = responseDossier(state, audience, id);
    if (dossier !== undefined && statuses.has(dossier.status))
      yield { type: 'response', id, audience, dossier };
  }
}

const bySequence = (a: Subject, b: Subject): number =>
  (a.dossier.receipt?.value.sequence ?? 0) - (b.dossier.receipt?.value.sequence ?? 0) ||
  (a.id < b.id ? -1 : 1);

/** A number that looks random but follows from the two names (FNV-1a, 32 bits). */
function spread(submission: string, person: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${submission}/${person}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
}
