import { useMemo } from 'react';
import { useSubjectIndex } from '#renderer/data/subject-index.ts';
import { useTable } from '#renderer/data/use-records.ts';
import { findingKind } from '#shared/domain/finding.ts';
import type { SubjectStatus } from '#shared/journal/dossier.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { rolledUp, techniqueUse } from '#shared/metrics/technique-use.ts';

/** What the matrix counts. */
export type Counted = 'confirmed' | 'all';

export interface TechniqueCounts {
  /** Findings by the exact id. */
  readonly byId: ReadonlyMap<string, readonly RecordId[]>;
  /** Findings by technique, sub-techniques among them. */
  readonly byTechnique: ReadonlyMap<string, readonly RecordId[]>;
  /** Most findings that one technique has. */
  readonly most: number;
}

const NOT_SENT: readonly SubjectStatus[] = ['draft', 'withdrawn'];

/** Findings that the person acted as may see, by the techniques of their steps. */
export function useTechniqueCounts(counted: Counted, team: RecordId | null): TechniqueCounts {
  const findings = useTable(findingKind);
  const index = useSubjectIndex('finding');
  return useMemo(() => {
    const sources = [];
    for (const record of findings) {
      const { status } = index.of(record);
      if (counted === 'confirmed' ? status !== 'confirmed' : NOT_SENT.includes(status)) continue;
      if (team !== null && record.value.team !== team) continue;
      sources.push({ id: record.id, steps: record.value.steps });
    }
    const byId = techniqueUse<RecordId>(sources);
    const byTechnique = rolledUp(byId);
    const most = Math.max(0, ...Array.from(byTechnique.values(), (ids) => ids.length));
    return { byId, byTechnique, most };
  }, [findings, index, counted, team]);
}
