import type { Drawing, Ink, Shape } from '../drawing.ts';
import { legend } from './legend.ts';
import { bar, label, LABEL_SIZE, rule, tickLabel } from './shapes.ts';
import { fitted, widthOf } from './text-measure.ts';

export interface SpanRow {
  readonly label: string;
  readonly start: number;
  /** Stretches one after the other; `to` is null where the step was never reached. */
  readonly spans: readonly { readonly from: number; readonly to: number; readonly ink: Ink }[];
  /** Still open at the right end. */
  readonly open: boolean;
}

export interface SpanChart {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  readonly keys: readonly { readonly label: string; readonly ink: Ink }[];
  readonly rows: readonly SpanRow[];
}

/** Stretches of time on one axis: what happened when, and how long it took to be noticed and ended. */
export function spanChart({ width, from, to, marks, keys, rows }: SpanChart): Drawing {
  const labelEms = Math.min(17, Math.max(4, ...rows.map((row) => widthOf(row.label))));
  const left = labelEms * LABEL_SIZE + 10;
  const right = width - 10;
  const key = legend(keys, left, 0, width - left);
  const top = key.height + 4;
  const pitch = 14;
  const bottom = top + rows.length * pitch;
  const xOf = (at: number): number =>
    left + ((right - left) * (Math.min(Math.max(at, from), to) - from)) / Math.max(to - from, 1);

  const shapes: Shape[] = [...key.shapes];
  for (const mark of marks) {
    shapes.push(rule(xOf(mark.at), top, xOf(mark.at), bottom, 'grid'));
    shapes.push(tickLabel(xOf(mark.at), bottom + 8, mark.text, width));
  }
  shapes.push(rule(left, bottom, right, bottom, 'axis'));
  for (const [index, row] of rows.entries()) {
    const middle = top + index * pitch + pitch / 2;
    shapes.push(label(left - 6, middle, fitted(row.label, labelEms), { anchor: 'end' }));
    for (const span of row.spans) {
      const x = xOf(span.from);
      shapes.push(bar(x, middle - 3.5, Math.max(xOf(span.to) - x, 1.5), 7, span.ink));
    }
    if (row.open) {
      const last = xOf(row.spans.at(-1)?.to ?? row.start);
      shapes.push(rule(last, middle, right, middle, 'attack', { width: 1, dash: 'dot' }));
    }
    shapes.push({ type: 'dot', x: xOf(row.start), y: middle, radius: 3, fill: 'attack' });
  }
  return { width, height: bottom + 16, shapes };
}
