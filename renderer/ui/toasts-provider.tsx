import { createContext, type ReactNode, useContext, useState } from 'react';
import { ToastRegion } from './toast-region.tsx';
import { createToastStore, type ToastStore } from './toast-store.ts';

const ToastsContext = createContext<ToastStore | null>(null);

/** Gives the pages below one place for short messages, and shows them. */
export function ToastsProvider({ children }: { readonly children: ReactNode }) {
  const [store] = useState(createToastStore);
  return (
    <ToastsContext value={store}>
      {children}
      <ToastRegion store={store} />
    </ToastsContext>
  );
}

/** The short messages of this window. */
export function useToasts(): ToastStore {
  const store = useContext(ToastsContext);
  if (store === null) throw new Error('useToasts needs a ToastsProvider above it');
  return store;
}
