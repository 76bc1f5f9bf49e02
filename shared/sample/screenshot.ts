import { type FourColourPicture, pictureToPng } from './png.ts';

/** Letters of three by five dots; each row is three bits, from the top. */
// biome-ignore format: five numbers a letter are read together
const FONT: Readonly<Record<string, readonly number[]>> = {
  A: [2, 5, 7, 5, 5], B: [6, 5, 6, 5, 6], C: [3, 4, 4, 4, 3], D: [6, 5, 5, 5, 6], E: [7, 4, 6, 4, 7],
  F: [7, 4, 6, 4, 4], G: [3, 4, 5, 5, 3], H: [5, 5, 7, 5, 5], I: [7, 2, 2, 2, 7], J: [1, 1, 1, 5, 2],
  K: [5, 5, 6, 5, 5], L: [4, 4, 4, 4, 7], M: [5, 7, 7, 5, 5], N: [6, 5, 5, 5, 5], O: [2, 5, 5, 5, 2],
  P: [6, 5, 6, 4, 4], Q: [2, 5, 5, 7, 3], R: [6, 5, 6, 5, 5], S: [3, 4, 2, 1, 6], T: [7, 2, 2, 2, 2],
  U: [5, 5, 5, 5, 7], V: [5, 5, 5, 5, 2], W: [5, 5, 7, 7, 5], X: [5, 5, 2, 5, 5], Y: [5, 5, 2, 2, 2],
  Z: [7, 1, 2, 4, 7], 0: [7, 5, 5, 5, 7], 1: [2, 6, 2, 2, 7], 2: [6, 1, 2, 4, 7], 3: [6, 1, 2, 1, 6],
  4: [5, 5, 7, 1, 1], 5: [7, 4, 6, 1, 6], 6: [3, 4, 7, 5, 7], 7: [7, 1, 2, 2, 2], 8: [7, 5, 7, 5, 7],
  9: [7, 5, 7, 1, 6], '.': [0, 0, 0, 0, 2], '-': [0, 0, 7, 0, 0], '/': [1, 1, 2, 4, 4], ':': [0, 2, 0, 2, 0],
  '=': [0, 7, 0, 7, 0], '(': [1, 2, 2, 2, 1], ')': [4, 2, 2, 2, 4], '#': [5, 7, 5, 7, 5], '$': [3, 6, 2, 3, 6],
  '@': [2, 5, 7, 4, 3], '>': [4, 2, 1, 2, 4], '_': [0, 0, 0, 0, 7], '*': [5, 2, 7, 2, 5],
};

const WIDTH = 400;
const HEIGHT = 226;
const SCALE = 2;
const LINE = 14;
/** Background, text, dim text, title bar. */
const PALETTE = [0x10161d, 0xd6e2ea, 0x6f8795, 0x24303b];
const BACKGROUND = 0;
const TEXT = 1;
const DIM = 2;
const BAR = 3;

/** A made-up terminal window as a PNG: a title, lines of text and, across it all, that it is a sample. */
export function screenshot(title: string, lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(BACKGROUND);
  const picture: FourColourPicture = { width: WIDTH, height: HEIGHT, palette: PALETTE, pixels };
  pixels.fill(BAR, 0, WIDTH * 20);
  write(pixels, 8, 5, title, DIM, SCALE);
  for (const [index, line] of lines.entries()) {
    write(pixels, 8, 28 + index * LINE, line, line.startsWith('#') ? DIM : TEXT, SCALE);
  }
  write(pixels, WIDTH - 104, HEIGHT - 24, 'SAMPLE', BAR, 4);
  return pictureToPng(picture);
}

function write(
  pixels: Uint8Array,
  left: number,
  top: number,
  text: string,
  ink: number,
  scale: number,
): void {
  let x = left;
  for (const letter of text.toUpperCase()) {
    for (const [row, bits] of (FONT[letter] ?? []).entries()) {
      for (let column = 0; column < 3; column++) {
        if ((bits >> (2 - column)) & 1)
          dot(pixels, x + column * scale, top + row * scale, ink, scale);
      }
    }
    x += 4 * scale;
  }
}

function dot(pixels: Uint8Array, x: number, y: number, ink: number, scale: number): void {
  for (let row = y; row < y + scale && row < HEIGHT; row++) {
    for (let column = x; column < x + scale && column < WIDTH; column++)
      pixels[row * WIDTH + column] = ink;
  }
}
