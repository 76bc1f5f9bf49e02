import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addFile, keptName } from '#renderer/data/add-files.ts';
import { useSession } from '#renderer/data/session-context.tsx';
import { type AppError, useErrorText } from '#renderer/data/use-error-text.ts';
import { addresses, goInstead } from '#renderer/state/addresses.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { draftResponse } from '#shared/commands/draft-response.ts';
import type { RecordId } from '#shared/kernel/ids.ts';

/** Begins a response and goes on to its page; files that were given first become its evidence. */
export function useBeginResponse() {
  const { t } = useTranslation('casework');
  const session = useSession();
  const toasts = useToasts();
  const errorText = useErrorText();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const begin = async (unit: RecordId, title: string, files: readonly File[]): Promise<void> => {
    if (isPending) return;
    setPending(true);
    const drafted = await session.run(draftResponse, { unit, fields: { title } });
    if (!drafted.ok) {
      setError(drafted.error);
      setPending(false);
      return;
    }
    const subject = { subjectType: 'response', subject: drafted.value } as const;
    for (const file of files) {
      const name = keptName(file, t('evidence.pastedName'), new Date());
      const added = await addFile(session, subject, { file, name });
      // A file that is refused must not cost the draft.
      if (!added.ok) {
        const refused = t('evidence.failed', { name });
        toasts.add({ tone: 'danger', title: refused, detail: errorText(added.error) });
      }
    }
    goInstead(addresses.response(session.id, drafted.value));
  };
  return { begin, isPending, error };
}
