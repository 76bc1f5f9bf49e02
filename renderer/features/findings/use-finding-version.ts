import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  readonly id: string;
  readonly content: Finding;
  readonly evidence: readonly ListedEvidence[];
  /** When it was frozen, null for the draft. */
  readonly submittedAt: number | null;
}

const DRAFT = 'draft';

/** The versions of a finding, which one is looked at, and how to look at another. */
export function useFindingVersion(dossier: FindingDossier): {
  readonly version: FindingVersion;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  readonly choose: (id: string) => void;
} {
  const { t } = useTranslation('casework');
  const live = useEvidenceOf(dossier.subject.audience, dossier.subject.id);
  const [chosen, choose] = useState<string | null>(null);
  const { submissions, status, subject } = dossier;
  const isDraft = status === 'draft' || status === 'returned' || submissions.length === 0;
  const choices = useMemo(
    () => [
      ...(isDraft ? [{ id: DRAFT, label: t('currentDraft') }] : []),
      ...submissions
        .map(({ id, value: { revision } }, at) => ({
          id: id as string,
          label: t(at === submissions.length - 1 ? 'newestRevision' : 'revision', { revision }),
        }))
        .reverse(),
    ],
    [isDraft, submissions, t],
  );
  const shown = choices.find(({ id }) => id === chosen)?.id ?? choices[0]?.id ?? DRAFT;
  const version = useMemo((): FindingVersion => {
    const sent = submissions.find(({ id }) => id === shown)?.value;
    return sent === undefined
      ? {
          id: DRAFT,
          content: subject.value,
          evidence: live.map(listedDraft),
          submittedAt: null,
        }
      : {
          id: shown,
          content: sent.content,
          evidence: sent.evidence.map(listedEvidence),
          submittedAt: sent.submittedAt,
        };
  }, [submissions, shown, subject, live]);
  return { version, choices, choose };
}
