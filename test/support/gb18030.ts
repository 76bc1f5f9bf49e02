let bytesOf: ReadonlyMap<string, readonly [number, number]> | null = null;

/** Text as Chinese spreadsheets write it: ASCII and the characters that GB18030 has in two bytes. */
export function gb18030(text: string): Uint8Array<ArrayBuffer> {
  bytesOf ??= twoByteCharacters();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const pair = bytesOf.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(...pair);
    else throw new Error(`GB18030 has no two bytes for ${char}`);
  }
  return Uint8Array.from(bytes);
}

/** The decoder read backwards: Node has no encoder. */
function twoByteCharacters(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\u{FFFD}' && !found.has(char))
        found.set(char, [lead, trail]);
    }
  }
  return found;
}
