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

const letterWidth = (code: number): number => {
  if (isWide(code)) return 1;
  if (code >= 0x41 && code <= 0x5a) return 0.68;
  return code === 0x20 || code === 0x69 || code === 0x6c || code === 0x2e ? 0.3 : 0.55;
};
