import { useSession } from '#renderer/data/session-context.tsx';
import { useCaseActions } from '#renderer/data/use-case-actions.ts';
import { ACTION_ICONS } from '#renderer/state/action-icons.ts';
import { addresses } from '#renderer/state/addresses.ts';
import { ActionBar } from '#renderer/ui/action-bar.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { useSubmitKey } from '#renderer/ui/use-submit-key.ts';
import type { ResponseDossier } from '#shared/journal/dossier.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { ReturnDialog, SubmitDialog, WithdrawDialog } from './decision-dialogs.tsx';

interface ResponseActionsProps {
  readonly dossier: ResponseDossier;
  /** Offers the way to the editor; not in the editor itself. */
  readonly hasEdit?: boolean;
  /** In the editor: records what is typed before it is sent. Ctrl or ⌘ and Enter sends too. */
  readonly beforeSubmit?: (() => Promise<boolean>) | undefined;
}

const DIALOGS = {
  submit: SubmitDialog,
  return: ReturnDialog,
  withdraw: WithdrawDialog,
  assign: AssignDialog,
} as const;

/** What the role may do with a response where it stands, with the dialogs that ask before it is done. */
export function ResponseActions({ dossier, hasEdit = false, beforeSubmit }: ResponseActionsProps) {
  const { id: exercise } = useSession();
  const { subject, submissions } = dossier;
  const newest = submissions.at(-1);
  const { actions, moreLabel, steps, asking, close, canSubmit, openSubmit } = useCaseActions({
    name: { subjectType: 'response', subject: subject.id },
    dossier,
    announcer: useToasts(),
    editHref: hasEdit ? addresses.response(exercise, subject.id) : undefined,
    rulingHref: newest && addresses.judgingCase(exercise, newest.id),
    beforeSubmit,
  });
  useSubmitKey(beforeSubmit !== undefined && canSubmit && asking === null, openSubmit);
  // A response is not disclosed to anybody: only findings are.
  const OpenDialog = asking === null || asking === 'disclose' ? null : DIALOGS[asking];
  return (
    <>
      {actions.length > 0 && (
        <ActionBar
          actions={actions.map((action) => ({ ...action, icon: ACTION_ICONS[action.id] }))}
          moreLabel={moreLabel}
        />
      )}
      {OpenDialog !== null && <OpenDialog dossier={dossier} steps={steps} onOpenChange={close} />}
    </>
  );
}
