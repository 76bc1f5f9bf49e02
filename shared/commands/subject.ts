import { type Actor, type Audience, mayRead } from '#shared/domain/audiences.ts';
import { findingKind } from '#shared/domain/finding.ts';
import type { SubjectType } from '#shared/domain/judging.ts';
import { responseKind } from '#shared/domain/response.ts';
import {
  type FindingDossier,
  findingDossier,
  type ResponseDossier,
  responseDossier,
  type SubjectStatus,
} from '#shared/journal/dossier.ts';
import { read } from '#shared/journal/read.ts';
import type { ExerciseState } from '#shared/journal/state.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import { notFound, wrongState } from './guard.ts';
import type { CommandError } from './refusals.ts';

/** Names a finding or a response. */
export interface SubjectName {
  readonly subjectType: SubjectType;
  readonly subject: RecordId;
}

/** A finding or response with all that is known of it. */
export type Subject =
  | {
      readonly type: 'finding';
      readonly id: RecordId;
      readonly audience: Audience;
      readonly dossier: FindingDossier;
    }
  | {
      readonly type: 'response';
      readonly id: RecordId;
      readonly audience: Audience;
      readonly dossier: ResponseDossier;
    };

/** The finding or response that is named, wherever it lies, if `actor` may see it. */
export function subjectOf(
  state: ExerciseState,
  actor: Actor,
  { subjectType, subject: id }: SubjectName,
): Result<Subject, CommandError> {
  const audience = read<object>(state, KIND_OF[subjectType], id)?.audience;
  if (audience === undefined || !mayRead(actor, audience)) return notFound(subjectType, id);
  if (subjectType === 'finding') {
    const dossier = findingDossier(state, audience, id);
    if (dossier !== undefined) return ok({ type: subjectType, id, audience, dossier });
  } else {
    const dossier = responseDossier(state, audience, id);
    if (dossier !== undefined) return ok({ type: subjectType, id, audience, dossier });
  }
  return notFound(subjectType, id);
}

const KIND_OF = {
  finding: findingKind,
  response: responseKind,
};

/** The subject, if its status is one of `statuses`. */
export function subjectIn(
  state: ExerciseState,
  actor: Actor,
  name: SubjectName,
  statuses: readonly SubjectStatus[],
): Result<Subject, CommandError> {
  const found = subjectOf(state, actor, name);
  if (!found.ok) return found;
  const { status } = found.value.dossier;
  return statuses.includes(status) ? found : wrongState(name.subjectType, name.subject, status);
}

/** Statuses in which the author may still change what a finding or response says. */
export const EDITABLE = ['draft', 'returned'] as const satisfies readonly SubjectStatus[];
