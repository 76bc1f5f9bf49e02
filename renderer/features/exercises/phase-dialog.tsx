import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useExercise } from '#renderer/data/use-session-state.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { changePhase, needsReason } from '#shared/commands/change-phase.ts';
import { phaseRequirements } from '#shared/commands/phase-requirements.ts';
import type { Phase } from '#shared/domain/exercise.ts';
import { RequirementList } from './requirement-list.tsx';

interface PhaseDialogProps {
  readonly target: Phase;
  readonly onClose: () => void;
}

/** Asks before the phase changes: says what is missing, and on what basis and why it happens. */
export function PhaseDialog({ target, onClose }: PhaseDialogProps) {
  const { t } = useTranslation(['overview', 'terms', 'common']);
  const session = useSession();
  const state = useExercise((current) => current.state);
  const { phase: from } = useExerciseHead();
  const errorText = useErrorText();
  const [basis, setBasis] = useState('');
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [openedAt] = useState(() => Date.now());
  const requirements = phaseRequirements(state, target, openedAt);
  const isReady = requirements.every(({ isMet }) => isMet);
  const isBlocked = requirements.some(({ isMet, weight }) => !isMet && weight === 'must');
  const phase = t(`terms:phase.${target}`);
  const confirm = async (): Promise<boolean> => {
    const changed = await session.run(changePhase, { to: target, basis, reason });
    if (!changed.ok) setProblem(errorText(changed.error));
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
        {problem !== null && <Banner tone="danger">{problem}</Banner>}
        {target === 'live' && <Text as="p">{t('phase.freeze')}</Text>}
        {target === 'aborted' && <Text as="p">{t('phase.abort')}</Text>}
        {requirements.length > 0 && (
          <RequirementList label={t('wants.title')} requirements={requirements} />
        )}
        {!isReady && (
          <Banner tone={isBlocked ? 'danger' : 'caution'}>
            {t(isBlocked ? 'wants.blocked' : 'wants.letPass')}
          </Banner>
        )}
        <TextField
          label={t('phase.basis')}
          description={t('phase.basisHint')}
          value={basis}
          onChange={setBasis}
        />
        {(needsReason(from, target) || !isReady) && (
          <TextArea
            label={t('phase.reason')}
            rows={2}
            isRequired={needsReason(from, target)}
            value={reason}
            onChange={setReason}
          />
        )}
      </Stack>
    </ConfirmDialog>
  );
}
