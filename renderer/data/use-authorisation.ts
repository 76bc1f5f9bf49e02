import { useMemo } from 'react';
import { useStore } from 'zustand/react';
import { AUTHORISATION_KINDS, authorisationFacts } from '#shared/commands/authorisation-facts.ts';
import type { AuthorisationFacts } from '#shared/commands/authorisation.ts';
import { type FindingFlag, findingFlags } from '#shared/commands/finding-flags.ts';
import {
  type OwnershipFlag,
  ownershipFlags,
  ownershipFacts,
} from '#shared/commands/ownership-flags.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Table } from '#shared/journal/table.ts';
import { useSession } from './session-context.tsx';

/** Hands out a state, and the same one again until a table of `kinds` changes. */
function createTablesViewer(kinds: readonly string[]): (state: ExerciseState) => ExerciseState {
  let tables: readonly (Table | undefined)[] = [];
  let last: ExerciseState | null = null;
  return (state) => {
    const now: (Table | undefined)[] = [];
    for (const part of state.audiences.values()) {
      for (const kind of kinds) now.push(part.tables.get(kind));
    }
    const isSame = now.length === tables.length && now.every((table, at) => table === tables[at]);
    if (last === null || !isSame) {
      tables = now;
      last = state;
    }
    return last;
  };
}

/** What may be seen, in the version in which a table of `kinds` last changed. `kinds` must be the same list for good. */
function useTablesOf(kinds: readonly string[]): ExerciseState {
  const { store } = useSession();
  const viewer = useMemo(() => createTablesViewer(kinds), [kinds]);
  return useStore(store, ({ visible }) => viewer(visible));
}

/** What decides whether attacks are authorised, as far as the person acted as may see it. */
export function useAuthorisationFacts(): AuthorisationFacts {
  const state = useTablesOf(AUTHORISATION_KINDS);
  return useMemo(() => authorisationFacts(state), [state]);
}

/** Everything that stands against a finding or has to be known of it. */
export interface FlagsOf {
  readonly violations: readonly FindingFlag[];
  /** Honeypots and disputed ownership; only for control. */
  readonly remarks: readonly OwnershipFlag[];
}

const FLAG_KINDS = [
  ...AUTHORISATION_KINDS,
  'system',
  'organisation',
  'honeypot',
  'ownership',
  'ownership-decision',
];

/** Reads the flags of a finding, worked out once per version of it until a list changes. */
export function useFindingFlags(): (finding: Finding) => FlagsOf {
  const state = useTablesOf(FLAG_KINDS);
  return useMemo(() => flagReader(state), [state]);
}

function flagReader(state: ExerciseState): (finding: Finding) => FlagsOf {
  const facts = authorisationFacts(state);
  const owned = ownershipFacts(state);
  const read = new WeakMap<Finding, FlagsOf>();
  return (finding) => {
    let flags = read.get(finding);
    if (flags === undefined) {
      flags = {
        violations: findingFlags(state, facts, finding),
        remarks: ownershipFlags(owned, state, finding),
      };
      read.set(finding, flags);
    }
    return flags;
  };
}
