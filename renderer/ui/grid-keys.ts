export interface GridKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export type GridAct =
  | { readonly type: 'move'; readonly to: number; readonly extends: boolean }
  | { readonly type: 'open' }
  | { readonly type: 'toggle' }
  | { readonly type: 'select-all' }
  | { readonly type: 'clear' };

export interface GridPlace {
  /** Position of the active row, or -1. */
  readonly at: number;
  readonly count: number;
  readonly page: number;
}

/** What a key means in a grid; null when it is not for the grid. */
export function gridActOfKey(press: GridKeyPress, place: GridPlace): GridAct | null {
  if (place.count === 0 || press.altKey) return null;
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'a'
      ? { type: 'select-all' }
      : moveOf(press, place, boundKeys);
  }
  switch (press.key) {
    case 'Enter':
      return { type: 'open' };
    case ' ':
      return { type: 'toggle' };
    case 'Escape':
      return { type: 'clear' };
    default:
      return moveOf(press, place, moveKeys);
  }
}

type Target = (place: GridPlace) => number;

const boundKeys: Readonly<Record<string, Target>> = {
  Home: () => 0,
  End: ({ count }) => count - 1,
};

const moveKeys: Readonly<Record<string, Target>> = {
  ...boundKeys,
  ArrowDown: ({ at }) => at + 1,
  j: ({ at }) => at + 1,
  ArrowUp: ({ at }) => at - 1,
  k: ({ at }) => at - 1,
  PageDown: ({ at, page }) => at + page,
  PageUp: ({ at, page }) => at - page,
};

function moveOf(
  press: GridKeyPress,
  place: GridPlace,
  keys: Readonly<Record<string, Target>>,
): GridAct | null {
  const target = keys[press.key];
  if (target === undefined) return null;
  const to = Math.min(Math.max(target(place), 0), place.count - 1);
  return { type: 'move', to, extends: press.shiftKey };
}
