import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppData } from '#renderer/data/app-data-context.tsx';
import { openSample, type SampleStage } from '#renderer/data/open-sample.ts';
import { useExchangeError } from '#renderer/data/use-exchange-error.ts';
import { addresses, goTo } from '#renderer/state/addresses.ts';
import { useToasts } from '#renderer/ui/toasts-provider.tsx';
import type { Language } from '#shared/text/language.ts';

/** `stage`: what is being done, or null. */
export interface SampleLoading {
  readonly stage: SampleStage | null;
  load(): Promise<void>;
}

/** The sample exercise in one press, in the language of the interface. */
export function useLoadSample(): SampleLoading {
  const { i18n } = useTranslation();
  const appData = useAppData();
  const toasts = useToasts();
  const errorWords = useExchangeError();
  const [stage, setStage] = useState<SampleStage | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  if (failure !== null) throw failure;
  return {
    stage,
    async load() {
      setStage('making');
      try {
        const opened = await openSample(appData, i18n.language as Language, setStage);
        if (opened.ok) goTo(addresses.overview(opened.value));
        else toasts.add({ tone: 'danger', title: errorWords(opened.error).what });
      } catch (thrown) {
        setFailure(thrown); // a mistake of ours belongs to the error boundary
      } finally {
        setStage(null);
      }
    },
  };
}
