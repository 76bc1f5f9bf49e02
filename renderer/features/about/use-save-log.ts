import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useHost } from '#renderer/platform/host-context.tsx';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import { utf8 } from '#shared/kernel/bytes.ts';
import { useErrorText } from '#renderer/data/use-error-text.ts';

/** Saves what the program noted about itself to a file of the person's choice. */
export function useSaveLog(): () => void {
  const host = useHost();
  const toasts = useToasts();
  const errorText = useErrorText();
  const { t } = useTranslation('about');
  return useCallback(() => {
    const options = {
      suggestedName: 'umpire-log.txt',
      accept: [{ label: t('log.fileType'), extensions: ['txt'] }],
    };
    void host.saveFile(options, content(host)).then((saved) => {
      if (!saved.ok) toasts.add({ tone: 'danger', title: errorText(saved.error) });
      else if (saved.value !== null) toasts.add({ tone: 'positive', title: t('log.saved') });
    });
  }, [host, toasts, errorText, t]);
}

/** Read only once the place was chosen, while the click still counts. */
async function* content(host: ReturnType<typeof useHost>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield utf8(await host.readLog());
}
