import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { changePhase } from '#shared/commands/change-phase.ts';
import type { Phase } from '#shared/domain/exercise.ts';

interface PhaseDialogProps {
  readonly target: Phase;
  readonly onClose: () => void;
}

/** Asks before the phase changes, and on what basis. */
export function PhaseDialog({ target, onClose }: PhaseDialogProps) {
  const { t } = useTranslation(['overview', 'terms', 'common']);
  const session = useSession();
  const errorText = useErrorText();
  const toasts = useToasts();
  const [basis, setBasis] = useState('');
  const phase = t(`terms:phase.${target}`);
  const confirm = async (): Promise<boolean> => {
    const changed = await session.run(changePhase, { to: target, basis });
    if (!changed.ok) toasts.add({ tone: 'danger', title: errorText(changed.error) });
    return changed.ok;
  };
  return (
    <ConfirmDialog
      isOpen
      onOpenChange={onClose}
      title={t('phase.confirmTitle', { phase })}
      confirmLabel={t('phase.next', { phase })}
      cancelLabel={t('common:cancel')}
      tone={target === 'aborted' ? 'danger' : 'primary'}
      onConfirm={confirm}
    >
      <Stack>
        {target === 'live' && <Text as="p">{t('phase.freeze')}</Text>}
        {target === 'aborted' && <Text as="p">{t('phase.abort')}</Text>}
        <TextField
          label={t('phase.basis')}
          description={t('phase.basisHint')}
          value={basis}
          onChange={setBasis}
        />
      </Stack>
    </ConfirmDialog>
  );
}
