import { CONTROL } from '#shared/domain/audiences.ts';
import { type AssignmentRule, assignmentRuleKind } from '#shared/domain/assignment-rule.ts';
import { personKind } from '#shared/domain/register.ts';
import { readIn } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import type { CommandError } from './refusals.ts';

const RULES: PlanRegister<AssignmentRule> = {
  kind: assignmentRuleKind,
  required: ['title'],
  audienceOf: () => CONTROL,
  problem({ mode, people, groups, assigned, required }, { state }) {
    if (mode === 'never' && people.length === 0 && groups.length === 0) {
      return { type: 'invalid', field: 'people', reason: 'required' };
    }
    if (assigned !== null && required !== null && required > assigned) {
      return { type: 'invalid', field: 'required', reason: 'out-of-range' };
    }
    const gone = people.find((id) => readIn(state, CONTROL, personKind, id) === undefined);
    return gone === undefined ? null : { type: 'not-found', kind: 'person', id: gone };
  },
};

/** Enters or changes a rule for assigning referees. It counts from the next proposal on; what was assigned stays. */
export const recordAssignmentRule = (
  context: CommandContext,
  input: PlanEntryInput<AssignmentRule>,
): Result<CommandOutcome<RecordId>, CommandError> => recordEntry(context, RULES, input);

/** Takes a rule away. */
export const removeAssignmentRule = (
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> => removeEntry(context, RULES, input);
