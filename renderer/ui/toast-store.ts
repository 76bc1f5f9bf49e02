export type ToastTone = 'info' | 'positive' | 'caution' | 'danger';

export interface ToastContent {
  readonly tone: ToastTone;
  readonly title: string;
  readonly detail?: string | undefined;
  /** One way on, such as undoing. Pressing it also closes the toast. */
  readonly action?: { readonly label: string; readonly onPress: () => void } | undefined;
}

export interface Toast extends ToastContent {
  readonly id: number;
}

export interface ToastStore {
  /** Shows a toast and gives the id that closes it. */
  readonly add: (content: ToastContent) => number;
  readonly dismiss: (id: number) => void;
  readonly toasts: () => readonly Toast[];
  readonly subscribe: (notify: () => void) => () => void;
}

const keptAtMost = 5;

/** The short messages of one window, newest last. */
export function createToastStore(): ToastStore {
  let toasts: readonly Toast[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();
  const set = (next: readonly Toast[]) => {
    toasts = next;
    for (const notify of listeners) notify();
  };
  return {
    add: (content) => {
      lastId += 1;
      set([...toasts, { ...content, id: lastId }].slice(-keptAtMost));
      return lastId;
    },
    dismiss: (id) => set(toasts.filter((toast) => toast.id !== id)),
    toasts: () => toasts,
    subscribe: (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
  };
}
