import { compareOrder, type OfficialOrder } from './official-order.ts';

/** One thing to be evaluated together with the others of its group. */
export interface Place<In> {
  readonly group: string;
  readonly order: OfficialOrder;
  readonly value: In;
}

/**
 * A stage of scoring in which results influence each other (repeats, limits, caps): things lie in groups, a group is
 * evaluated as a whole in official order, and only groups that were touched are evaluated again.
 */
export interface OrderedGroups<In, Out> {
  /** Sets all places of an owner; none takes it out. */
  replace(owner: string, places: readonly Place<In>[]): void;
  /** Evaluates the groups touched since the last time and tells the owners with another outcome than before. */
  settle(): ReadonlySet<string>;
  /** Outcomes of an owner, one for each of its places. */
  outcomesOf(owner: string): readonly Out[];
}

interface Member<In, Out> extends Place<In> {
  readonly owner: string;
  outcome: Out | undefined;
}

/** A stage whose `evaluate` gives one outcome for each value of a group, in the same order. */
export function orderedGroups<In, Out>(
  evaluate: (values: readonly In[]) => readonly Out[],
  same: (a: Out, b: Out) => boolean,
): OrderedGroups<In, Out> {
  const groups = new Map<string, Set<Member<In, Out>>>();
  const members = new Map<string, readonly Member<In, Out>[]>();
  const touched = new Set<string>();

  const groupOf = (name: string): Set<Member<In, Out>> => {
    let group = groups.get(name);
    if (group === undefined) groups.set(name, (group = new Set()));
    return group;
  };
  const settleGroup = (name: string, changed: Set<string>): void => {
    const group = groups.get(name);
    if (group === undefined || group.size === 0) {
      groups.delete(name);
      return;
    }
    const sorted = [...group].sort((a, b) => compareOrder(a.order, b.order));
    const outcomes = evaluate(sorted.map((member) => member.value));
    for (const [at, member] of sorted.entries()) {
      const outcome = outcomes[at] as Out;
      if (member.outcome !== undefined && same(member.outcome, outcome)) continue;
      member.outcome = outcome;
      changed.add(member.owner);
    }
  };
  return {
    replace(owner, places) {
      const before = members.get(owner);
      if (before === undefined && places.length === 0) return;
      for (const member of before ?? []) {
        groups.get(member.group)?.delete(member);
        touched.add(member.group);
      }
      const after = places.map((place) => ({ ...place, owner, outcome: undefined }));
      for (const member of after) {
        groupOf(member.group).add(member);
        touched.add(member.group);
      }
      if (after.length === 0) members.delete(owner);
      else members.set(owner, after);
    },
    settle() {
      const changed = new Set<string>();
      for (const name of touched) settleGroup(name, changed);
      touched.clear();
      return changed;
    },
    outcomesOf: (owner) => (members.get(owner) ?? []).map((member) => member.outcome as Out),
  };
}
