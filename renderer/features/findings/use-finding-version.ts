import { useMemo } from 'react';
import { useCaseVersions } from '#renderer/data/use-case-versions.ts';
import { useEvidenceOf } from '#renderer/data/use-evidence-of.ts';
import {
  listedDraft,
  type ListedEvidence,
  listedEvidence,
} from '#renderer/data/use-evidence-panel.ts';
import type { Finding } from '#shared/domain/finding.ts';
import type { FindingDossier } from '#shared/journal/dossier.ts';

/** A finding as it is being written, or as it was sent. */
export interface FindingVersion {
  readonly content: Finding;
  readonly evidence: readonly ListedEvidence[];
}

/** The versions of a finding, which one is looked at, and how to look at another. */
export function useFindingVersion(dossier: FindingDossier) {
  const { subject, submissions } = dossier;
  const live = useEvidenceOf(subject.audience, subject.id);
  const versions = useCaseVersions(dossier);
  const { shown } = versions;
  const version = useMemo((): FindingVersion => {
    const sent = submissions.find(({ id }) => id === shown)?.value;
    return sent === undefined
      ? { content: subject.value, evidence: live.map(listedDraft) }
      : { content: sent.content, evidence: sent.evidence.map(listedEvidence) };
  }, [submissions, shown, subject, live]);
  return { version, versions };
}
