import type { Drawing, Ink, Shape } from '../drawing.ts';
import { wholeText } from '../formatting.ts';
import { legend } from './legend.ts';
import { ticksTo } from './scale.ts';
import { bar, label, LABEL_SIZE, rule, tickLabel } from './shapes.ts';
import { fitted, widthOf } from './text-measure.ts';

export interface BarRow {
  readonly label: string;
  /** What stands at the end of the bar. */
  readonly valueText: string;
  /** One number per series, none negative. */
  readonly values: readonly number[];
}

export interface BarChart {
  readonly width: number;
  readonly series: readonly { readonly label: string; readonly ink: Ink }[];
  readonly rows: readonly BarRow[];
  readonly barHeight?: number;
  /** Whether several series get a legend; by default they do. */
  readonly keyed?: boolean;
}

/** Horizontal bars, one row each, stacked where there are several series. */
export function barChart({ width, series, rows, barHeight = 11, keyed = true }: BarChart): Drawing {
  const labelEms = Math.min(18, Math.max(4, ...rows.map((row) => widthOf(row.label))));
  const left = labelEms * LABEL_SIZE + 10;
  const valueRoom = Math.max(...rows.map((row) => widthOf(row.valueText)), 2) * LABEL_SIZE + 8;
  const right = width - valueRoom;
  const keys = legend(keyed && series.length > 1 ? series : [], left, 0, width - left);
  const top = keys.height + 2;
  const pitch = barHeight + 7;
  const bottom = top + rows.length * pitch;
  const marks = ticksTo(Math.max(0, ...rows.map(sumValues)), 5);
  const most = marks.at(-1) ?? 1;
  const at = (value: number): number => left + ((right - left) * value) / most;

  const shapes: Shape[] = [...keys.shapes];
  for (const mark of marks) {
    shapes.push(rule(at(mark), top, at(mark), bottom, mark === 0 ? 'axis' : 'grid'));
    shapes.push(tickLabel(at(mark), bottom + 8, wholeText(mark), width));
  }
  for (const [index, row] of rows.entries()) {
    const middle = top + index * pitch + pitch / 2;
    shapes.push(label(left - 6, middle, fitted(row.label, labelEms), { anchor: 'end' }));
    let sum = 0;
    for (const [place, value] of row.values.entries()) {
      const ink = series[place]?.ink ?? 'series-1';
      if (value > 0)
        shapes.push(
          bar(
            at(sum),
            middle - barHeight / 2,
            Math.max(at(sum + value) - at(sum), 0.5),
            barHeight,
            ink,
          ),
        );
      sum += value;
    }
    shapes.push(label(at(sum) + 5, middle, row.valueText, { strong: true }));
  }
  return { width, height: bottom + 16, shapes };
}

const sumValues = (row: BarRow): number => row.values.reduce((sum, value) => sum + value, 0);
