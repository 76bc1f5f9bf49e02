import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import { type Exercise, exerciseKind } from '#shared/domain/exercise.ts';
import { designationKind, type Person, personKind } from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { recordNew } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields, checkWhole, invalid, requireText } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { headProblem } from './edit-exercise.ts';
import { done, exerciseHead } from './guard.ts';
import type { CommandError } from './refusals.ts';
import { checkRuleBook, type RuleBookText } from './rule-book-text.ts';

/** What a new exercise starts from. Everything left out keeps the value of `exerciseKind.empty`. */
export interface CreateExerciseInput {
  readonly title: string;
  readonly head?: Partial<
    Pick<
      Exercise,
      | 'purpose'
      | 'basis'
      | 'authorisation'
      | 'host'
      | 'marking'
      | 'timeZone'
      | 'startsAt'
      | 'endsAt'
      | 'reviewers'
      | 'level'
      | 'form'
      | 'authorisedBy'
      | 'authorisedAt'
      | 'authorisedFrom'
      | 'authorisedUntil'
      | 'markingPeriod'
      | 'series'
      | 'planYear'
      | 'parentExercise'
      | 'template'
    >
  >;
  /** Raw Ed25519 public key in base64url, 43 characters. */
  readonly rootKey: string;
  /** Only for the made-up sample. */
  readonly sample?: boolean;
  readonly organiser: Pick<Person, 'name'> & Partial<Pick<Person, 'employer' | 'contact'>>;
  readonly ruleBook: RuleBookText;
}

/** Records that a new exercise consists of. */
export interface CreatedExercise {
  readonly exercise: RecordId;
  readonly organiser: RecordId;
  readonly ruleBook: RecordId;
}

/**
 * Begins an exercise in the phase `draft`: head with the root key, open admission and this device as the desk,
 * the acting person as organiser, the first rule book as a draft and its designation from the beginning.
 * The state must be empty; its id becomes the head's record id.
 */
export function createExercise(
  context: CommandContext,
  input: CreateExerciseInput,
): Result<CommandOutcome<CreatedExercise>, CommandError> {
  const { state, actor, ids, device } = context;
  if (actor.role !== 'organiser') {
    return err({ type: 'not-allowed', role: actor.role, kind: 'exercise' });
  }
  const exercise = state.exercise as string as RecordId;
  if (exerciseHead(state) !== undefined) {
    return err({ type: 'already-there', kind: 'exercise', id: exercise });
  }
  const title = requireText('title', input.title);
  if (!title.ok) return title;
  const name = requireText('organiser', input.organiser.name);
  if (!name.ok) return name;
  if (!/^[\w-]{43}$/.test(input.rootKey)) return invalid('rootKey', 'malformed');
  const head = checkWhole(exerciseKind, {
    ...exerciseKind.empty,
    ...input.head,
    title: title.value,
    phase: 'draft',
    rootKey: input.rootKey,
    admission: 'open',
    desk: device,
    sample: input.sample ?? false,
  });
  if (!head.ok) return head;
  const problem = headProblem(head.value);
  if (problem !== null) return err(problem);
  const nobody = { employer: '', team: null, unit: null, contact: '' };
  const organiser = { ...nobody, ...input.organiser, name: name.value };
  const person = checkFields(personKind, { ...organiser, role: 'organiser' });
  if (!person.ok) return person;
  const book = checkRuleBook(input.ruleBook);
  if (!book.ok) return book;
  const ruleBook = ids.next() as RecordId;
  const designation = {
    subject: exercise,
    attribute: 'rule-book' as const,
    value: ruleBook,
    effectiveFrom: 0,
    basis: '',
  };
  return done(
    [
      recordNew(ALL, exerciseKind, exercise, head.value),
      recordNew(ALL, ruleBookKind, ruleBook, { ...book.value, status: 'draft' }),
      recordNew(CONTROL, personKind, actor.person, person.value),
      recordNew(CONTROL, designationKind, ids.next() as RecordId, designation),
    ],
    { exercise, organiser: actor.person, ruleBook },
  );
}
