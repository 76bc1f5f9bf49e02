import { UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useExerciseHead } from '#renderer/data/use-records.ts';
import { useSessionStatus } from '#renderer/data/use-session-state.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { assignReferees } from '#shared/commands/assign-referees.ts';
import { proposeReferees } from '#shared/commands/propose-referees.ts';

/** Spreads everything that has too few referees over those without a conflict of interest. */
export function AssignAllButton() {
  const { t } = useTranslation('judging');
  const session = useSession();
  const status = useSessionStatus();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { reviewers } = useExerciseHead();
  const assign = async (): Promise<void> => {
    const proposed = proposeReferees(session.store.getState().visible, reviewers).filter(
      ({ referees }) => referees.length > 0,
    );
    const short = proposed.filter(({ missing }) => missing > 0).length;
    if (proposed.length === 0) {
      toasts.add({ tone: 'info', title: t('ruling.nothingToAssign') });
      return;
    }
    const done = await session.run(assignReferees, {
      assignments: proposed.map(({ subjectType, subject, referees }) => ({
        subjectType,
        subject,
        referees,
      })),
    });
    if (!done.ok) toasts.add({ tone: 'danger', title: errorText(done.error) });
    else
      toasts.add({
        tone: short > 0 ? 'caution' : 'positive',
        title: t('ruling.assignedAll', { count: proposed.length }),
        detail: short > 0 ? t('ruling.shortOf', { count: short }) : undefined,
      });
  };
  return (
    <Button icon={UsersRound} isDisabled={status.type !== 'open'} onPress={() => void assign()}>
      {t('ruling.assignAll')}
    </Button>
  );
}
