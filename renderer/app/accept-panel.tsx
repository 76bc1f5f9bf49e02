import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actorChoices } from '#renderer/data/actor-choices.ts';
import type { ExerciseSession } from '#renderer/data/exercise-session.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import type { RecoveryReason } from '#renderer/data/session-state.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Text } from '#renderer/ui/text.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';

interface AcceptPanelProps {
  readonly reasons: readonly RecoveryReason[];
  readonly isEmpty: boolean;
}

/** The way out of recovery: a person takes what is here for the whole. */
export function AcceptPanel({ reasons, isEmpty }: AcceptPanelProps) {
  const { t } = useTranslation(['shell', 'common']);
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [isAsking, setAsking] = useState(false);
  const has = (type: RecoveryReason['type']): boolean =>
    reasons.some((reason) => reason.type === type);
  const accept = async (): Promise<void> => {
    const accepted = await session.acceptWhatIsHere();
    if (accepted.ok) await actAsSomebodyHere(session);
    toasts.add(
      accepted.ok
        ? { tone: 'positive', title: t('recovery.accepted') }
        : { tone: 'danger', title: errorText(accepted.error) },
    );
  };
  return (
    <Panel title={t('recovery.stepAccept')}>
      <Stack align="start">
        <Text as="p" tone={2}>
          {t(isEmpty ? 'recovery.acceptNothing' : 'recovery.acceptHint')}
        </Text>
        <Button icon={ShieldCheck} isDisabled={isEmpty} onPress={() => setAsking(true)}>
          {t('recovery.accept')}
        </Button>
      </Stack>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setAsking}
        title={t('recovery.acceptTitle')}
        confirmLabel={t('recovery.accept')}
        cancelLabel={t('common:cancel')}
        onConfirm={accept}
      >
        <Stack>
          <Text as="p">{t('recovery.acceptText')}</Text>
          {has('journal-damaged') && <Text as="p">{t('recovery.acceptDamaged')}</Text>}
          {has('root-key-changed') && (
            <Text as="p" tone="danger">
              {t('recovery.acceptRootKey')}
            </Text>
          )}
        </Stack>
      </ConfirmDialog>
    </Panel>
  );
}

/** A store that was empty knew nobody: whoever one acted as until now may not be among the people that came back. */
async function actAsSomebodyHere(session: ExerciseSession): Promise<void> {
  const { state, actor } = session.store.getState();
  const choices = actorChoices(state, session.identity.device);
  const [first] = choices;
  if (first !== undefined && !choices.some((choice) => choice.actor.person === actor.person)) {
    await session.actAs(first.actor);
  }
}
