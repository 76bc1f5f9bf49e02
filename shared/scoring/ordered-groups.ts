import { eachInPieces, type Steps } from '#shared/kernel/steps.ts';
import { compareOrder, type OfficialOrder } from './official-order.ts';

/** One thing to be evaluated together with the others of its group. */
export interface Place<In> {
  readonly group: string;
  readonly order: OfficialOrder;
  readonly value: In;
}

/**
 * A stage of scoring in which results influence each other (repeats, limits, caps): things lie in groups, a group is
 * evaluated as a whole in official order, and only groups in which something changed are evaluated again.
 */
export interface OrderedGroups<Owner extends object, In, Out> {
  /** Sets all places of an owner; none takes it out. */
  replace(owner: Owner, places: readonly Place<In>[]): void;
  /** Evaluates the groups touched since the last time and tells the owners with another outcome than before. */
  settle(): Steps<ReadonlySet<Owner>>;
  /** Outcome of an owner at one of its places, undefined where it has none. */
  outcomeOf(owner: Owner, place: number): Out | undefined;
}

/** How a stage works: one outcome for each value of a group, in the same order. */
export interface Stage<In, Out> {
  evaluate(values: readonly In[]): readonly Out[];
  sameValue(a: In, b: In): boolean;
  sameOutcome(a: Out, b: Out): boolean;
}

interface Member<Owner, In, Out> {
  readonly owner: Owner;
  readonly group: string;
  readonly order: OfficialOrder;
  value: In;
  outcome: Out | undefined;
  gone: boolean;
}

interface Group<Owner, In, Out> {
  members: Member<Owner, In, Out>[];
  hasGone: boolean;
  unsorted: boolean;
}

const NOWHERE: readonly never[] = [];

/** An empty stage. */
export function orderedGroups<Owner extends object, In, Out>(
  stage: Stage<In, Out>,
): OrderedGroups<Owner, In, Out> {
  const groups = new Map<string, Group<Owner, In, Out>>();
  const members = new Map<Owner, readonly Member<Owner, In, Out>[]>();
  const touched = new Set<string>();

  const takeOut = (member: Member<Owner, In, Out>): void => {
    member.gone = true;
    const group = groups.get(member.group);
    if (group !== undefined) group.hasGone = true;
    touched.add(member.group);
  };
  const putIn = (
    owner: Owner,
    { group: name, order, value }: Place<In>,
  ): Member<Owner, In, Out> => {
    const member = { owner, group: name, order, value, outcome: undefined, gone: false };
    const group = groups.get(name);
    if (group === undefined) {
      groups.set(name, { members: [member], hasGone: false, unsorted: false });
    } else {
      const last = group.members.at(-1);
      if (last !== undefined && compareOrder(last.order, order) > 0) group.unsorted = true;
      group.members.push(member);
    }
    touched.add(name);
    return member;
  };
  const settleGroup = (name: string, changed: Set<Owner>): void => {
    const group = groups.get(name);
    if (group === undefined) return;
    tidy(group);
    if (group.members.length === 0) groups.delete(name);
    const outcomes = stage.evaluate(group.members.map((member) => member.value));
    for (const [at, member] of group.members.entries()) {
      const outcome = outcomes[at] as Out;
      const before = member.outcome;
      if (before !== undefined && stage.sameOutcome(before, outcome)) continue;
      member.outcome = outcome;
      changed.add(member.owner);
    }
  };
  return {
    replace(owner, places) {
      const before = members.get(owner) ?? NOWHERE;
      if (before.length === 0 && places.length === 0) return;
      if (
        before.length === places.length &&
        places.every((place, at) => stays(before[at], place))
      ) {
        for (const [at, member] of before.entries()) {
          const { value } = places[at] as Place<In>;
          if (!stage.sameValue(member.value, value)) touched.add(member.group);
          member.value = value;
        }
        return;
      }
      for (const member of before) takeOut(member);
      if (places.length === 0) members.delete(owner);
      else
        members.set(
          owner,
          places.map((place) => putIn(owner, place)),
        );
    },
    *settle() {
      const changed = new Set<Owner>();
      yield* eachInPieces(touched, (name) => settleGroup(name, changed));
      touched.clear();
      return changed;
    },
    outcomeOf: (owner, place) => members.get(owner)?.[place]?.outcome,
  };
}

/** Whether a member keeps its place, so that its group stays sorted. */
const stays = <Owner, In, Out>(
  member: Member<Owner, In, Out> | undefined,
  place: Place<In>,
): boolean => member?.group === place.group && compareOrder(member.order, place.order) === 0;

function tidy<Owner, In, Out>(group: Group<Owner, In, Out>): void {
  if (group.hasGone) group.members = group.members.filter((member) => !member.gone);
  if (group.unsorted) group.members.sort((a, b) => compareOrder(a.order, b.order));
  group.hasGone = false;
  group.unsorted = false;
}
