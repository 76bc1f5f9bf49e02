import { ALL } from '#shared/domain/audiences.ts';
import { type Exercise, exerciseKind } from '#shared/domain/exercise.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/**
 * Fields of the head that people edit. The phase has its own command; root key, admission and the sample flag
 * are given once. `desk` hands the giving of receipt numbers over to another device.
 */
export type EditExerciseInput = Partial<
  Omit<Exercise, 'phase' | 'rootKey' | 'admission' | 'sample' | 'template'>
>;

const EDITABLE_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'purpose',
  'basis',
  'authorisation',
  'host',
  'marking',
  'timeZone',
  'startsAt',
  'endsAt',
  'desk',
  'reviewers',
  'level',
  'form',
  'authorisedBy',
  'authorisedAt',
  'authorisedFrom',
  'authorisedUntil',
  'markingPeriod',
  'series',
  'planYear',
  'parentExercise',
  'attackVersion',
] satisfies (keyof EditExerciseInput)[]);

/** Changes the head of the exercise. */
export function editExercise(
  context: CommandContext,
  input: EditExerciseInput,
): Result<CommandOutcome<void>, CommandError> {
  const head = permit(context, exerciseKind, ALL, OPEN);
  if (!head.ok) return head;
  const stranger = Object.keys(input).find((field) => !EDITABLE_FIELDS.has(field));
  if (stranger !== undefined) {
    return err({ type: 'invalid', field: stranger, reason: 'unknown-field' });
  }
  const fields = checkFields(exerciseKind, input);
  if (!fields.ok) return fields;
  const problem = headProblem({ ...head.value.value, ...fields.value });
  if (problem !== null) return err(problem);
  const record = { id: head.value.id, current: head.value };
  return done(writeChanges(context.state, ALL, exerciseKind, record, fields.value), undefined);
}

/** What is wrong with a head that its schema cannot say, or null. */
export function headProblem(head: Exercise): CommandError | null {
  if (head.title === '') return { type: 'invalid', field: 'title', reason: 'required' };
  if (!/^[0-9a-f]{32}$/.test(head.desk)) {
    return { type: 'invalid', field: 'desk', reason: 'malformed' };
  }
  if (!isTimeZone(head.timeZone)) {
    return { type: 'invalid', field: 'timeZone', reason: 'not-a-choice' };
  }
  if (head.startsAt !== null && head.endsAt !== null && head.endsAt < head.startsAt) {
    return { type: 'invalid', field: 'endsAt', reason: 'times-reversed' };
  }
  const { authorisedFrom, authorisedUntil } = head;
  if (authorisedFrom !== null && authorisedUntil !== null && authorisedUntil < authorisedFrom) {
    return { type: 'invalid', field: 'authorisedUntil', reason: 'times-reversed' };
  }
  return null;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
