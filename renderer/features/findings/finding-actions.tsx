import { BellRing, Gavel, Inbox, Mail, PenLine, Send, Undo2, Unlock, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/data/session-context.tsx';
import type { Shown } from '#renderer/data/use-dossier.ts';
import {
  type OfferedAction,
  type SubjectAction,
  useOfferedActions,
} from '#renderer/data/use-offered-actions.ts';
import { useActor } from '#renderer/data/use-session-state.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { ActionBar, type BarAction } from '#renderer/ui/action-bar.tsx';
import type { FindingDossier } from '#shared/journal/dossier.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { DiscloseDialog } from './disclose-dialog.tsx';
import { SubmitDialog } from './submit-dialog.tsx';
import { useFindingSteps } from './use-finding-steps.ts';
import { ReturnDialog, WithdrawDialog } from './decision-dialogs.tsx';

interface FindingActionsProps {
  readonly dossier: Shown<FindingDossier>;
  /** Offers the way to the editor; not in the editor itself. */
  readonly hasEdit?: boolean;
  /** What must be recorded before it is sent. */
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

/** What the role may do with a finding where it stands, with the dialogs that ask before it is done. */
export function FindingActions({ dossier, hasEdit = false, beforeSubmit }: FindingActionsProps) {
  const { t } = useTranslation('casework');
  const { id: exercise } = useSession();
  const { role } = useActor();
  const errorText = useErrorText();
  const { id } = dossier.subject;
  const offered = useOfferedActions({ subjectType: 'finding', subject: id }, dossier);
  const steps = useFindingSteps(id);
  const [asking, setAsking] = useState<SubjectAction | null>(null);
  const isResent = dossier.submissions.length > 0;
  const pressOf = (action: SubjectAction): (() => void) => {
    if (action === 'receive') return () => void steps.receive();
    if (action === 'reveal') return () => void steps.reveal();
    if (action === 'tell') return () => void steps.tell();
    if (action === 'submit') return () => void openSubmit();
    return () => setAsking(action);
  };
  const openSubmit = async (): Promise<void> => {
    if (beforeSubmit === undefined || (await beforeSubmit())) setAsking('submit');
  };
  const barAction = ({ id: action, refusal }: OfferedAction): BarAction => ({
    id: action,
    label: t(`action.${action === 'submit' && isResent ? 'resubmit' : action}`),
    icon: ICONS[action],
    refusal: refusal === null ? undefined : errorText(refusal),
    tone: action === 'withdraw' ? 'danger' : undefined,
    ...(action === 'edit'
      ? { href: addresses.finding(exercise, id) }
      : { onPress: pressOf(action) }),
  });
  const newest = dossier.submissions.at(-1);
  const canRule =
    newest !== undefined &&
    (role === 'organiser' || role === 'chief-referee') &&
    dossier.status === 'awaiting-ruling' &&
    (dossier.assignment?.value.revealedAt ?? null) !== null;
  const actions: BarAction[] = [
    ...(canRule
      ? [
          {
            id: 'rule',
            label: t('action.rule'),
            icon: Gavel,
            href: addresses.judgingCase(exercise, newest.id),
          },
        ]
      : []),
    ...offered
      .filter((action) => hasEdit || action.id !== 'edit')
      .map((action) => barAction(action)),
  ];
  const dialog = (action: SubjectAction) => ({
    isOpen: asking === action,
    onOpenChange: () => setAsking(null),
    dossier,
  });
  return (
    <>
      {actions.length > 0 && <ActionBar actions={actions} moreLabel={t('more')} />}
      <SubmitDialog {...dialog('submit')} />
      <ReturnDialog {...dialog('return')} />
      <WithdrawDialog {...dialog('withdraw')} />
      <AssignDialog {...dialog('assign')} />
      <DiscloseDialog {...dialog('disclose')} />
    </>
  );
}
