import { CONTROL } from '#shared/domain/audiences.ts';
import { noticeKind } from '#shared/domain/disclosure.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { organisationKind, type Person, teamKind } from '#shared/domain/register.ts';
import { read, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { nameKey } from './record-changes.ts';
import type { Subject } from './subject.ts';

/** A house that has a stake in a case. */
export interface InterestedParty {
  /** Organisation or team; a team's employer goes with the team. */
  readonly id: string;
  readonly name: string;
  readonly as: 'unit' | 'team' | 'team-employer';
}

/** Why a person may not judge a case: they work for the party, belong to it, or have said that they must not. */
export interface ConflictOfInterest {
  readonly type: 'employer' | 'member' | 'declared';
  readonly party: InterestedParty;
}

/**
 * The houses that have a stake in a case: the unit, the attack team and its employer. Of a response also those of the
 * team whose finding it answers.
 */
export function interestedParties(
  state: ExerciseState,
  subject: Subject,
): readonly InterestedParty[] {
  const parties: InterestedParty[] = [];
  const addUnit = (id: string | null): void => {
    const unit = id === null ? undefined : readIn(state, CONTROL, organisationKind, id);
    if (unit !== undefined) parties.push({ id: unit.id, name: unit.value.name, as: 'unit' });
  };
  const addTeam = (id: string): void => {
    const team = readIn(state, CONTROL, teamKind, id);
    if (team === undefined) return;
    parties.push({ id: team.id, name: team.value.name, as: 'team' });
    parties.push({ id: team.id, name: team.value.employer, as: 'team-employer' });
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
  return parties.filter(({ name }) => nameKey(name) !== '');
}

/** Every reason why a person may not judge a case with these parties; none: they may. */
export function conflictsOf(
  person: Person,
  parties: readonly InterestedParty[],
): readonly ConflictOfInterest[] {
  const employer = nameKey(person.employer);
  return parties.flatMap((party): ConflictOfInterest[] => {
    if (party.as !== 'team-employer') {
      if (person.conflicts.some((id) => id === party.id)) return [{ type: 'declared', party }];
      if (person.team === party.id || person.unit === party.id) return [{ type: 'member', party }];
    }
    return employer !== '' && employer === nameKey(party.name) ? [{ type: 'employer', party }] : [];
  });
}

/** Whether a person must not judge a case with these parties. */
export const isConflicted = (person: Person, parties: readonly InterestedParty[]): boolean =>
  conflictsOf(person, parties).length > 0;
