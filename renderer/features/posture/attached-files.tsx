import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { storeFile } from '#renderer/data/store-file.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useEvidenceOf } from '#renderer/data/use-evidence-of.ts';
import { listedDraft, useEvidenceReading } from '#renderer/data/use-evidence-panel.ts';
import { EvidencePanel } from '#renderer/ui/evidence-panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { attachFile } from '#shared/commands/attach-file.ts';
import { CONTROL } from '#shared/domain/audiences.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { usePostureAct } from './use-posture-act.ts';

interface AttachedFilesProps {
  readonly subject: RecordId;
  readonly isLocked: boolean;
  readonly label?: string;
  /** Makes the record that the files are attached to, where it may not be there yet; false when that failed. */
  readonly prepare?: () => Promise<boolean>;
}

/** Files attached to a record of the posture. */
export function AttachedFiles({ subject, isLocked, label, prepare }: AttachedFilesProps) {
  const { t } = useTranslation(['posture', 'casework']);
  const session = useSession();
  const toasts = useToasts();
  const act = usePostureAct();
  const errorText = useErrorText();
  const evidence = useEvidenceOf(CONTROL, subject);
  const items = useMemo(() => evidence.map(listedDraft), [evidence]);
  const reading = useEvidenceReading(items, toasts);
  const [isBusy, setBusy] = useState(false);
  const add = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    try {
      if (prepare !== undefined && !(await prepare())) return;
      for (const file of files) {
        const stored = await storeFile(session, file);
        if (!stored.ok) toasts.add({ tone: 'danger', title: errorText(stored.error) });
        else
          await act(attachFile, { subject, ...stored.value }, () =>
            t('posture:weak.done.attached'),
          );
      }
    } finally {
      setBusy(false);
    }
  };
  if (isLocked && items.length === 0) return null;
  return (
    <>
      {label !== undefined && (
        <Text as="h3" size={13} tone={2} weight="medium">
          {label}
        </Text>
      )}
      <EvidencePanel
        {...reading}
        label={label ?? reading.label}
        adding={
          isLocked
            ? undefined
            : {
                label: t('casework:evidence.drop'),
                hint: t('casework:evidence.dropHint'),
                pickLabel: t('casework:evidence.pick'),
                onFiles: (files) => void add(files),
                progress: isBusy ? { label: t('casework:evidence.drop'), value: 0.5 } : undefined,
              }
        }
      />
    </>
  );
}
