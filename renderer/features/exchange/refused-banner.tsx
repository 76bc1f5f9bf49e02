import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExchangeError } from '#renderer/data/package-error-text.ts';
import { useExchangeError } from '#renderer/data/use-exchange-error.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import styles from './exchange.module.css';

/** Most problems listed; the first is enough to refuse a package. */
const MAX_LISTED = 20;

interface RefusedBannerProps {
  /** What did not happen and what is safe. */
  readonly title: string;
  readonly errors: readonly ExchangeError[];
  readonly actions?: ReactNode;
}

/** Why nothing was taken in or written: every problem, then what to do. */
export function RefusedBanner({ title, errors, actions }: RefusedBannerProps) {
  const { t } = useTranslation('packages');
  const wordsOf = useExchangeError();
  const words = errors.slice(0, MAX_LISTED).map(wordsOf);
  const advices = new Set(words.flatMap(({ advice }) => (advice === null ? [] : [advice])));
  return (
    <Banner tone="danger" title={title} actions={actions}>
      <ul className={styles['problems']}>
        {words.map(({ what }) => (
          <li key={what}>{what}</li>
        ))}
        {errors.length > MAX_LISTED && <li>{t('more', { count: errors.length - MAX_LISTED })}</li>}
      </ul>
      {[...advices].map((advice) => (
        <p key={advice}>{advice}</p>
      ))}
    </Banner>
  );
}
