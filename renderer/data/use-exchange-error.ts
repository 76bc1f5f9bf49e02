import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ExchangeError,
  isPackageError,
  packageAdvice,
  packageErrorText,
} from './package-error-text.ts';
import { useErrorText } from './use-error-text.ts';

/** What is wrong, and what to do where that does not stand in the words already. What is safe stands once, above. */
export interface ExchangeErrorWords {
  readonly what: string;
  readonly advice: string | null;
}

/** Words for everything that can go wrong with a package. */
export function useExchangeError(): (error: ExchangeError) => ExchangeErrorWords {
  const { t } = useTranslation(['packages']);
  const errorText = useErrorText();
  return useCallback(
    (error) =>
      isPackageError(error)
        ? { what: packageErrorText(t, error), advice: t(`packages:advice.${packageAdvice(error)}`) }
        : { what: errorText(error), advice: null },
    [t, errorText],
  );
}
