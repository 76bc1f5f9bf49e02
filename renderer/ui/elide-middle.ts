/** Both ends of a text with … between them, or the text itself where nothing would be saved. */
export function elideMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail + 1) return text;
  return `${text.slice(0, head)}…${tail === 0 ? '' : text.slice(-tail)}`;
}
