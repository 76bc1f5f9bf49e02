import { audienceClass, CONTROL } from '#shared/domain/audiences.ts';
import { type Finding, findingKind } from '#shared/domain/finding.ts';
import { systemKind } from '#shared/domain/register.ts';
import { type Response, responseKind } from '#shared/domain/response.ts';
import { findingDossier, responseDossier } from '#shared/journal/dossier.ts';
import { readAll, readIn } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** A finding that a ruling confirmed, as it was submitted. */
export interface ConfirmedFinding {
  readonly id: RecordId;
  readonly content: Finding;
}

/** Every confirmed finding. */
export function confirmedFindings(state: ExerciseState): ConfirmedFinding[] {
  const found: ConfirmedFinding[] = [];
  for (const { id, audience } of readAll(
    state,
    findingKind,
    (one) => audienceClass(one) === 'team',
  )) {
    const dossier = findingDossier(state, audience, id);
    if (dossier?.status !== 'confirmed') continue;
    found.push({ id, content: dossier.submissions.at(-1)?.value.content ?? dossier.subject.value });
  }
  return found;
}

/** A confirmed incident (认定成果), and how the unit that it hit handled it. */
export interface Incident {
  readonly id: RecordId;
  readonly unit: RecordId | null;
  readonly attackedAt: number | null;
  /** The response that a ruling linked to it; null where none is. */
  readonly response: Response | null;
  /** A ruling confirmed the response: somebody else than the unit has verified it. */
  readonly isVerified: boolean;
}

/** Every confirmed incident. */
export function readIncidents(state: ExerciseState): Incident[] {
  const answers = new Map<string, { readonly response: Response; readonly isVerified: boolean }>();
  for (const { id, audience } of readAll(
    state,
    responseKind,
    (one) => audienceClass(one) === 'unit',
  )) {
    const dossier = responseDossier(state, audience, id);
    const newest = dossier?.submissions.at(-1);
    if (dossier === undefined || newest === undefined || DEAD.has(dossier.status)) continue;
    const { ruling } = dossier;
    const isRuled = ruling?.value.submission === newest.id && ruling.value.verdict === 'confirm';
    const finding = isRuled ? ruling.value.linkedFinding : newest.value.content.notice;
    if (finding === null || (answers.get(finding)?.isVerified ?? false)) continue;
    answers.set(finding, { response: newest.value.content, isVerified: isRuled });
  }
  return confirmedFindings(state).map(({ id, content }) => {
    const answer = answers.get(id);
    const system = readIn(state, CONTROL, systemKind, content.system ?? '');
    return {
      id,
      unit: content.organisation ?? system?.value.organisation ?? null,
      attackedAt: content.attackedAt,
      response: answer?.response ?? null,
      isVerified: answer?.isVerified ?? false,
    };
  });
}

const DEAD: ReadonlySet<string> = new Set([
  'draft',
  'returned',
  'rejected',
  'duplicate',
  'out-of-scope',
  'withdrawn',
]);
