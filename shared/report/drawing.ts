/**
 * A picture as plain shapes, so that SVG and DrawingML draw the same without a DOM.
 * All measures are points (1/72 inch) from the top left corner.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Colour by meaning; a renderer looks it up in {@link INKS}. */
export type Ink =
  | 'text'
  | 'quiet'
  | 'grid'
  | 'axis'
  | 'paper'
  | 'panel'
  | 'attack'
  | 'defence'
  | 'good'
  | 'caution'
  | 'bad'
  | 'attack-soft'
  | 'defence-soft'
  | `series-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
  | `ramp-${1 | 2 | 3 | 4 | 5 | 6 | 7}`;

export type Shape =
  | {
      readonly type: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink | null;
      readonly stroke: Ink | null;
      readonly radius: number;
    }
  | {
      readonly type: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Ink;
      readonly width: number;
      readonly dash: Dash;
      readonly arrow: boolean;
    }
  /** An open line through two points or more. */
  | {
      readonly type: 'path';
      readonly points: readonly Point[];
      readonly stroke: Ink;
      readonly width: number;
      readonly dash: Dash;
    }
  | {
      readonly type: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: Ink;
    }
  | {
      readonly type: 'text';
      /** The place of `anchor` on the line through the middle of the letters. */
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly size: number;
      readonly ink: Ink;
      readonly strong: boolean;
      readonly text: string;
    };

export type Point = readonly [x: number, y: number];
export type Dash = 'solid' | 'dash' | 'dot' | 'dash-dot';

/** Six hexadecimal digits of each ink: print colours, told apart in grey and by colour-blind readers. */
export const INKS: Readonly<Record<Ink, string>> = {
  text: '14181D',
  quiet: '5C6570',
  grid: 'DCDFE4',
  axis: '7D8692',
  paper: 'FFFFFF',
  panel: 'F3F4F6',
  attack: 'A3246E',
  defence: '0B6A7D',
  good: '1A6E36',
  caution: '855300',
  bad: 'B82424',
  'attack-soft': 'FAE6F1',
  'defence-soft': 'DFF2F5',
  'series-1': '24358F',
  'series-2': 'A5620D',
  'series-3': '309B97',
  'series-4': '6D1840',
  'series-5': 'AF9018',
  'series-6': '8970D3',
  'series-7': '0E6884',
  'series-8': '953224',
  'ramp-1': 'E9EEFC',
  'ramp-2': 'C5D3FD',
  'ramp-3': '9CB1F5',
  'ramp-4': '788EEB',
  'ramp-5': '5867D6',
  'ramp-6': '4346B4',
  'ramp-7': '2E2B81',
};

/** The nth series ink and the dash that goes with it, so that lines differ without colour too. */
export function seriesLook(index: number): { readonly ink: Ink; readonly dash: Dash } {
  const dashes: readonly Dash[] = ['solid', 'dash', 'dot', 'dash-dot'];
  const n = ((index % 8) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  return { ink: `series-${n}`, dash: dashes[index % 4] ?? 'solid' };
}
