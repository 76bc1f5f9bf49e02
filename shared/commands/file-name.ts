/** Longest file name kept, in UTF-16 units. */
const MAX_FILE_NAME = 255;

/** The last part of a path, without control characters, at most 255 units long; the ending survives shortening. */
export function plainFileName(path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replaceAll(/\p{Cc}/gu, '')
    .normalize('NFC')
    .trim();
  if (clean.length <= MAX_FILE_NAME) return clean;
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 && clean.length - dot <= 16 ? clean.slice(dot) : '';
  return clean.slice(0, MAX_FILE_NAME - ending.length) + ending;
}
