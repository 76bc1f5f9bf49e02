import { describe, expect, it } from 'vitest';
import { barChart } from '#shared/report/charts/bar-chart.ts';
import { heatGrid } from '#shared/report/charts/heat-grid.ts';
import { lineChart } from '#shared/report/charts/line-chart.ts';
import { pathDiagram } from '#shared/report/charts/path-diagram.ts';
import { momentTicks, ticksTo } from '#shared/report/charts/scale.ts';
import { spanChart } from '#shared/report/charts/span-chart.ts';
import { fitted, lineCount, widthOf, wrapped } from '#shared/report/charts/text-measure.ts';
import type { Drawing, Shape } from '#shared/report/drawing.ts';
import { drawingToSvg } from '#shared/report/render/svg.ts';

const LONG = '广州市某某区人民政府政务服务和数据管理局信息中心'.repeat(500);

/** Left, right, top and bottom of a shape; letters as wide as they are estimated. */
function extent(shape: Shape): readonly [number, number, number, number] {
  switch (shape.type) {
    case 'box':
      return [shape.x, shape.x + shape.width, shape.y, shape.y + shape.height];
    case 'dot':
      return [
        shape.x - shape.radius,
        shape.x + shape.radius,
        shape.y - shape.radius,
        shape.y + shape.radius,
      ];
    case 'line':
      return [
        Math.min(shape.x1, shape.x2),
        Math.max(shape.x1, shape.x2),
        Math.min(shape.y1, shape.y2),
        Math.max(shape.y1, shape.y2),
      ];
    case 'path': {
      const xs = shape.points.map(([x]) => x);
      const ys = shape.points.map(([, y]) => y);
      return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    }
    case 'text': {
      const width = widthOf(shape.text) * shape.size;
      const left = { start: shape.x, middle: shape.x - width / 2, end: shape.x - width }[
        shape.anchor
      ];
      return [left, left + width, shape.y - shape.size / 2, shape.y + shape.size / 2];
    }
  }
}

const charts: readonly (readonly [string, Drawing])[] = [
  [
    'bars',
    barChart({
      width: 440,
      series: [
        { label: LONG, ink: 'series-1' },
        { label: 'b', ink: 'series-2' },
      ],
      rows: [
        { label: LONG, values: [5000, 1234], valueText: '6,234' },
        { label: 'x', values: [0, 0], valueText: '0' },
      ],
    }),
  ],
  [
    'lines',
    lineChart({
      width: 440,
      height: 200,
      from: 0,
      to: 100,
      marks: [
        { at: 0, text: '05-11' },
        { at: 100, text: '05-12 09:00' },
      ],
      series: [
        {
          label: LONG,
          steps: [
            { at: 10, value: 6000 },
            { at: 500, value: 7000 },
          ],
        },
      ],
    }),
  ],
  [
    'heat',
    heatGrid({
      width: 440,
      columns: [LONG, 'b', 'c'],
      rows: [{ label: LONG, counts: [0, 1, 99] }],
    }),
  ],
  [
    'spans',
    spanChart({
      width: 440,
      from: 0,
      to: 100,
      marks: [{ at: 100, text: '05-12 09:00' }],
      keys: [{ label: LONG, ink: 'attack' }],
      rows: [{ label: LONG, start: -5, spans: [{ from: -5, to: 900, ink: 'attack' }], open: true }],
    }),
  ],
  [
    'path',
    pathDiagram(
      440,
      Array.from({ length: 7 }, (_, at) => ({
        tag: LONG,
        title: LONG,
        detail: LONG,
        goal: at === 6,
      })),
    ),
  ],
];

describe('charts', () => {
  it.each(charts)('%s stay inside their picture, however long the labels', (_, drawing) => {
    for (const shape of drawing.shapes) {
      const [left, right, top, bottom] = extent(shape);
      expect(left).toBeGreaterThanOrEqual(-1);
      expect(right).toBeLessThanOrEqual(drawing.width + 1);
      expect(top).toBeGreaterThanOrEqual(-1);
      expect(bottom).toBeLessThanOrEqual(drawing.height + 1);
    }
  });

  it('draw numbers, not NaN', () => {
    for (const [, drawing] of charts)
      expect(drawingToSvg(drawing, 'x')).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('scales', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [6100, [0, 2000, 4000, 6000, 8000]],
    [37_000, [0, 10_000, 20_000, 30_000, 40_000]],
  ])('reach %i in round steps', (max, marks) => {
    expect(ticksTo(max)).toEqual(marks);
  });

  it('put marks on whole days of the zone', () => {
    const offset = 8 * 3_600_000;
    const from = Date.UTC(2026, 4, 11, 1);
    const marks = momentTicks(from, from + 4 * 86_400_000, offset);
    expect(marks.every((at) => (at + offset) % 86_400_000 === 0)).toBe(true);
    expect(marks).toHaveLength(4);
  });
});

describe('measuring text', () => {
  it('shortens with an ellipsis and never beyond the room', () => {
    expect(fitted('短', 10)).toBe('短');
    expect(fitted(LONG, 10)).toMatch(/^.{8,9}…$/);
    expect(widthOf(fitted('W'.repeat(10_000), 10))).toBeLessThanOrEqual(10);
    expect(wrapped(LONG, 10, 2)).toHaveLength(2);
  });

  it('counts lines as a word processor breaks them', () => {
    expect(lineCount('', 10, 100, 0)).toBe(1);
    expect(lineCount('中'.repeat(10), 10, 100, 0)).toBe(1);
    expect(lineCount('中'.repeat(11), 10, 100, 0)).toBe(2);
    expect(lineCount('中'.repeat(10), 10, 100, 20)).toBe(2);
    expect(lineCount('W'.repeat(100), 10, 100, 0)).toBe(10);
    expect(lineCount('several ordinary words in one line', 10, 100, 0)).toBe(2);
  });
});
