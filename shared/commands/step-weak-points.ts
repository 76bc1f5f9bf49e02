import { CONTROL } from '#shared/domain/audiences.ts';
import { STEPS_FROM, type WeakPointStanding } from '#shared/domain/weak-point-state.ts';
import {
  type WeakPoint,
  weakPointKind,
  type WeakPointStep,
  weakPointStepKind,
} from '#shared/domain/weak-point.ts';
import { type Recorded, readIn } from '#shared/journal/read.ts';
import { standingOf, weakPointSteps } from '#shared/journal/weak-points.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { attachmentWrite, type StoredFile } from './attach-file.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import { OPEN } from './phase-guards.ts';
import { nameKey } from './record-changes.ts';
import type { CommandError } from './refusals.ts';

/** One step for one weak point or for many at once. */
export interface StepWeakPointsInput
  extends Pick<WeakPointStep, 'verb'>,
    Partial<Omit<WeakPointStep, 'verb' | 'weakPoint' | 'doneAt'>> {
  readonly ids: readonly RecordId[];
  /** What proves it, already stored; a retest that was passed needs some. */
  readonly evidence?: readonly StoredFile[];
}

/** How many took the step, and how many could not, because they stand where it makes no sense. */
export interface SteppedWeakPoints {
  readonly done: number;
  readonly passedOver: number;
}

/**
 * Takes weak points one step further. Of several, those that stand elsewhere are passed over; when that is all of them, or the only
 * one, the step is refused. A retest is done by somebody else than who fixed it or owns it.
 */
export function stepWeakPoints(
  context: CommandContext,
  input: StepWeakPointsInput,
): Result<CommandOutcome<SteppedWeakPoints>, CommandError> {
  const allowed = permit(context, weakPointStepKind, CONTROL, OPEN);
  if (!allowed.ok) return allowed;
  const problem = inputProblem(context, input);
  if (problem !== null) return err(problem);
  const { state, now } = context;
  const ids = [...new Set(input.ids)];
  const steps = weakPointSteps(state);
  const writes: Write[] = [];
  let count = 0;
  let refused: Result<never, CommandError> | null = null;
  for (const id of ids) {
    const weakPoint = readIn(state, CONTROL, weakPointKind, id);
    if (weakPoint === undefined) return notFound('weak-point', id);
    const standing = standingOf(weakPoint, steps, now);
    if (!STEPS_FROM[input.verb].includes(standing.state)) {
      refused ??= wrongState('weak-point', id, standing.state);
      continue;
    }
    const own = personProblem(input, weakPoint, standing);
    if (own !== null) return err(own);
    const taken = stepWrites(context, input, id, standing);
    if (!taken.ok) return taken;
    writes.push(...taken.value);
    count++;
  }
  if (count === 0) return refused ?? err({ type: 'nothing-to-do' });
  return done(writes, { done: count, passedOver: ids.length - count });
}

const NEEDS_NOTE: ReadonlySet<WeakPointStep['verb']> = new Set([
  'failed',
  'extended',
  'accepted',
  'false-positive',
  'reopened',
]);
const NEEDS_PERSON: ReadonlySet<WeakPointStep['verb']> = new Set(['fixed', 'passed', 'failed']);
const NEEDS_APPROVAL: ReadonlySet<WeakPointStep['verb']> = new Set(['extended', 'accepted']);

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

function inputProblem(
  { state, now }: CommandContext,
  input: StepWeakPointsInput,
): CommandError | null {
  const { verb, until = null, duplicateOf = null } = input;
  if (NEEDS_PERSON.has(verb) && isBlank(input.doneBy)) return required('doneBy');
  if (NEEDS_APPROVAL.has(verb) && isBlank(input.approvedBy)) return required('approvedBy');
  if (NEEDS_NOTE.has(verb) && isBlank(input.note)) {
    return { type: 'invalid', field: 'note', reason: 'reason-required' };
  }
  if (verb === 'passed' && (input.evidence ?? []).length === 0) return required('evidence');
  if (verb === 'extended' && until === null) return required('until');
  if (until !== null && until <= now) {
    return { type: 'invalid', field: 'until', reason: 'times-reversed' };
  }
  if (verb !== 'duplicate') return null;
  if (duplicateOf === null) return required('duplicateOf');
  if (input.ids.includes(duplicateOf)) {
    return { type: 'invalid', field: 'duplicateOf', reason: 'cycle' };
  }
  const other = readIn(state, CONTROL, weakPointKind, duplicateOf);
  if (other === undefined) return { type: 'not-found', kind: 'weak-point', id: duplicateOf };
  const standing = standingOf(other, weakPointSteps(state), now);
  return standing.state === 'duplicate'
    ? { type: 'invalid', field: 'duplicateOf', reason: 'cycle' }
    : null;
}

const required = (field: string): CommandError => ({ type: 'invalid', field, reason: 'required' });

/** Nobody retests what is their own, and an extension is later than what stands. */
function personProblem(
  { verb, doneBy = '', until = null }: StepWeakPointsInput,
  { value }: Recorded<WeakPoint>,
  { fixedBy, dueAt }: WeakPointStanding,
): CommandError | null {
  if (verb === 'passed' || verb === 'failed') {
    const own = [fixedBy, value.owner].filter((name) => !isBlank(name)).map(nameKey);
    if (own.includes(nameKey(doneBy))) {
      return { type: 'invalid', field: 'doneBy', reason: 'same-person' };
    }
  }
  if (verb === 'extended' && dueAt !== null && (until ?? 0) <= dueAt) {
    return { type: 'invalid', field: 'until', reason: 'times-reversed' };
  }
  return null;
}

function stepWrites(
  context: CommandContext,
  input: StepWeakPointsInput,
  weakPoint: RecordId,
  { steps }: WeakPointStanding,
): Result<Write[], CommandError> {
  const { evidence = [], verb, until = null, duplicateOf = null } = input;
  // A clock that was set back must not put this step before those that it follows.
  const doneAt = Math.max(context.now, (steps.at(-1)?.value.doneAt ?? 0) + 1);
  const step = checkWhole(weakPointStepKind, {
    weakPoint,
    verb,
    doneAt,
    doneBy: input.doneBy ?? '',
    approvedBy: input.approvedBy ?? '',
    note: input.note ?? '',
    until: verb === 'extended' || verb === 'accepted' ? until : null,
    duplicateOf: verb === 'duplicate' ? duplicateOf : null,
  });
  if (!step.ok) return step;
  const id = context.ids.next() as RecordId;
  const writes: Write[] = [recordNew(CONTROL, weakPointStepKind, id, step.value)];
  for (const [order, file] of evidence.entries()) {
    if (order >= MAX_FILES) return invalid('evidence', 'too-many');
    const attached = attachmentWrite(context, id, file, order);
    if (!attached.ok) return attached;
    writes.push(attached.value);
  }
  return ok(writes);
}

/** Files of one step. */
const MAX_FILES = 20;
