/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing made of many elements is no img element */
import { assertNever } from '#shared/kernel/result.ts';
import { type Dash, type Drawing, type Ink, INKS, type Shape } from '#shared/report/drawing.ts';
import { printable } from '#shared/report/printable.ts';
import styles from './report.module.css';

/** A drawing of the report as SVG elements: the same shapes that the files draw. */
export function DrawingView({ drawing, alt }: { readonly drawing: Drawing; readonly alt: string }) {
  return (
    <svg
      className={styles['drawing']}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width * 1.33}
      role="img"
      aria-label={printable(alt)}
    >
      {drawing.shapes.map((shape, at) => (
        <ShapeView key={at} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.type) {
    case 'box': {
      const { x, y, width, height, fill, stroke, radius } = shape;
      return (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={radius}
          fill={colour(fill)}
          stroke={colour(stroke)}
          strokeWidth={0.75}
        />
      );
    }
    case 'line': {
      const { x1, y1, x2, y2, stroke, width, dash, arrow } = shape;
      return (
        <>
          <line
            x1={x1}
            y1={y1}
            x2={x2}
            y2={y2}
            stroke={colour(stroke)}
            strokeWidth={width}
            strokeDasharray={dashes(dash, width)}
          />
          {arrow && <ArrowHead shape={shape} />}
        </>
      );
    }
    case 'path':
      return (
        <polyline
          points={shape.points.map(([x, y]) => `${x},${y}`).join(' ')}
          fill="none"
          stroke={colour(shape.stroke)}
          strokeWidth={shape.width}
          strokeDasharray={dashes(shape.dash, shape.width)}
        />
      );
    case 'dot':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} fill={colour(shape.fill)} />;
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y + shape.size * 0.36}
          fontSize={shape.size}
          fontWeight={shape.strong ? 600 : 400}
          textAnchor={shape.anchor}
          fill={colour(shape.ink)}
        >
          {printable(shape.text)}
        </text>
      );
    default:
      return assertNever(shape);
  }
}

function ArrowHead({
  shape: { x1, y1, x2, y2, stroke },
}: {
  readonly shape: Extract<Shape, { type: 'line' }>;
}) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const points = [
    `${x2},${y2}`,
    `${x2 - ux * 6 - uy * 3},${y2 - uy * 6 + ux * 3}`,
    `${x2 - ux * 6 + uy * 3},${y2 - uy * 6 - ux * 3}`,
  ];
  return <polygon points={points.join(' ')} fill={colour(stroke)} />;
}

const colour = (ink: Ink | null): string => (ink === null ? 'none' : `#${INKS[ink]}`);

const DASHES: Readonly<Record<Dash, readonly number[]>> = {
  solid: [],
  dash: [4, 2.5],
  dot: [1, 2],
  'dash-dot': [5, 2, 1, 2],
};

const dashes = (dash: Dash, width: number): string | undefined =>
  dash === 'solid' ? undefined : DASHES[dash].map((unit) => unit * Math.max(width, 1)).join(' ');
