import { CONTROL } from '#shared/domain/audiences.ts';
import {
  type BoardMove,
  type ListChangeLine,
  type ListOrder,
  listOrderKind,
} from '#shared/domain/list-order.ts';
import { organisationKind, systemKind } from '#shared/domain/register.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { supposeWrites } from '#shared/journal/suppose.ts';
import { recordNew, type Write } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { boardMoves } from '#shared/scoring/board-moves.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
import { createExerciseScorer } from '#shared/scoring/exercise-scorer.ts';
import { checkWhole, invalid } from './checked-input.ts';
import type { CommandContext, CommandOutcome } from './command.ts';
import { counterOrderEffects, type CounterReach } from './counter-order-effects.ts';
import { done, notFound, permit, wrongState } from './guard.ts';
import {
  type ListChangeInput,
  listChangeProblem,
  type ListOrderEffects,
  listOrderEffects,
  tagOf,
} from './list-order-effects.ts';
import { PLANNING } from './phase-guards.ts';
import type { CommandError } from './refusals.ts';

/** An order to sign. `moves`: what the preview showed to whoever signs, kept with the order; worked out where nobody looked. */
export interface SignListOrderInput {
  readonly number: string;
  readonly title: string;
  readonly basis: string;
  readonly orderedBy: string;
  readonly changes: readonly ListChangeInput[];
  readonly moves?: readonly BoardMove[];
}

/** Signs a list change order (名单变更单): every line takes effect from its own moment on. */
export function signListOrder(
  context: CommandContext,
  input: SignListOrderInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, ids } = context;
  const allowed = permit(context, listOrderKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const { changes, ...head } = input;
  const order = checkedOrder(context, {
    ...head,
    changes: changes.map((change) => named(state, change)),
    counters: null,
    reach: 'all',
  });
  if (!order.ok) return order;
  const designations = readDesignations(state);
  const problem = changes.findIndex(
    (change) => listChangeProblem(state, designations, change) !== null,
  );
  if (problem !== -1) return invalid(`changes.${problem}`, 'not-applicable');
  return signed(
    context,
    order.value,
    input.moves,
    listOrderEffects(state, ids, order.value.changes, order.value.number),
  );
}

/** An order that takes another one back. */
export interface CounterListOrderInput {
  readonly order: RecordId;
  readonly number: string;
  readonly basis: string;
  readonly orderedBy: string;
  readonly reach: CounterReach;
  readonly moves?: readonly BoardMove[];
}

/** Takes a signed order back by an order of its own; an order can be taken back once. */
export function counterListOrder(
  context: CommandContext,
  input: CounterListOrderInput,
): Result<CommandOutcome<RecordId>, CommandError> {
  const { state, ids } = context;
  const allowed = permit(context, listOrderKind, CONTROL, PLANNING);
  if (!allowed.ok) return allowed;
  const target = readIn(state, CONTROL, listOrderKind, input.order);
  if (target === undefined) return notFound('list-order', input.order);
  if (target.value.counters !== null) return wrongState('list-order', target.id, 'counter-order');
  for (const { value } of readAll(state, listOrderKind)) {
    if (value.counters === target.id) return wrongState('list-order', target.id, 'countered');
  }
  const { reach, order: _, ...head } = input;
  const order = checkedOrder(context, {
    ...head,
    title: target.value.title,
    changes: target.value.changes.map((change) => ({
      ...change,
      effectiveFrom: reach.type === 'all' ? change.effectiveFrom : reach.from,
    })),
    counters: target.id,
    reach: reach.type,
  });
  if (!order.ok) return order;
  return signed(
    context,
    order.value,
    input.moves,
    counterOrderEffects(state, ids, target.value, reach, order.value.number),
  );
}

function checkedOrder(
  { state, now, actor }: CommandContext,
  {
    moves = [],
    ...given
  }: Omit<ListOrder, 'signedAt' | 'signedBy' | 'wrote' | 'moves'> & {
    readonly moves?: readonly BoardMove[];
  },
): Result<ListOrder, CommandError> {
  const order = checkWhole(listOrderKind, {
    ...given,
    moves: [...moves],
    signedAt: now,
    signedBy: actor.person,
    wrote: [],
  });
  if (!order.ok) return order;
  const { number, basis, orderedBy } = order.value;
  if (number === '') return invalid('number', 'required');
  if (basis === '') return invalid('basis', 'required');
  if (orderedBy === '') return invalid('orderedBy', 'required');
  for (const { value } of readAll(state, listOrderKind)) {
    if (value.number === number) return invalid('number', 'not-unique');
  }
  return order;
}

function signed(
  { ids, state }: CommandContext,
  order: ListOrder,
  shown: readonly BoardMove[] | undefined,
  { writes, wrote }: ListOrderEffects,
): Result<CommandOutcome<RecordId>, CommandError> {
  if (writes.length === 0) return err({ type: 'nothing-to-do' });
  const id = ids.next() as RecordId;
  const moves = [...(shown ?? movesOf(state, writes))];
  const whole: ListOrder = { ...order, wrote: [...wrote], moves };
  return done([recordNew(CONTROL, listOrderKind, id, whole), ...writes], id);
}

/** What the writes move on the boards; nothing where the exercise can't be scored. */
function movesOf(state: ExerciseState, writes: readonly Write[]): BoardMove[] {
  const before = createExerciseScorer().update(state);
  const after = createExerciseScorer().update(supposeWrites(state, writes));
  return before.ok && after.ok ? boardMoves(before.value, after.value, state) : [];
}

/** A line with the names of its subject and of what its value names, as the register has them now. */
function named(state: ExerciseState, change: ListChangeInput): ListChangeLine {
  const nameOf = (id: string): string =>
    readIn(state, CONTROL, organisationKind, id)?.value.name ??
    readIn(state, CONTROL, systemKind, id)?.value.name ??
    '';
  const { type, subject, value } = change;
  const valueName = type === 'merge' ? nameOf(value) : type === 'tag' ? tagOf(value) : '';
  return { ...change, subjectName: nameOf(subject), valueName };
}
