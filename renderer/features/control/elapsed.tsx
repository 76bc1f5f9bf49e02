import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from './stop-words.ts';

/** Time since a moment, counted by the second. Not read out by itself: only when somebody goes there. */
export function Elapsed({ since }: { readonly since: number }) {
  const { t } = useTranslation('control');
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer" aria-live="off">
      {clockText(t, now - since)}
    </span>
  );
}
