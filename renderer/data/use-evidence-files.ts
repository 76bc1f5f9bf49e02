import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '#renderer/platform/host-context.tsx';
import { editEvidence, removeEvidence } from '#shared/commands/add-evidence.ts';
import type { SubjectName } from '#shared/commands/subject.ts';
import type { Evidence } from '#shared/domain/evidence.ts';
import type { Recorded } from '#shared/journal/read.ts';
import type { Sha256 } from '#shared/kernel/bytes.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { addFile, keptName } from './add-files.ts';
import { useSession } from './session-context.tsx';
import { type Announcer, useAct } from './use-act.ts';
import { useErrorText } from './use-error-text.ts';
import { readEvidence } from './use-evidence.ts';

/** Takes files in as evidence, one after the other, and says which were not taken. */
export function useAddFiles(name: SubjectName, announcer: Announcer) {
  const session = useSession();
  const errorText = useErrorText();
  const { t } = useTranslation('casework');
  const [progress, setProgress] = useState<{ readonly label: string; readonly value: number }>();
  const { subjectType, subject } = name;
  const addFiles = useCallback(
    async (files: readonly File[], step = ''): Promise<void> => {
      let added = 0;
      for (const [at, file] of files.entries()) {
        const kept = keptName(file, t('evidence.pastedName'), new Date());
        setProgress({
          label: t('evidence.adding', { name: kept }),
          value: (at + 0.5) / files.length,
        });
        const outcome = await addFile(
          session,
          { subjectType, subject },
          { file, name: kept, step },
        );
        if (outcome.ok) added += 1;
        else if (outcome.error.type === 'already-there') {
          announcer.add({ tone: 'caution', title: t('evidence.duplicate', { name: kept }) });
        } else {
          const title = t('evidence.failed', { name: kept });
          announcer.add({ tone: 'danger', title, detail: errorText(outcome.error) });
        }
      }
      setProgress(undefined);
      if (added > 0) {
        announcer.add({ tone: 'positive', title: t('evidence.added', { count: added }) });
      }
    },
    [session, subjectType, subject, announcer, errorText, t],
  );
  return { addFiles, progress };
}

/** Changes what is said of evidence: caption, step, order; or takes it off. */
export function useEvidenceEditing(items: readonly Recorded<Evidence>[], announcer: Announcer) {
  const act = useAct(announcer);
  const { t } = useTranslation('casework');
  const move = async (id: string, by: -1 | 1): Promise<void> => {
    const order = items.map((item) => item.id);
    const at = order.indexOf(id as RecordId);
    const other = order[at + by];
    if (other === undefined) return;
    order[at + by] = id as RecordId;
    order[at] = other;
    for (const [place, item] of order.entries()) {
      const isThere = items.find((one) => one.id === item)?.value.order === place;
      if (!isThere) await act(editEvidence, { id: item, fields: { order: place } });
    }
  };
  return {
    onCaption: (id: string, caption: string): void =>
      void act(editEvidence, { id: id as RecordId, fields: { caption } }),
    onPlace: (id: string, step: string): void =>
      void act(editEvidence, { id: id as RecordId, fields: { step } }),
    onMove: (id: string, by: -1 | 1): void => void move(id, by),
    onRemove: (id: string): void => {
      const removed = items.find((item) => item.id === id)?.value.fileName ?? '';
      void act(removeEvidence, { id: id as RecordId }, () =>
        t('evidence.removed', { name: removed }),
      );
    },
  };
}

/** Saves an evidence file where the person chooses, byte for byte. */
export function useSaveEvidence(announcer: Announcer) {
  const session = useSession();
  const host = useHost();
  const errorText = useErrorText();
  const { t } = useTranslation('casework');
  return useCallback(
    async (item: { readonly sha256: string; readonly fileName: string }): Promise<void> => {
      const read = await readEvidence(session, item.sha256 as Sha256);
      if (!read.ok) {
        announcer.add({ tone: 'danger', title: errorText(read.error) });
        return;
      }
      const saved = await host.saveFile(
        { suggestedName: item.fileName, accept: [] },
        new Blob([read.value], { type: 'application/octet-stream' }),
      );
      if (!saved.ok) announcer.add({ tone: 'danger', title: errorText(saved.error) });
      else if (saved.value !== null) {
        announcer.add({ tone: 'positive', title: t('evidence.saved', { name: item.fileName }) });
      }
    },
    [session, host, announcer, errorText, t],
  );
}
