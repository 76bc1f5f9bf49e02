import type { Audience } from '#shared/domain/audiences.ts';
import type { Phase } from '#shared/domain/exercise.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { read, type Recorded } from '#shared/journal/read.ts';
import { recordRemoval } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { checkFields, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { writeChanges } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** One entry of a register of the plan: new (`id` null) or changed. */
export interface PlanEntryInput<Value> {
  readonly id: RecordId | null;
  readonly fields: Partial<Value>;
}

/** What a register of the plan asks of its entries, beyond their schema. */
export interface PlanRegister<Value extends object> {
  readonly kind: Kind<string, Value>;
  readonly phases?: ReadonlySet<Phase>;
  /** Fields that must not be empty. */
  readonly required: readonly (keyof Value & string)[];
  /** Where an entry lies, by its value; it stays there for life. */
  readonly audienceOf: (value: Value) => Audience;
  /** What is wrong with the whole value, or null. */
  readonly problem?: (
    value: Value,
    context: CommandContext,
    id: RecordId | null,
  ) => CommandError | null;
}

/** Enters or changes one entry of a register; answers its id. */
export function recordEntry<Value extends object>(
  context: CommandContext,
  register: PlanRegister<Value>,
  { id, fields }: PlanEntryInput<Value>,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, ids } = context;
  const { kind, phases = OPEN } = register;
  const current = id === null ? undefined : read(state, kind, id);
  if (id !== null && current === undefined) return notFound(kind.kind, id);
  const checked = checkFields(kind, fields);
  if (!checked.ok) return checked;
  const value = { ...(current?.value ?? kind.empty), ...checked.value };
  const audience = register.audienceOf(value);
  const allowed = permit(context, kind, current?.audience ?? audience, phases);
  if (!allowed.ok) return allowed;
  if (current !== undefined && current.audience !== audience) {
    return invalid(register.required[0] ?? kind.kind, 'not-applicable');
  }
  const missing = register.required.find((field) => isEmpty(value[field]));
  if (missing !== undefined) return invalid(missing, 'required');
  const problem = register.problem?.(value, context, id) ?? null;
  if (problem !== null) return err(problem);
  const record = { id: id ?? (ids.next() as RecordId), current };
  const written = current === undefined ? value : checked.value;
  return done(writeChanges(state, audience, kind, record, written), record.id);
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && value.length === 0);

/** Takes an entry off its register. Nothing is deleted: it can be brought back. */
export function removeEntry<Value extends object>(
  context: CommandContext,
  { kind, phases = OPEN }: PlanRegister<Value>,
  { id }: { readonly id: RecordId },
): Result<CommandOutcome<void>, CommandError> {
  const found: Recorded<Value> | undefined = read(context.state, kind, id);
  if (found === undefined) return notFound(kind.kind, id);
  const allowed = permit(context, kind, found.audience, phases);
  if (!allowed.ok) return allowed;
  return done([recordRemoval(context.state, found.audience, kind, id, true)], undefined);
}
