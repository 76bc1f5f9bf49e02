/**
 * Text from records as it may stand in a document: nothing invisible stays invisible. Control characters, bidirectional
 * overrides, zero-width characters, tags, unpaired surrogates and non-characters appear as `[U+202E]`.
 * Line feeds stay where `multiline` is set and become spaces elsewhere, as do tabs.
 */
export function printable(text: string, multiline = false): string {
  if (!SUSPECT.test(text)) return text;
  let out = '';
  for (const letter of text.replaceAll('\r\n', '\n')) {
    const code = letter.codePointAt(0) ?? 0;
    if (code === 0x0a) out += multiline ? '\n' : ' ';
    else if (code === 0x09) out += ' ';
    else if (isHidden(code)) out += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
    else out += letter;
  }
  return out;
}

/** Anything but plain ASCII text and the ordinary CJK ranges needs the slow look. */
const SUSPECT =
  /[^\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u3000-\u3163\u3165-\u9fff\uff01-\uff9f\uffa1-\uffee]/;

function isHidden(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    code === 0xad ||
    code === 0x034f ||
    code === 0x061c ||
    code === 0x115f ||
    code === 0x1160 ||
    (code >= 0x17b4 && code <= 0x17b5) ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0x2800 ||
    code === 0x3164 ||
    (code >= 0xd800 && code <= 0xdfff) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xffa0 ||
    (code >= 0xfff0 && code <= 0xfffb) ||
    (code & 0xfffe) === 0xfffe ||
    (code >= 0xfdd0 && code <= 0xfdef) ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}
