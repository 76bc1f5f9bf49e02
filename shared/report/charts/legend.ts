import type { Dash, Ink, Shape } from '../drawing.ts';
import { bar, label, LABEL_SIZE, rule } from './shapes.ts';
import { fitted, widthOf } from './text-measure.ts';

export interface LegendEntry {
  readonly label: string;
  readonly ink: Ink;
  /** A line entry shows its dash; the others a small box. */
  readonly dash?: Dash;
}

/** A legend in rows from `top`, and the height that it takes. */
export function legend(
  entries: readonly LegendEntry[],
  left: number,
  top: number,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let x = left;
  let y = top + 7;
  for (const entry of entries) {
    const text = fitted(entry.label, 16);
    const mark = entry.dash === undefined ? 10 : 20;
    const need = mark + 5 + widthOf(text) * LABEL_SIZE + 14;
    if (x > left && x + need > left + width) {
      x = left;
      y += 14;
    }
    shapes.push(
      entry.dash === undefined
        ? bar(x, y - 4, 8, 8, entry.ink)
        : rule(x, y, x + 18, y, entry.ink, { width: 1.5, dash: entry.dash }),
      label(x + mark + 3, y, text),
    );
    x += need;
  }
  return { shapes, height: entries.length === 0 ? 0 : y - top + 9 };
}
