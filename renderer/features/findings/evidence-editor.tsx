import { useTranslation } from 'react-i18next';
import {
  useAddFiles,
  useEvidenceEditing,
  useSaveEvidence,
} from '#renderer/data/use-evidence-files.ts';
import { useEvidencePreview, useEvidenceWords } from '#renderer/data/evidence-words.tsx';
import { EvidencePanel } from '#renderer/ui/evidence-panel.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Evidence } from '#shared/domain/evidence.ts';
import type { PathStep } from '#shared/domain/finding.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { itemOf } from './use-finding-version.ts';

interface EvidenceEditorProps {
  readonly subject: RecordId;
  readonly steps: readonly PathStep[];
  readonly evidence: readonly Recorded<Evidence>[];
}

/** Evidence of the draft: paste a screenshot anywhere on the page, drop or choose files. */
export function EvidenceEditor({ subject, steps, evidence }: EvidenceEditorProps) {
  const { t } = useTranslation(['casework', 'findings']);
  const toasts = useToasts();
  const preview = useEvidencePreview();
  const words = useEvidenceWords();
  const save = useSaveEvidence(toasts);
  const { addFiles, progress } = useAddFiles({ subjectType: 'finding', subject }, toasts);
  const { onCaption, onMove, onPlace, onRemove } = useEvidenceEditing(evidence, toasts);
  const places = [
    { id: '-', label: t('evidence.whole') },
    ...steps.map((step, at) => ({
      id: step.id,
      label: [t('findings:path.step', { number: at + 1 }), step.technique]
        .filter(Boolean)
        .join(' '),
    })),
  ];
  return (
    <EvidencePanel
      label={t('evidence.label')}
      items={evidence.map(({ id, value }) => itemOf({ ...value, id }))}
      preview={preview}
      words={words}
      onSave={(item) => void save(item)}
      adding={{
        label: t('evidence.drop'),
        hint: t('evidence.dropHint'),
        pickLabel: t('evidence.pick'),
        onFiles: (files) => void addFiles(files),
        progress,
      }}
      editing={{
        onCaption,
        onMove: (id, by) => void onMove(id, by),
        onRemove,
        ...(steps.length === 0 ? {} : { places, onPlace }),
      }}
    />
  );
}
