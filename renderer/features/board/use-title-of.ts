import { useCallback } from 'react';
import { useTable } from '#renderer/data/use-records.ts';
import { findingKind } from '#shared/domain/finding.ts';
import { responseKind } from '#shared/domain/response.ts';

/** Titles of findings and responses by id. */
export function useTitleOf(): (id: string) => string {
  const findings = useTable(findingKind);
  const responses = useTable(responseKind);
  return useCallback(
    (id: string) => findings.get(id)?.value.title ?? responses.get(id)?.value.title ?? id,
    [findings, responses],
  );
}
