import { useMemo } from 'react';
import { useStore } from 'zustand/react';
import { findingKind } from '#shared/domain/finding.ts';
import { responseKind } from '#shared/domain/response.ts';
import type { Actor } from '#shared/domain/audiences.ts';
import {
  type FindingDossier,
  findingDossier,
  type ResponseDossier,
  responseDossier,
} from '#shared/journal/dossier.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import { useSession } from './session-context.tsx';
import type { SessionState } from './session-state.ts';
import { findRecord } from './use-records.ts';

/** A dossier as the person acted as may see it: others' marks only once they are revealed. */
export type Shown<D extends FindingDossier | ResponseDossier> = D & {
  /** Marks that are here but still sealed for this person. */
  readonly sealedReviews: number;
};

/** Everything known of one finding: revisions, receipt, assignment, marks, ruling, status. */
export function useFindingDossier(id: string | null): Shown<FindingDossier> | undefined {
  return useDossier(id, findFinding);
}

/** Everything known of one response. */
export function useResponseDossier(id: string | null): Shown<ResponseDossier> | undefined {
  return useDossier(id, findResponse);
}

const findFinding = (state: ExerciseState, id: string): FindingDossier | undefined => {
  const record = findRecord(state, findingKind, id);
  return record && findingDossier(state, record.audience, id);
};

const findResponse = (state: ExerciseState, id: string): ResponseDossier | undefined => {
  const record = findRecord(state, responseKind, id);
  return record && responseDossier(state, record.audience, id);
};

function useDossier<D extends FindingDossier | ResponseDossier>(
  id: string | null,
  find: (state: ExerciseState, id: string) => D | undefined,
): Shown<D> | undefined {
  const select = useMemo(() => stable(id, find), [id, find]);
  return useStore(useSession().store, select);
}

/** A selector that gives the former dossier again while every record in it is the same. */
function stable<D extends FindingDossier | ResponseDossier>(
  id: string | null,
  find: (state: ExerciseState, id: string) => D | undefined,
): (session: SessionState) => Shown<D> | undefined {
  let last: Shown<D> | undefined;
  return ({ visible, actor }) => {
    const found = id === null ? undefined : find(visible, id);
    const next = found && shownTo(found, actor);
    if (last === undefined || next === undefined || !isSame(last, next)) last = next;
    return last;
  };
}

/** Marks on a submission are sealed from everyone but their author until control reveals them. */
export function shownTo<D extends FindingDossier | ResponseDossier>(
  dossier: D,
  actor: Actor,
): Shown<D> {
  const isRevealed = (dossier.assignment?.value.revealedAt ?? null) !== null;
  const reviews = dossier.reviews.filter(({ id }) => isRevealed || id.endsWith(`~${actor.person}`));
  const sealedReviews = dossier.reviews.length - reviews.length;
  return { ...dossier, reviews, sealedReviews } as unknown as Shown<D>;
}

const isSame = (a: Shown<FindingDossier | ResponseDossier>, b: typeof a): boolean => {
  const before = factsOf(a);
  const after = factsOf(b);
  return before.length === after.length && before.every((fact, at) => fact === after[at]);
};

const factsOf = (dossier: Shown<FindingDossier | ResponseDossier>): unknown[] => [
  dossier.status,
  dossier.sealedReviews,
  dossier.subject.row,
  dossier.receipt?.row,
  dossier.assignment?.row,
  dossier.ruling?.row,
  dossier.outcome?.row,
  ...dossier.submissions.map(({ row }) => row),
  null,
  ...dossier.reviews.map(({ row }) => row),
];
