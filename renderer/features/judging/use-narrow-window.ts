import { useSyncExternalStore } from 'react';

const narrow = (): MediaQueryList => window.matchMedia('(max-width: 1279px)');

const subscribe = (onChange: () => void): (() => void) => {
  const query = narrow();
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
};

/** Whether there is no room for queue, case and form side by side. */
export const useNarrowWindow = (): boolean =>
  useSyncExternalStore(subscribe, () => narrow().matches);
