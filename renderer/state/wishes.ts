import { useEffect, useEffectEvent } from 'react';
import { create } from 'zustand';

/** What the menu may wish of the page that is there or about to be. */
export type Wish = 'new-exercise' | 'palette' | 'print-report';

interface Wishes {
  readonly wish: Wish | null;
  readonly ask: (wish: Wish) => void;
  /** Takes a wish that was asked for; false when there is none of this kind. */
  readonly grant: (wish: Wish) => boolean;
}

/** One wish at a time: a later one takes the place of one that nobody could grant. */
export const useWishes = create<Wishes>()((set, get) => ({
  wish: null,
  ask: (wish) => set({ wish }),
  grant(wish) {
    if (get().wish !== wish) return false;
    set({ wish: null });
    return true;
  },
}));

/** Grants a wish of one kind as soon as there is one and `isReady`. */
export function useWish(wish: Wish, grant: () => void, isReady = true): void {
  const isAsked = useWishes((state) => state.wish === wish);
  const onGrant = useEffectEvent(grant);
  useEffect(() => {
    if (isAsked && isReady && useWishes.getState().grant(wish)) onGrant();
  }, [isAsked, isReady, wish]);
}
