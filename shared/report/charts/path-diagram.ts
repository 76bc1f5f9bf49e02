import type { Drawing, Shape } from '../drawing.ts';
import { label, LABEL_SIZE, rule } from './shapes.ts';
import { fitted, wrapped } from './text-measure.ts';

export interface PathNode {
  /** Above the box: technique, time. */
  readonly tag: string;
  readonly title: string;
  readonly detail: string;
  readonly goal: boolean;
}

const GAP = 22;
const BOX_HEIGHT = 56;
const PER_ROW = 3;

/** The steps of an attack path as boxes with arrows, read like text: left to right, then the next row. */
export function pathDiagram(width: number, nodes: readonly PathNode[]): Drawing {
  const columns = Math.min(PER_ROW, Math.max(nodes.length, 1));
  const boxWidth = Math.min(170, (width - GAP * (columns - 1)) / columns);
  const pitch = BOX_HEIGHT + 34;
  const place = (index: number): { x: number; y: number } => ({
    x: (index % columns) * (boxWidth + GAP),
    y: Math.floor(index / columns) * pitch + 16,
  });
  const shapes: Shape[] = [];
  for (const [index, node] of nodes.entries()) {
    const { x, y } = place(index);
    if (index > 0) shapes.push(...arrowTo(index, columns, boxWidth, place));
    shapes.push({
      type: 'box',
      x,
      y,
      width: boxWidth,
      height: BOX_HEIGHT,
      fill: node.goal ? 'attack-soft' : 'panel',
      stroke: node.goal ? 'attack' : 'axis',
      radius: 3,
    });
    const ems = (boxWidth - 12) / LABEL_SIZE;
    shapes.push(
      label(x + 1, y - 8, fitted(`${index + 1}  ${node.tag}`, ems), {
        ink: node.goal ? 'attack' : 'quiet',
        strong: true,
      }),
    );
    const lines = wrapped(node.title, ems, 2);
    for (const [at, line] of lines.entries())
      shapes.push(label(x + 6, y + 11 + at * 12, line, { strong: true }));
    const below = wrapped(node.detail, ems, 4 - lines.length);
    for (const [at, line] of below.entries()) {
      shapes.push(
        label(x + 6, y + 11 + (lines.length + at) * 12, line, { ink: 'quiet', size: 7.5 }),
      );
    }
  }
  const rows = Math.ceil(Math.max(nodes.length, 1) / columns);
  return { width, height: rows * pitch - 14, shapes };
}

function arrowTo(
  index: number,
  columns: number,
  boxWidth: number,
  place: (index: number) => { x: number; y: number },
): Shape[] {
  const from = place(index - 1);
  const to = place(index);
  const middle = from.y + BOX_HEIGHT / 2;
  if (index % columns !== 0) {
    return [
      rule(from.x + boxWidth + 2, middle, to.x - 2, middle, 'axis', { width: 1.2, arrow: true }),
    ];
  }
  // Down from the last box of a row, back to the left above the next one.
  const gutter = from.y + BOX_HEIGHT + 7;
  const x = from.x + boxWidth / 2;
  const target = to.x + boxWidth - 12;
  return [
    rule(x, from.y + BOX_HEIGHT + 1, x, gutter, 'axis', { width: 1.2 }),
    rule(x, gutter, target, gutter, 'axis', { width: 1.2 }),
    rule(target, gutter, target, to.y - 2, 'axis', { width: 1.2, arrow: true }),
  ];
}
