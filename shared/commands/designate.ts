import { ALL, CONTROL } from '#shared/domain/audiences.ts';
import {
  type Designation,
  type DesignationAttribute,
  designationKind,
  organisationKind,
  systemKind,
} from '#shared/domain/register.ts';
import { ruleBookKind } from '#shared/domain/rule-book-record.ts';
import { readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { recordNew } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { checkWhole } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, permit } from './guard.ts';
import { PLANNING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** Words that an attribute may have; the others name a record. */
export const DESIGNATION_VALUES = {
  participation: ['participant', 'outside', 'withdrawn', 'inherited'],
  'key-unit': ['yes', 'no'],
  target: ['main', 'secondary', 'none'],
} as const satisfies Partial<Record<DesignationAttribute, readonly string[]>>;

/**
 * Gives a scoring attribute a value from a moment on, with its basis (文号). Never edits an earlier one, so that what
 * was right on day two stays right on day six.
 */
export function designate(
  context: CommandContext,
  input: Designation,
): Result<CommandOutcome<RecordId>, CommandError> {
  const allowed = permit(context, designationKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const value = checkWhole(designationKind, input);
  if (!value.ok) return value;
  const problem = designationProblem(context.state, value.value);
  if (problem !== null) return err(problem);
  const id = context.ids.next() as RecordId;
  return done([recordNew(CONTROL, designationKind, id, value.value)], id);
}

function designationProblem(state: ExerciseState, item: Designation): CommandError | null {
  const { attribute, subject, value } = item;
  switch (attribute) {
    case 'participation':
    case 'key-unit':
      return organisationProblem(state, subject) ?? choiceProblem(attribute, value);
    case 'target':
      return readIn(state, CONTROL, systemKind, subject) === undefined
        ? { type: 'not-found', kind: 'system', id: subject }
        : choiceProblem(attribute, value);
    case 'parent':
      return organisationProblem(state, subject) ?? parentProblem(state, item);
    case 'rule-book':
      if (subject !== (state.exercise as string))
        return { type: 'not-found', kind: 'exercise', id: subject };
      return readIn(state, ALL, ruleBookKind, value) === undefined
        ? { type: 'not-found', kind: 'rule-book', id: value }
        : null;
  }
}

const organisationProblem = (state: ExerciseState, id: string): CommandError | null =>
  readIn(state, CONTROL, organisationKind, id) === undefined
    ? { type: 'not-found', kind: 'organisation', id }
    : null;

function choiceProblem(
  attribute: keyof typeof DESIGNATION_VALUES,
  value: string,
): CommandError | null {
  const choices: readonly string[] = DESIGNATION_VALUES[attribute];
  return choices.includes(value)
    ? null
    : { type: 'invalid', field: 'value', reason: 'not-a-choice' };
}

/** A parent must exist and must not lie below its own child at that moment. */
function parentProblem(state: ExerciseState, item: Designation): CommandError | null {
  const { subject, value, effectiveFrom } = item;
  if (value === '') return null;
  const missing = organisationProblem(state, value);
  if (missing !== null) return missing;
  const designations = readDesignations(state);
  const seen = new Set<string>([subject]);
  for (let above: string | undefined = value; above !== undefined && above !== ''; ) {
    if (seen.has(above)) return { type: 'invalid', field: 'value', reason: 'cycle' };
    seen.add(above);
    above = designations.valueAt(above, 'parent', effectiveFrom);
  }
  return null;
}
