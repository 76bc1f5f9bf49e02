import { REFEREE_ROOM } from '#shared/domain/audiences.ts';
import { type Inject, injectKind } from '#shared/domain/inject.ts';
import { personKind } from '#shared/domain/register.ts';
import { read, readAll } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { type PlanEntryInput, type PlanRegister, recordEntry, removeEntry } from './plan-entry.ts';
import { nameKey } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** What the plan of an inject may set; what happened to it is recorded by playing it. */
export const INJECT_PLAN_FIELDS = [
  'number',
  'title',
  'text',
  'scheduledAt',
  'from',
  'to',
  'channel',
  'objective',
  'expected',
  'evaluator',
] as const satisfies readonly (keyof Inject)[];

const INJECTS: PlanRegister<Inject> = {
  kind: injectKind,
  required: ['number', 'title'],
  audienceOf: () => REFEREE_ROOM,
  problem({ number, evaluator }, { state }, id) {
    for (const other of readAll(state, injectKind)) {
      if (other.id !== id && nameKey(other.value.number) === nameKey(number)) {
        return { type: 'invalid', field: 'number', reason: 'not-unique' };
      }
    }
    if (evaluator !== null && read(state, personKind, evaluator) === undefined) {
      return { type: 'not-found', kind: 'person', id: evaluator };
    }
    return null;
  },
};

/** Enters or changes the plan of an inject (number and title required, the number unique). Evaluators do not plan. */
export function recordInject(
  context: CommandContext,
  input: PlanEntryInput<Inject>,
): Result<CommandOutcome<RecordId>, CommandError> {
  const refused = onlyControl(context);
  if (refused !== null) return err(refused);
  const stranger = Object.keys(input.fields).find(
    (field) => !INJECT_PLAN_FIELDS.some((planned) => planned === field),
  );
  if (stranger !== undefined) {
    return err({ type: 'invalid', field: stranger, reason: 'unknown-field' });
  }
  return recordEntry(context, INJECTS, input);
}

/** Takes an inject off the list. */
export function removeInject(
  context: CommandContext,
  input: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const refused = onlyControl(context);
  return refused === null ? removeEntry(context, INJECTS, input) : err(refused);
}

/** Refusal for those who watch injects but do not plan them. */
export function onlyControl({ actor }: CommandContext): CommandError | null {
  return actor.role === 'organiser' || actor.role === 'chief-referee'
    ? null
    : { type: 'not-allowed', role: actor.role, kind: injectKind.kind };
}
