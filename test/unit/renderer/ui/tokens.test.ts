import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, distance, luminance, sights } from '#test/support/colour-vision.ts';

const file = path.resolve(import.meta.dirname, '../../../../renderer/ui/tokens.css');
const css = readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');

/** The hex colours of every rule with exactly this selector. */
function coloursOf(selector: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [, selectors, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/gu)) {
    if (selectors?.trim() !== selector) continue;
    for (const [, name, value] of (body ?? '').matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gu))
      if (name !== undefined && value !== undefined) found[name] = value;
  }
  return found;
}

const light = coloursOf(':root');
const themes = { light, dark: coloursOf(":root[data-theme='dark']") } as const;

const surfaces = ['surface-0', 'surface-1', 'surface-2', 'surface-3'];
const texts = ['text-1', 'text-2', 'text-3'];
const meanings = ['accent', 'positive', 'caution', 'danger', 'info', 'attack', 'defence'];
const chart = Array.from({ length: 8 }, (_, at) => `chart-${at + 1}`);
const ramp = Array.from({ length: 7 }, (_, at) => `ramp-${at + 1}`);

const readable = [
  ...[...texts, ...meanings].flatMap((ink) => surfaces.map((ground) => [ink, ground] as const)),
  ...meanings.map((ink) => [ink, `${ink}-soft`] as const),
  ...meanings.map((ink) => ['text-1', `${ink}-soft`] as const),
  ['text-2', 'accent-soft'] as const,
  ['on-accent', 'accent-solid'] as const,
  ['on-accent', 'accent-solid-hover'] as const,
  ['on-danger', 'danger-solid'] as const,
  ['on-danger', 'danger-solid-hover'] as const,
  // A tooltip is the page turned over.
  ['surface-1', 'text-1'] as const,
];

const visible = [
  ...['surface-0', 'surface-1', 'surface-2'].map((ground) => ['line-strong', ground] as const),
  ...['surface-0', 'surface-1', 'surface-2'].map((ground) => ['accent', ground] as const),
  ...chart.map((ink) => [ink, 'surface-1'] as const),
];

describe.each(Object.entries(themes))('tokens of the %s theme', (_, colours) => {
  const colour = (name: string): string => {
    const value = colours[name];
    if (value === undefined) throw new Error(`tokens.css has no colour --${name}`);
    return value;
  };

  it.each(readable)('text %s reads on %s (AA, 4.5)', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(visible)('%s is seen on %s (AA, 3)', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(sights)('chart colours differ from each other with %s sight', (sight) => {
    const pairs = chart.flatMap((one, at) =>
      chart.slice(at + 1).map((other) => [one, other] as const),
    );
    const nearest = Math.min(
      ...pairs.map(([one, other]) => distance(colour(one), colour(other), sight)),
    );
    expect(nearest).toBeGreaterThan(10);
  });

  it('attack and defence differ with every sight', () => {
    for (const sight of sights)
      expect(distance(colour('attack'), colour('defence'), sight)).toBeGreaterThan(10);
  });

  it('the ramp goes one way, away from the surface', () => {
    const fromSurface = ramp.map((name) =>
      Math.abs(luminance(colour(name)) - luminance(colour('surface-1'))),
    );
    expect(fromSurface).toEqual(fromSurface.toSorted((a, b) => a - b));
    expect(new Set(fromSurface).size).toBe(ramp.length);
  });
});

describe('tokens', () => {
  it('gives every colour in both themes', () => {
    expect(Object.keys(themes.dark).toSorted()).toEqual(Object.keys(light).toSorted());
  });

  it('stops all motion for those who ask for it', () => {
    expect(css).toMatch(/prefers-reduced-motion: reduce\)\s*\{\s*:root\s*\{\s*--motion: 0ms/u);
  });
});
