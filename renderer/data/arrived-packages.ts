import { create } from 'zustand';
import type { PickedFile } from '#renderer/platform/host.ts';

interface ArrivedPackages {
  /** In the order in which they came. */
  readonly waiting: readonly PickedFile[];
  readonly add: (file: PickedFile) => void;
  /** The next one, which then no longer waits. */
  readonly take: () => PickedFile | null;
}

/** Packages that the system or the menu handed over, until the page that opens packages takes them. */
export const useArrivedPackages = create<ArrivedPackages>()((set, get) => ({
  waiting: [],
  add: (file) => set({ waiting: [...get().waiting, file] }),
  take() {
    const [next, ...rest] = get().waiting;
    if (next === undefined) return null;
    set({ waiting: rest });
    return next;
  },
}));
