import type { ReactNode } from 'react';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import { type EvidenceView, useEvidence } from './use-evidence.ts';

export interface EvidencePreviewProps {
  readonly sha256: string;
  readonly children: (view: EvidenceView) => ReactNode;
}

/** Reads one evidence file and lets the caller draw it; for lists, where each row has a file of its own. */
export function EvidencePreview({ sha256, children }: EvidencePreviewProps) {
  return children(useEvidence(sha256 as Sha256));
}
