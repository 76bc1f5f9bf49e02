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
import { recordNew } from '#shared/journal/write.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { err, type Result } from '#shared/kernel/result.ts';
import { readDesignations } from '#shared/scoring/designations.ts';
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

/** An order to sign. `moves`: what the preview showed to whoever signs, kept with the order. */
export interface SignListOrderInput {
  readonly number: string;
  readonly title: string;
  readonly basis: string;
  readonly orderedBy: string;
  readonly changes: readonly ListChangeInput[];
  readonly moves: readonly BoardMove[];
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
  readonly moves: readonly BoardMove[];
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
    counterOrderEffects(state, ids, target.value, reach, order.value.number),
  );
}

function checkedOrder(
  { state, now, actor }: CommandContext,
  given: Omit<ListOrder, 'signedAt' | 'signedBy' | 'wrote' | 'moves'> & {
    readonly moves: readonly BoardMove[];
  },
): Result<ListOrder, CommandError> {
  const order = checkWhole(listOrderKind, {
    ...given,
    moves: [...given.moves],
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
  { ids }: CommandContext,
  order: ListOrder,
  { writes, wrote }: ListOrderEffects,
): Result<CommandOutcome<RecordId>, CommandError> {
  if (writes.length === 0) return err({ type: 'nothing-to-do' });
  const id = ids.next() as RecordId;
  return done(
    [recordNew(CONTROL, listOrderKind, id, { ...order, wrote: [...wrote] }), ...writes],
    id,
  );
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
