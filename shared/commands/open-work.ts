import { findingKind } from '#shared/domain/finding.ts';
import { responseKind } from '#shared/domain/response.ts';
import { findingDossier, responseDossier, type SubjectStatus } from '#shared/journal/dossier.ts';
import { readAll } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';

/** Findings and responses that somebody still waits for. */
export interface OpenWork {
  /** Sent, but not taken in yet. */
  readonly unreceived: number;
  /** Taken in, but not ruled yet. */
  readonly unruled: number;
}

const UNRULED: ReadonlySet<SubjectStatus> = new Set([
  'received',
  'under-review',
  'awaiting-ruling',
]);

/** Counts what is still open. */
export function openWork(state: ExerciseState): OpenWork {
  let unreceived = 0;
  let unruled = 0;
  const count = (status: SubjectStatus | undefined): void => {
    if (status === 'submitted') unreceived++;
    else if (status !== undefined && UNRULED.has(status)) unruled++;
  };
  for (const { audience, id } of readAll(state, findingKind)) {
    count(findingDossier(state, audience, id)?.status);
  }
  for (const { audience, id } of readAll(state, responseKind)) {
    count(responseDossier(state, audience, id)?.status);
  }
  return { unreceived, unruled };
}
