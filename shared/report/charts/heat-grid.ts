import type { Drawing, Ink, Shape } from '../drawing.ts';
import { bar, label, LABEL_SIZE } from './shapes.ts';
import { fitted, widthOf } from './text-measure.ts';

export interface HeatGrid {
  readonly width: number;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly counts: readonly number[] }[];
}

/** Counts by row and column: the more, the darker; the number stands in every cell that is not empty. */
export function heatGrid({ width, columns, rows }: HeatGrid): Drawing {
  const labelEms = Math.min(20, Math.max(4, ...rows.map((row) => widthOf(row.label))));
  const left = labelEms * LABEL_SIZE + 8;
  const pitch = (width - left) / Math.max(columns.length, 1);
  const most = Math.max(1, ...rows.flatMap((row) => row.counts));
  const rowHeight = 16;
  const top = 18;
  const shapes: Shape[] = [];
  for (const [index, column] of columns.entries()) {
    const text = fitted(column, (pitch - 4) / LABEL_SIZE);
    shapes.push(
      label(left + (index + 0.5) * pitch, top - 9, text, { anchor: 'middle', ink: 'quiet' }),
    );
  }
  for (const [at, row] of rows.entries()) {
    const y = top + at * rowHeight;
    shapes.push(label(left - 6, y + rowHeight / 2, fitted(row.label, labelEms), { anchor: 'end' }));
    for (const [index, count] of row.counts.entries()) {
      const x = left + index * pitch + 1;
      const step = count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * 7));
      const fill = (step === 0 ? 'panel' : `ramp-${step}`) as Ink;
      shapes.push(bar(x, y + 1, pitch - 2, rowHeight - 2, fill));
      if (count > 0) {
        const ink = step >= 5 ? 'paper' : 'text';
        shapes.push(
          label(x + (pitch - 2) / 2, y + rowHeight / 2, String(count), { anchor: 'middle', ink }),
        );
      }
    }
  }
  return { width, height: top + rows.length * rowHeight + 4, shapes };
}
