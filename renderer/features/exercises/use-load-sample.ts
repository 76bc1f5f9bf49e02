import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppData } from '#renderer/data/app-data-context.tsx';
import { openSample } from '#renderer/data/open-sample.ts';
import { useExchangeError } from '#renderer/data/use-exchange-error.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Language } from '#shared/text/language.ts';

/** The sample exercise in one press, in the language of the interface. */
export function useLoadSample(): { readonly isLoading: boolean; load(): Promise<void> } {
  const { i18n } = useTranslation();
  const appData = useAppData();
  const toasts = useToasts();
  const errorWords = useExchangeError();
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (failure !== null) throw failure;
  return {
    isLoading,
    async load() {
      setLoading(true);
      try {
        const opened = await openSample(appData, i18n.language as Language);
        if (opened.ok) goTo(addresses.overview(opened.value));
        else toasts.add({ tone: 'danger', title: errorWords(opened.error).what });
      } catch (thrown) {
        setFailure(thrown); // a mistake of ours belongs to the error boundary
      } finally {
        setLoading(false);
      }
    },
  };
}
