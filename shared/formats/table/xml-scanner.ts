/** What a scanner tells while it reads. Names come without their namespace prefix. */
export interface XmlListener {
  /** `attribute` is only good during the call. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  /** Text between tags; it may come in several pieces. Only asked for while `wantsText`. */
  text(text: string): void;
  wantsText: boolean;
}

/** Reads XML that comes in pieces. */
export interface XmlScanner {
  /** False where the text is no XML that a workbook holds; nothing more should be pushed then. */
  push(piece: string): boolean;
  /** Whether every element was closed. */
  end(): boolean;
}

/** Longest comment, CDATA section or instruction; each piece that arrives is searched from its beginning again. */
const MAX_MARKUP = 1 << 20;
/** Longest tag, in UTF-16 units. */
const MAX_TAG = 1 << 16;
const MAX_DEPTH = 64;

/**
 * Scans the XML of workbooks: elements, attributes, text, CDATA. A document type is refused, so that no entity can be declared;
 * the five of XML and numbers are all there are. Namespaces are taken for granted.
 */
export function xmlScanner(listener: XmlListener): XmlScanner {
  const names: string[] = [];
  let rest = '';
  let isRoot = false;

  /** Handles the markup at `at`; its end, -1 for more text needed, -2 for refusal. */
  const markup = (text: string, at: number): number => {
    const next = text.charCodeAt(at + 1);
    if (next === QUESTION) return skip(text, at, '?>');
    if (next === BANG) return special(text, at);
    const end = tagEnd(text, at);
    if (end < 0) return text.length - at > MAX_TAG ? -2 : -1;
    if (next === SLASH) {
      const name = localName(text.slice(at + 2, end).trim());
      if (names.pop() !== name) return -2;
      listener.close(name);
      return end + 1;
    }
    const isEmpty = text.charCodeAt(end - 1) === SLASH;
    const tag = text.slice(at + 1, isEmpty ? end - 1 : end);
    const space = tag.search(/\s/);
    const name = localName(space < 0 ? tag : tag.slice(0, space));
    if (name === '' || names.length >= MAX_DEPTH) return -2;
    isRoot = true;
    listener.open(name, (wanted) => attributeOf(tag, wanted));
    if (isEmpty) listener.close(name);
    else names.push(name);
    return end + 1;
  };

  const special = (text: string, at: number): number => {
    if (text.startsWith('<!--', at)) return skip(text, at, '-->');
    if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at);
      if (end < 0) return text.length - at > MAX_MARKUP ? -2 : -1;
      if (listener.wantsText) listener.text(text.slice(at + 9, end));
      return end + 3;
    }
    return text.length - at < 9 ? -1 : -2;
  };

  return {
    push(piece) {
      const text = rest === '' ? piece : rest + piece;
      let at = 0;
      for (;;) {
        const open = text.indexOf('<', at);
        const stop = open < 0 ? wholeText(text, at) : open;
        if (stop > at && listener.wantsText) listener.text(unescaped(text.slice(at, stop)));
        at = stop;
        if (open < 0) break;
        const end = markup(text, at);
        if (end === -2) return false;
        if (end === -1) break;
        at = end;
      }
      rest = text.slice(at);
      return true;
    },
    end: () => isRoot && names.length === 0 && rest.trim() === '',
  };
}

const QUESTION = 0x3f;
const BANG = 0x21;
const SLASH = 0x2f;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const CLOSE = 0x3e;

function skip(text: string, at: number, mark: string): number {
  const end = text.indexOf(mark, at);
  if (end >= 0) return end + mark.length;
  return text.length - at > MAX_MARKUP ? -2 : -1;
}

/** The place of the `>` that ends the tag at `at`, which does not stand in quotes; -1 when it is not there yet. */
function tagEnd(text: string, at: number): number {
  let quote = 0;
  for (let place = at + 1; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === CLOSE) return place;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
}

/** Where text that may go on in the next piece can be cut without cutting an entity in two. */
function wholeText(text: string, at: number): number {
  const entity = text.lastIndexOf('&');
  return entity >= at && text.length - entity < 12 && !text.includes(';', entity)
    ? entity
    : text.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute, by its name without prefix; the first one that is called so counts. */
function attributeOf(tag: string, wanted: string): string | undefined {
  let at = tag.indexOf(wanted);
  while (at >= 0) {
    const before = tag.charCodeAt(at - 1);
    const equals = at + wanted.length;
    const quote = tag[equals + 1];
    const isName = before <= 0x20 || before === 0x3a;
    if (isName && tag[equals] === '=' && (quote === '"' || quote === "'")) {
      const end = tag.indexOf(quote, equals + 2);
      return end < 0 ? undefined : unescaped(tag.slice(equals + 2, end));
    }
    at = tag.indexOf(wanted, equals);
  }
  return undefined;
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hexa, decimal, name) => {
      if (name !== undefined) return NAMED.get(String(name)) ?? whole;
      const code = hexa === undefined ? Number(decimal) : Number.parseInt(String(hexa), 16);
      return code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
        ? '\u{FFFD}'
        : String.fromCodePoint(code);
    },
  );
}
