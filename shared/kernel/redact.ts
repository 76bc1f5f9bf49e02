/** Longest line that a log keeps, in UTF-16 code units. */
const MAX_LINE = 300;
/** Most lines of one message: a stack trace and no dump. */
const MAX_LINES = 12;

/** `at name (place:line:column)`: of a place only the file's own name stays. */
const STACK_FRAME = /^(\s*at .*?)\(?(?:[^()]*[\\/])?([\w.-]+:\d+:\d+)\)?$/;
const ADDRESS = /\b([a-z][a-z0-9+.-]*:)\/\/(?:[^\s/@'"]*@)?([^\s/'"?#]*)[^\s'"]*/gi;
const DATA_ADDRESS = /\b(data|blob|javascript):[^\s'"]+/gi;
/** Something between marks of quotation: a path, a name, a text. */
const QUOTED = /'[^']*'|"[^"]*"|`[^`]*`|‘[^’]*’|“[^”]*”|「[^」]*」|《[^》]*》/g;
const MAIL = /[^\s@<>]+@[^\s@<>]+/g;
/** From the first sign of a path to the end, since names of folders hold blanks. */
const PATH = /(?:\b[A-Za-z]:[\\/]|\\\\|~[\\/]|(?<![:\w/])\/(?=[^\s/]))(?!\/).*$/;
const LONG_WORD = /[A-Za-z0-9+=_-]{33,}/g;
const NOT_ASCII = /[^\x20-\x7e]+/g;

/**
 * A message as a log may keep it: no paths, no addresses but their host, nothing quoted, no mail addresses, keys or
 * hashes, and no letters but ASCII, so that what people typed does not get in. Lines are cut, and there are few.
 */
export const redact = (message: string): string =>
  message
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .slice(0, MAX_LINES)
    .map(redactLine)
    .join('\n');

function redactLine(line: string): string {
  const frame = STACK_FRAME.exec(line.slice(0, 2000));
  if (frame !== null) return `${clean(frame[1] ?? '').replace(/\($/, '')}(${frame[2]})`;
  return clean(line.slice(0, 2000)).slice(0, MAX_LINE);
}

const clean = (text: string): string =>
  text
    .replaceAll(QUOTED, '<quoted>')
    .replaceAll(DATA_ADDRESS, '$1:<cut>')
    .replaceAll(ADDRESS, (_all, scheme: string, host: string) => `${scheme}<${host}>`)
    .replaceAll(MAIL, '<mail>')
    .replace(PATH, '<path>')
    .replaceAll(LONG_WORD, '<long>')
    .replaceAll(NOT_ASCII, '~');
