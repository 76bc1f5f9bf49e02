import { CONTROL } from '#shared/domain/audiences.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { organisationKind, type Person, teamKind } from '#shared/domain/register.ts';
import { read, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { nameKey } from './record-changes.ts';
import type { Subject } from './subject.ts';

/**
 * Names of the houses that have a stake in a case: the unit, the attack team and its employer. Of a response also those of the
 * team whose finding it answers.
 */
export function interestedParties(state: ExerciseState, subject: Subject): ReadonlySet<string> {
  const names: string[] = [];
  const addUnit = (id: string | null): void => {
    const unit = id === null ? undefined : readIn(state, CONTROL, organisationKind, id);
    if (unit !== undefined) names.push(unit.value.name);
  };
  const addTeam = (id: string): void => {
    const team = readIn(state, CONTROL, teamKind, id);
    if (team !== undefined) names.push(team.value.name, team.value.employer);
  };
  if (subject.type === 'finding') {
    const finding = subject.dossier.submissions.at(-1)?.value.content;
    addUnit((finding ?? subject.dossier.subject.value).organisation);
    addTeam(subject.dossier.subject.value.team);
  } else {
    const { unit, notice } = subject.dossier.subject.value;
    addUnit(unit);
    const told = notice === null ? undefined : readIn(state, subject.audience, noticeKind, notice);
    const finding = told && read(state, findingKind, told.value.finding);
    if (finding !== undefined) addTeam(finding.value.team);
  }
  return new Set(names.map(nameKey).filter((key) => key !== ''));
}

/** Whether a person works for one of the parties and so may not judge the case. */
export const isConflicted = (person: Person, parties: ReadonlySet<string>): boolean =>
  parties.has(nameKey(person.employer));
