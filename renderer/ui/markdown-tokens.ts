import { Lexer, type Token, type Tokens } from 'marked';

/** More is shown as it was typed: nobody reads it for its headings, and a hostile one could hold up the window. */
const MAX_FORMATTED_CHARS = 20_000;
/** Emphasis, code and links are sought in paragraphs up to this length; the search grows with its square. */
const MAX_INLINE_CHARS = 1_500;
/** Quotes and lists within each other that nobody writes by hand. */
const TOO_DEEP = /^(?:(?: {0,3}> ?){6}| {24,}(?:[-*+]|\d+[.)]) |\t{6})/m;

const OPTIONS = { gfm: true } as const;

/** The blocks of a Markdown text, or null where it is better shown as typed. Markup of other languages stays text. */
export function markdownTokens(text: string): readonly Token[] | null {
  if (text.length > MAX_FORMATTED_CHARS || TOO_DEEP.test(text)) return null;
  const lexer = new Lexer(OPTIONS);
  const blocks: Token[] = lexer.blockTokens(text.replaceAll(/\r\n?/g, '\n'), []);
  for (const { src, tokens } of lexer.inlineQueue) {
    if (src.length > MAX_INLINE_CHARS) tokens.push(plain(src));
    else lexer.inlineTokens(src, tokens);
  }
  return blocks;
}

const plain = (text: string): Tokens.Text => ({ type: 'text', raw: text, text, escaped: false });
