import { useMemo } from 'react';
import { useStore } from 'zustand/react';
import { type Evidence, evidenceKind } from '#shared/domain/evidence.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { Segment, Table } from '#shared/journal/table.ts';
import { useSession } from './session-context.tsx';

/** How many evidence files each finding or response has, by its id. The same map until one is added or taken off. */
export function useEvidenceCounts(): ReadonlyMap<string, number> {
  const select = useMemo(() => createEvidenceCounter(), []);
  return useStore(useSession().store, ({ visible }) => select(visible));
}

const counted = new WeakMap<Segment, ReadonlyMap<string, number>>();

/** Counts per segment are kept with the segment, so that a change counts one segment again and adds the rest up. */
export function createEvidenceCounter(): (state: ExerciseState) => ReadonlyMap<string, number> {
  let tables: readonly Table[] = [];
  let total: ReadonlyMap<string, number> = new Map();
  return (state) => {
    const next = [...state.audiences.values()].flatMap(
      (part) => part.tables.get(evidenceKind.kind) ?? [],
    );
    if (next.length === tables.length && next.every((table, at) => table === tables[at])) {
      return total;
    }
    tables = next;
    const sum = new Map<string, number>();
    for (const { segments } of next) {
      for (const segment of segments) {
        for (const [subject, count] of countsOf(segment)) {
          sum.set(subject, (sum.get(subject) ?? 0) + count);
        }
      }
    }
    total = sum;
    return total;
  };
}

function countsOf(segment: Segment): ReadonlyMap<string, number> {
  let counts = counted.get(segment);
  if (counts === undefined) {
    const own = new Map<string, number>();
    for (const { removed, values } of segment) {
      const { subject } = values as Partial<Evidence>;
      if (!removed && subject !== undefined) own.set(subject, (own.get(subject) ?? 0) + 1);
    }
    counts = own;
    counted.set(segment, own);
  }
  return counts;
}
