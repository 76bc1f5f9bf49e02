/** What is at each place of a tree as far as keys ask for it. */
export interface TreePlace {
  /** Place of the active row, or -1. */
  readonly at: number;
  readonly count: number;
  readonly page: number;
  levelAt(at: number): number;
  isOpenAt(at: number): boolean;
  hasChildrenAt(at: number): boolean;
}

export type TreeAct =
  | { readonly type: 'move'; readonly to: number }
  | { readonly type: 'open'; readonly at: number }
  | { readonly type: 'close'; readonly at: number }
  | { readonly type: 'open-siblings'; readonly at: number }
  | { readonly type: 'enter'; readonly at: number };

interface TreeKeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key means in a tree (WAI-ARIA treegrid); null when it is not for the tree. */
export function treeActOfKey(press: TreeKeyPress, place: TreePlace): TreeAct | null {
  const { at, count, page } = place;
  if (count === 0 || press.altKey || press.ctrlKey || press.metaKey) return null;
  const move = (to: number): TreeAct => ({
    type: 'move',
    to: Math.min(Math.max(to, 0), count - 1),
  });
  switch (press.key) {
    case 'ArrowDown':
      return move(at + 1);
    case 'ArrowUp':
      return move(at - 1);
    case 'PageDown':
      return move(at + page);
    case 'PageUp':
      return move(at - page);
    case 'Home':
      return move(0);
    case 'End':
      return move(count - 1);
    case 'ArrowRight':
      if (at < 0 || !place.hasChildrenAt(at)) return null;
      return place.isOpenAt(at) ? move(at + 1) : { type: 'open', at };
    case 'ArrowLeft':
      if (at < 0) return null;
      return place.isOpenAt(at) ? { type: 'close', at } : move(parentOf(place));
    case '*':
      return at < 0 ? null : { type: 'open-siblings', at };
    case 'Enter':
      return at < 0 ? null : { type: 'enter', at };
    default:
      return null;
  }
}

function parentOf({ at, levelAt }: TreePlace): number {
  const level = levelAt(at);
  let above = at;
  while (above > 0 && levelAt(above) >= level) above--;
  return above;
}
