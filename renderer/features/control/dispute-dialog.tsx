import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { stateOwnership } from '#shared/commands/state-ownership.ts';
import type { RecordId } from '#shared/kernel/ids.ts';
import { ActionDialog } from './action-dialog.tsx';

interface DisputeDialogProps {
  readonly unit: RecordId;
  readonly subjects: readonly RecordId[];
  readonly onClose: () => void;
}

/** Asks why something is not the unit's, and what proves it. */
export function DisputeDialog({ unit, subjects, onClose }: DisputeDialogProps) {
  const { t } = useTranslation('control');
  const session = useSession();
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState('');
  const [tried, setTried] = useState(false);
  const perform = () => {
    setTried(true);
    if (reason.trim() === '') return null;
    const stance = 'disputed' as const;
    return session.run(stateOwnership, { unit, subjects, stance, reason, proof });
  };
  return (
    <ActionDialog
      title={t('ownership.disputeTitle', { count: subjects.length })}
      submitLabel={t('ownership.disputeSubmit')}
      perform={perform}
      done={t('ownership.stated', { count: subjects.length })}
      onClose={onClose}
    >
      <TextArea
        label={t('ownership.reason')}
        value={reason}
        onChange={setReason}
        isRequired
        error={tried && reason.trim() === '' ? t('required') : undefined}
      />
      <TextField
        label={t('ownership.proof')}
        description={t('ownership.proofHint')}
        value={proof}
        onChange={setProof}
      />
    </ActionDialog>
  );
}
