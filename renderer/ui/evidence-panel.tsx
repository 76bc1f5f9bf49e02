import { ImagePlus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { EvidenceItem, EvidenceWords, PreviewEvidence } from './evidence-item.ts';
import { type EvidenceEditing, EvidenceList } from './evidence-list.tsx';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { FileDrop } from './file-drop.tsx';
import { Stack } from './layout.tsx';
import { ProgressBar } from './progress-bar.tsx';

export interface EvidenceAdding {
  readonly label: string;
  readonly hint: string;
  readonly pickLabel: string;
  readonly onFiles: (files: readonly File[]) => void;
  /** Said while files are being taken in. */
  readonly progress?: { readonly label: string; readonly value: number } | undefined;
}

export interface EvidencePanelProps {
  readonly label: string;
  readonly items: readonly EvidenceItem[];
  readonly preview: PreviewEvidence;
  readonly words: EvidenceWords;
  readonly onSave: (item: EvidenceItem) => void;
  readonly placeName?: ((place: string) => string) | undefined;
  /** Left out where nothing may be added or changed. */
  readonly adding?: EvidenceAdding | undefined;
  readonly editing?: EvidenceEditing | undefined;
  /** Shown where there is nothing and nothing can be added. */
  readonly empty?: ReactNode;
}

/** Evidence: given by paste, drop or choice, looked at large, described, put in order. */
export function EvidencePanel(props: EvidencePanelProps) {
  const { items, adding, editing, empty, label, preview, words, onSave, placeName } = props;
  const [openId, setOpenId] = useState<string | null>(null);
  const isEmpty = items.length === 0;
  return (
    <Stack gap={3}>
      {adding !== undefined && (
        <FileDrop
          label={adding.label}
          hint={adding.hint}
          pickLabel={adding.pickLabel}
          onFiles={adding.onFiles}
          icon={ImagePlus}
          size={isEmpty ? 'regular' : 'compact'}
          isMultiple
          takesPaste
        />
      )}
      {adding?.progress !== undefined && (
        <ProgressBar label={adding.progress.label} value={adding.progress.value} />
      )}
      {isEmpty ? (
        adding === undefined && empty
      ) : (
        <EvidenceList
          {...{ label, items, preview, words, onSave, placeName, editing }}
          onOpen={setOpenId}
        />
      )}
      <EvidenceViewer {...{ items, preview, words, onSave, openId }} onOpenChange={setOpenId} />
    </Stack>
  );
}
