import { CONTROL, refereeAudience } from '#shared/domain/audiences.ts';
import { assignmentKind, caseKind, reviewKind } from '#shared/domain/judging.ts';
import { personKind } from '#shared/domain/register.ts';
import { reviewId, type SubjectStatus } from '#shared/journal/dossier.ts';
import { elementsOf, readIn } from '#shared/journal/read.ts';
import { recordRemoval, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, known, ok, type Result } from '#shared/kernel/result.ts';
import { invalid } from './checked-input.ts';
import { caseCopy } from './case-copy.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { interestedParties, isConflicted } from './conflict-of-interest.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { JUDGING } from './phase-guards.ts';
import { writeChanges, writeShown } from './record-changes.ts';
import type { CommandError } from './refusals.ts';
import { subjectIn, type SubjectName } from './subject.ts';

/** All referees that the newest revision of a finding or response is to have from now on. */
export interface RefereesOf extends SubjectName {
  readonly referees: readonly RecordId[];
  /** Marks that are enough for a ruling; left out: those of all. */
  readonly required?: number;
}

export interface AssignRefereesInput {
  readonly assignments: readonly RefereesOf[];
  /** Leaves the author's name out of the copies. */
  readonly blind?: boolean;
}

const ASSIGNABLE: readonly SubjectStatus[] = ['received', 'under-review', 'awaiting-ruling'];

/**
 * Gives cases to referees: one assignment each, and a copy of the case in each referee's own audience. Nobody judges
 * their own house, and a referee who has marked stays.
 */
export function assignReferees(
  context: CommandContext,
  { assignments, blind = false }: AssignRefereesInput,
): Result<CommandOutcome<void>, CommandError> {
  const allowed = permit(context, assignmentKind, CONTROL, JUDGING);
  if (!allowed.ok) return allowed;
  if (assignments.length === 0) return err({ type: 'nothing-to-do' });
  const writes: Write[] = [];
  for (const assignment of assignments) {
    const made = assignOne(context, assignment, blind);
    if (!made.ok) return made;
    writes.push(...made.value);
  }
  return done(writes, undefined);
}

function assignOne(
  context: CommandContext,
  input: RefereesOf,
  blind: boolean,
): Result<Write[], CommandError> {
  const { state, actor } = context;
  const found = subjectIn(state, actor, input, ASSIGNABLE);
  if (!found.ok) return found;
  const subject = found.value;
  const wanted = [...new Set(input.referees)];
  if (wanted.length > 9) return invalid('referees', 'too-many');
  if (input.required !== undefined && (input.required < 1 || input.required > 9)) {
    return invalid('required', 'out-of-range');
  }
  const parties = interestedParties(state, subject);
  for (const id of wanted) {
    const person = readIn(state, CONTROL, personKind, id);
    if (person === undefined) return notFound('person', id);
    const { role } = person.value;
    if (role !== 'referee' && role !== 'chief-referee') return wrongState('person', id, role);
    if (isConflicted(person.value, parties))
      return err({ type: 'conflict-of-interest', person: id });
  }
  const submission = known(
    subject.dossier.submissions.at(-1),
    'what was received has a revision',
  ).id;
  const current = readIn(state, CONTROL, assignmentKind, submission);
  const before = current === undefined ? [] : elementsOf(current.row, 'referee');
  for (const id of before as RecordId[]) {
    if (wanted.includes(id)) continue;
    const mark = readIn(state, refereeAudience(id), reviewKind, reviewId(submission, id));
    if (mark !== undefined) return wrongState('review', mark.id, 'marked');
  }
  const fields = {
    submission,
    subjectType: subject.type,
    subject: subject.id,
    ...requiredAfter(current?.value.required ?? null, input.required),
  };
  const sets = { referee: wanted };
  const copy = caseCopy(state, subject, blind);
  return ok([
    ...writeChanges(state, CONTROL, assignmentKind, { id: submission, current }, fields, sets),
    ...wanted
      .filter((id) => !before.includes(id))
      .flatMap((id) => writeShown(state, refereeAudience(id), caseKind, submission, copy)),
    ...(before as RecordId[])
      .filter((id) => !wanted.includes(id))
      .map((id) => recordRemoval(state, refereeAudience(id), caseKind, submission, true)),
  ]);
}

/** What is not asked for stays unsaid, so that an assignment of before reads as it did. */
const requiredAfter = (
  before: number | null,
  required: number | undefined,
): { readonly required?: number } =>
  required === undefined || required === before ? {} : { required };
