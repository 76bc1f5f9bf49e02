import { useEffect, useState } from 'react';

const STEP_MS = 30_000;

/** The wall clock in ms since 1970, looked at twice a minute: for what depends on whether a moment has passed. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), STEP_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
