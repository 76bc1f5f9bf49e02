import { type Dash, type Drawing, type Ink, INKS, type Point, type Shape } from '../drawing.ts';
import { assertNever } from '#shared/kernel/result.ts';
import { escapeMarkup } from './escape.ts';

/** Families that pictures are lettered in. */
const LETTERING = "'Noto Sans CJK SC','Microsoft YaHei','PingFang SC','SimHei',Arial,sans-serif";

/** A drawing as one `svg` element that scales to the width it is given. `alt` says what it shows. */
export function drawingToSvg(drawing: Drawing, alt: string): string {
  const { width, height, shapes } = drawing;
  const body = shapes.map(shapeToSvg).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${num(width)} ${num(height)}" width="${num(width)}pt" ` +
    `role="img" aria-label="${escapeMarkup(alt)}" font-family="${escapeMarkup(LETTERING)}">${body}</svg>`
  );
}

function shapeToSvg(shape: Shape): string {
  switch (shape.type) {
    case 'box': {
      const { x, y, width, height, fill, stroke, radius } = shape;
      const round = radius > 0 ? ` rx="${num(radius)}"` : '';
      const line = stroke === null ? '' : ` stroke="${hex(stroke)}" stroke-width="0.75"`;
      return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}"${round} fill="${fill === null ? 'none' : hex(fill)}"${line}/>`;
    }
    case 'line':
      return lineToSvg(shape);
    case 'path':
      return `<polyline points="${shape.points.map(pair).join(' ')}" fill="none" stroke="${hex(shape.stroke)}" stroke-width="${num(shape.width)}"${dashes(shape.dash, shape.width)}/>`;
    case 'dot':
      return `<circle cx="${num(shape.x)}" cy="${num(shape.y)}" r="${num(shape.radius)}" fill="${hex(shape.fill)}"/>`;
    case 'text': {
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      const weight = shape.strong ? ' font-weight="600"' : '';
      return `<text x="${num(shape.x)}" y="${num(shape.y + shape.size * 0.36)}" font-size="${num(shape.size)}" fill="${hex(shape.ink)}"${anchor}${weight}>${escapeMarkup(shape.text)}</text>`;
    }
    default:
      return assertNever(shape);
  }
}

function lineToSvg(shape: Extract<Shape, { type: 'line' }>): string {
  const { x1, y1, x2, y2, stroke, width, dash, arrow } = shape;
  const line = `<line x1="${num(x1)}" y1="${num(y1)}" x2="${num(x2)}" y2="${num(y2)}" stroke="${hex(stroke)}" stroke-width="${num(width)}"${dashes(dash, width)}/>`;
  if (!arrow) return line;
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const tip: Point[] = [
    [x2, y2],
    [x2 - ux * 6 - uy * 3, y2 - uy * 6 + ux * 3],
    [x2 - ux * 6 + uy * 3, y2 - uy * 6 - ux * 3],
  ];
  return `${line}<polygon points="${tip.map(pair).join(' ')}" fill="${hex(stroke)}"/>`;
}

const hex = (ink: Ink): string => `#${INKS[ink]}`;
const pair = ([x, y]: Point): string => `${num(x)},${num(y)}`;
const num = (value: number): string => String(Math.round(value * 100) / 100);

function dashes(dash: Dash, width: number): string {
  const units = { solid: [], dash: [4, 2.5], dot: [1, 2], 'dash-dot': [5, 2, 1, 2] }[dash];
  return units.length === 0
    ? ''
    : ` stroke-dasharray="${units.map((unit) => num(unit * Math.max(width, 1))).join(' ')}"`;
}
