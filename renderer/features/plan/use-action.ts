import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunError } from '#renderer/data/run-command.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { useErrorText } from '#renderer/data/use-error-text.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Command } from '#shared/commands/command.ts';
import type { Result } from '#shared/kernel/result.ts';

/** Runs a command; `done`, where given, is shown with a way to undo. Who calls it shows the errors. */
export type Action = <In, Out>(
  command: Command<In, Out>,
  input: In,
  done?: string,
) => Promise<Result<Out, RunError>>;

/** Only the last change can be undone, so only the last message offers it. */
const lastOffer = new WeakMap<ReturnType<typeof useToasts>, number>();

/** How the planning pages change the exercise: every change says so and can be taken back. */
export function useAction(): Action {
  const { t } = useTranslation(['plan', 'common']);
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  return useCallback(
    async (command, input, done) => {
      const before = session.store.getState().state.batches.size;
      const outcome = await session.run(command, input);
      const after = session.store.getState().state.batches.size;
      if (!outcome.ok || done === undefined || before === after) return outcome;
      const undo = async (): Promise<void> => {
        // What came since would be undone in its place.
        if (session.store.getState().state.batches.size !== after) {
          toasts.add({ tone: 'caution', title: t('undo.overtaken') });
          return;
        }
        const undone = await session.undo();
        toasts.add(
          undone.ok
            ? { tone: 'positive', title: t('undo.done') }
            : { tone: 'danger', title: errorText(undone.error) },
        );
      };
      toasts.dismiss(lastOffer.get(toasts) ?? -1);
      const offer = toasts.add({
        tone: 'positive',
        title: done,
        action: { label: t('common:undo'), onPress: () => void undo() },
      });
      lastOffer.set(toasts, offer);
      return outcome;
    },
    [session, toasts, t, errorText],
  );
}

/** Shows an error as a message that stays until it is closed. */
export function useShowError(): (error: RunError) => void {
  const toasts = useToasts();
  const errorText = useErrorText();
  return useCallback(
    (error) => toasts.add({ tone: 'danger', title: errorText(error) }),
    [toasts, errorText],
  );
}
