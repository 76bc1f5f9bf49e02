import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvidenceWriting } from '#renderer/data/use-evidence-panel.ts';
import { EvidencePanel } from '#renderer/ui/evidence-panel.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Evidence } from '#shared/domain/evidence.ts';
import type { PathStep } from '#shared/domain/finding.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

interface EvidenceFieldProps {
  readonly subject: RecordId;
  readonly steps: readonly PathStep[];
  readonly evidence: readonly Recorded<Evidence>[];
}

/** Evidence of the draft, each file for the whole or for one step of the path. */
export const EvidenceField = memo(function EvidenceField(props: EvidenceFieldProps) {
  const { subject, steps, evidence } = props;
  const { t } = useTranslation(['casework', 'findings']);
  const writing = useEvidenceWriting({ subjectType: 'finding', subject }, evidence, useToasts());
  const places = [
    { id: '-', label: t('evidence.whole') },
    ...steps.map(({ id, technique }, at) => ({
      id,
      label: [t('findings:path.step', { number: at + 1 }), technique].filter(Boolean).join(' '),
    })),
  ];
  const editing = steps.length === 0 ? writing.editing : { ...writing.editing, places };
  return <EvidencePanel {...writing} editing={editing} />;
});
