import { BellRing, Gavel, Inbox, Mail, PenLine, Send, Undo2, Unlock, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import type { Shown } from '#renderer/data/use-dossier.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { type SubjectAction, useOfferedActions } from '#renderer/data/use-offered-actions.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { useSubjectSteps } from '#renderer/data/use-subject-steps.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { ActionBar, type BarAction } from '#renderer/ui/action-bar.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { useSubmitKey } from '#renderer/ui/use-submit-key.ts';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { ReturnDialog, SubmitDialog, WithdrawDialog } from './decision-dialogs.tsx';
import { DiscloseDialog } from './disclose-dialog.tsx';

interface FindingActionsProps {
  readonly dossier: Shown<FindingDossier>;
  /** Offers the way to the editor; not in the editor itself. */
  readonly hasEdit?: boolean;
  /** In the editor: records what is typed before it is sent. Ctrl or ⌘ and Enter sends too. */
  readonly beforeSubmit?: (() => Promise<boolean>) | undefined;
}

const ICONS = {
  receive: Inbox,
  return: Undo2,
  submit: Send,
  edit: PenLine,
  assign: Users,
  reveal: Unlock,
  tell: Mail,
  disclose: BellRing,
  withdraw: undefined,
} as const satisfies Record<SubjectAction, unknown>;

const DIALOGS = {
  submit: SubmitDialog,
  return: ReturnDialog,
  withdraw: WithdrawDialog,
  assign: AssignDialog,
  disclose: DiscloseDialog,
} as const;

/** What the role may do with a finding where it stands, with the dialogs that ask before it is done. */
export function FindingActions({ dossier, hasEdit = false, beforeSubmit }: FindingActionsProps) {
  const { t } = useTranslation('casework');
  const { id: exercise } = useSession();
  const errorText = useErrorText();
  const name = { subjectType: 'finding', subject: dossier.subject.id } as const;
  const offered = useOfferedActions(name, dossier);
  const steps = useSubjectSteps(name, useToasts());
  const [asking, setAsking] = useState<keyof typeof DIALOGS | null>(null);
  const isResent = dossier.submissions.length > 0;
  const openSubmit = async (): Promise<void> => {
    if (beforeSubmit === undefined || (await beforeSubmit())) setAsking('submit');
  };
  const press = (action: Exclude<SubjectAction, 'edit'>): void => {
    if (action === 'submit') void openSubmit();
    else if (action === 'receive' || action === 'reveal' || action === 'tell') void steps[action]();
    else setAsking(action);
  };
  const canSubmit = offered.some(({ id, refusal }) => id === 'submit' && refusal === null);
  useSubmitKey(beforeSubmit !== undefined && canSubmit && asking === null, () => void openSubmit());
  const actions = offered
    .filter(({ id }) => hasEdit || id !== 'edit')
    .map(
      ({ id, refusal }): BarAction => ({
        id,
        label: t(`action.${id === 'submit' && isResent ? 'resubmit' : id}`),
        icon: ICONS[id],
        refusal: refusal === null ? undefined : errorText(refusal),
        tone: id === 'withdraw' ? 'danger' : undefined,
        ...(id === 'edit'
          ? { href: addresses.finding(exercise, dossier.subject.id) }
          : { onPress: () => press(id) }),
      }),
    );
  const toRuling = useRulingAction(dossier);
  const all = toRuling === null ? actions : [toRuling, ...actions];
  const OpenDialog = asking === null ? null : DIALOGS[asking];
  return (
    <>
      {all.length > 0 && <ActionBar actions={all} moreLabel={t('more')} />}
      {OpenDialog !== null && (
        <OpenDialog dossier={dossier} steps={steps} onOpenChange={() => setAsking(null)} />
      )}
    </>
  );
}

/** The way to the ruling once the marks are open. */
function useRulingAction({ submissions, status, assignment }: FindingDossier): BarAction | null {
  const { t } = useTranslation('casework');
  const { id: exercise } = useSession();
  const { role } = useActor();
  const newest = submissions.at(-1);
  const isOpen = status === 'awaiting-ruling' && (assignment?.value.revealedAt ?? null) !== null;
  if (newest === undefined || !isOpen || (role !== 'organiser' && role !== 'chief-referee'))
    return null;
  const href = addresses.judgingCase(exercise, newest.id);
  return { id: 'rule', label: t('action.rule'), icon: Gavel, href };
}
