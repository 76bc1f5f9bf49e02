import { useTranslation } from 'react-i18next';
import type { SubjectName } from '#shared/commands/subject.ts';
import type { Evidence } from '#shared/domain/evidence.ts';
import type { FrozenEvidence } from '#shared/domain/finding.ts';
import type { Recorded } from '#shared/journal/read.ts';
import { sizeText } from '#shared/text/size.ts';
import { useEvidencePreview, useEvidenceWords } from './evidence-words.tsx';
import type { Announcer } from './use-act.ts';
import { useAddFiles, useEvidenceEditing, useSaveEvidence } from './use-evidence-files.ts';

/** Evidence as it is listed. */
export interface ListedEvidence {
  readonly id: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: string;
  readonly caption: string;
  /** Path step that it proves, empty for the whole. */
  readonly place: string;
}

/** Frozen evidence as it is listed. */
export const listedEvidence = ({ sizeBytes, step, ...rest }: FrozenEvidence): ListedEvidence => ({
  ...rest,
  size: sizeText(sizeBytes),
  place: step,
});

/** Evidence of a draft as it is listed. */
export const listedDraft = ({ id, value }: Recorded<Evidence>): ListedEvidence => {
  const { sha256, fileName, mediaType, sizeBytes, caption, step } = value;
  return listedEvidence({ id, sha256, fileName, mediaType, sizeBytes, caption, step });
};

/** What a list of evidence needs to be looked at. */
export function useEvidenceReading(items: readonly ListedEvidence[], announcer: Announcer) {
  const { t } = useTranslation('casework');
  const save = useSaveEvidence(announcer);
  return {
    label: t('evidence.label'),
    items,
    preview: useEvidencePreview(),
    words: useEvidenceWords(),
    onSave: (item: ListedEvidence): void => void save(item),
  };
}

/** What a list of evidence needs to be worked on: files are added, described, put in order and taken off. */
export function useEvidenceWriting(
  name: SubjectName,
  evidence: readonly Recorded<Evidence>[],
  announcer: Announcer,
) {
  const { t } = useTranslation('casework');
  const reading = useEvidenceReading(evidence.map(listedDraft), announcer);
  const { addFiles, progress } = useAddFiles(name, announcer);
  const editing = useEvidenceEditing(evidence, announcer);
  return {
    ...reading,
    adding: {
      label: t('evidence.drop'),
      hint: t('evidence.dropHint'),
      pickLabel: t('evidence.pick'),
      onFiles: (files: readonly File[]): void => void addFiles(files),
      progress,
    },
    editing,
  };
}
