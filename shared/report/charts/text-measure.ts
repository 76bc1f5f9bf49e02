/** Width of `text` in ems, estimated: full-width letters are 1, others about half. Renderers use their own fonts. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter.codePointAt(0) ?? 0);
  return width;
}

/** `text` shortened with an ellipsis to at most `ems`. */
export function fitted(text: string, ems: number): string {
  // A label of 10,000 letters is cut before it is measured: no picture is wider than a page.
  const start = text.length > 400 ? text.slice(0, 400) : text;
  if (start.length === text.length && widthOf(text) <= ems) return text;
  let out = '';
  let width = 1;
  for (const letter of start) {
    width += letterWidth(letter.codePointAt(0) ?? 0);
    if (width > ems) break;
    out += letter;
  }
  return `${out.trimEnd()}…`;
}

/** `text` in at most `max` lines of `ems`, broken at spaces or between full-width letters; the last one shortened. */
export function wrapped(text: string, ems: number, max: number): string[] {
  const lines: string[] = [];
  let rest = text.length > 1000 ? text.slice(0, 1000) : text;
  while (rest !== '' && lines.length < max - 1 && widthOf(rest) > ems) {
    const cut = breakAt(rest, ems);
    lines.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') lines.push(fitted(rest, ems));
  return lines;
}

function breakAt(text: string, ems: number): number {
  let width = 0;
  let at = 0;
  let space = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    width += letterWidth(code);
    if (width > ems) break;
    at += letter.length;
    if (letter === ' ' || isWide(code)) space = at;
  }
  return space > at / 2 ? space : Math.max(at, 1);
}

const isWide = (code: number): boolean => code >= 0x2e80 && (code <= 0xffdc || code >= 0x1f000);

/** Widths in hundredths of an em, between those of the faces that reports are set in (Times New Roman, Cambria, Calibri). */
const LOWER_CASE = [
  47, 52, 44, 52, 48, 31, 49, 52, 26, 26, 49, 26, 80, 52, 52, 52, 52, 36, 40, 32, 52, 49, 73, 47,
  49, 43,
];
const OTHER_WIDTHS: Readonly<Record<string, number>> = {
  I: 30,
  J: 38,
  M: 86,
  W: 92,
  '@': 90,
  '%': 80,
  '-': 32,
  '—': 90,
  '→': 100,
};

function letterWidth(code: number): number {
  if (isWide(code)) return 1;
  if (code >= 0x61 && code <= 0x7a) return (LOWER_CASE[code - 0x61] ?? 50) / 100;
  const own = code > 0x20 ? OTHER_WIDTHS[String.fromCodePoint(code)] : undefined;
  if (own !== undefined) return own / 100;
  if (code >= 0x41 && code <= 0x5a) return 0.62;
  if (code >= 0x30 && code <= 0x39) return 0.51;
  return code < 0x30 ? 0.27 : 0.5;
}

/**
 * Lines that `text` takes at a letter size in a width, all in one unit; the first line is shorter by `indent`. Latin words stay
 * whole, full-width letters break anywhere, and Word's small space between the two is counted.
 */
export function lineCount(text: string, size: number, width: number, indent: number): number {
  const ems = width / size;
  let lines = 1;
  let used = indent / size;
  for (const match of text.matchAll(WORDS)) {
    const [word] = match;
    const length = widthOf(word) + mixedSpace(text, match.index, word);
    if (word === ' ' && used === 0) continue;
    if (used + length > ems && used > 0) {
      lines++;
      used = word === ' ' ? 0 : length;
    } else used += length;
    while (used > ems) {
      lines++;
      used -= ems;
    }
  }
  return lines;
}

/** A Latin word, a space, or one full-width letter with the closing marks that may not begin a line. */
const WORDS = /[\u0021-\u2e7f]+|\s|[^\u0021-\u2e7f\s][，。；：、）》”！？]*/gu;

/** What Word puts where Latin and full-width letters meet, in ems. */
const MIXED_SPACE = 0.25;

function mixedSpace(text: string, at: number, word: string): number {
  if (isWide(word.codePointAt(0) ?? 0)) return 0;
  const before = at > 0 && isIdeograph(text.charCodeAt(at - 1));
  const after = isIdeograph(text.charCodeAt(at + word.length));
  return (before ? MIXED_SPACE : 0) + (after ? MIXED_SPACE : 0);
}

const isIdeograph = (code: number): boolean => code >= 0x3400 && code <= 0x9fff;
