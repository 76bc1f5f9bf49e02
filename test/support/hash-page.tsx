import { type ReactNode, useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void): (() => void) => {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
};

/** Draws a page for the last part of the address, as the router would. */
export function HashPage({ children }: { readonly children: (last: string) => ReactNode }) {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return children(decodeURIComponent(hash.split('/').at(-1) ?? ''));
}
