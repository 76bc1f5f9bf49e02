import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#shared/commands/command.ts';
import { useSession } from './session-context.tsx';
import { type AppError, useErrorText } from './use-error-text.ts';

/** Where a page says in passing what happened. */
export interface Announcer {
  add(content: {
    readonly tone: 'positive' | 'caution' | 'danger';
    readonly title: string;
    readonly detail?: string;
    readonly action?: { readonly label: string; readonly onPress: () => void };
  }): unknown;
}

/** Runs a command and says how it went; answers whether it was done. */
export type Act = <In, Out>(
  command: Command<In, Out>,
  input: In,
  done?: (out: Out) => string,
) => Promise<boolean>;

/** What was done is announced with a way to undo it; a refusal in the words of the error. */
export function useAct(announcer: Announcer): Act {
  const session = useSession();
  const errorText = useErrorText();
  const { t } = useTranslation(['casework', 'common']);
  return useCallback(
    async (command, input, done) => {
      const refuse = (error: AppError): void =>
        void announcer.add({ tone: 'danger', title: errorText(error) });
      const outcome = await session.run(command, input);
      if (!outcome.ok) {
        refuse(outcome.error);
        return false;
      }
      if (done !== undefined) {
        const undo = async (): Promise<void> => {
          const undone = await session.undo();
          if (undone.ok) announcer.add({ tone: 'positive', title: t('casework:done.undone') });
          else refuse(undone.error);
        };
        announcer.add({
          tone: 'positive',
          title: done(outcome.value),
          action: { label: t('common:undo'), onPress: () => void undo() },
        });
      }
      return true;
    },
    [session, announcer, errorText, t],
  );
}
