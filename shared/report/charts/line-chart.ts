import { type Drawing, type Point, seriesLook, type Shape } from '../drawing.ts';
import { wholeText } from '../formatting.ts';
import { legend } from './legend.ts';
import { ticksTo } from './scale.ts';
import { label, LABEL_SIZE, rule, tickLabel } from './shapes.ts';
import { widthOf } from './text-measure.ts';

export interface StepSeries {
  readonly label: string;
  /** Value from a moment on, in order of time. */
  readonly steps: readonly { readonly at: number; readonly value: number }[];
}

export interface LineChart {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly marks: readonly { readonly at: number; readonly text: string }[];
  readonly series: readonly StepSeries[];
}

/** Values that jump at moments and stay between them, such as points over time. All start at 0. */
export function lineChart({ width, height, from, to, marks, series }: LineChart): Drawing {
  const looks = series.map((one, index) => ({ label: one.label, ...seriesLook(index) }));
  const ticks = ticksTo(
    Math.max(0, ...series.flatMap((one) => one.steps.map((step) => step.value))),
  );
  const most = ticks.at(-1) ?? 1;
  const left = Math.max(...ticks.map((tick) => widthOf(wholeText(tick)))) * LABEL_SIZE + 8;
  const keys = legend(looks, left, 0, width - left);
  const top = keys.height + 4;
  const bottom = height - 16;
  const right = width - 8;
  const xOf = (at: number): number =>
    left + ((right - left) * (at - from)) / Math.max(to - from, 1);
  const yOf = (value: number): number => bottom - ((bottom - top) * value) / most;

  const shapes: Shape[] = [...keys.shapes];
  for (const tick of ticks) {
    shapes.push(rule(left, yOf(tick), right, yOf(tick), tick === 0 ? 'axis' : 'grid'));
    shapes.push(
      label(left - 5, yOf(tick), wholeText(tick), { anchor: 'end', ink: 'quiet', size: 7.5 }),
    );
  }
  for (const mark of marks) {
    shapes.push(rule(xOf(mark.at), bottom, xOf(mark.at), bottom + 3, 'axis'));
    shapes.push(tickLabel(xOf(mark.at), bottom + 10, mark.text, width));
  }
  for (const [index, one] of series.entries()) {
    const { ink, dash } = seriesLook(index);
    shapes.push({
      type: 'path',
      points: stairs(one, from, to, xOf, yOf),
      stroke: ink,
      width: 1.6,
      dash,
    });
  }
  return { width, height, shapes };
}

function stairs(
  series: StepSeries,
  from: number,
  to: number,
  xOf: (at: number) => number,
  yOf: (value: number) => number,
): Point[] {
  const points: Point[] = [[xOf(from), yOf(0)]];
  let value = 0;
  for (const step of series.steps) {
    const at = Math.min(Math.max(step.at, from), to);
    points.push([xOf(at), yOf(value)], [xOf(at), yOf(step.value)]);
    value = step.value;
  }
  points.push([xOf(to), yOf(value)]);
  return points;
}
