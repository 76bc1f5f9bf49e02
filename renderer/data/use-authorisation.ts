import { useCallback, useMemo, useRef } from 'react';
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

/** The part of the state that a rule reads: the same object until one of the tables of `kinds` changes. */
function useTablesOf(kinds: readonly string[]): ExerciseState {
  const { store } = useSession();
  const kept = useRef<{
    readonly tables: readonly (Table | undefined)[];
    readonly state: ExerciseState;
  } | null>(null);
  return useStore(store, ({ visible }) => {
    const tables: (Table | undefined)[] = [];
    for (const part of visible.audiences.values()) {
      for (const kind of kinds) tables.push(part.tables.get(kind));
    }
    const before = kept.current;
    const isSame =
      before !== null &&
      before.tables.length === tables.length &&
      tables.every((table, at) => table === before.tables[at]);
    if (isSame) return before.state;
    kept.current = { tables, state: visible };
    return visible;
  });
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
  const facts = useAuthorisationFacts();
  const owned = useMemo(() => ownershipFacts(state), [state]);
  const known = useMemo(() => new WeakMap<Finding, FlagsOf>(), [state, facts, owned]);
  return useCallback(
    (finding) => {
      let flags = known.get(finding);
      if (flags === undefined) {
        flags = {
          violations: findingFlags(state, facts, finding),
          remarks: ownershipFlags(owned, state, finding),
        };
        known.set(finding, flags);
      }
      return flags;
    },
    [known, state, facts, owned],
  );
}
