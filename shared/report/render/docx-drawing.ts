import {
  AlignmentType,
  type IContext,
  type IXmlableObject,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import { type IShapeGroupChildOptions, ShapeGroupRun, type ShapeLine } from 'docx/shapes';
import { assertNever } from '#shared/kernel/result.ts';
import { widthOf } from '../charts/text-measure.ts';
import { type Dash, type Drawing, INKS, type Point, type Shape } from '../drawing.ts';
import { printable } from '../printable.ts';
import type { Look } from './docx-look.ts';

/** Ids apart between drawings: no picture has more shapes. */
const IDS_PER_DRAWING = 10_000;

/**
 * A drawing as one group of Word shapes, scaled to at most the width of the text. `place` is its number in the document:
 * shapes must not share ids, and the library's own would go on counting from one document to the next.
 */
export class DrawingRun extends ShapeGroupRun {
  readonly #firstId: number;

  constructor(drawing: Drawing, alt: string, look: Look, place: number) {
    const scale = Math.min(1, look.textWidth / 20 / drawing.width);
    super({
      children: [
        // Holds the group open at its full size, whatever lies in it.
        rectangle(0, 0, drawing.width, drawing.height, {}),
        ...drawing.shapes.map((shape) => shapeToWord(shape, drawing, look)),
      ],
      transformation: { width: px(drawing.width * scale), height: px(drawing.height * scale) },
      altText: { name: `Figure ${place}`, description: printable(alt) },
    });
    this.#firstId = place * IDS_PER_DRAWING;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    let last = this.#firstId;
    if (xml !== undefined) renumber(xml, () => ++last);
    return xml;
  }
}

/** Elements that carry the id of a drawn thing. */
const NUMBERED = new Set(['wp:docPr', 'wps:cNvPr', 'wpg:cNvPr']);

/** Numbers drawn things in document order. Attributes lie in `_attr`, beside or within a list of children. */
function renumber(node: unknown, next: () => number): void {
  if (Array.isArray(node)) {
    for (const child of node) renumber(child, next);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  for (const [name, content] of Object.entries(node)) {
    if (NUMBERED.has(name)) {
      for (const part of Array.isArray(content) ? content : [content]) {
        const attributes = (part as { _attr?: { id?: unknown; name?: unknown } })._attr;
        if (attributes?.id === undefined) continue;
        attributes.id = next();
        attributes.name = `Drawing ${String(attributes.id)}`;
      }
    }
    if (name !== '_attr') renumber(content, next);
  }
}

function shapeToWord(shape: Shape, drawing: Drawing, look: Look): IShapeGroupChildOptions {
  switch (shape.type) {
    case 'box': {
      const { x, y, width, height, fill, stroke, radius } = shape;
      const line: ShapeLine = stroke === null ? 'none' : { color: INKS[stroke], width: 0.75 };
      const paint = { ...(fill === null ? {} : { fill: INKS[fill] }), line };
      if (radius === 0) return rectangle(x, y, width, height, paint);
      const corner = (100 * radius) / Math.min(width, height);
      return {
        type: 'roundedRectangle',
        adjustments: { cornerRadius: corner },
        transformation: place(x, y, width, height),
        ...paint,
      };
    }
    case 'dot': {
      const { x, y, radius, fill } = shape;
      const transformation = place(x - radius, y - radius, radius * 2, radius * 2);
      return { type: 'ellipse', transformation, fill: INKS[fill], line: 'none' };
    }
    case 'line': {
      const line = lineLook(shape.stroke, shape.width, shape.dash);
      const arrow = shape.arrow
        ? { endArrow: { type: 'triangle', width: 'medium', length: 'medium' } as const }
        : {};
      const ends: Point[] = [
        [shape.x1, shape.y1],
        [shape.x2, shape.y2],
      ];
      return polyline(ends, { ...line, ...arrow });
    }
    case 'path':
      return polyline(shape.points, lineLook(shape.stroke, shape.width, shape.dash));
    case 'text':
      return textBox(shape, drawing.width, look);
    default:
      return assertNever(shape);
  }
}

const WORD_DASHES = {
  solid: 'solid',
  dash: 'dash',
  dot: 'shortDot',
  'dash-dot': 'dashDot',
} as const;

const lineLook = (stroke: keyof typeof INKS, width: number, dash: Dash) => ({
  color: INKS[stroke],
  width,
  dash: WORD_DASHES[dash],
});

const rectangle = (
  x: number,
  y: number,
  width: number,
  height: number,
  paint: { fill?: string; line?: ShapeLine },
): IShapeGroupChildOptions => ({
  type: 'rectangle',
  transformation: place(x, y, width, height),
  line: 'none',
  ...paint,
});

/** A line through points as a shape of its own, whose outline is drawn and not filled. */
function polyline(points: readonly Point[], line: ShapeLine): IShapeGroupChildOptions {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  if (points.length === 2 || width === 0 || height === 0) {
    const [first, last] = [points[0] ?? [0, 0], points.at(-1) ?? [0, 0]];
    const flip = { horizontal: last[0] < first[0], vertical: last[1] < first[1] };
    return {
      type: 'line',
      transformation: { ...place(left, top, width, height), flip },
      line,
    };
  }
  const path = points
    .map(([x, y], at) => `${at === 0 ? 'M' : 'L'} ${num(x - left)} ${num(y - top)}`)
    .join(' ');
  return {
    type: 'custom',
    path,
    transformation: place(left, top, width, height),
    line,
  };
}

const ALIGNMENTS = {
  start: AlignmentType.LEFT,
  middle: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const;

function textBox(
  shape: Extract<Shape, { type: 'text' }>,
  drawingWidth: number,
  look: Look,
): IShapeGroupChildOptions {
  const text = printable(shape.text);
  // Wider than the letters should need: fonts differ, and a label that wraps is worse than a wide empty box.
  const wanted = (widthOf(text) * 1.25 + 2) * shape.size;
  // A box that stuck out of the picture would shrink all of it.
  const [before, after] = [shape.x, drawingWidth - shape.x];
  const room = { start: after, end: before, middle: 2 * Math.min(before, after) }[shape.anchor];
  const width = Math.max(1, Math.min(wanted, room));
  const height = shape.size * 1.9;
  const left = { start: shape.x, end: shape.x - width, middle: shape.x - width / 2 }[shape.anchor];
  const run = new TextRun({
    text,
    font: look.zh ? look.heading : look.small,
    size: `${shape.size}pt`,
    bold: shape.strong && !look.zh,
    color: INKS[shape.ink],
  });
  const paragraph = new Paragraph({
    children: [run],
    alignment: ALIGNMENTS[shape.anchor],
    spacing: {
      before: 0,
      after: 0,
      line: Math.round(shape.size * 26),
      lineRule: LineRuleType.EXACT,
    },
  });
  return {
    type: 'rectangle',
    transformation: place(left, shape.y - height / 2, width, height),
    line: 'none',
    children: [paragraph],
    textOptions: {
      verticalAlignment: 'center',
      margins: { top: 0, right: 0, bottom: 0, left: 0 },
      wrap: false,
    },
  };
}

const place = (x: number, y: number, width: number, height: number) => ({
  offset: { left: px(x), top: px(y) },
  width: px(width),
  height: px(height),
});

/** Points to the pixels (1/96 inch) that the library counts in. */
const px = (points: number): number => Math.round((points * 96 * 100) / 72) / 100;
const num = (value: number): string => String(Math.round(value * 100) / 100);
