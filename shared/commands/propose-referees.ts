import { CONTROL } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { assignmentKind } from '#shared/domain/judging.ts';
import { type Person, personKind } from '#shared/domain/register.ts';
import { responseKind } from '#shared/domain/response.ts';
import { findingDossier, responseDossier } from '#shared/journal/dossier.ts';
import { elementsOf, type Recorded, readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { known } from '#shared/kernel/result.ts';
import type { RefereesOf } from './assign-referees.ts';
import { interestedParties, isConflicted } from './conflict-of-interest.ts';
import type { Subject } from './subject.ts';

/** Referees for one case; `missing` says how many could not be found without a conflict of interest. */
export interface ProposedReferees extends RefereesOf {
  readonly missing: number;
}

/**
 * Referees for everything that was received and has too few, in order of receipt: those with the fewest cases first,
 * and among equals in an order that differs from case to case. The same state gives the same proposal on every machine.
 */
export function proposeReferees(state: ExerciseState, wanted: number): ProposedReferees[] {
  const load = caseLoad(state);
  return [...receivedSubjects(state)].sort(bySequence).map((subject) => {
    const { assignment } = subject.dossier;
    const kept = assignment === undefined ? [] : elementsOf(assignment.row, 'referee');
    const parties = interestedParties(state, subject);
    const submission = known(subject.dossier.submissions.at(-1), 'it was received').id;
    const eligible = [...load.keys()]
      .filter((person) => !kept.includes(person.id) && !isConflicted(person.value, parties))
      .sort((a, b) => {
        const lighter = (load.get(a) ?? 0) - (load.get(b) ?? 0);
        return (
          lighter || spread(submission, a.id) - spread(submission, b.id) || (a.id < b.id ? -1 : 1)
        );
      });
    const chosen = eligible.slice(0, Math.max(0, wanted - kept.length));
    for (const person of chosen) load.set(person, (load.get(person) ?? 0) + 1);
    const referees = [...(kept as RecordId[]), ...chosen.map((person) => person.id)];
    return {
      subjectType: subject.type,
      subject: subject.id,
      referees,
      missing: Math.max(0, wanted - referees.length),
    };
  });
}

/** Referees (not the chief) and how many cases each has. */
function caseLoad(state: ExerciseState): Map<Recorded<Person>, number> {
  const cases = new Map<string, number>();
  for (const { row } of readAll(state, assignmentKind)) {
    for (const id of elementsOf(row, 'referee')) cases.set(id, (cases.get(id) ?? 0) + 1);
  }
  const load = new Map<Recorded<Person>, number>();
  for (const person of readAll(state, personKind, (audience) => audience === CONTROL)) {
    if (person.value.role === 'referee') load.set(person, cases.get(person.id) ?? 0);
  }
  return load;
}

function* receivedSubjects(state: ExerciseState): Generator<Subject> {
  for (const { id, audience } of readAll(state, findingKind)) {
    const dossier = findingDossier(state, audience, id);
    if (dossier?.status === 'received') yield { type: 'finding', id, audience, dossier };
  }
  for (const { id, audience } of readAll(state, responseKind)) {
    const dossier = responseDossier(state, audience, id);
    if (dossier?.status === 'received') yield { type: 'response', id, audience, dossier };
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
