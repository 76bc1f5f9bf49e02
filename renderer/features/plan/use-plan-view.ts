import { useSession } from '#renderer/data/session-context.tsx';
import type { PlanTab } from '#renderer/state/addresses.ts';
import { EMPTY_PLAN_VIEW, type PlanView, usePlanViewStore } from '#renderer/state/plan-view.ts';

type Change = Partial<Omit<PlanView, 'exercise'>>;

/** What of the open exercise's register is looked at. Another exercise starts afresh. */
export function usePlanView(): readonly [view: PlanView, change: (change: Change) => void] {
  const { id } = useSession();
  const { view, set } = usePlanViewStore();
  const current = view.exercise === id ? view : EMPTY_PLAN_VIEW;
  return [current, (change) => set({ ...current, ...change, exercise: id })];
}

/** Search and open record of one tab. */
export function useTabView(tab: PlanTab) {
  const [view, change] = usePlanView();
  const { [tab]: openId = null } = view.open;
  return {
    search: view.search[tab] ?? '',
    setSearch: (text: string): void => change({ search: { ...view.search, [tab]: text } }),
    openId,
    open: (id: string | null): void => {
      const { [tab]: _, ...others } = view.open;
      change({ open: id === null ? others : { ...others, [tab]: id } });
    },
  };
}
