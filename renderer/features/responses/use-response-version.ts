import { useMemo } from 'react';
import { useCaseVersions } from '#renderer/data/use-case-versions.ts';
import {
  listedDraft,
  type ListedEvidence,
  listedEvidence,
} from '#renderer/data/use-evidence-panel.ts';
import { useEvidenceOf } from '#renderer/data/use-evidence-of.ts';
import type { Response } from '#shared/domain/response.ts';
import type { ResponseDossier } from '#shared/journal/dossier.ts';

/** A response as it is being written, or as it was sent. */
export interface ResponseVersion {
  readonly content: Response;
  readonly evidence: readonly ListedEvidence[];
}

/** The versions of a response, which one is looked at, and how to look at another. */
export function useResponseVersion(dossier: ResponseDossier) {
  const { subject, submissions } = dossier;
  const live = useEvidenceOf(subject.audience, subject.id);
  const versions = useCaseVersions(dossier);
  const { shown } = versions;
  const version = useMemo((): ResponseVersion => {
    const sent = submissions.find(({ id }) => id === shown)?.value;
    return sent === undefined
      ? { content: subject.value, evidence: live.map(listedDraft) }
      : { content: sent.content, evidence: sent.evidence.map(listedEvidence) };
  }, [submissions, shown, subject, live]);
  return { version, versions };
}
