import type { Dash, Ink, Shape } from '../drawing.ts';
import { widthOf } from './text-measure.ts';

/** Points of text, unless a chart says otherwise. */
export const LABEL_SIZE = 8.5;

/** A text; `x` is the place of its anchor, `y` the middle of its letters. */
export const label = (
  x: number,
  y: number,
  text: string,
  options: { anchor?: 'start' | 'middle' | 'end'; ink?: Ink; strong?: boolean; size?: number } = {},
): Shape => ({
  type: 'text',
  x,
  y,
  text,
  anchor: options.anchor ?? 'start',
  ink: options.ink ?? 'text',
  strong: options.strong ?? false,
  size: options.size ?? LABEL_SIZE,
});

/** Size of the figures along an axis. */
const TICK_SIZE = 7.5;

/** A mark's text below an axis, moved inwards where it would stick out of a picture `width` wide. */
export function tickLabel(x: number, y: number, text: string, width: number): Shape {
  const half = (widthOf(text) * 1.3 * TICK_SIZE) / 2;
  const inside = Math.max(half, Math.min(x, width - half));
  return label(inside, y, text, { anchor: 'middle', ink: 'quiet', size: TICK_SIZE });
}

/** A filled box without an outline. */
export const bar = (x: number, y: number, width: number, height: number, fill: Ink): Shape => ({
  type: 'box',
  x,
  y,
  width,
  height,
  fill,
  stroke: null,
  radius: 0,
});

/** A straight line. */
export const rule = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: Ink,
  options: { width?: number; dash?: Dash; arrow?: boolean } = {},
): Shape => ({
  type: 'line',
  x1,
  y1,
  x2,
  y2,
  stroke,
  width: options.width ?? 0.5,
  dash: options.dash ?? 'solid',
  arrow: options.arrow ?? false,
});
